/**
 * One revision as the diff sees it: operations and schemas with shapes for types, and which schemas each
 * operation reaches. In: a model. Out: a view of it. Knows nothing of the other revision.
 */
import { byCodeUnits } from '../core/order.ts'
import { pointerStep } from '../core/escape.ts'
import type { ApiModel, Media, Operation, Origins, Parameter, RequestBody, Response } from '../model/api.ts'
import { inferredFacts, type InferredFacts } from './inferred.ts'
import { anyShape, shapeOf, type Shape } from './shape.ts'

export interface ParameterView {
  at: string
  name: string
  in: string
  isRequired: boolean
  description: string
  shape: Shape
}

/** What is sent under one content type. */
export interface ContentView {
  media: string
  shape?: Shape
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
  headers: Map<string, Shape>
  contents: ContentView[]
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
  /** By `query.limit`. */
  parameters: Map<string, ParameterView>
  body?: BodyView
  responses: Map<string, ResponseView>
  /** Names of all schemas that its request, or its responses, reach. */
  requestSchemas: ReadonlySet<string>
  responseSchemas: ReadonlySet<string>
}

export interface ModelView {
  model: ApiModel
  operations: Map<string, OperationView>
  schemas: Map<string, Shape>
  inferred: InferredFacts
}

export function viewOf(model: ApiModel, origins: Origins = {}): ModelView {
  const schemas = new Map<string, Shape>()
  for (const name of Object.keys(model.schemas).sort(byCodeUnits)) {
    schemas.set(name, shapeOf(model.schemas[name]!, `/schemas/${pointerStep(name)}`))
  }
  const operations = new Map<string, OperationView>()
  for (const key of Object.keys(model.operations).sort(byCodeUnits)) {
    operations.set(key, operationView(key, model.operations[key]!, schemas))
  }
  return { model, operations, schemas, inferred: inferredFacts(origins) }
}

function operationView(key: string, source: Operation, schemas: ReadonlyMap<string, Shape>): OperationView {
  const at = `/operations/${pointerStep(key)}`
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
  return {
    key,
    at,
    source,
    summary: source.summary ?? '',
    description: source.description ?? '',
    section: source.tags[0] ?? '',
    needsAuthentication: needsAuthentication(source),
    parameters,
    ...(body === undefined ? {} : { body }),
    responses,
    requestSchemas: reachedFrom(requestShapes(parameters, body), schemas),
    responseSchemas: reachedFrom(responseShapes(responses), schemas),
  }
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
    description: source.description ?? '',
    shape: shapeOf(source.schema, `${at}/schema`),
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
  const headers = Object.entries(source.headers ?? {}).map(([name, header]): [string, Shape] => [
    name,
    shapeOf(header.schema, `${at}/headers/${pointerStep(name)}/schema`),
  ])
  return {
    at,
    description: source.description ?? '',
    headers: new Map(headers),
    contents: contentViews(source.content, at),
  }
}

function contentViews(content: Record<string, Media> | undefined, at: string): ContentView[] {
  return Object.entries(content ?? {}).map(([media, { schema }]) =>
    schema === undefined
      ? { media }
      : { media, shape: shapeOf(schema, `${at}/content/${pointerStep(media)}/schema`) },
  )
}

/** The shape that stands for a body or a response: that of its first content type with a schema. */
export function mainShape(contents: readonly ContentView[]): Shape | undefined {
  return contents.find((content) => content.shape !== undefined)?.shape
}

function requestShapes(parameters: ReadonlyMap<string, ParameterView>, body: BodyView | undefined): Shape[] {
  const shapes = [...parameters.values()].map((parameter) => parameter.shape)
  return [...shapes, ...(body?.contents ?? []).flatMap((content) => content.shape ?? [])]
}

function responseShapes(responses: ReadonlyMap<string, ResponseView>): Shape[] {
  return [...responses.values()].flatMap((response) => [
    ...response.contents.flatMap((content) => content.shape ?? []),
    ...response.headers.values(),
  ])
}

/** All schemas that can be reached from these shapes; each is entered once, so cycles end. */
export function reachedFrom(roots: readonly Shape[], schemas: ReadonlyMap<string, Shape>): Set<string> {
  const reached = new Set<string>()
  const todo = [...roots]
  for (let shape = todo.pop(); shape !== undefined; shape = todo.pop()) {
    for (const name of namesIn(shape)) {
      const target = schemas.get(name)
      if (target === undefined || reached.has(name)) continue
      reached.add(name)
      todo.push(target)
    }
    todo.push(...partsOf(shape))
  }
  return reached
}

function namesIn(shape: Shape): string[] {
  return shape.kind === 'ref' ? [shape.name] : shape.kind === 'object' ? shape.bases : []
}

function partsOf(shape: Shape): Shape[] {
  if (shape.kind === 'array') return [shape.items]
  if (shape.kind === 'union') return shape.branches
  if (shape.kind !== 'object') return []
  const members = [...shape.properties.values()].map((property) => property.shape)
  return shape.rest === undefined ? members : [...members, shape.rest]
}
