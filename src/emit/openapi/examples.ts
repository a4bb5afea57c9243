/**
 * Documented samples as OpenAPI has them, and the same for parameters, headers and content.
 */
import type { JsonValue } from '../../core/json.ts'
import type { JsonObject } from '../schema.ts'

/** One sample is the example; several have no names in the docs, so they are counted. */
export function examplesOf(examples: JsonValue[]): JsonObject {
  if (examples.length < 2) return { example: examples[0] }
  return { examples: Object.fromEntries(examples.map((value, index) => [`example-${index + 1}`, { value }])) }
}
