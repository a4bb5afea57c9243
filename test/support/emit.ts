/**
 * What tests of emitters share: a model to fill in, and running one emitter.
 */
import { record } from '../../src/core/record.ts'
import { DEFAULT_EMIT_OPTIONS } from '../../src/emit/types.ts'
import type { Artifact, EmitOptions, Emitter } from '../../src/emit/types.ts'
import type { ApiModel, Operation, Origins } from '../../src/model/api.ts'
import { operationKey } from '../../src/model/api.ts'
import type { Schema } from '../../src/model/schema.ts'

export function modelOf(parts: Partial<ApiModel> = {}): ApiModel {
  const empty = { securitySchemes: record<never>(), operations: record<never>(), schemas: record<never>() }
  return { info: {}, servers: [], tags: [], ...empty, ...parts }
}

export function schemasOf(schemas: Record<string, Schema>): ApiModel {
  return modelOf({ schemas: record(Object.entries(schemas)) })
}

export function operationsOf(...operations: Partial<Operation>[]): ApiModel {
  const whole = operations.map(operationOf)
  return modelOf({
    operations: record(whole.map((one) => [operationKey(one.method, one.path), one] as const)),
  })
}

export function operationOf(parts: Partial<Operation> = {}): Operation {
  const path = parts.path ?? '/users'
  return { method: 'GET', path, displayedPath: path, tags: [], parameters: [], responses: record(), ...parts }
}

export interface Extras {
  origins?: Origins
  options?: Partial<EmitOptions>
}

export async function emitted(emitter: Emitter, model: ApiModel, extras: Extras = {}): Promise<Artifact[]> {
  const options = { ...DEFAULT_EMIT_OPTIONS, ...extras.options }
  return await emitter.emit({ model, origins: extras.origins ?? record(), options })
}

export async function textOf(emitter: Emitter, model: ApiModel, extras: Extras = {}): Promise<string> {
  return (await emitted(emitter, model, extras))[0]?.text ?? ''
}

/** The first file as JSON, loosely typed, since tests look deep into it. */
export async function jsonOf(emitter: Emitter, model: ApiModel, extras: Extras = {}): Promise<Loose> {
  return JSON.parse(await textOf(emitter, model, extras)) as Loose
}

export interface Loose {
  [key: string]: Loose
}
