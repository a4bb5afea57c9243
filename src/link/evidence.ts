/**
 * Adds to schemas what their samples show and no table states: formats of strings, types of schemas without
 * rows, inner types of lists. A sample may add or confirm; it never overrules what is stated.
 */
import { own } from '../core/record.ts'
import type { JsonValue } from '../core/json.ts'
import { isJsonObject } from '../core/json.ts'
import { schemaOfSample } from '../model/infer-schema.ts'
import type { TypeName } from '../model/schema.ts'
import { formatOfPlaceholder } from './placeholders.ts'
import type { PlacedSchema } from './types.ts'

/** @param name the name of the property that the schema belongs to, empty for a whole */
export function addSampleEvidence(schema: PlacedSchema, value: JsonValue, name = ''): void {
  if (schema.$ref !== undefined || value === null) return
  if (typeof value === 'string') addFormat(schema, value, name)
  else if (Array.isArray(value)) addItems(schema, value, name)
  else if (isJsonObject(value)) addProperties(schema, value)
}

/** Gives a schema of which nothing else is said the type of its sample. */
export function addSampleType(schema: PlacedSchema, value: JsonValue): void {
  const { type } = schemaOfSample(value)
  if (type === undefined) return
  schema.type = type
  infer(schema, 'type')
}

function addFormat(schema: PlacedSchema, value: string, name: string): void {
  if (!hasType(schema, 'string') || schema.format !== undefined || schema.enum !== undefined) return
  const format = formatOfPlaceholder(value, name)
  if (format === undefined) return
  schema.format = format
  infer(schema, 'format')
}

function addItems(schema: PlacedSchema, values: readonly JsonValue[], name: string): void {
  if (!hasType(schema, 'array')) return
  const [first] = values
  if (first === undefined) return
  if (schema.items === undefined) {
    if (first === null) return
    schema.items = schemaOfSample(first) as PlacedSchema
    infer(schema, 'items')
    return
  }
  for (const value of values) addSampleEvidence(schema.items, value, name)
}

function addProperties(schema: PlacedSchema, value: { [key: string]: JsonValue }): void {
  for (const [name, inner] of Object.entries(value)) {
    const property = own(schema.properties, name)
    if (property !== undefined) addSampleEvidence(property, inner, name)
    else if (typeof schema.additionalProperties === 'object')
      addSampleEvidence(schema.additionalProperties, inner, name)
  }
}

export function hasType(schema: PlacedSchema, type: TypeName): boolean {
  return Array.isArray(schema.type) ? schema.type.includes(type) : schema.type === type
}

export function infer(schema: PlacedSchema, fact: string): void {
  if (schema.inferred?.includes(fact) !== true) schema.inferred = [...(schema.inferred ?? []), fact]
}
