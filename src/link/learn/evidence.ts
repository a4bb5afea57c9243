/**
 * Adds to schemas what their samples show and no table states: formats of strings, types of schemas without
 * rows, what is inside lists. A sample may add or confirm; it never overrules what is stated.
 */
import { own, record } from '../../core/record.ts'
import type { JsonValue } from '../../core/json.ts'
import { isJsonObject } from '../../core/json.ts'
import { schemaOfSample } from '../../model/infer-schema.ts'
import { refTo, type TypeName } from '../../model/schema.ts'
import type { KnownSamples } from './known-samples.ts'
import { formatOfPlaceholder } from './placeholders.ts'
import { untitleItems, untitleMap } from './titles.ts'
import type { PlacedSchema } from '../types.ts'

export class SampleEvidence {
  readonly #known: KnownSamples

  constructor(known: KnownSamples) {
    this.#known = known
  }

  /** @param name the name of the property that the schema belongs to, empty for a whole */
  add(schema: PlacedSchema, value: JsonValue, name = ''): void {
    if (schema.$ref !== undefined || value === null) return
    for (const branch of branchesFor(schema, value)) this.add(branch, value, name)
    if (typeof value === 'string') addFormat(schema, value, name)
    else if (Array.isArray(value)) this.#addItems(schema, value, name)
    else if (isJsonObject(value)) this.#addProperties(schema, value)
  }

  /**
   * What one value shows of a schema that no table tells of. The fields of an object would stand in rows, so an
   * object without rows is a reference; to which schema shows only where one sample is like it.
   */
  shapeOf(value: JsonValue, name = ''): PlacedSchema {
    const reference = this.#known.nameOf(value)
    if (reference !== undefined) return { $ref: refTo(reference), inferred: ['$ref'] }
    if (isJsonObject(value)) return {}
    if (Array.isArray(value)) {
      const [first] = value
      const list: PlacedSchema = { type: 'array', inferred: ['type'] }
      const items = first === undefined ? {} : this.shapeOf(first, name)
      return isSilent(items) ? list : { ...list, items }
    }
    return scalarShape(value, name)
  }

  /**
   * What one value shows where neither a row nor a link tells anything. Where pages have named schemas, a plain
   * object has rows and a reference has a link: one without either is a union or put together of others, and the
   * sample does not tell how.
   */
  wholeOf(value: JsonValue): PlacedSchema {
    if (this.#known.isEmpty) return schemaOfSample(value) as PlacedSchema
    if (isJsonObject(value)) return { type: 'object', inferred: ['type'] }
    const isOfObjects = Array.isArray(value) && isJsonObject(value[0])
    return isOfObjects ? { type: 'array', inferred: ['type'] } : this.shapeOf(value)
  }

  /** The fields of an object of which a page says only that it is one. */
  fieldsOf(value: JsonValue): Record<string, PlacedSchema> | undefined {
    if (!isJsonObject(value)) return undefined
    return record(Object.entries(value).map(([name, inner]) => [name, this.#fieldOf(inner, name)] as const))
  }

  #fieldOf(value: JsonValue, name: string): PlacedSchema {
    const shape = this.shapeOf(value, name)
    return isSilent(shape) && isJsonObject(value) ? { type: 'object', inferred: ['type'] } : shape
  }

  #addItems(schema: PlacedSchema, values: readonly JsonValue[], name: string): void {
    const [first] = values
    if (!hasType(schema, 'array') || first === undefined) return
    if (schema.items === undefined) {
      if (first === null) return
      // A list that can also be something else has no rows for what is inside it, whatever that is.
      if (Array.isArray(schema.type) && isJsonObject(first)) return
      const items = this.shapeOf(first, name)
      if (isSilent(items)) return
      schema.items = items
      infer(schema, 'items')
      return
    }
    if (untitleItems(schema.items, first)) infer(schema, 'items')
    for (const value of values) this.add(schema.items, value, name)
  }

  #addProperties(schema: PlacedSchema, value: { [key: string]: JsonValue }): void {
    if (untitleMap(schema, value)) infer(schema, 'additionalProperties')
    for (const [name, inner] of Object.entries(value)) {
      const property = own(schema.properties, name)
      if (property !== undefined) this.add(property, inner, name)
      else if (typeof schema.additionalProperties === 'object')
        this.add(schema.additionalProperties, inner, name)
    }
  }
}

/**
 * Branches that a sample can tell of. It is made from the first; of objects and lists that look like it in another
 * branch the same is known, as nothing is taken over but what stands at the same place.
 */
function branchesFor({ allOf = [], anyOf = [], oneOf = [] }: PlacedSchema, value: JsonValue): PlacedSchema[] {
  const either = [...anyOf, ...oneOf]
  return [...allOf, ...(isComposed(value) ? either : either.slice(0, 1))]
}

function isComposed(value: JsonValue): boolean {
  return Array.isArray(value) || isJsonObject(value)
}

/** Gives a schema of which nothing else is said the type of its sample. */
export function addSampleType(schema: PlacedSchema, value: JsonValue): void {
  const { type } = schemaOfSample(value)
  if (type === undefined) return
  schema.type = type
  infer(schema, 'type')
}

function scalarShape(value: JsonValue, name: string): PlacedSchema {
  const { type } = schemaOfSample(value)
  if (type === undefined) return {}
  const schema: PlacedSchema = { type, inferred: ['type'] }
  if (typeof value === 'string') addFormat(schema, value, name)
  return schema
}

function addFormat(schema: PlacedSchema, value: string, name: string): void {
  if (!hasType(schema, 'string') || schema.format !== undefined || schema.enum !== undefined) return
  const format = formatOfPlaceholder(value, name)
  if (format === undefined) return
  schema.format = format
  infer(schema, 'format')
}

export function hasType(schema: PlacedSchema, type: TypeName): boolean {
  return Array.isArray(schema.type) ? schema.type.includes(type) : schema.type === type
}

export function infer(schema: PlacedSchema, fact: string): void {
  if (schema.inferred?.includes(fact) !== true) schema.inferred = [...(schema.inferred ?? []), fact]
}

/** Whether nothing is said of a schema but perhaps its values. */
export function isSilent(schema: PlacedSchema): boolean {
  return (
    ['type', '$ref', 'properties', 'additionalProperties', 'allOf', 'anyOf', 'oneOf', 'not'] as const
  ).every((keyword) => schema[keyword] === undefined)
}
