/**
 * Headers of columns as people and generators write them. Tables only.
 */
import type { Tables } from '../profile.ts'

const FIELD_COLUMNS = {
  name: [
    'name',
    'parameter',
    'parameters',
    'param',
    'parameter name',
    'field',
    'field name',
    'attribute',
    'key',
    'property',
    'property name',
    'argument',
    'query parameter',
    'url parameter',
    'path parameter',
    'request parameter',
    'header',
    'option',
    'variable',
    'member',
    'element',
  ],
  in: ['in', 'position', 'location', 'located in', 'place', 'source', 'parameter type'],
  type: ['type', 'data type', 'datatype', 'value type', 'field type', 'schema', 'format'],
  required: ['required', 'required?', 'mandatory', 'is required', 'necessary'],
  optional: ['optional', 'optional?'],
  restrictions: ['restrictions', 'access'],
  nullable: ['nullable'],
  title: ['title'],
  default: ['default', 'default value'],
  example: ['example', 'example value', 'sample'],
  values: ['value range', 'allowed values', 'possible values', 'constraints', 'enum'],
  notes: ['notes'],
  description: [
    'description',
    'desc',
    'details',
    'comments',
    'comment',
    'meaning',
    'purpose',
    'explanation',
    'notes',
    'remarks',
    'summary',
    'definition',
  ],
} as const

const FURTHER_FIELD_COLUMNS = [
  'type',
  'description',
  'required',
  'optional',
  'example',
  'default',
  'in',
] as const

export const TABLES: Tables = {
  parameters: { columns: FIELD_COLUMNS, all: ['name'], any: FURTHER_FIELD_COLUMNS },
  properties: { columns: FIELD_COLUMNS, all: ['name'], any: FURTHER_FIELD_COLUMNS },
  body: { columns: { required: ['required'], type: ['type', 'schema'] }, all: ['required', 'type'] },
  responses: {
    columns: {
      status: [
        'status',
        'status code',
        'code',
        'http status',
        'http code',
        'http status code',
        'response code',
      ],
      meaning: ['meaning', 'reason'],
      description: ['description', 'details', 'comments', 'explanation'],
      schema: ['schema', 'type', 'response model', 'body'],
    },
    all: ['status'],
    any: ['meaning', 'description', 'schema'],
  },
  headers: {
    columns: {
      status: ['status', 'status code', 'code'],
      header: ['header', 'name', 'header name'],
      type: ['type', 'data type'],
      format: ['format'],
      description: ['description', 'details'],
    },
    all: ['header'],
    any: ['type', 'description'],
  },
  enumerations: {
    columns: {
      name: ['property', 'parameter', 'name'],
      value: ['value', 'value(s)', 'values'],
      description: ['description', 'meaning'],
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
