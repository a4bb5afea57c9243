import { expect, test } from 'vitest'
import type { Schema } from '../../scripts/render/index.mjs'
import { placeholder, placeholderUuid } from '../../scripts/render/index.mjs'

const uuids: [string, string][] = [
  ['id', '497f6eca-6276-4993-bfeb-53cbbbba6f08'],
  ['organization_id', '7c60d51f-b44e-4682-87d6-449835ea4de6'],
  ['user_id', 'a169451c-8525-4352-b8ca-070dd449a1a5'],
  ['owner_id', '8826ee2e-7933-4665-aef2-2393f84a0d05'],
]
test.each(uuids)('placeholderUuid: %s', (key, want) => {
  expect(placeholderUuid(key)).toBe(want)
})

const NODE: Schema = {
  type: 'object',
  properties: { next: { $ref: '#/schemas/Node' }, all: { type: 'array', items: { $ref: '#/schemas/Node' } } },
}
const TEXT: Schema = { type: 'string' }
const COLOUR: Schema = { type: 'string', enum: ['red', 'blue'] }
const schemas = { Node: NODE, Colour: COLOUR }

const rows: [string, { given: Schema; want: unknown }][] = [
  ['a string', { given: { type: 'string' }, want: 'string' }],
  ['a number', { given: { type: 'number' }, want: 0 }],
  ['anything', { given: {}, want: null }],
  ['a time', { given: { type: 'string', format: 'date-time' }, want: '2019-08-24T14:15:22Z' }],
  ['an odd format', { given: { type: 'string', format: 'key=value' }, want: 'string' }],
  ['the first value', { given: { type: 'string', enum: ['', 'b'] }, want: '' }],
  ['a sample of its own', { given: { type: 'string', examples: ['NO'] }, want: 'NO' }],
  ['an array', { given: { type: 'array', items: { type: 'boolean' } }, want: [true] }],
  [
    'a map',
    {
      given: { type: 'object', additionalProperties: { type: 'integer' } },
      want: { property1: 0, property2: 0 },
    },
  ],
  ['a link', { given: { $ref: '#/schemas/Colour' }, want: 'red' }],
  ['a link with values', { given: { $ref: '#/schemas/Colour', enum: ['blue'] }, want: 'blue' }],
  [
    'a schema in itself',
    { given: NODE, want: { next: { next: {}, all: [{}] }, all: [{ next: {}, all: [] }] } },
  ],
  [
    'a field called constructor',
    {
      given: { type: 'object', properties: { constructor: TEXT } },
      want: { constructor: 'string' },
    },
  ],
]
test.each(rows)('placeholder: %s', (_, { given, want }) => {
  expect(JSON.parse(JSON.stringify(placeholder(given, { schemas })))).toEqual(want)
})

test('placeholder: below ten levels all is empty', () => {
  const deep: Schema = {
    type: 'object',
    properties: { deep: { $ref: '#/schemas/Deep', description: 'a copy' } },
  }
  const text = JSON.stringify(placeholder(deep, { schemas: { Deep: deep } }))
  expect(text).toBe(`${'{"deep":'.repeat(10)}{}${'}'.repeat(10)}`)
})
