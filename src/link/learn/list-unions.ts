/**
 * A list of either this or that has no row of its own: words and rows tell of its items. The sample shows the list,
 * and is made from the first branch.
 */
import type { JsonValue } from '../../core/json.ts'
import { nameOfRef } from '../../model/schema.ts'
import { hasType, infer } from './evidence.ts'
import type { Definitions, PlacedSchema } from '../types.ts'

/** Moves branches into items where the sample is a list and the first branch can be none. */
export function listUnion(schema: PlacedSchema, value: JsonValue, definitions: Definitions): void {
  const word = (['oneOf', 'anyOf'] as const).find((one) => schema[one] !== undefined)
  const first = word === undefined ? undefined : schema[word]?.[0]
  if (word === undefined || first === undefined || !Array.isArray(value)) return
  if (schema.type !== undefined || schema.properties !== undefined) return
  const target = first.$ref === undefined ? first : definitions.get(nameOfRef(first.$ref))?.schema
  if (target === undefined || !(hasType(target, 'object') || target.properties !== undefined)) return
  schema.items = { [word]: schema[word] }
  if (schema.discriminator !== undefined) schema.items.discriminator = schema.discriminator
  delete schema[word]
  delete schema.discriminator
  schema.type = 'array'
  infer(schema, 'type')
}
