/**
 * Finds the segments of paths that are the ids of samples, not words of the API: `/parcels/prc_123`. In: all URLs of
 * a page, and the ids that its other samples show. Out: the same URLs, with such segments open for any value.
 * Names of parameters are chosen elsewhere.
 */
import type { Piece, RequestUrl, Segment } from './url.ts'

/** @param ids  values of ids in the JSON of the page */
export function openSampleIds(urls: readonly RequestUrl[], ids: ReadonlySet<string>): RequestUrl[] {
  const opened = urls.map((url) => ({ ...url, segments: [...url.segments] }))
  const depth = Math.max(0, ...lengthsOf(opened))
  let nodes = opened.map(() => 0)
  for (let index = 0; index < depth; index += 1) nodes = openLevel(opened, { index, nodes, ids })
  return opened
}

/** Paths longer than this are left as they are. */
const MAX_SEGMENTS = 50

function lengthsOf(urls: readonly RequestUrl[]): number[] {
  return urls.map(({ segments }) => Math.min(segments.length, MAX_SEGMENTS))
}

interface Level {
  index: number
  /** What each URL has in front, as a number: equal where paths are equal up to here, values left open. */
  nodes: readonly number[]
  ids: ReadonlySet<string>
}

/** Opens the segments at one depth, and gives the numbers of what is in front of the next. */
function openLevel(urls: RequestUrl[], { index, nodes, ids }: Level): number[] {
  const takesValue = new Set(nodes.filter((_, at) => isOpen(urls[at]?.segments[index])))
  const known = new Map<string, number>()
  return urls.map(({ segments }, at) => {
    const segment = segments[index]
    const node = nodes[at] ?? 0
    if (segment === undefined) return node
    const text = textOf(segment)
    const context = { before: textOf(segments[index - 1]), ids, isOpenElsewhere: takesValue.has(node) }
    if (text !== undefined && !segment.isBase && isSampleId(text, context))
      segments[index] = { ...segment, pieces: [{ value: text }] }
    const key = `${node}/${shapeOf(segments[index])}`
    const next = known.get(key) ?? index * urls.length + known.size + 1
    known.set(key, next)
    return next
  })
}

function isOpen(segment: Segment | undefined): boolean {
  return segment?.pieces.length === 1 && segment.pieces.every((piece) => !('text' in piece))
}

function textOf(segment: Segment | undefined): string | undefined {
  const [piece] = segment?.pieces ?? []
  return segment?.pieces.length === 1 && piece !== undefined && 'text' in piece ? piece.text : undefined
}

function shapeOf(segment: Segment | undefined): string {
  const shape = (piece: Piece) => ('text' in piece ? piece.text : '{}')
  return (segment?.pieces ?? []).map(shape).join('')
}

interface Context {
  /** The segment in front, where it is a word. */
  before: string | undefined
  ids: ReadonlySet<string>
  /** Whether another URL has a placeholder in this place. */
  isOpenElsewhere: boolean
}

/** Words of an API that hold digits: versions and protocols. */
const WORD_WITH_DIGITS =
  /^(?:v\d+(?:\.\d+)*(?:(?:alpha|beta)\d*)?|oauth2?|oauth1|s3|ec2|k8s|ipv[46]|mp[34]|[23]fa|base64|sha\d+|md5|h264|web3|x509|http2|top\d+)$/i

function isSampleId(text: string, { before, ids, isOpenElsewhere }: Context): boolean {
  if (before === undefined) return false
  const isBehindPlural = /[a-z]s$/i.test(before)
  if (!/\d/.test(text)) return isBehindPlural && ids.has(text)
  if (WORD_WITH_DIGITS.test(text)) return false
  return isOpenElsewhere || ids.has(text) || (isBehindPlural && hasFormOfId(text, before))
}

/**
 * `prc_123`, `b-7`, `PRC123`, `AB12cd`, `parcel1` behind `parcels`: a part that is all digits, capitals beside digits,
 * or the word in front with a number.
 */
function hasFormOfId(text: string, before: string): boolean {
  if (!/^[\w.:-]{2,100}$/.test(text) || /\.[a-z]{2,5}$/i.test(text)) return false
  const parts = text.split(/[_.:-]/)
  if (parts.length > 1) return parts.some((part) => /^\d+$/.test(part) || hasMixedForm(part))
  const word = text.replace(/\d+$/, '').toLowerCase()
  return hasMixedForm(text) || (word !== text && word !== '' && before.toLowerCase().startsWith(word))
}

function hasMixedForm(part: string): boolean {
  return /[A-Z]/.test(part) && /\d/.test(part)
}

const MEMBER = /"([\w-]{1,60})"\s*:\s*(?:"([^"\\\n]{1,100})"|(\d{1,20})(?=[,\s}\]]))/g
const ID_NAME = /^(?:id|uuid|guid|slug)$|(?:[_-](?:id|uuid|guid|slug)|[a-z](?:Id|Uuid|Guid|Slug))$/

/** The ids that a sample of JSON shows. */
export function idsInJson(text: string): string[] {
  return [...text.matchAll(MEMBER)].flatMap(([, name = '', value, number]) =>
    ID_NAME.test(name) ? [value ?? number ?? ''] : [],
  )
}
