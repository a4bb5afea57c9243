import { expect, test } from 'vitest'
import { PossibleKinds } from '../../src/verify/kinds.ts'
import type { Schema } from '../../src/model/schema.ts'

const SCHEMAS: Record<string, Schema> = {
  Number: { type: 'number' },
  Text: { type: 'string', enum: ['a', 'b'] },
  Self: { type: 'object', properties: { self: { $ref: '#/schemas/Self' } }, required: ['self'] },
  Tree: { type: 'object', properties: { left: { $ref: '#/schemas/Tree' } } },
  Chain: {
    type: 'object',
    properties: { next: { anyOf: [{ $ref: '#/schemas/Chain' }, { type: 'null' }] } },
    required: ['next'],
  },
  Filter: { anyOf: [{ $ref: '#/schemas/Chain' }, { $ref: '#/schemas/Filter' }, { type: 'string' }] },
  Twice: { allOf: [{ $ref: '#/schemas/Twice' }, { $ref: '#/schemas/Twice' }, { type: 'string' }] },
  Either: { oneOf: [{ $ref: '#/schemas/Self' }, { type: 'null' }] },
  Ping: { type: 'object', properties: { pong: { $ref: '#/schemas/Pong' } }, required: ['pong'] },
  Pong: { type: 'object', properties: { ping: { $ref: '#/schemas/Ping' } }, required: ['ping'] },
}
const kinds = new PossibleKinds(SCHEMAS)
const ref = (name: string): Schema => ({ $ref: `#/schemas/${name}` })

const rows: [string, { given: Schema; want: string[] }][] = [
  ['a number can be an integer', { given: ref('Number'), want: ['integer', 'number'] }],
  ['a reference and a type', { given: { ...ref('Number'), type: 'integer' }, want: ['integer'] }],
  ['types that exclude one another', { given: { ...ref('Number'), type: 'string' }, want: [] }],
  ['values of another type', { given: { ...ref('Number'), enum: ['1'] }, want: [] }],
  ['values that the target does not have', { given: { ...ref('Text'), enum: ['c'] }, want: [] }],
  ['values that it has', { given: { ...ref('Text'), enum: ['b', 'c'] }, want: ['string'] }],
  ['a constant that is not listed', { given: { enum: [1, 2], const: 3 }, want: [] }],
  [
    'parts that exclude one another',
    { given: { allOf: [{ type: 'string' }, { type: 'object' }] }, want: [] },
  ],
  ['branches', { given: { oneOf: [{ type: 'string' }, { type: 'null' }] }, want: ['null', 'string'] }],
  ['crossed limits', { given: { type: ['string', 'null'], minLength: 3, maxLength: 2 }, want: ['null'] }],
  ['limits that leave one value', { given: { type: 'integer', minimum: 2, maximum: 2 }, want: ['integer'] }],
  ['a schema that requires itself', { given: ref('Self'), want: [] }],
  ['two that require each other', { given: ref('Ping'), want: [] }],
  ['a way out beside it', { given: ref('Either'), want: ['null'] }],
  ['a chain that null ends', { given: ref('Chain'), want: ['object'] }],
  ['a union with itself', { given: ref('Filter'), want: ['object', 'string'] }],
  ['a part of itself', { given: ref('Twice'), want: [] }],
  ['recursion that can end', { given: ref('Tree'), want: ['object'] }],
  [
    'a required property with two types',
    {
      given: {
        allOf: [
          { type: 'object', properties: { size: { type: 'string' } }, required: ['size'] },
          { properties: { size: { type: 'integer' } } },
        ],
      },
      want: [],
    },
  ],
  [
    'a required property that is not allowed',
    { given: { type: 'object', required: ['size'], additionalProperties: false }, want: [] },
  ],
]

test.each(rows)('%s', (_, { given, want }) => expect([...kinds.of(given)].sort()).toEqual(want))
