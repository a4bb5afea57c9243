/**
 * Takes the URL of a command apart: server, path segments, query. In: the text of a word, with variables as
 * `${NAME}`, and the variables of the page. Names of parameters are chosen elsewhere, from all URLs together.
 */
import { withoutLeading, withoutTrailing } from '../../core/trim.ts'
import type { Variable, Variables } from './shell/variables.ts'
import { withValues } from './shell/variables.ts'

export interface RequestUrl {
  /** Scheme and host, or what stands for them; empty when the URL begins with its path. */
  server: string
  /** The variable that stands for the server on the page. */
  serverVariable?: Variable
  segments: Segment[]
  query: QueryPart[]
  /** Whether the path ends in a slash, as it is written. */
  hasFinalSlash: boolean
  /** `name:password@` in front of the host. */
  hasUser: boolean
}

export interface Segment {
  pieces: Piece[]
  /** Whether a variable that stands for a part of the base path brought it. */
  isBase: boolean
}

export type Piece = { text: string } | ValuePiece

/** A part of a path that stands for any value. */
export interface ValuePiece {
  /** The documented word for it; absent when only a value is shown. */
  name?: string
  variable?: Variable
  /** The value that the page shows. */
  value?: string
}

export interface QueryPart {
  name: string
  /** Decoded; variables stay `${NAME}`. Absent without `=`. */
  value?: string
}

/** The address without `#…`, unless a variable follows. */
function withoutFragment(address: string): string {
  const lastVariable = Math.max(...['$', '{', '}'].map((mark) => address.lastIndexOf(mark)))
  const hash = address.indexOf('#', lastVariable + 1)
  return hash < 0 ? address : address.slice(0, hash)
}

/** Undefined when no path can be told. */
export function readUrl(written: string, variables: Variables): RequestUrl | undefined {
  const joined = written.replace(/\\?\n\s*/g, '').replace(/\$([A-Za-z_]\w*)/g, '${$1}')
  const text = withoutFragment(joined).trim()
  const resolved = resolveServer(text, variables)
  const server = serverOf(resolved)
  if (server === undefined) return undefined
  const [path = '', ...query] = resolved.slice(server.length).split('?')
  if (server.startsWith('$') && path === '' && query.length === 0) return undefined
  const serverVariable = variables.get(/^\$\{(\w+)\}/.exec(text)?.[1] ?? '')
  return {
    server: serverUrl(server, variables),
    ...(serverVariable === undefined ? {} : { serverVariable }),
    ...readPath(path, variables),
    query: readQuery(query.join('?')),
    hasUser: /^[a-z][a-z0-9+.-]*:\/\/[^/]*@/i.test(server),
  }
}

/** A leading variable that the page sets to an address is that address. */
function resolveServer(text: string, variables: Variables): string {
  const leading = /^\$\{(\w+)\}/.exec(text)
  const value = variables.get(leading?.[1] ?? '')?.value
  if (leading === null || value === undefined || !isAddress(value)) return text
  return withoutTrailing(value, '/') + text.slice(leading[0].length)
}

function isAddress(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/\S/i.test(value) || HOST.test(value)
}

const HOST = /^(?:localhost|[\w-]+(?:\.[\w-]+)+|[\w-]+(?=:\d))(?::\d+)?(?=[/?]|$)/i

function serverOf(text: string): string | undefined {
  const absolute = /^[a-z][a-z0-9+.-]*:\/\/(?:\$\{\w+\}|\{\w+\}|<[^>]*>|\[[^\]]*\]|[^/?<[{$])+/i.exec(text)
  if (absolute !== null) return absolute[0]
  if (text.startsWith('/')) return ''
  const leading = /^(?:\$\{\w+\}|\{\w+\}|<[^>]+>|\[[^\]]+\]|[A-Z][A-Z0-9_]*(?=\/))[^/?]*/.exec(text)
  if (leading !== null) return leading[0]
  return HOST.exec(text)?.[0]
}

/**
 * As OpenAPI writes a server: without user, with `{name}` for what is not known. curl takes a host without a scheme
 * for http; a variable that the page does not set stands for an address that is hardly without encryption.
 */
function serverUrl(server: string, variables: Variables): string {
  const known = withValues(server, variables).replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1')
  const template = known
    .replace(/\$\{(\w+)\}/g, (_, name: string) => `{${plainName(name)}}`)
    .replace(
      /<([^<>]*)>|\[([^[\]]*)\]/g,
      (_, angle?: string, square?: string) => `{${plainName(angle ?? square ?? '')}}`,
    )
    .replace(/^[A-Z][A-Z0-9_]*$/, (name) => `{${plainName(name)}}`)
  if (template === '' || template.includes('://')) return template
  return `${HOST.test(template) ? 'http' : 'https'}://${template}`
}

function readPath(path: string, variables: Variables): Pick<RequestUrl, 'segments' | 'hasFinalSlash'> {
  const texts = path.split('/').filter((text) => text !== '')
  const segments = texts.flatMap((text, index) => {
    const base = baseOf(text, index, variables)
    return base ?? [{ pieces: piecesOf(text, texts[index - 1], variables), isBase: false }]
  })
  return { segments, hasFinalSlash: path.endsWith('/') }
}

const BASE_NAME = /(?:^|_)(?:route|base|prefix|path|version|api|api_?url|root)$/i

/** A variable in front of the path that stands for its base, such as `$API_ROUTE` for `api/v2`. */
function baseOf(text: string, index: number, variables: Variables): Segment[] | undefined {
  const name = /^\$\{(\w+)\}$/.exec(text)?.[1]
  if (name === undefined || index > 0) return undefined
  const value = variables.get(name)?.value
  const isBase = BASE_NAME.test(name) || value?.includes('/') === true
  if (!isBase) return undefined
  const parts = (value ?? '').split('/').filter((part) => part !== '')
  return parts.map((part) => ({ pieces: [{ text: part }], isBase: true }))
}

const PLACEHOLDER =
  /\$\{(?<variable>\w+)\}|\$\([^)]*\)|\{(?<brace>[^{}]+)\}|<(?<angle>[^<>]+)>|\[(?<square>[A-Za-z][^[\]]*)\]|^:(?<colon>[A-Za-z]\w*)$|^(?<capitals>[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)+)$/g

function piecesOf(text: string, before: string | undefined, variables: Variables): Piece[] {
  if (looksLikeId(text, before)) return [valueOf(text, variables)]
  const known = text.length > 2 ? [...variables.values()].find(({ value }) => value === text) : undefined
  if (known !== undefined) return [{ name: known.name, variable: known, value: text }]
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) })
    pieces.push(placeholderPiece(match.groups ?? {}, variables))
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}

function placeholderPiece(groups: Record<string, string | undefined>, variables: Variables): ValuePiece {
  const variable = variables.get(groups['variable'] ?? '')
  const name = Object.values(groups).find((text) => text !== undefined)
  return {
    ...(name === undefined ? {} : { name: groups['brace'] ?? name }),
    ...(variable === undefined ? {} : { variable }),
    ...(variable?.value === undefined ? {} : { value: variable.value }),
  }
}

function valueOf(text: string, variables: Variables): ValuePiece {
  const variable = [...variables.values()].find(({ value }) => value === text)
  return variable === undefined ? { value: text } : { name: variable.name, variable, value: text }
}

/**
 * Whether a segment of a path is the id of something, not a word of the API: a UUID; 16 or more characters of
 * hexadecimal digits and dashes with at least four digits; 20 or more letters and digits mixed; an id cut short
 * by dots; or a number behind a word in the plural (`/boats/42`, but not `/api/2`).
 */
export function looksLikeId(text: string, before: string | undefined): boolean {
  const digits = text.replace(/\D/g, '').length
  if (/^[0-9a-f-]{16,}$/i.test(text)) return digits >= 4
  if (/^[0-9A-Za-z]{20,}$/.test(text)) return digits >= 3 && /[A-Za-z]/.test(text)
  if (/^[\w-]{2,}\.{3}[\w-]*$/.test(text)) return true
  return /^\d+$/.test(text) && before !== undefined && /[a-z]s$/i.test(before)
}

/**
 * The name of a parameter from the documented word. Variables of a shell are written in capitals only because
 * they are variables; fields and parameters of an API are not, so `ORG_ID` becomes `org_id`, while `orgId` stays.
 */
export function plainName(word: string): string {
  const name = word.trim().replace(/^(?:your|the|my)(?:[\s_-]+)/i, '')
  const words = name.replace(/[^\p{L}\p{N}_.-]+/gu, '_')
  const joined = withoutLeading(withoutTrailing(words, '_'), '_')
  return (/[a-z]/.test(joined) ? joined : joined.toLowerCase()) || 'value'
}

export function readQuery(text: string): QueryPart[] {
  return text.split('&').flatMap((part) => {
    if (part === '') return []
    const equals = part.indexOf('=')
    if (equals < 0) return [{ name: decode(part) }]
    return [{ name: decode(part.slice(0, equals)), value: decode(part.slice(equals + 1)) }]
  })
}

/** `+` and `%xx`; what is no valid escape stays as it is. */
export function decode(text: string): string {
  return text.replaceAll('+', ' ').replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
}
