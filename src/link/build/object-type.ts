/**
 * Objects whose page never says so: generators print no row for the whole of a schema that is an object, only the
 * rows of its fields. In: one draft. Out: the same, or with the type that its fields show, marked as inferred.
 */
import { infer } from '../learn/evidence.ts'
import type { PlacedSchema } from '../types.ts'

/** Other keywords that may let in what is no object, or that tell the type themselves. */
const LEFT_OPEN = ['type', '$ref', 'anyOf', 'oneOf', 'not', 'enum', 'items'] as const

export function withObjectType(draft: PlacedSchema): PlacedSchema {
  const { properties, additionalProperties } = draft
  const hasFields = properties !== undefined || typeof additionalProperties === 'object'
  if (!hasFields || LEFT_OPEN.some((keyword) => draft[keyword] !== undefined)) return draft
  const object: PlacedSchema = { ...draft, type: 'object' }
  infer(object, 'type')
  return object
}
