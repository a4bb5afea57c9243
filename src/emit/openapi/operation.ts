/**
 * One operation: what is sent, what comes back, and the requests that the server makes in turn.
 */
import { pointerStep } from '../../core/escape.ts'
import { sortedEntries } from '../../core/order.ts'
import { record } from '../../core/record.ts'
import type { JsonValue } from '../../core/json.ts'
import type { Callback, Header, Media, Operation, RequestBody, Response } from '../../model/api.ts'
import { placeResponses } from '../placement.ts'
import type { PlacedResponse } from '../placement.ts'
import type { JsonObject } from '../schema.ts'
import { parametersOf } from './parameters.ts'
import type { PlacedOperation, Scope } from './scope.ts'
import { securityOf } from './security.ts'

export function operationObject(placed: PlacedOperation, scope: Scope): JsonObject {
  const { operation, pointer } = placed
  const { tags, requestBody, callbacks = [] } = operation
  return {
    tags: tags.length > 0 ? tags : undefined,
    summary: operation.summary,
    description: operation.description,
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
  const { description = '', headers, content } = response
  return {
    description,
    headers: headers && headersObject(headers, `${pointer}/headers`, scope),
    content: content && contentObject(content, `${pointer}/content`, scope),
    ...scope.marks(pointer),
  }
}

function headersObject(headers: Record<string, Header>, pointer: string, scope: Scope): JsonObject {
  return record(
    sortedEntries(headers).map(([name, { description, schema }]) => {
      const at = `${pointer}/${pointerStep(name)}`
      const printed = { description, schema: scope.schema(schema, `${at}/schema`), ...scope.marks(at) }
      return [name, printed]
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

/** One sample is the example; several have no names in the docs, so they are counted. */
function examplesOf(examples: JsonValue[]): JsonObject {
  if (examples.length < 2) return { example: examples[0] }
  return { examples: Object.fromEntries(examples.map((value, index) => [`example-${index + 1}`, { value }])) }
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
