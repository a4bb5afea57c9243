/**
 * The form of a schema in `model.json`: one reader for each kind of value in the table of keywords.
 */
import type { Decode, Fields } from './decode.ts'
import {
  DecodeError,
  count,
  finite,
  flag,
  json,
  list,
  needed,
  object,
  optional,
  recordOf,
  text,
  word,
} from './decode.ts'
import { KEYWORD_ROWS } from './keywords.ts'
import type { Discriminator, ExternalDocs, KeywordValues } from './keywords.ts'
import { refTo } from './schema.ts'
import type { Schema, TypeName } from './schema.ts'

const TYPE_NAMES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'] as const
const REF_PREFIX = refTo('')

const typeName = word<TypeName>(TYPE_NAMES)

const reference: Decode<string> = (value) => {
  const ref = text(value)
  if (!ref.startsWith(REF_PREFIX))
    throw new DecodeError(`Expected a reference that begins with ${REF_PREFIX}`)
  return ref
}

// After the table, because a schema can hold schemas.
const inner: Decode<Schema> = (value) => decodeSchema(value)

export const decodeExternalDocs = object<ExternalDocs>({ url: needed(text), description: optional(text) })

const DECODERS: { readonly [Kind in keyof KeywordValues<Schema>]: Decode<KeywordValues<Schema>[Kind]> } = {
  reference,
  text,
  flag,
  number: finite,
  count,
  types: (value) => (Array.isArray(value) ? list(typeName)(value) : typeName(value)),
  value: json,
  values: list(json),
  names: list(text),
  schema: inner,
  schemas: list(inner),
  schemasByName: recordOf(inner),
  schemaOrFlag: (value) => (typeof value === 'boolean' ? value : inner(value)),
  discriminator: object<Discriminator>({
    propertyName: needed(text),
    mapping: optional(recordOf(reference)),
  }),
  externalDocs: decodeExternalDocs,
}

export const decodeSchema: Decode<Schema> = object<Schema>(
  Object.fromEntries(
    KEYWORD_ROWS.map(([keyword, { holds }]) => [keyword, optional<unknown>(DECODERS[holds])]),
  ) as unknown as Fields<Schema>,
)
