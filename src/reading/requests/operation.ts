/**
 * One operation for each request of a command. In: the request, its URL and path. Out: a draft in which all that
 * the command only implies is marked as inferred, and the security schemes that it shows.
 */
import type { Report } from '../../core/diagnostics.ts'
import type { OperationDraft, ParameterDraft, RequestSample } from '../../model/fragment.ts'
import type { BodyInput } from './body.ts'
import { bodyOf, rawField } from './body.ts'
import { otherParameters, pathParameters, queryParameters } from './parameters.ts'
import type { NamedPath } from './path-names.ts'
import type { Evidence, NamedScheme } from './security.ts'
import { isSecretName, schemesOf } from './security.ts'
import type { Literal, NamedText, ShownRequest } from './request.ts'
import { placeOf } from './request.ts'
import type { QueryPart, RequestUrl } from './url.ts'
import { readQuery } from './url.ts'
import type { Variables } from './shell/variables.ts'
import { asWritten } from './shell/variables.ts'

export interface PageRequest {
  request: ShownRequest
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
  const { request } = page
  const evidence = evidenceOf(page)
  const schemes = schemesOf(evidence, tools.variables)
  const body = bodyOf(bodyInput(request, tools))
  for (const part of evidence.url.query) {
    const urlAt = placeOf(request, request.url)
    if (part.value === undefined) tools.report('curl/query-without-value', urlAt, { name: part.name })
  }
  const draft: OperationDraft = {
    method: request.method,
    requests: [sampleOf(page, named)],
    ...securityOf(schemes),
    parameters: parametersOf(evidence, named, tools.variables),
    ...(body === undefined ? {} : { body }),
    responses: [],
    ...inferredOf(page, named),
    at: request.at,
  }
  return { draft, schemes }
}

function evidenceOf(page: PageRequest): Evidence {
  const { request, url } = page
  return { request, url: { ...url, query: queryOf(page) }, at: placeOf(request, request.url) }
}

function parametersOf(
  { url, request: { headers, cookies }, at }: Evidence,
  named: NamedPath,
  variables: Variables,
): ParameterDraft[] {
  return [
    ...pathParameters(named.parameters, variables, at),
    ...queryParameters(
      url.query.filter(({ name }) => !isSecretName('query', name)),
      variables,
      at,
    ),
    ...otherParameters('header', headers.filter(isOwnHeader), variables),
    ...otherParameters(
      'cookie',
      cookies.filter(({ name }) => !isSecretName('cookie', name)),
      variables,
    ),
  ]
}

function isOwnHeader({ name }: NamedText): boolean {
  return !TRANSPORT.has(name.toLowerCase()) && !isSecretName('header', name)
}

function queryOf({ url, request }: PageRequest): QueryPart[] {
  const added = request.query.flatMap(({ kind, literal }) =>
    kind === 'data-urlencode' ? rawField(literal.text) : readQuery(literal.text),
  )
  return [...url.query, ...added]
}

function sampleOf({ request, url }: PageRequest, named: NamedPath): RequestSample {
  return {
    language: 'shell',
    method: request.method,
    url: url.server + named.path,
    headers: request.headers.map(({ name, value }) => ({ name, value: asWritten(value) })),
    at: request.at,
  }
}

/** A command without a token says nothing: it may only be shortened. */
function securityOf(schemes: readonly NamedScheme[]): Pick<OperationDraft, 'security'> {
  if (schemes.length === 0) return {}
  return { security: { isNeeded: true, alternatives: [schemes.map(({ name }) => ({ name, scopes: [] }))] } }
}

/** Where commands are all that a page states, a key that they send is stated, too. */
function inferredOf({ request }: PageRequest, named: NamedPath): Pick<OperationDraft, 'inferred'> {
  const isPathInferred = named.isTrimmed || named.parameters.some(({ piece }) => piece.name === undefined)
  const inferred = [...(request.isMethodStated ? [] : ['method']), ...(isPathInferred ? ['path'] : [])]
  return inferred.length > 0 ? { inferred } : {}
}

function bodyInput(request: ShownRequest, tools: PageTools): BodyInput {
  const contentType = contentTypeOf(request)
  return {
    data: request.data,
    ...(contentType === undefined || contentType.includes('$') ? {} : { contentType }),
    ...tools,
    placeOf: (literal: Literal, from?: number, to?: number) => placeOf(request, literal, from, to),
  }
}

/** As the header says, without its parameters; `--json` of curl implies one. */
function contentTypeOf({ headers, data }: ShownRequest): string | undefined {
  const header = headers.find(({ name }) => name.toLowerCase() === 'content-type')
  const implied = data[0]?.kind === 'json' ? 'application/json' : undefined
  return header?.value.split(';')[0]?.trim().toLowerCase() ?? implied
}
