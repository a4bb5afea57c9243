/**
 * Gives the paths of a page their templates: one name for each place that takes any value, the same in all
 * commands. In: the URLs of all commands. Out: paths with `{name}` and the values that the page shows.
 */
import type { Piece, RequestUrl, Segment, ValuePiece } from './url.ts'
import { plainName } from './url.ts'

export interface NamedPath {
  /** `/api/v2/users/{user_id}`, with the base path. */
  path: string
  parameters: NamedValue[]
  /** Whether the final slash was left out, as other commands have none. */
  isTrimmed: boolean
}

export interface NamedValue {
  name: string
  piece: ValuePiece
}

/** One path for each URL, in the same order. */
export function namePaths(urls: readonly RequestUrl[]): NamedPath[] {
  const names = collectNames(urls)
  const named = urls.map((url) => namePath(url, names))
  const bare = new Set(
    named.filter((_, index) => urls[index]?.hasFinalSlash === false).map(({ path }) => path),
  )
  return named.map((one, index) => {
    if (urls[index]?.hasFinalSlash !== true || one.path === '/') return one
    return bare.has(one.path) ? { ...one, isTrimmed: true } : { ...one, path: `${one.path}/` }
  })
}

/** The words that the page has for one place: documented ones, and the one that the path suggests. */
interface Words {
  documented: string[]
  suggested: string
}

function isValue(piece: Piece): piece is ValuePiece {
  return !('text' in piece)
}

/** Places are told apart by what stands before them, values left open. */
function placesOf(segments: readonly Segment[]): { key: string; piece: ValuePiece; before: string }[] {
  let shape = ''
  let before = ''
  return segments.flatMap((segment) => {
    const own = segment.pieces.map((piece) => (isValue(piece) ? '{}' : piece.text)).join('')
    shape += `/${own}`
    const places = segment.pieces.flatMap((piece, index) =>
      isValue(piece) ? [{ key: `${shape}#${index}`, piece, before }] : [],
    )
    if (places.length === 0) before = own
    return places
  })
}

function collectNames(urls: readonly RequestUrl[]): Map<string, Words> {
  const names = new Map<string, Words>()
  for (const { key, piece, before } of urls.flatMap((url) => placesOf(url.segments))) {
    const words = names.get(key) ?? { documented: [], suggested: `${singular(before)}_id` }
    if (piece.name !== undefined) words.documented.push(plainName(piece.name))
    names.set(key, words)
  }
  return names
}

/** The shortest documented word, the first of equals: `$WS_ID` and `$WS_ID_PHP` in one place are `ws_id`. */
function nameFrom({ documented, suggested }: Words): string {
  const [first, ...others] = documented
  if (first === undefined) return suggested
  return others.reduce((best, word) => (word.length < best.length ? word : best), first)
}

function singular(word: string): string {
  const name = word.replace(/[^\p{L}\p{N}]+/gu, '_').toLowerCase()
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`
  if (/(?:s|x|ch|sh)es$/.test(name)) return name.replace(/es$/, '')
  return name.replace(/(?<!s)s$/, '') || 'value'
}

function namePath(url: RequestUrl, names: ReadonlyMap<string, Words>): NamedPath {
  const keys = new Map(placesOf(url.segments).map(({ key, piece }) => [piece, key]))
  const parameters: NamedValue[] = []
  const taken = new Set<string>()
  const segments = url.segments.map(({ pieces }) =>
    pieces.map((piece) => {
      if (!isValue(piece)) return piece.text
      const words = names.get(keys.get(piece) ?? '')
      const name = unusedName(words === undefined ? 'value' : nameFrom(words), taken)
      parameters.push({ name, piece })
      return `{${name}}`
    }),
  )
  return { path: `/${segments.map((pieces) => pieces.join('')).join('/')}`, parameters, isTrimmed: false }
}

function unusedName(wanted: string, taken: Set<string>): string {
  let name = wanted
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}_${number}`
  taken.add(name)
  return name
}
