/**
 * Takes out of a schema what only repeats its reference: values that are those of the schema referred to.
 */
import { draftChildren } from '../model/locate.ts'
import { nameOfRef } from '../model/schema.ts'
import type { Definitions, PlacedSchema } from './types.ts'

export function simplify(schema: PlacedSchema, definitions: Definitions): void {
  if (schema.$ref !== undefined && schema.enum !== undefined) {
    const target = definitions.get(nameOfRef(schema.$ref))?.schema
    if (target?.enum !== undefined && isSameSet(schema.enum, target.enum)) {
      delete schema.enum
      delete schema.valuesAt
    }
  }
  for (const child of draftChildren(schema)) simplify(child, definitions)
}

function isSameSet(a: readonly unknown[], b: readonly unknown[]): boolean {
  const values = new Set(b)
  return a.length === b.length && a.every((value) => values.has(value))
}
