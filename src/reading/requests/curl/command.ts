/**
 * From the words of a curl command to the request that it makes. In: words. Out: method, URL, headers, data as
 * words with their places, or the reason why it cannot be read. Knows nothing of paths, parameters, schemas.
 */
import type { Method } from '../../../model/api.ts'
import { METHODS } from '../../../model/api.ts'
import type { CurlOption, OptionRole } from './options.ts'
import { readArguments } from './options.ts'
import type { ShellWord } from '../shell/tokens.ts'

export interface CurlRequest {
  method: Method
  /** False when only the absence of an option, or data, tells the method. */
  isMethodStated: boolean
  url: ShellWord
  headers: ShellWord[]
  /** What is sent, in order. */
  data: DataWord[]
  /** What goes to the query besides the URL. */
  query: DataWord[]
  user?: ShellWord
  bearer?: ShellWord
  cookies: ShellWord[]
  isDownload: boolean
}

export type DataKind = 'data' | 'data-binary' | 'data-urlencode' | 'json' | 'form' | 'upload'

export interface DataWord {
  kind: DataKind
  word: ShellWord
}

export interface CommandReading {
  requests: CurlRequest[]
  /** Why the command, or a part of it, was not read. */
  refusals: { word: ShellWord; reason: string }[]
  unknownOptions: { word: ShellWord; name: string }[]
}

const DATA_ROLES: readonly OptionRole[] = ['data', 'data-binary', 'data-urlencode', 'json', 'form', 'upload']

/** @param words  from `curl` on */
export function readCommand(words: readonly ShellWord[]): CommandReading {
  const reading: CommandReading = { requests: [], refusals: [], unknownOptions: [] }
  const [curl, ...others] = words
  if (curl === undefined) return reading
  for (const part of partsOf(others)) readPart(part, curl, reading)
  return reading
}

/** `--next` begins a request of its own. */
function partsOf(words: readonly ShellWord[]): ShellWord[][] {
  const parts: ShellWord[][] = [[]]
  for (const word of words) {
    if (word.text === '--next' || word.text === '-:') parts.push([])
    else parts.at(-1)?.push(word)
  }
  return parts
}

function readPart(words: readonly ShellWord[], curl: ShellWord, reading: CommandReading): void {
  const { options, bare } = readArguments(words)
  for (const { word, name, isUnknown } of options) if (isUnknown) reading.unknownOptions.push({ word, name })
  const urls = [...valuesOf(options, 'url'), ...bare.filter(looksLikeUrl)]
  const method = methodOf(options)
  if (method === undefined)
    return refuse(reading, valuesOf(options, 'method')[0] ?? curl, 'its method is unknown')
  if (urls.length === 0) return refuse(reading, curl, 'it has no URL')
  for (const word of bare) {
    if (!looksLikeUrl(word)) refuse(reading, word, `the word "${word.text}" belongs to no option`)
  }
  for (const url of urls) reading.requests.push({ ...partsOfRequest(options), ...method, url })
}

function refuse(reading: CommandReading, word: ShellWord, reason: string): void {
  reading.refusals.push({ word, reason })
}

/** A scheme, a variable, a path, a host with a dot or a port: what nobody takes for an English word. */
export function looksLikeUrl(word: ShellWord): boolean {
  const text = word.text.trim()
  return (
    /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ||
    /^(?:\$|[/{<[])\S/.test(text) ||
    /^localhost\b/.test(text) ||
    /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?]|$)/.test(text) ||
    /^[\w.-]+:\d+(?:[/?]|$)/.test(text) ||
    /^[A-Z][A-Z0-9_]*\//.test(text)
  )
}

function valuesOf(options: readonly CurlOption[], role: OptionRole): ShellWord[] {
  return options.flatMap((option) =>
    option.role === role && option.value !== undefined ? [option.value] : [],
  )
}

function methodOf(options: readonly CurlOption[]): { method: Method; isMethodStated: boolean } | undefined {
  const stated = valuesOf(options, 'method').at(-1)
  const isMethodStated = stated !== undefined
  const name = stated?.text.trim().toUpperCase() ?? impliedMethod(options)
  const method = METHODS.find((known) => known === name)
  return method === undefined ? undefined : { method, isMethodStated }
}

function impliedMethod(options: readonly CurlOption[]): Method {
  const has = (roles: readonly OptionRole[]) =>
    options.some(({ role }) => role !== undefined && roles.includes(role))
  if (has(['head'])) return 'HEAD'
  if (has(['get'])) return 'GET'
  if (has(['upload'])) return 'PUT'
  return has(DATA_ROLES) ? 'POST' : 'GET'
}

type RequestParts = Omit<CurlRequest, 'method' | 'isMethodStated' | 'url'>

function partsOfRequest(options: readonly CurlOption[]): RequestParts {
  const data = options.flatMap(dataOf)
  const isQuery = options.some(({ role }) => role === 'get')
  const user = valuesOf(options, 'user').at(-1)
  const bearer = valuesOf(options, 'bearer').at(-1)
  return {
    headers: valuesOf(options, 'header'),
    data: isQuery ? [] : data,
    query: [...valuesOf(options, 'query').map(asUrlencode), ...(isQuery ? data : [])],
    cookies: valuesOf(options, 'cookie'),
    isDownload: options.some(({ role }) => role === 'output'),
    ...(user === undefined ? {} : { user }),
    ...(bearer === undefined ? {} : { bearer }),
  }
}

function asUrlencode(word: ShellWord): DataWord {
  return { kind: 'data-urlencode', word }
}

function dataOf({ role, value }: CurlOption): DataWord[] {
  const kind = DATA_ROLES.find((known) => known === role) as DataKind | undefined
  return kind === undefined || value === undefined ? [] : [{ kind, word: value }]
}
