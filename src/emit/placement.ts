/**
 * Which parts of an operation OpenAPI, and clients typed by it, have a place for.
 * In: operations of the model. Out: the same parts, sorted by whether they fit. Nothing is printed here.
 */
import { sortedEntries } from '../core/order.ts'
import type { ApiModel, Operation, Parameter, Response } from '../model/api.ts'
import { isReservedHeader, validStatus } from './openapi-constraints.ts'

export interface PlacedParameter {
  parameter: Parameter
  /** Its place in the list of the operation. */
  index: number
}

export interface PlacedParameters {
  fitting: PlacedParameter[]
  /** In a path that lacks them, told by other means, or told twice. */
  others: PlacedParameter[]
  /** Names that only the path shows. */
  missing: string[]
}

/** @param path the path with its templates; undefined for a callback, whose address is an expression */
export function placeParameters({ parameters }: Operation, path: string | undefined): PlacedParameters {
  const templates = new Set(templatesOf(path ?? ''))
  const fitting = new Map<string, PlacedParameter>()
  const others: PlacedParameter[] = []
  parameters.forEach((row, index) => {
    const parameter = spelledAsInPath(row, templates)
    const identity = `${parameter.in} ${parameter.name}`
    if (fitting.has(identity) || !hasPlace(parameter, templates)) others.push({ parameter, index })
    else fitting.set(identity, { parameter, index })
  })
  const missing = [...templates].filter((name) => !fitting.has(`path ${name}`))
  return { fitting: [...fitting.values()], others, missing }
}

function templatesOf(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? '')
}

/** Table and path may spell one parameter differently; a request is made with the path, so its spelling counts. */
function spelledAsInPath(parameter: Parameter, templates: ReadonlySet<string>): Parameter {
  if (parameter.in !== 'path' || templates.has(parameter.name)) return parameter
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  const name = [...templates].find((template) => plain(template) === plain(parameter.name))
  return name === undefined ? parameter : { ...parameter, name }
}

function hasPlace(parameter: Parameter, templates: ReadonlySet<string>): boolean {
  if (parameter.in === 'path') return templates.has(parameter.name)
  return parameter.in !== 'header' || !isReservedHeader(parameter.name)
}

export interface PlacedResponse {
  /** As documented. */
  status: string
  response: Response
}

/** Responses by the status as OpenAPI writes it, and those whose status it does not know or has already. */
export function placeResponses({ responses }: Operation): {
  fitting: Map<string, PlacedResponse>
  others: PlacedResponse[]
} {
  const fitting = new Map<string, PlacedResponse>()
  const others: PlacedResponse[] = []
  for (const [status, response] of sortedEntries(responses)) {
    const key = validStatus(status)
    if (key === undefined || fitting.has(key)) others.push({ status, response })
    else fitting.set(key, { status, response })
  }
  return { fitting, others }
}

/** Operation ids that exactly one operation has, callbacks included. */
export function uniqueIdsOf(model: ApiModel): Set<string> {
  const counts = new Map<string, number>()
  const count = ({ operationId, callbacks = [] }: Operation): void => {
    if (operationId !== undefined) counts.set(operationId, (counts.get(operationId) ?? 0) + 1)
    for (const { operation } of callbacks) count(operation)
  }
  for (const operation of Object.values(model.operations)) count(operation)
  return new Set([...counts].filter(([, times]) => times === 1).map(([id]) => id))
}
