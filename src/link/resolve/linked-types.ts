/**
 * Types of schemas that are put together of others, of which no row tells a type: rows of operations link only to a
 * schema that states one, since where a schema does not, generators print a type that they guess in place of the
 * link. In: definitions, operations. Sets `object` where the sample of such a schema shows one.
 */
import { isJsonObject } from '../../core/json.ts'
import { draftChildren } from '../../model/locate.ts'
import { nameOfRef } from '../../model/schema.ts'
import { rootsOf } from './definitions.ts'
import { infer } from '../learn/evidence.ts'
import { valueOfSample } from '../learn/samples.ts'
import type { Definitions, PlacedOperation, PlacedSchema, PlaceReport } from '../types.ts'

export function learnFromLinks(
  definitions: Definitions,
  operations: readonly PlacedOperation[],
  report: PlaceReport,
): void {
  const names = new Set<string>()
  for (const root of operations.flatMap(rootsOf)) addLinks(root, names)
  for (const name of names) {
    const definition = definitions.get(name)
    if (definition === undefined || !isPutTogether(definition.schema)) continue
    const values = definition.samples.map((sample) => valueOfSample(sample, report))
    if (values.length === 0 || !values.every((value) => value !== undefined && isJsonObject(value))) continue
    definition.schema.type = 'object'
    infer(definition.schema, 'type')
  }
}

/** The links of rows. One to the whole, or to what is inside a list, is printed in any case. */
function addLinks(schema: PlacedSchema, names: Set<string>): void {
  for (const child of draftChildren(schema)) {
    if (child.$ref !== undefined && child !== schema.items) names.add(nameOfRef(child.$ref))
    addLinks(child, names)
  }
}

function isPutTogether({ type, $ref, allOf, anyOf, oneOf }: PlacedSchema): boolean {
  const isSaid = type !== undefined || $ref !== undefined
  return !isSaid && [allOf, anyOf, oneOf].some((branches) => branches !== undefined)
}
