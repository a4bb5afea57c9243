/**
 * One revision as the diff sees it: operations and schemas with shapes for types, and which schemas each
 * operation reaches. In: a model. Out: a view of it. Knows nothing of the other revision.
 */
import { byCodeUnits, sortedEntries } from '../core/order.ts'
import { pointerStep } from '../core/escape.ts'
import type {
  ApiModel,
  Link,
  Callback,
  Media,
  Operation,
  Origins,
  Parameter,
  RequestBody,
  Response,
} from '../model/api.ts'
import { CLIENT_SPELLING } from '../model/schema.ts'
import { isDeprecated } from './deprecation.ts'
import { inferredFacts, type InferredFacts } from './inferred.ts'
import { reachedFrom } from './reach.ts'
import { anyShape, normalizeSchema, type NormalizedSchema } from './normalize.ts'

export interface ParameterView {
  at: string
  name: string
  in: string
  isRequired: boolean
  isDeprecated: boolean
  description: string
  shape: NormalizedSchema
}

/** What is sent under one content type. */
export interface ContentView {
  media: string
  shape?: NormalizedSchema
}

export interface BodyView {
  at: string
  isRequired: boolean
  description: string
  contents: ContentView[]
}

export interface ResponseView {
  at: string
  description: string
  headers: Map<string, NormalizedSchema>
  contents: ContentView[]
  /** Written as text to compare, by name. */
  links: Map<string, string>
}

export interface OperationView {
  key: string
  at: string
  source: Operation
  summary: string
  description: string
  /** The chapter that it stands in. */
  section: string
  needsAuthentication: boolean
  isDeprecated: boolean
  /** By `query.limit`. */
  parameters: Map<string, ParameterView>
  body?: BodyView
  responses: Map<string, ResponseView>
  /** Requests that the server makes, by `callback.onEvent`. */
  callbacks: Map<string, OperationView>
  /** Names of all schemas that its request, or its responses, reach. */
  requestSchemas: ReadonlySet<string>
  responseSchemas: ReadonlySet<string>
}

export interface ModelIndex {
  model: ApiModel
  operations: Map<string, OperationView>
  schemas: Map<string, NormalizedSchema>
  inferred: InferredFacts
  /** Whether any name is in the spelling of a client. */
  isOfClient: boolean
}

export function indexModel(model: ApiModel, origins: Origins = {}): ModelIndex {
  const schemas = new Map<string, NormalizedSchema>()
  for (const name of Object.keys(model.schemas).sort(byCodeUnits)) {
    schemas.set(name, normalizeSchema(model.schemas[name]!, `/schemas/${pointerStep(name)}`))
  }
  const operations = new Map<string, OperationView>()
  for (const key of Object.keys(model.operations).sort(byCodeUnits)) {
    const at = `/operations/${pointerStep(key)}`
    operations.set(key, operationView(key, model.operations[key]!, { schemas, at }))
  }
  const isOfClient = Object.values(origins).some(
    ({ inferred }) => inferred?.includes(CLIENT_SPELLING) === true,
  )
  return { model, operations, schemas, inferred: inferredFacts(origins), isOfClient }
}

function operationView(
  key: string,
  source: Operation,
  { schemas, at }: { schemas: ReadonlyMap<string, NormalizedSchema>; at: string },
): OperationView {
  const parameters = new Map(
    source.parameters.map((one, index) => [
      `${one.in}.${one.name}`,
      parameterView(one, `${at}/parameters/${index}`),
    ]),
  )
  const body = source.requestBody && bodyView(source.requestBody, `${at}/requestBody`)
  const responses = new Map(
    Object.entries(source.responses).map(([status, one]) => [
      status,
      responseView(one, `${at}/responses/${pointerStep(status)}`),
    ]),
  )
  const callbacks = callbackViews(source.callbacks ?? [], { schemas, at: `${at}/callbacks` })
  return {
    key,
    at,
    source,
    summary: source.summary ?? '',
    description: source.description ?? '',
    section: source.tags[0] ?? '',
    needsAuthentication: needsAuthentication(source),
    isDeprecated: isDeprecated(source),
    parameters,
    ...(body === undefined ? {} : { body }),
    responses,
    callbacks,
    ...reachOf({ parameters, body, responses, callbacks }, schemas),
  }
}

function callbackViews(
  callbacks: readonly Callback[],
  { schemas, at }: { schemas: ReadonlyMap<string, NormalizedSchema>; at: string },
): Map<string, OperationView> {
  const views = new Map<string, OperationView>()
  for (const [index, { name, expression, operation }] of callbacks.entries()) {
    const short = `callback.${name}`
    const key = views.has(short) ? `${short} ${operation.method} ${expression}` : short
    views.set(key, operationView(key, operation, { schemas, at: `${at}/${index}/operation` }))
  }
  return views
}

/** What a callback sends comes from the server, as answers do; what it is answered goes there. */
function reachOf(
  {
    parameters,
    body,
    responses,
    callbacks,
  }: Pick<OperationView, 'parameters' | 'responses' | 'callbacks'> & {
    body: BodyView | undefined
  },
  schemas: ReadonlyMap<string, NormalizedSchema>,
): Pick<OperationView, 'requestSchemas' | 'responseSchemas'> {
  const request = reachedFrom(requestShapes(parameters, body), schemas, 'request')
  const response = reachedFrom(responseShapes(responses), schemas, 'response')
  for (const callback of callbacks.values()) {
    for (const name of callback.responseSchemas) request.add(name)
    for (const name of callback.requestSchemas) response.add(name)
  }
  return { requestSchemas: request, responseSchemas: response }
}

/** No alternative without any scheme. */
function needsAuthentication({ security }: Operation): boolean {
  return security !== undefined && security.length > 0 && security.every((one) => Object.keys(one).length > 0)
}

function parameterView(source: Parameter, at: string): ParameterView {
  return {
    at,
    name: source.name,
    in: source.in,
    isRequired: source.required || source.in === 'path',
    isDeprecated: isDeprecated(source) || source.schema.deprecated === true,
    description: source.description ?? '',
    shape: normalizeSchema(source.schema, `${at}/schema`),
  }
}

function bodyView(source: RequestBody, at: string): BodyView {
  const contents = contentViews(source.content, at)
  return {
    at,
    isRequired: source.required === true,
    description: source.description ?? '',
    contents: contents.map((content) => ({ ...content, shape: content.shape ?? anyShape(at) })),
  }
}

function responseView(source: Response, at: string): ResponseView {
  const headers = Object.entries(source.headers ?? {}).map(([name, header]): [string, NormalizedSchema] => [
    name,
    normalizeSchema(header.schema, `${at}/headers/${pointerStep(name)}/schema`),
  ])
  return {
    at,
    description: source.description ?? '',
    headers: new Map(headers),
    contents: contentViews(source.content, at),
    links: new Map(Object.entries(source.links ?? {}).map(([name, link]) => [name, linkWords(link)])),
  }
}

/** What the link leads to and sends; its description has no part in it. */
function linkWords({ operationId, operationRef, parameters, requestBody }: Link): string {
  const target = operationId ?? operationRef ?? ''
  const sent = sortedEntries(parameters ?? {}).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return [target, ...sent, ...(requestBody === undefined ? [] : [JSON.stringify(requestBody)])].join(', ')
}

function contentViews(content: Record<string, Media> | undefined, at: string): ContentView[] {
  return Object.entries(content ?? {}).map(([media, { schema }]) =>
    schema === undefined
      ? { media }
      : { media, shape: normalizeSchema(schema, `${at}/content/${pointerStep(media)}/schema`) },
  )
}

/** A header of a response by its name, of which the case has no meaning. */
export function headerNamed({ headers }: ResponseView, name: string): NormalizedSchema | undefined {
  const exact = headers.get(name)
  if (exact !== undefined) return exact
  const lower = name.toLowerCase()
  return [...headers].find(([other]) => other.toLowerCase() === lower)?.[1]
}

/** The shape that stands for a body or a response: that of its first content type with a schema. */
export function mainShape(contents: readonly ContentView[]): NormalizedSchema | undefined {
  return contents.find((content) => content.shape !== undefined)?.shape
}

function requestShapes(
  parameters: ReadonlyMap<string, ParameterView>,
  body: BodyView | undefined,
): NormalizedSchema[] {
  const shapes = [...parameters.values()].map((parameter) => parameter.shape)
  return [...shapes, ...(body?.contents ?? []).flatMap((content) => content.shape ?? [])]
}

function responseShapes(responses: ReadonlyMap<string, ResponseView>): NormalizedSchema[] {
  return [...responses.values()].flatMap((response) => [
    ...response.contents.flatMap((content) => content.shape ?? []),
    ...response.headers.values(),
  ])
}
