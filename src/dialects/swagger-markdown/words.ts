/**
 * The words of swagger-markdown and openapi-markdown: headings, columns and types. Tables only.
 */
import type { Profile } from '../../reading/profile.ts'
import { DEFAULT_PROFILE } from '../../reading/words/default.ts'

export const WORDS: Profile = {
  ...DEFAULT_PROFILE,
  labels: {
    parameters: ['parameters'],
    body: ['request body'],
    responses: ['responses'],
    security: ['security'],
  },
  tables: {
    ...DEFAULT_PROFILE.tables,
    parameters: {
      columns: {
        name: ['name'],
        in: ['located in'],
        type: ['schema'],
        required: ['required'],
        description: ['description'],
      },
      all: ['name', 'in', 'type'],
    },
    properties: {
      columns: { name: ['name'], type: ['type'], required: ['required'], description: ['description'] },
      all: ['name', 'type', 'required'],
    },
    // The table of a body has one column, `Schema`, whose cell is printed twice.
    body: {
      columns: { required: ['required'], type: ['schema'] },
      all: ['required', 'type'],
      hasLongRows: true,
    },
    responses: {
      columns: { status: ['code'], description: ['description'], schema: ['schema'] },
      all: ['status', 'description'],
      hasBareRows: true,
    },
  },
  types: {
    ...DEFAULT_PROFILE.types,
    words: {
      string: { type: 'string' },
      integer: { type: 'integer' },
      long: { type: 'integer', format: 'int64' },
      number: { type: 'number' },
      float: { type: 'number', format: 'float' },
      double: { type: 'number', format: 'double' },
      boolean: { type: 'boolean' },
      object: { type: 'object' },
      array: { type: 'array' },
      null: { type: 'null' },
      byte: { type: 'string', format: 'byte' },
      binary: { type: 'string', format: 'binary' },
      file: { type: 'string', format: 'binary' },
      date: { type: 'string', format: 'date' },
      datetime: { type: 'string', format: 'date-time' },
      password: { type: 'string', format: 'password' },
    },
    hasNames: false,
  },
}
