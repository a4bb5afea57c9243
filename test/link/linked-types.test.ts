import { describe, expect, test } from 'vitest'
import { learnFromLinks } from '../../src/link/resolve/linked-types.ts'
import type { Definitions, PlacedOperation, PlacedSchema } from '../../src/link/types.ts'
import { refTo } from '../../src/model/schema.ts'

const start = { line: 1, column: 1 }
const at = { file: 'api.md', start, end: start }
const parts = { allOf: [{ $ref: refTo('Base') }] }
const link: PlacedSchema = { $ref: refTo('Whole') }
const field: PlacedSchema = { type: 'object', properties: { whole: link } }

function typeOf(schema: PlacedSchema, sent: PlacedSchema, text = '{"a": 1}'): PlacedSchema['type'] {
  const definitions: Definitions = new Map([
    ['Whole', { name: 'Whole', schema, samples: [{ language: 'json', text, at }], at }],
  ])
  const operation: PlacedOperation = {
    method: 'GET',
    requests: [],
    parameters: [],
    responses: [{ status: '200', schema: sent, samples: [], at }],
    at,
  }
  learnFromLinks(definitions, [operation], () => {})
  return definitions.get('Whole')?.schema.type
}

describe('the type of what rows of operations link to', () => {
  const rows: [string, { given: [PlacedSchema, PlacedSchema, string?]; want: PlacedSchema['type'] }][] = [
    ['a field', { given: [parts, field], want: 'object' }],
    ['a branch', { given: [{ oneOf: [{}] }, { anyOf: [link, { type: 'null' }] }], want: 'object' }],
    [
      'a row below another link',
      { given: [parts, { $ref: refTo('Other'), inlineCopy: field }], want: 'object' },
    ],
    ['the whole, which is always a link', { given: [parts, link], want: undefined }],
    [
      'the items of a list, which are, too',
      { given: [parts, { type: 'array', items: link }], want: undefined },
    ],
    ['no link', { given: [parts, { type: 'object' }], want: undefined }],
    ['a sample that is no object', { given: [parts, field, '[1]'], want: undefined }],
    ['a type that is stated', { given: [{ ...parts, type: 'string' }, field], want: 'string' }],
    ['nothing but fields', { given: [{ properties: {} }, field], want: undefined }],
  ]
  test.each(rows)('%s', (_, { given: [schema, sent, text], want }) => {
    expect(typeOf({ ...schema }, sent, text)).toBe(want)
  })
})
