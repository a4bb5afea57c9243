/**
 * Schemas of the model as JSON Schema objects: only keywords that we know, in one order, without the forms
 * that JSON Schema forbids (empty lists, doubled names).
 */
import type { JsonValue } from '../core/json.ts'
import { record } from '../core/record.ts'
import { pointerStep } from '../core/escape.ts'
import { SCHEMA_KEYWORDS, nameOfRef } from '../model/schema.ts'
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
  const said: JsonObject = {}
  for (const keyword of SCHEMA_KEYWORDS) {
    if (schema[keyword] === undefined) continue
    const write = WRITERS[keyword]
    const written = write === undefined ? schema[keyword] : write(schema, pointer, form)
    if (written !== undefined) said[keyword] = written
  }
  return Object.assign(said, form.extras(pointer))
}

/** A schema that is named or a part of one: a reference with something beside it becomes its only part. */
export function partObject(schema: Schema, pointer: string, form: SchemaForm): JsonObject {
  const whole = schemaObject(schema, pointer, form)
  if (!form.isReferenceAlone || whole.$ref === undefined || whole.allOf !== undefined) return whole
  const { $ref, ...said } = whole
  return Object.keys(said).every((word) => word.startsWith('x-')) ? whole : { allOf: [{ $ref }], ...said }
}

type Write = (schema: Schema, pointer: string, form: SchemaForm) => unknown
type Keyword = (typeof SCHEMA_KEYWORDS)[number]

/** How keywords are written that are not written as they are; undefined where nothing is to be written. */
const WRITERS: { readonly [K in Keyword]?: Write } = {
  $ref: ({ $ref = '' }, _, { reference }) => reference(nameOfRef($ref)),
  type: ({ type }) => typeOf(type),
  enum: (schema) => filled(schema.enum),
  // Readers of lists look for the bare reference, too.
  items: ({ items = {} }, pointer, form) => schemaObject(items, `${pointer}/items`, form),
  properties: propertiesOf,
  required: ({ required }) => filled([...new Set(required?.map(wellFormed))]),
  additionalProperties: ({ additionalProperties: rest = true }, pointer, form) =>
    typeof rest === 'object' ? partObject(rest, `${pointer}/additionalProperties`, form) : rest,
  allOf: branchesOf('allOf'),
  anyOf: branchesOf('anyOf'),
  oneOf: branchesOf('oneOf'),
  not: ({ not = {} }, pointer, form) => partObject(not, `${pointer}/not`, form),
  discriminator: ({ discriminator }, _, { hasDiscriminator }) =>
    hasDiscriminator ? discriminator : undefined,
  examples: ({ examples }) => filled(examples),
}

function branchesOf(word: 'allOf' | 'anyOf' | 'oneOf'): Write {
  return ({ [word]: branches = [] }, pointer, form) =>
    filled(branches.map((one, index) => partObject(one, `${pointer}/${word}/${index}`, form)))
}

function propertiesOf({ properties = {} }: Schema, pointer: string, form: SchemaForm): JsonObject {
  const written = record<JsonObject>()
  for (const [name, inner] of Object.entries(properties))
    written[wellFormed(name)] = partObject(inner, `${pointer}/properties/${pointerStep(name)}`, form)
  return written
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
