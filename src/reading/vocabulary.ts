/**
 * The words of widdershins pages: headings, columns, combinators, types. Tables only.
 * Forks of the templates use other words for the same things; they are further aliases here.
 */
import type { ColumnAliases } from '../markdown/columns.ts'
import type { TypeName } from '../model/schema.ts'

/** What a heading or a quotation announces. */
export type Landmark =
  | 'code-samples'
  | 'body'
  | 'parameters'
  | 'details'
  | 'example-responses'
  | 'responses'
  | 'response-schema'
  | 'response-headers'
  | 'enumerations'
  | 'properties'
  | 'callbacks'
  | 'links'

/** Texts of headings and quotations, in lower case. */
export const LANDMARKS: ReadonlyMap<string, Landmark> = new Map([
  ['code samples', 'code-samples'],
  ['code sample', 'code-samples'],
  ['body parameter', 'body'],
  ['body parameters', 'body'],
  ['parameters', 'parameters'],
  ['request parameters', 'parameters'],
  ['detailed descriptions', 'details'],
  ['example responses', 'example-responses'],
  ['example response', 'example-responses'],
  ['responses', 'responses'],
  ['response schema', 'response-schema'],
  ['response headers', 'response-headers'],
  ['enumerated values', 'enumerations'],
  ['properties', 'properties'],
  ['callbacks', 'callbacks'],
  ['links', 'links'],
])

export const PARAMETER_COLUMNS = {
  name: ['name', 'parameter', 'field', 'key'],
  in: ['in', 'position', 'location', 'located in', 'place'],
  type: ['type', 'schema', 'data type'],
  required: ['required', 'required?', 'mandatory'],
  description: ['description', 'details'],
} as const satisfies ColumnAliases<string>

export const RESPONSE_COLUMNS = {
  status: ['status', 'status code', 'code', 'http code'],
  meaning: ['meaning'],
  description: ['description', 'details'],
  schema: ['schema', 'type'],
} as const satisfies ColumnAliases<string>

export const PROPERTY_COLUMNS = {
  name: ['name', 'property', 'field', 'key'],
  type: ['type', 'schema', 'data type'],
  required: ['required', 'required?', 'mandatory'],
  restrictions: ['restrictions', 'access'],
  description: ['description', 'details'],
} as const satisfies ColumnAliases<string>

export const HEADER_COLUMNS = {
  status: ['status'],
  header: ['header'],
  type: ['type'],
  format: ['format'],
  description: ['description'],
} as const satisfies ColumnAliases<string>

export const ENUMERATION_COLUMNS = {
  name: ['property', 'parameter', 'name'],
  value: ['value', 'value(s)', 'values'],
} as const satisfies ColumnAliases<string>

export const SCOPE_COLUMNS = {
  scope: ['scope'],
  description: ['scope description', 'description'],
} as const satisfies ColumnAliases<string>

export type Combinator = 'oneOf' | 'anyOf' | 'allOf' | 'not'

/** The word above a block of rows, and the keyword that it continues or opens. */
export const COMBINATORS: ReadonlyMap<string, Combinator> = new Map([
  ['oneof', 'oneOf'],
  ['xor', 'oneOf'],
  ['anyof', 'anyOf'],
  ['or', 'anyOf'],
  ['allof', 'allOf'],
  ['and', 'allOf'],
  ['not', 'not'],
])

/** The word above rows that go on with the properties from before a combinator. */
export const CONTINUED = 'continued'

export const PLAIN_TYPES: ReadonlyMap<string, TypeName> = new Map([
  ['string', 'string'],
  ['integer', 'integer'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['object', 'object'],
  ['array', 'array'],
  ['null', 'null'],
])

/** Words in a type cell that say nothing of the type. */
export const UNTYPED: ReadonlySet<string> = new Set([
  'any',
  'undefined',
  'none',
  'oneof',
  'anyof',
  'allof',
  'not',
  '',
])
