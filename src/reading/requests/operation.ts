/**
 * One operation for each request of a command. In: the request, its URL and path. Out: a draft in which all that
 * the command only implies is marked as inferred, and the security schemes that it shows.
 */
import type { Report } from '../../core/diagnostics.ts'
import type { Span } from '../../core/span.ts'
import type { OperationDraft, ParameterDraft } from '../../model/fragment.ts'
import { bodyOf, rawField } from './body.ts'
import type { CurlRequest } from './curl/command.ts'
import type { FoundCommand } from './shell/find-commands.ts'
import type { NamedText } from './parameters.ts'
import { otherParameters, pathParameters, queryParameters } from './parameters.ts'
import type { NamedPath } from './path-names.ts'
import type { Evidence, NamedScheme } from './security.ts'
import { isSecret, schemesOf } from './security.ts'
import type { ShellWord } from './shell/tokens.ts'
import type { QueryPart, RequestUrl } from './url.ts'
import { readQuery } from './url.ts'
import type { Variables } from './shell/variables.ts'
import { asWritten } from './shell/variables.ts'

export interface PageRequest {
  found: FoundCommand
  request: CurlRequest
  url: RequestUrl
}

export interface PageTools {
  variables: Variables
  report: Report
}

export interface OperationReading {
  draft: OperationDraft
  schemes: NamedScheme[]
}

/** Headers that curl and proxies deal with, and that say nothing of the API. */
const TRANSPORT = new Set(
  (
    'accept accept-encoding authorization cache-control connection content-length content-type expect host origin ' +
    'pragma referer transfer-encoding user-agent'
  ).split(' '),
)

export function operationOf(page: PageRequest, named: NamedPath, tools: PageTools): OperationReading {
  const { found, request } = page
  const evidence = evidenceOf(page)
  const schemes = schemesOf(evidence, tools.variables)
  const body = bodyOf(bodyInput(page, evidence.headers, tools))
  for (const part of evidence.url.query) {
    const urlAt = placeOf(found, request.url)
    if (part.value === undefined) tools.report('curl/query-without-value', urlAt, { name: part.name })
  }
  const draft: OperationDraft = {
    method: request.method,
    requests: [sampleOf(page, named, evidence.headers)],
    ...securityOf(schemes),
    parameters: parametersOf(evidence, named, tools.variables),
    ...(body === undefined ? {} : { body }),
    responses: [],
    ...inferredOf(page, named, schemes),
    at: found.at,
  }
  return { draft, schemes }
}

function evidenceOf(page: PageRequest): Evidence {
  const { found, request, url } = page
  return {
    request,
    url: { ...url, query: queryOf(page) },
    headers: request.headers.flatMap((word) => headerOf(found, word)),
    cookies: request.cookies.flatMap((word) => cookiesOf(found, word)),
    at: placeOf(found, request.url),
  }
}

function parametersOf(
  { url, headers, cookies, at }: Evidence,
  named: NamedPath,
  variables: Variables,
): ParameterDraft[] {
  const isPlain = (one: NamedText) => !isSecret(one)
  return [
    ...pathParameters(named.parameters, variables, at),
    ...queryParameters(url.query.filter(isNoSecret), variables, at),
    ...otherParameters('header', headers.filter(isPlain).filter(isOwnHeader), variables),
    ...otherParameters('cookie', cookies.filter(isPlain), variables),
  ]
}

function isNoSecret({ name, value = '' }: QueryPart): boolean {
  return !isSecret({ name, value })
}

function isOwnHeader({ name }: NamedText): boolean {
  return !TRANSPORT.has(name.toLowerCase())
}

function queryOf({ url, request }: PageRequest): QueryPart[] {
  const added = request.query.flatMap(({ kind, word }) =>
    kind === 'data-urlencode' ? rawField(word.text) : readQuery(word.text),
  )
  return [...url.query, ...added]
}

function sampleOf(
  page: PageRequest,
  named: NamedPath,
  headers: readonly NamedText[],
): OperationDraft['requests'][0] {
  const { found, request, url } = page
  return {
    language: 'shell',
    method: request.method,
    url: url.server + named.path,
    headers: headers.map(({ name, value }) => ({ name, value: asWritten(value) })),
    at: found.at,
  }
}

/** A command without a token says nothing: it may only be shortened. */
function securityOf(schemes: readonly NamedScheme[]): Pick<OperationDraft, 'security'> {
  if (schemes.length === 0) return {}
  return { security: { isNeeded: true, alternatives: [schemes.map(({ name }) => ({ name, scopes: [] }))] } }
}

function inferredOf(
  { request }: PageRequest,
  named: NamedPath,
  schemes: readonly NamedScheme[],
): Pick<OperationDraft, 'inferred'> {
  const isPathInferred = named.isTrimmed || named.parameters.some(({ piece }) => piece.name === undefined)
  const inferred = [
    ...(request.isMethodStated ? [] : ['method']),
    ...(isPathInferred ? ['path'] : []),
    ...(schemes.length > 0 ? ['security'] : []),
  ]
  return inferred.length > 0 ? { inferred } : {}
}

function bodyInput({ found, request }: PageRequest, headers: readonly NamedText[], tools: PageTools) {
  const header = headers.find(({ name }) => name.toLowerCase() === 'content-type')
  const isJson = request.data[0]?.kind === 'json'
  const contentType =
    header?.value.split(';')[0]?.trim().toLowerCase() ?? (isJson ? 'application/json' : undefined)
  const { hereDocument } = found
  const data = request.data.map(({ kind, word }) => {
    const isInput = /^@(?:-|\/dev\/stdin)$/.test(word.text) && hereDocument !== undefined
    return { kind, word: isInput ? hereDocument : word }
  })
  return {
    data,
    ...(contentType === undefined || contentType.includes('$') ? {} : { contentType }),
    ...tools,
    placeOf: (word: ShellWord, from?: number, to?: number) => placeOf(found, word, from, to),
  }
}

/** The place of a word, or of some of its text. */
export function placeOf({ zone }: FoundCommand, word: ShellWord, from?: number, to?: number): Span {
  const start = from === undefined ? word.start : (word.sources[from] ?? word.start)
  const last = to === undefined ? undefined : word.sources[to - 1]
  return { start: zone.pointAt(start), end: zone.pointAt(last === undefined ? word.end : last + 1) }
}

/** `Name: value`; a header without value is one that curl shall not send. */
function headerOf(found: FoundCommand, word: ShellWord): NamedText[] {
  const match = /^\s*([^\s:]+)\s*:\s*(\S[^]*?)\s*$/.exec(word.text)
  if (match === null) return []
  return [{ name: match[1] ?? '', value: match[2] ?? '', at: placeOf(found, word) }]
}

/** `name=value; …`; without an equals sign it is the name of a file. */
function cookiesOf(found: FoundCommand, word: ShellWord): NamedText[] {
  return word.text.split(';').flatMap((part) => {
    const equals = part.indexOf('=')
    if (equals <= 0) return []
    return [
      { name: part.slice(0, equals).trim(), value: part.slice(equals + 1).trim(), at: placeOf(found, word) },
    ]
  })
}
