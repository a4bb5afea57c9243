/**
 * The form of a schema in `model.json`: the closed set of keywords, in the order in which they are written.
 */
import type { Decode } from './decode.ts'
import { Unfit, flag, json, list, needed, object, optional, recordOf, text, word } from './decode.ts'
import { refTo } from './schema.ts'
import type { Schema, TypeName } from './schema.ts'

const TYPE_NAMES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'] as const
const REF_PREFIX = refTo('')

const typeName = word<TypeName>(TYPE_NAMES)

const type: Decode<TypeName | TypeName[]> = (value) =>
  Array.isArray(value) ? list(typeName)(value) : typeName(value)

const reference: Decode<string> = (value) => {
  const ref = text(value)
  if (!ref.startsWith(REF_PREFIX)) throw new Unfit(`Expected a reference that begins with ${REF_PREFIX}`)
  return ref
}

const schemaOrFlag: Decode<Schema | boolean> = (value) =>
  typeof value === 'boolean' ? value : decodeSchema(value)

// Behind a function, because a schema can hold schemas.
const inner: Decode<Schema> = (value) => decodeSchema(value)
const branches = list(inner)

export const decodeSchema: Decode<Schema> = object<Schema>({
  $ref: optional(reference),
  title: optional(text),
  description: optional(text),
  deprecated: optional(flag),
  readOnly: optional(flag),
  writeOnly: optional(flag),
  type: optional(type),
  format: optional(text),
  enum: optional(list(json)),
  items: optional(inner),
  properties: optional(recordOf(inner)),
  required: optional(list(text)),
  additionalProperties: optional(schemaOrFlag),
  allOf: optional(branches),
  anyOf: optional(branches),
  oneOf: optional(branches),
  not: optional(inner),
  discriminator: optional(object({ propertyName: needed(text) })),
  examples: optional(list(json)),
})
