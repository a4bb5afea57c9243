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
  ['params', 'parameters'],
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
  // Apifox, in English and in Chinese.
  ['response examples', 'example-responses'],
  ['responses data schema', 'response-schema'],
  ['attribute', 'properties'],
  ['enum', 'enumerations'],
  ['body 请求参数', 'body'],
  ['请求参数', 'parameters'],
  ['详细说明', 'details'],
  ['返回示例', 'example-responses'],
  ['返回结果', 'responses'],
  ['返回数据结构', 'response-schema'],
  ['返回头部', 'response-headers'],
  ['属性', 'properties'],
  ['枚举值', 'enumerations'],
])

/** The chapter that holds the schemas. */
export const SCHEMA_CHAPTERS: ReadonlySet<string> = new Set([
  'schemas',
  'data schema',
  'definitions',
  '数据模型',
])

export const PARAMETER_COLUMNS = {
  name: ['name', 'parameter', 'field', 'key', '名称'],
  in: ['in', 'position', 'location', 'located in', 'place', '位置'],
  type: ['type', 'schema', 'data type', '类型'],
  required: ['required', 'required?', 'mandatory', '必选'],
  description: ['description', 'details', '说明'],
} as const satisfies ColumnAliases<string>

export const RESPONSE_COLUMNS = {
  status: ['status', 'status code', 'code', 'http code', 'http status code', '状态码'],
  meaning: ['meaning', '状态码含义'],
  description: ['description', 'details', '说明'],
  schema: ['schema', 'type', 'data schema', 'body type', '数据模型'],
} as const satisfies ColumnAliases<string>

export const PROPERTY_COLUMNS = {
  name: ['name', 'property', 'field', 'key', '名称'],
  type: ['type', 'schema', 'data type', '类型'],
  required: ['required', 'required?', 'mandatory', '必选'],
  restrictions: ['restrictions', 'access', '约束'],
  description: ['description', 'details', '说明'],
  nullable: ['nullable'],
  title: ['title', '中文名'],
} as const satisfies ColumnAliases<string>

export const HEADER_COLUMNS = {
  status: ['status'],
  header: ['header'],
  type: ['type'],
  format: ['format'],
  description: ['description'],
} as const satisfies ColumnAliases<string>

export const ENUMERATION_COLUMNS = {
  name: ['property', 'parameter', 'name', '属性'],
  value: ['value', 'value(s)', 'values', '值'],
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
