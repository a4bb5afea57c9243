import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { JsonValue } from '../../src/core/json.ts'
import { formatOfText, schemaOfSample, schemaOfSamples, widenSchemas } from '../../src/model/infer-schema.ts'
import type { SchemaDraft } from '../../src/model/schema.ts'

type Row = [name: string, { given: JsonValue; want: SchemaDraft }]
const text: SchemaDraft = { type: 'string', inferred: ['type'] }
const count: SchemaDraft = { type: 'integer', inferred: ['type'] }

const samples: Row[] = [
  ['a text', { given: 'a', want: text }],
  ['a whole number', { given: 1, want: count }],
  ['a number', { given: 1.5, want: { type: 'number', inferred: ['type'] } }],
  ['null shows nothing', { given: null, want: {} }],
  ['an empty list', { given: [], want: { type: 'array', items: {}, inferred: ['type'] } }],
  [
    'numbers of both kinds',
    {
      given: [1, 1.5],
      want: { type: 'array', items: { type: 'number', inferred: ['type'] }, inferred: ['type'] },
    },
  ],
  [
    'null beside a text',
    {
      given: [null, 'a'],
      want: { type: 'array', items: { type: ['string', 'null'], inferred: ['type'] }, inferred: ['type'] },
    },
  ],
  [
    'objects merge',
    {
      given: [{ a: null, b: 1 }, { a: 'x' }],
      want: {
        type: 'array',
        items: {
          type: 'object',
          properties: { a: { type: ['string', 'null'], inferred: ['type'] }, b: count },
          inferred: ['type'],
        },
        inferred: ['type'],
      },
    },
  ],
  [
    'a format',
    { given: '2024-02-29', want: { type: 'string', format: 'date', inferred: ['type', 'format'] } },
  ],
  [
    'an object without properties',
    { given: {}, want: { type: 'object', properties: {}, inferred: ['type'] } },
  ],
]

test.each(samples)('schemaOfSample: %s', (_, { given, want }) => {
  expect(schemaOfSample(given)).toEqual(want)
})

test.each([
  ['0b9d6c4e-7a51-4b43-9c5f-2f3c8a0d1e77', 'uuid'],
  ['2022-01-01T00:00:00.000000Z', 'date-time'],
  ['2022-01-01T00:00:00+02:00', 'date-time'],
  ['2022-13-01', undefined],
  ['https://a.test/b?c', 'uri'],
  ['https://${HOST}/b', undefined],
  ['a@b.test', 'email'],
  ['[email protected]', undefined],
  ['613e75c4-faef2f87-----376e1f229b6', undefined],
  ['12:30', undefined],
])('formatOfText: %s', (given, want) => {
  expect(formatOfText(given)).toBe(want)
})

describe('widenSchemas', () => {
  const rows: [string, SchemaDraft, SchemaDraft, SchemaDraft][] = [
    ['equal ones', text, text, text],
    ['two types', count, text, { type: ['string', 'integer'], inferred: ['type'] }],
    ['a number takes the integer in', count, { type: 'number' }, { type: 'number', inferred: ['type'] }],
    ['nothing known gives way', {}, count, count],
    [
      'nothing known gives way from behind',
      { ...count, examples: [1] },
      { examples: [2] },
      { ...count, examples: [1, 2] },
    ],
    [
      'one format',
      { type: 'string', format: 'date' },
      { type: 'string', format: 'date' },
      { type: 'string', format: 'date' },
    ],
    [
      'two formats',
      { type: 'string', format: 'date' },
      { type: 'string', format: 'uuid' },
      { type: 'string' },
    ],
    [
      'a format beside null',
      { type: 'null' },
      { type: 'string', format: 'date' },
      { type: ['string', 'null'], format: 'date' },
    ],
    [
      'properties',
      { type: 'object', properties: { a: text }, required: ['a', 'b'] },
      { type: 'object', properties: { a: count, b: text }, required: ['b'] },
      {
        type: 'object',
        properties: { a: { type: ['string', 'integer'], inferred: ['type'] }, b: text },
        required: ['b'],
      },
    ],
    ['items', { type: 'array', items: text }, { type: 'array' }, { type: 'array', items: text }],
    [
      'references are branches',
      { $ref: '#/schemas/A' },
      { type: 'object' },
      { anyOf: [{ $ref: '#/schemas/A' }, { type: 'object' }] },
    ],
    ['the same reference', { $ref: '#/schemas/A' }, { $ref: '#/schemas/A' }, { $ref: '#/schemas/A' }],
  ]
  test.each(rows)('%s', (_, a, b, want) => {
    expect(widenSchemas(a, b)).toEqual(want)
  })
})

const anyJson = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>

/** Without `inferred`, whose order is that of the samples. */
function plain(schema: SchemaDraft): unknown {
  return JSON.parse(JSON.stringify(schema, (key, value: unknown) => (key === 'inferred' ? undefined : value)))
}

property.prop([anyJson])('one sample twice shows the same', (value) => {
  expect(schemaOfSamples([value, value])).toEqual(schemaOfSample(value))
  expect(widenSchemas(schemaOfSample(value), schemaOfSample(value))).toEqual(schemaOfSample(value))
})

property.prop([fc.dictionary(fc.string(), fc.string()), fc.dictionary(fc.string(), fc.integer())])(
  'two objects widened are the schema of both',
  (a, b) => {
    expect(plain(widenSchemas(schemaOfSample(a), schemaOfSample(b)))).toEqual(plain(schemaOfSamples([a, b])))
  },
)
