/**
 * From the words of a curl command to the requests that it makes. In: a command that was found. Out: requests, or
 * the reason why it cannot be read. Knows nothing of paths, parameters, schemas.
 */
import type { Method } from '../../../model/api.ts'
import { METHODS } from '../../../model/api.ts'
import type { DataKind, DataPart, Literal, NamedText, ShownRequest } from '../request.ts'
import { placeOf } from '../request.ts'
import type { FoundCommand } from '../shell/find-commands.ts'
import type { ShellWord } from '../shell/tokens.ts'
import type { CurlOption, OptionRole } from './options.ts'
import { readArguments } from './options.ts'

export interface CommandReading {
  requests: ShownRequest[]
  /** Why the command, or a part of it, was not read. */
  refusals: { word: ShellWord; reason: string }[]
  unknownOptions: { word: ShellWord; name: string }[]
}

const DATA_ROLES: readonly OptionRole[] = ['data', 'data-binary', 'data-urlencode', 'json', 'form', 'upload']

export function readCommand(found: FoundCommand): CommandReading {
  const reading: CommandReading = { requests: [], refusals: [], unknownOptions: [] }
  for (const words of partsOf(found.words.slice(1))) readPart(words, found, reading)
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

function readPart(words: readonly ShellWord[], found: FoundCommand, reading: CommandReading): void {
  const [curl] = found.words
  if (curl === undefined) return
  const { options, bare } = readArguments(words)
  for (const { word, name, isUnknown } of options) if (isUnknown) reading.unknownOptions.push({ word, name })
  const urls = urlsOf(options, bare)
  const method = methodOf(options)
  if (method === undefined)
    return refuse(reading, valuesOf(options, 'method')[0] ?? curl, 'its method is unknown')
  if (urls.length === 0) return refuse(reading, curl, 'it has no URL')
  for (const word of bare) {
    if (!urls.includes(word)) refuse(reading, word, `the word "${word.text}" belongs to no option`)
  }
  const parts = partsOfRequest(options, found)
  for (const url of urls) reading.requests.push({ ...parts, ...method, url })
}

/** The word that is alone is the address, whatever it looks like. */
function urlsOf(options: readonly CurlOption[], bare: readonly ShellWord[]): ShellWord[] {
  const urls = [...valuesOf(options, 'url'), ...bare.filter(looksLikeUrl)]
  return urls.length === 0 && bare.length === 1 ? [...bare] : urls
}

function refuse(reading: CommandReading, word: ShellWord, reason: string): void {
  reading.refusals.push({ word, reason })
}

/** A scheme, a variable, a path, a host with a dot or a port: what nobody takes for an English word. */
export function looksLikeUrl(word: Literal): boolean {
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
  if (hasRole(options, ['head'])) return 'HEAD'
  if (hasRole(options, ['get'])) return 'GET'
  if (hasRole(options, ['upload'])) return 'PUT'
  return hasRole(options, DATA_ROLES) ? 'POST' : 'GET'
}

function hasRole(options: readonly CurlOption[], roles: readonly OptionRole[]): boolean {
  return options.some(({ role }) => role !== undefined && roles.includes(role))
}

function partsOfRequest(
  options: readonly CurlOption[],
  found: FoundCommand,
): Omit<ShownRequest, 'method' | 'isMethodStated' | 'url'> {
  const data = options.flatMap((option) => dataOf(option, found))
  const isQuery = hasRole(options, ['get'])
  return {
    language: 'curl',
    headers: valuesOf(options, 'header').flatMap((word) => headerOf(found, word)),
    cookies: valuesOf(options, 'cookie').flatMap((word) => cookiesOf(found, word)),
    data: isQuery ? [] : data,
    query: [...valuesOf(options, 'query').map(asUrlencode), ...(isQuery ? data : [])],
    hasUser: hasRole(options, ['user']),
    hasBearer: hasRole(options, ['bearer']),
    isDownload: hasRole(options, ['output']),
    sample: found.sample,
    at: found.at,
  }
}

function asUrlencode(literal: ShellWord): DataPart {
  return { kind: 'data-urlencode', literal }
}

/** What the option sends; `@-` is what stands below the command as its input. */
function dataOf({ role, value }: CurlOption, { hereDocument }: FoundCommand): DataPart[] {
  const kind = DATA_ROLES.find((known) => known === role) as DataKind | undefined
  if (kind === undefined || value === undefined) return []
  const isInput = /^@(?:-|\/dev\/stdin)$/.test(value.text) && hereDocument !== undefined
  return [{ kind, literal: isInput ? hereDocument : value }]
}

/** `Name: value`; a header without value is one that curl shall not send. */
function headerOf(found: FoundCommand, word: ShellWord): NamedText[] {
  const colon = word.text.indexOf(':')
  const name = word.text.slice(0, colon).trim()
  const value = word.text.slice(colon + 1).trim()
  if (colon < 0 || name === '' || /\s/.test(name) || value === '') return []
  return [{ name, value, at: placeOf(found, word) }]
}

/** `name=value; …`; without an equals sign it is the name of a file. */
function cookiesOf(found: FoundCommand, word: ShellWord): NamedText[] {
  return word.text.split(';').flatMap((part) => {
    const equals = part.indexOf('=')
    if (equals <= 0) return []
    const at = placeOf(found, word)
    return [{ name: part.slice(0, equals).trim(), value: part.slice(equals + 1).trim(), at }]
  })
}
