/**
 * The path of an operation as pages write it, made a template.
 * In: `https://h.example/v1/rooms/:id`, `${HOST}/rooms/<id>`, `api/v1/rooms/{id}{?q}`, `/rooms/42`. Out: the path with
 * `{name}` for each parameter, the origin, the names in the query. Knows nothing of pages.
 */
import { withoutTrailing } from '../../core/trim.ts'
import { decodeEntities } from '../outline/plain-text.ts'

export interface Target {
  /** With a slash at the start: `/rooms/{id}`. */
  path: string
  /** Scheme and host where they are written and are no placeholder. */
  origin?: string
  /** Names in the path, in order, with the sample value where the page writes one in place of a name. */
  parameters: { name: string; sample?: string }[]
  /** Names in the query part. */
  query: { name: string; value?: string }[]
}

/** `https://host`, `//host`, with a port; the host may be or hold a placeholder. */
const ORIGIN = /^(?:(https?|wss?):)?\/\/([^/?#\s]+)/i
/** A placeholder for scheme and host at the very start: `{{base_url}}/x`, `${HOST}/x`, `<host>/x`, `$HOST/x`. */
const HOST_PLACEHOLDER =
  /^(?:\$?\{{1,2}[^{}/]{1,60}\}{1,2}|<[^<>/]{1,60}>|\[[^[\]/]{1,60}\]|\$[A-Za-z_]\w*|%[A-Za-z_]\w*%)(?=\/)/
/** `api.example.com/x`, `localhost:8080/x`. */
const BARE_HOST =
  /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?::\d+)?(?=\/)/i
const RELATIVE = /^[\w.-]+(?:\/|$)/

/** @param isMarked whether marks of code or a label show that the text is an address, so that it may lack its first slash */
export function readTarget(text: string, isMarked = true): Target | undefined {
  const written = decodeEntities(text.trim()).replace(/\\(?=[^\w\s])/g, '')
  if (written === '' || written.length > 2000) return undefined
  const { origin, rest } = withoutOrigin(written)
  const path = rest.startsWith('/') ? rest : relativePath(rest, origin !== undefined || isMarked)
  if (path === undefined) return undefined
  const { base, query } = splitQuery(path)
  if (!isPath(base)) return undefined
  return { ...templateOf(base), query, ...(origin === undefined || origin === '' ? {} : { origin }) }
}

/** An empty origin stands for a placeholder that says nothing of the host. */
function withoutOrigin(text: string): { origin?: string; rest: string } {
  const absolute = ORIGIN.exec(text)
  if (absolute !== null) {
    const [whole, scheme = 'https', host = ''] = absolute
    const isPlain = /^[\w.-]+(?::\d+)?$/.test(host)
    return {
      origin: isPlain ? `${scheme.toLowerCase()}://${host}` : '',
      rest: text.slice(whole.length) || '/',
    }
  }
  const placeholder = HOST_PLACEHOLDER.exec(text)
  if (placeholder !== null) return { origin: '', rest: text.slice(placeholder[0].length) }
  const host = BARE_HOST.exec(text)
  if (host !== null && !/\.(?:json|xml|php|html?|aspx?)$/i.test(host[0]))
    return { origin: `https://${host[0]}`, rest: text.slice(host[0].length) }
  return { rest: text }
}

function relativePath(text: string, isMarked: boolean): string | undefined {
  if (text.startsWith('?') || text.startsWith('#')) return undefined
  return isMarked && RELATIVE.test(text) && text.includes('/') ? `/${text}` : undefined
}

/** `?a=1&b=:b`, `{?a,b}`, `{&c}` and fragments. */
function splitQuery(text: string): { base: string; query: Target['query'] } {
  const query: Target['query'] = []
  let base = ''
  let at = 0
  while (at < text.length) {
    const sign = text[at] ?? ''
    if (sign === '{' && /^\{[?&]/.test(text.slice(at, at + 2))) {
      const end = text.indexOf('}', at)
      const inner = text.slice(at + 2, end < 0 ? undefined : end)
      for (const name of inner.split(',')) addName(query, name)
      at = end < 0 ? text.length : end + 1
    } else if (sign === '?' || sign === '#') break
    else {
      base += sign
      at += 1
    }
  }
  if (text[at] === '?')
    for (const part of text
      .slice(at + 1)
      .split('#')[0]
      ?.split('&') ?? [])
      addPair(query, part)
  return { base, query }
}

function addName(query: Target['query'], text: string): void {
  const name = text.trim().replace(/[*+]|:\d+$/g, '')
  if (name !== '') query.push({ name })
}

function addPair(query: Target['query'], part: string): void {
  const equals = part.indexOf('=')
  const name = (equals < 0 ? part : part.slice(0, equals)).replaceAll(/[[\]{}<>]{1,2}$|^[[{<]/g, '').trim()
  if (!/^[\w.$-]+(?:\[\w*\])*$/.test(name)) return
  const value = equals < 0 ? '' : part.slice(equals + 1)
  const isSample = value !== '' && !/^[:<{[$]/.test(value)
  query.push(isSample ? { name, value } : { name })
}

/** A path holds no blank outside its placeholders, and no sign that prose has. */
function isPath(text: string): boolean {
  const bare = text.replaceAll(/\{[^{}]*\}|<[^<>]*>/g, 'x')
  return !/[\s"'`|\\,;]/.test(bare) && !/^\/(?:[.…]+|\*+)$/.test(bare)
}

/** Forms of a parameter inside a segment, most special first. */
const PARAMETER =
  /\$?\{{1,2}([^{}/]*)\}{1,2}|#\{([^{}/]*)\}|<([^<>/]*)>|(?<=^|[.(@~,=-]):([A-Za-z_][\w-]*)|(?<=^|[.(@~,=-])\$([A-Za-z_]\w*)|%([A-Za-z_]\w*)%(?![0-9A-Fa-f])/g

function templateOf(base: string): Pick<Target, 'path' | 'parameters'> {
  const parameters: Target['parameters'] = []
  const taken = new Set<string>()
  const add = (wanted: string, sample?: string): string => {
    const name = unused(parameterName(wanted), taken)
    parameters.push(sample === undefined ? { name } : { name, sample })
    return `{${name}}`
  }
  let before = ''
  const segments = splitSegments(base).map((segment) => {
    const template = segmentTemplate(segment, before, add)
    if (template === segment) before = segment
    return template
  })
  return { path: `/${segments.join('/')}`, parameters }
}

/** At slashes outside placeholders; several slashes are one. */
function splitSegments(base: string): string[] {
  const segments = base.split('/').slice(1)
  return segments.filter((segment, index) => segment !== '' || index === segments.length - 1)
}

type Add = (wanted: string, sample?: string) => string

function segmentTemplate(segment: string, before: string, add: Add): string {
  const whole = /^\(([^()]+)\)$/.exec(segment)
  if (whole !== null) return add(whole[1] ?? '')
  if (/^\*+$/.test(segment)) return add('path')
  const id = sampleId(segment, before)
  if (id !== undefined) return `${add(`${singular(before)}_id`, id)}${segment.slice(id.length)}`
  return segment.replaceAll(PARAMETER, (...groups) => {
    const name = groups.slice(1, 7).find((text) => typeof text === 'string') as string | undefined
    return add(name ?? '')
  })
}

/** A number, a UUID or a long hexadecimal text in place of a parameter, perhaps before an extension. */
function sampleId(segment: string, before: string): string | undefined {
  const [id = ''] = /^[^.]*/.exec(segment) ?? []
  if (/^\d+$/.test(id)) return /^(?:api|v|version)?$/i.test(before) ? undefined : id
  if (/^[0-9a-f]{8}-[0-9a-f-]{20,30}$/i.test(id)) return id
  return /^[0-9a-f]{16,}$/i.test(id) && /\d/.test(id) ? id : undefined
}

function singular(word: string): string {
  const name = word.replaceAll(/[^\p{L}\p{N}]+/gu, '_').toLowerCase()
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`
  if (/(?:s|x|ch|sh)es$/.test(name)) return name.slice(0, -2)
  return (name.endsWith('s') && !name.endsWith('ss') ? name.slice(0, -1) : name) || 'value'
}

/** `int:id` and `id:int` name `id`; `+path`, `path*`, `name=projects/*` name what stands before the sign. */
function parameterName(text: string): string {
  const plain =
    text
      .trim()
      .replace(/^[+.;/&?]/, '')
      .split('=')[0] ?? ''
  const typed =
    /^(?:int|string|str|uuid|path|float|slug|regex):(.+)$/.exec(plain)?.[1] ?? plain.split(':')[0] ?? ''
  const joined = withoutTrailing(typed.replace(/^[.…\s]+/, ''), '.… \t\n*+?!')
    .replaceAll(/[^\p{L}\p{N}_.@$-]+/gu, '_')
    .replaceAll(/^_+(?=\p{L})|(?<=\p{L})_+$/gu, '')
  return joined === '' ? 'value' : joined
}

function unused(wanted: string, taken: Set<string>): string {
  let name = wanted
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}_${number}`
  taken.add(name)
  return name
}
