/**
 * Schemas of the model as JSON Schema objects: only keywords that we know, in one order, without the forms
 * that JSON Schema forbids (empty lists, doubled names).
 */
import type { JsonValue } from '../core/json.ts'
import { record } from '../core/record.ts'
import { pointerStep } from '../core/escape.ts'
import { nameOfRef } from '../model/schema.ts'
import type { Schema, TypeName } from '../model/schema.ts'

/** A JSON object under construction; values that are undefined are not written. */
export type JsonObject = Record<string, unknown>

export interface SchemaForm {
  /** What stands in `$ref` for a documented name; undefined when the model has no such schema. */
  reference: (name: string) => string | undefined
  /** What is added to the schema at a JSON Pointer of the model. */
  extras: (pointer: string) => JsonObject
  /** Whether the form has the keyword `discriminator`. */
  hasDiscriminator: boolean
  /** Whether readers of the form drop what is said beside a reference. */
  isReferenceAlone: boolean
}

/** A schema that stands for the whole of something: a reference stays one, whatever is said beside it. */
export function schemaObject(schema: Schema, pointer: string, form: SchemaForm): JsonObject {
  return withoutUndefined({
    ...referenceOf(schema, form),
    title: schema.title,
    description: schema.description,
    deprecated: schema.deprecated,
    readOnly: schema.readOnly,
    writeOnly: schema.writeOnly,
    type: typeOf(schema.type),
    format: schema.format,
    enum: filled(schema.enum),
    ...partsOf(schema, pointer, form),
    discriminator: form.hasDiscriminator ? schema.discriminator : undefined,
    examples: filled(schema.examples),
    ...form.extras(pointer),
  })
}

/** A schema that is named or a part of one: a reference with something beside it becomes its only part. */
export function partObject(schema: Schema, pointer: string, form: SchemaForm): JsonObject {
  const { $ref, ...said } = schemaObject(schema, pointer, form)
  const isAlone = Object.keys(said).every((keyword) => keyword.startsWith('x-'))
  if ($ref === undefined) return said
  return form.isReferenceAlone && !isAlone && said.allOf === undefined
    ? { allOf: [{ $ref }], ...said }
    : { $ref, ...said }
}

function referenceOf({ $ref }: Schema, form: SchemaForm): JsonObject {
  return $ref === undefined ? {} : { $ref: form.reference(nameOfRef($ref)) }
}

function partsOf(schema: Schema, pointer: string, form: SchemaForm): JsonObject {
  const one = (inner: Schema | undefined, step: string): JsonObject | undefined =>
    inner && partObject(inner, `${pointer}/${step}`, form)
  const several = (inner: Schema[] | undefined, step: string): (JsonObject | undefined)[] | undefined =>
    filled(inner?.map((branch, index) => one(branch, `${step}/${index}`)))
  const rest = schema.additionalProperties
  return {
    // Readers of lists look for the bare reference, too.
    items: schema.items && schemaObject(schema.items, `${pointer}/items`, form),
    properties: schema.properties && propertiesOf(schema.properties, `${pointer}/properties`, form),
    required: filled([...new Set(schema.required?.map(wellFormed))]),
    additionalProperties: typeof rest === 'object' ? one(rest, 'additionalProperties') : rest,
    allOf: several(schema.allOf, 'allOf'),
    anyOf: several(schema.anyOf, 'anyOf'),
    oneOf: several(schema.oneOf, 'oneOf'),
    not: one(schema.not, 'not'),
  }
}

function propertiesOf(properties: Record<string, Schema>, pointer: string, form: SchemaForm): JsonObject {
  return record(
    Object.entries(properties).map(([name, inner]) => [
      wellFormed(name),
      partObject(inner, `${pointer}/${pointerStep(name)}`, form),
    ]),
  )
}

function typeOf(type: TypeName | TypeName[] | undefined): JsonValue | undefined {
  if (!Array.isArray(type)) return type
  const types = [...new Set(type)]
  return types.length > 1 ? types : types[0]
}

/** The list, or undefined when it holds nothing. */
function filled<T>(list: T[] | undefined): T[] | undefined {
  return list !== undefined && list.length > 0 ? list : undefined
}

/** Half characters (from `\ud800` in a sample) make validators fail: they become the replacement character. */
function wellFormed(name: string): string {
  return name.replace(/\p{Surrogate}/gu, '\ufffd')
}

export function withoutUndefined(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}
