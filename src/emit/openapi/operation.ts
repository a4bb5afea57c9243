/**
 * One operation: what is sent, what comes back, and the requests that the server makes in turn.
 */
import { pointerStep } from '../../core/escape.ts'
import { sortedEntries } from '../../core/order.ts'
import { record } from '../../core/record.ts'
import type { Callback, Header, Link, Media, Operation, RequestBody, Response } from '../../model/api.ts'
import { placeResponses } from '../placement.ts'
import type { PlacedResponse } from '../placement.ts'
import { externalDocsObject } from '../schema.ts'
import type { JsonObject } from '../schema.ts'
import { isUriReference } from '../openapi-constraints.ts'
import { examplesOf } from './examples.ts'
import { parametersOf } from './parameters.ts'
import type { PlacedOperation, Scope } from './scope.ts'
import { securityOf } from './security.ts'

export function operationObject(placed: PlacedOperation, scope: Scope): JsonObject {
  const { operation, pointer } = placed
  const { tags, requestBody, externalDocs, callbacks = [] } = operation
  return {
    tags: tags.length > 0 ? tags : undefined,
    summary: operation.summary,
    description: operation.description,
    externalDocs: externalDocs && externalDocsObject(externalDocs),
    ...idOf(operation, scope),
    deprecated: operation.deprecated,
    ...parametersOf(placed, scope),
    requestBody: requestBody && bodyObject(requestBody, `${pointer}/requestBody`, scope),
    ...responsesOf(operation, `${pointer}/responses`, scope),
    callbacks: callbacks.length > 0 ? callbacksObject(callbacks, pointer, scope) : undefined,
    ...securityOf(operation, scope),
    ...scope.marks(pointer),
  }
}

/** Ids must be unique; one that several operations are documented with tells nothing apart. */
function idOf({ operationId }: Operation, { uniqueIds }: Scope): JsonObject {
  if (operationId === undefined) return {}
  return uniqueIds.has(operationId) ? { operationId } : { 'x-docs-operationId': operationId }
}

function bodyObject(body: RequestBody, pointer: string, scope: Scope): JsonObject {
  return {
    description: body.description,
    content: contentObject(body.content, `${pointer}/content`, scope),
    required: body.required,
    ...scope.marks(pointer),
  }
}

function responsesOf(operation: Operation, pointer: string, scope: Scope): JsonObject {
  const { fitting, others } = placeResponses(operation)
  const print = ({ status, response }: PlacedResponse): JsonObject =>
    responseObject(response, `${pointer}/${pointerStep(status)}`, scope)
  const legal = [...fitting].map(([key, placed]) => [key, print(placed)] as const)
  const strange = others.map((placed) => [placed.status, print(placed)] as const)
  return {
    responses: legal.length > 0 ? record(legal) : undefined,
    'x-docs-responses': strange.length > 0 ? record(strange) : undefined,
  }
}

function responseObject(response: Response, pointer: string, scope: Scope): JsonObject {
  const { description = '', headers, content, links } = response
  return {
    description,
    headers: headers && headersObject(headers, `${pointer}/headers`, scope),
    content: content && contentObject(content, `${pointer}/content`, scope),
    ...linksOf(links, scope),
    ...scope.marks(pointer),
  }
}

/** Links to operations of the file; those that lead elsewhere, or nowhere, go to an extension. */
function linksOf(links: Record<string, Link> = {}, { uniqueIds }: Scope): JsonObject {
  const leads = ({ operationId, operationRef }: Link): boolean =>
    operationId === undefined
      ? operationRef !== undefined && isUriReference(operationRef)
      : operationRef === undefined && uniqueIds.has(operationId)
  const entries = sortedEntries(links)
  const fitting = entries.filter(([, link]) => leads(link))
  const others = entries.filter(([, link]) => !leads(link))
  return {
    links: fitting.length > 0 ? record(fitting.map(([name, link]) => [name, linkObject(link)])) : undefined,
    'x-docs-links': others.length > 0 ? record(others) : undefined,
  }
}

/** Values of parameters are text: the schema of OpenAPI 3.1 has no others, although its prose has. */
function linkObject({ parameters, ...link }: Link): JsonObject {
  const texts = Object.entries(parameters ?? {}).map(
    ([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  )
  return { ...link, parameters: parameters && record(texts) }
}

function headersObject(headers: Record<string, Header>, pointer: string, scope: Scope): JsonObject {
  return record(
    sortedEntries(headers).map(([name, { schema, examples = [], ...header }]) => {
      const at = `${pointer}/${pointerStep(name)}`
      const printed = { ...header, schema: scope.schema(schema, `${at}/schema`), ...examplesOf(examples) }
      return [name, { ...printed, ...scope.marks(at) }]
    }),
  )
}

function contentObject(content: Record<string, Media>, pointer: string, scope: Scope): JsonObject {
  return record(
    sortedEntries(content).map(([type, { schema, examples = [] }]) => {
      const at = `${pointer}/${pointerStep(type)}/schema`
      const printed = { schema: schema && scope.schema(schema, at), ...examplesOf(examples) }
      return [type, printed]
    }),
  )
}

/** By name, then by expression, then by method. An expression must not look like a reference. */
function callbacksObject(callbacks: Callback[], pointer: string, scope: Scope): JsonObject {
  const byName = new Map<string, Map<string, JsonObject>>()
  callbacks.forEach(({ name, expression, operation }, index) => {
    const at = `${pointer}/callbacks/${index}/operation`
    const byExpression = byName.get(name) ?? new Map<string, JsonObject>()
    const printed = operationObject({ operation, pointer: at, path: undefined }, scope)
    const key = expression === '$ref' ? '{$ref}' : expression
    byExpression.set(key, {
      ...byExpression.get(key),
      [operation.method.toLowerCase()]: printed,
    })
    byName.set(name, byExpression)
  })
  return record([...byName].map(([name, byExpression]) => [name, record(byExpression)]))
}
