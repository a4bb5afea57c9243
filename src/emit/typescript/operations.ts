/**
 * The interfaces `paths`, `operations` and `components`, in the form that openapi-fetch and its like take.
 * In: a model. Out: lines with tokens for texts and with words for inline types; they are indented later.
 */
import { pointerStep } from '../../core/escape.ts'
import { byCodeUnits, sortedEntries } from '../../core/order.ts'
import { own } from '../../core/record.ts'
import { METHODS, operationKey } from '../../model/api.ts'
import type { ApiModel, Media, Method, Operation, Response } from '../../model/api.ts'
import { operationPointer } from '../../model/walk.ts'
import { allocateComponentKeys } from '../names.ts'
import { planPaths } from '../paths.ts'
import { placeResponses, uniqueIdsOf } from '../placement.ts'
import type { PlacedResponse } from '../placement.ts'
import { paragraph, placeLines } from './comments.ts'
import { parameterLines } from './parameters.ts'
import type { Part } from './parts.ts'
import { comment } from './scope.ts'
import type { Scope } from './scope.ts'
import type { Tokens } from './tokens.ts'

const ANY_HEADERS = 'headers: { [name: string]: unknown }'
const NO_PARAMETERS = 'parameters: { query?: never, header?: never, path?: never, cookie?: never }'

/** Keys of `operations`: the documented id where it tells an operation apart, else method and path. */
function operationKeys(model: ApiModel): Map<string, string> {
  const ids = uniqueIdsOf(model)
  return new Map(
    Object.entries(model.operations).map(([key, { operationId }]) => {
      const isUsable =
        operationId !== undefined && ids.has(operationId) && !Object.hasOwn(model.operations, operationId)
      return [key, isUsable ? operationId : key]
    }),
  )
}

/** `paths`: for each path the operation of each method. */
export function pathsInterface({ model, tokens }: Scope): string[] {
  const keys = operationKeys(model)
  const plans = [...planPaths(model)].sort(([, a], [, b]) => byCodeUnits(a.key, b.key))
  const lines = plans.flatMap(([path, { key }]) => [
    `${tokens.property(key, false)}: {`,
    NO_PARAMETERS,
    ...methodLines((method) => keys.get(operationKey(method, path)), tokens),
    '}',
  ])
  return ['export interface paths {', ...lines, '}']
}

/** The methods that a path has, and those that it has not, which clients want to see too. */
function methodLines(operationOf: (method: Method) => string | undefined, tokens: Tokens): string[] {
  const lines: string[] = []
  const absent: string[] = []
  for (const method of METHODS) {
    const operation = operationOf(method)
    const word = method.toLowerCase()
    if (operation === undefined) absent.push(`${word}?: never`)
    else lines.push(`${word}: operations["${tokens.value(operation)}"]`)
  }
  return absent.length === 0 ? lines : [...lines, absent.join(', ')]
}

/** What each operation sends and gets: the fields of `operations`. */
export function operationParts(scope: Scope): Part[] {
  const keys = operationKeys(scope.model)
  return sortedEntries(scope.model.operations).map(([identity, operation]) => {
    const key = keys.get(identity) ?? identity
    const pointer = operationPointer(identity)
    return {
      about: [key, withoutExamples(operation), own(scope.comments.origins, pointer)],
      depth: 1,
      draft: () => {
        const lines = operationLines(operation, key, pointer, scope)
        return ({ inline }) =>
          lines.map((line) => line.replace(/\bX(\d+)Z$/, (_, index: string) => inline[Number(index)] ?? ''))
      },
    }
  })
}

/** Types tell nothing of examples, and most of an operation are examples. */
function withoutExamples({ requestBody, responses, ...operation }: Operation): unknown {
  const schemasOf = (content: Record<string, Media> = {}): unknown[] =>
    Object.entries(content).map(([type, { schema }]) => [type, schema])
  return [
    operation,
    requestBody && { ...requestBody, content: schemasOf(requestBody.content) },
    Object.entries(responses).map(([status, { content, ...response }]) => [
      status,
      response,
      content && schemasOf(content),
    ]),
  ]
}

/** Words stand for the types of schemas until they are generated. */
function operationLines(operation: Operation, key: string, pointer: string, scope: Scope): string[] {
  return [
    ...comment(operationComment(operation, pointer, scope), scope),
    `${scope.tokens.property(key, false)}: {`,
    ...parameterLines(operation, pointer, scope),
    ...bodyLines(operation, `${pointer}/requestBody`, scope),
    ...responsesLines(operation, `${pointer}/responses`, scope),
    '}',
  ]
}

function operationComment(operation: Operation, pointer: string, { comments }: Scope): string[] {
  const { summary = '', description = '', deprecated } = operation
  const texts = [paragraph(summary), paragraph(description)].filter((lines) => lines.length > 0)
  return [
    ...texts.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])),
    ...(deprecated === true ? ['@deprecated'] : []),
    ...placeLines(pointer, comments),
  ]
}

function bodyLines({ requestBody }: Operation, pointer: string, scope: Scope): string[] {
  if (requestBody === undefined) return ['requestBody?: never']
  const head = requestBody.required === true ? 'requestBody: {' : 'requestBody?: {'
  return [
    head,
    ...contentLines(requestBody.content, `${pointer}/content`, { scope, direction: 'request' }),
    '}',
  ]
}

function responsesLines(operation: Operation, pointer: string, scope: Scope): string[] {
  const { fitting } = placeResponses(operation)
  if (fitting.size === 0)
    return ['responses: {', 'default: {', ...responseLines({}, pointer, scope), '}', '}']
  const lines = [...fitting].flatMap(([key, { status, response }]: [string, PlacedResponse]) => [
    ...comment(paragraph(response.description ?? ''), scope),
    `${/^\d+$/.test(key) ? key : scope.tokens.property(key, false)}: {`,
    ...responseLines(response, `${pointer}/${pointerStep(status)}`, scope),
    '}',
  ])
  return ['responses: {', ...lines, '}']
}

function responseLines({ headers = {}, content }: Response, pointer: string, scope: Scope): string[] {
  const documented = sortedEntries(headers).map(([name, { schema }]) => {
    const word = scope.inline(schema, `${pointer}/headers/${pointerStep(name)}/schema`, 'response')
    return `${scope.tokens.property(name, false)}?: ${word}`
  })
  return [
    ...(documented.length === 0
      ? [ANY_HEADERS]
      : ['headers: {', ...documented, '[name: string]: unknown', '}']),
    ...contentLines(content ?? {}, `${pointer}/content`, { scope, direction: 'response' }),
  ]
}

interface Travel {
  scope: Scope
  direction: 'request' | 'response'
}

function contentLines(
  content: Record<string, Media>,
  pointer: string,
  { scope, direction }: Travel,
): string[] {
  const types = sortedEntries(content)
  if (types.length === 0) return ['content?: never']
  const lines = types.map(([type, { schema }]) => {
    const key = scope.tokens.property(type, false)
    if (schema === undefined) return `${key}: unknown`
    return `${key}: ${scope.inline(schema, `${pointer}/${pointerStep(type)}/schema`, direction)}`
  })
  return ['content: {', ...lines, '}']
}

/** `components`: the declared types by the keys that they have in the OpenAPI file. */
export function componentsInterface({ model, tokens, names }: Scope): string[] {
  const keys = allocateComponentKeys(Object.keys(model.schemas))
  const schemas = sortedEntries(model.schemas).map(
    ([name]) =>
      `${tokens.property(keys.get(name) ?? name, false)}: ${tokens.type(names.plain.get(name) ?? '')}`,
  )
  const others = ['responses', 'parameters', 'requestBodies', 'headers', 'pathItems'].map(
    (part) => `${part}: never`,
  )
  const documented = schemas.length === 0 ? ['schemas: never'] : ['schemas: {', ...schemas, '}']
  return ['export interface components {', ...documented, ...others, '}']
}
