/**
 * The words of widdershins pages: headings, columns, combinators, types. Tables only.
 * Forks of the templates, and Apifox in English and in Chinese, use other words for the same things; they are
 * further aliases here.
 */
import type { Profile } from '../../reading/profile.ts'

/** The chapter that holds the schemas. */
export const SCHEMA_CHAPTERS: ReadonlySet<string> = new Set([
  'schemas',
  'data schema',
  'definitions',
  '数据模型',
])

const NAME = ['name', 'property', 'field', 'key', '名称']
const TYPE = ['type', 'schema', 'data type', '类型']
const REQUIRED = ['required', 'required?', 'mandatory', '必选']
const DESCRIPTION = ['description', 'details', '说明']

const TABLES: Profile['tables'] = {
  parameters: {
    columns: {
      name: ['name', 'parameter', 'field', 'key', '名称'],
      in: ['in', 'position', 'location', 'located in', 'place', '位置'],
      type: TYPE,
      required: REQUIRED,
      description: DESCRIPTION,
    },
    all: ['name', 'type'],
  },
  properties: {
    columns: {
      name: NAME,
      type: TYPE,
      required: REQUIRED,
      restrictions: ['restrictions', 'access', '约束'],
      nullable: ['nullable'],
      title: ['title', '中文名'],
      description: DESCRIPTION,
    },
    all: ['name', 'type', 'required'],
  },
  body: { columns: { required: REQUIRED, type: TYPE }, all: ['required', 'type'] },
  responses: {
    columns: {
      status: ['status', 'status code', 'code', 'http code', 'http status code', '状态码'],
      meaning: ['meaning', '状态码含义'],
      description: DESCRIPTION,
      schema: ['schema', 'type', 'data schema', 'body type', '数据模型'],
    },
    all: ['status', 'schema'],
  },
  headers: {
    columns: {
      status: ['status'],
      header: ['header'],
      type: ['type'],
      format: ['format'],
      description: ['description'],
    },
    all: ['status', 'header'],
  },
  enumerations: {
    columns: {
      name: ['property', 'parameter', 'name', '属性'],
      value: ['value', 'value(s)', 'values', '值'],
    },
    all: ['value'],
  },
  scopes: {
    columns: { scope: ['scope'], description: ['scope description', 'description'] },
    all: ['scope', 'description'],
  },
  security: {
    columns: { scheme: ['security schema', 'security scheme'], scopes: ['scopes'] },
    all: ['scheme', 'scopes'],
    hasLongRows: true,
    hasBareRows: true,
  },
}

const UNTYPED = ['any', 'undefined', 'none', 'oneof', 'anyof', 'allof', 'not', '']

/** Both templates use the same words; only their marks differ. */
export const WORDS: Profile = {
  tables: TABLES,
  labels: {
    'code-samples': ['code samples', 'code sample'],
    body: ['body parameter', 'body parameters', 'body 请求参数'],
    parameters: ['parameters', 'request parameters', 'params', '请求参数'],
    details: ['detailed descriptions', '详细说明'],
    'example-responses': ['example responses', 'example response', 'response examples', '返回示例'],
    responses: ['responses', '返回结果'],
    'response-schema': ['response schema', 'responses data schema', '返回数据结构'],
    'response-headers': ['response headers', '返回头部'],
    enumerations: ['enumerated values', 'enum', '枚举值'],
    properties: ['properties', 'attribute', '属性'],
    callbacks: ['callbacks'],
    links: ['links'],
  },
  types: {
    words: {
      string: { type: 'string' },
      integer: { type: 'integer' },
      number: { type: 'number' },
      boolean: { type: 'boolean' },
      object: { type: 'object' },
      array: { type: 'array' },
      null: { type: 'null' },
      file: { type: 'string', format: 'binary' },
      binary: { type: 'string', format: 'binary' },
      guid: { type: 'string', format: 'uuid' },
      int32: { type: 'integer', format: 'int32' },
      int64: { type: 'integer', format: 'int64' },
      ...Object.fromEntries(UNTYPED.map((word) => [word, {}])),
    },
    lists: ['array'],
    maps: [],
    nullable: [],
    prefixes: [],
    hasNames: false,
  },
  notes: {
    required: ['true', 'yes', 'required', '✓', '是'],
    readOnly: ['read-only', 'readonly'],
    writeOnly: ['write-only', 'writeonly'],
  },
  combinators: {
    oneof: 'oneOf',
    xor: 'oneOf',
    anyof: 'anyOf',
    or: 'anyOf',
    allof: 'allOf',
    and: 'allOf',
    not: 'not',
  },
  boilerplate: ['Scroll down for ', 'This page is incomplete'],
}
