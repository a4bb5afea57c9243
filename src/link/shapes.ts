/**
 * Shapes of schemas that have no section of their own, from the samples that stand under references to them.
 */
import type { JsonValue } from '../core/json.ts'
import { isJsonObject } from '../core/json.ts'
import { own } from '../core/record.ts'
import { schemaOfSamples } from '../model/infer-schema.ts'
import { nameOfRef } from '../model/schema.ts'
import { valueOfSample } from './samples.ts'
import type { PlacedOperation, PlacedSchema, PlaceReport } from './types.ts'

/** Finds the shape that all samples under a name show together; undefined where there is none. */
export function shapesFromSamples(
  operations: readonly PlacedOperation[],
  report: PlaceReport,
): (name: string) => PlacedSchema | undefined {
  const values = new Map<string, JsonValue[]>()
  for (const operation of operations) {
    for (const part of [operation.body, ...operation.responses]) {
      for (const sample of part?.schema === undefined ? [] : (part?.samples ?? [])) {
        const value = valueOfSample(sample, report)
        if (value !== undefined && part?.schema !== undefined) collect(part.schema, value, values)
      }
    }
  }
  return (name) => {
    const found = values.get(name)
    return found === undefined ? undefined : (schemaOfSamples(found) as PlacedSchema)
  }
}

function collect(schema: PlacedSchema, value: JsonValue, values: Map<string, JsonValue[]>): void {
  if (schema.$ref !== undefined) {
    const name = nameOfRef(schema.$ref)
    values.set(name, [...(values.get(name) ?? []), value])
  } else if (Array.isArray(value)) {
    for (const item of schema.items === undefined ? [] : value)
      collect(schema.items as PlacedSchema, item, values)
  } else if (isJsonObject(value)) {
    for (const [name, inner] of Object.entries(value)) {
      const property = own(schema.properties, name)
      if (property !== undefined) collect(property, inner, values)
    }
  }
}
