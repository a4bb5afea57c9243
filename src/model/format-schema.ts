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

const type: Decode<TypeName | TypeName[]> = (value, at) =>
  Array.isArray(value) ? list(typeName)(value, at) : typeName(value, at)

const reference: Decode<string> = (value, at) => {
  const ref = text(value, at)
  if (!ref.startsWith(REF_PREFIX)) throw new Unfit(at, `Expected a reference that begins with ${REF_PREFIX}`)
  return ref
}

const schemaOrFlag: Decode<Schema | boolean> = (value, at) =>
  typeof value === 'boolean' ? value : decodeSchema(value, at)

// Behind a function, because a schema can hold schemas.
const inner: Decode<Schema> = (value, at) => decodeSchema(value, at)
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
