import { expect, test } from 'vitest'
import { sanitizeModel } from '../../src/emit/sanitize.ts'
import { refTo } from '../../src/model/schema.ts'
import type { Schema } from '../../src/model/schema.ts'
import { schemasOf } from '../support/emit.ts'

const to = (name: string): Schema => ({ $ref: refTo(name) })

const rows: [string, { given: Record<string, Schema>; want: Record<string, Schema> }][] = [
  ['a schema that is itself', { given: { A: { ...to('A'), title: 'a' } }, want: { A: { title: 'a' } } }],
  ['two that are each other', { given: { A: to('B'), B: to('A') }, want: { A: {}, B: {} } }],
  [
    'a union that holds itself',
    {
      given: { A: { anyOf: [to('A'), { type: 'string' }] } },
      want: { A: { anyOf: [{}, { type: 'string' }] } },
    },
  ],
  ['what only leads to a circle', { given: { A: to('B'), B: to('B') }, want: { A: to('B'), B: {} } }],
  [
    'recursion through lists and fields stays',
    {
      given: { A: { type: 'array', items: to('A') }, B: { properties: { b: to('B') } } },
      want: { A: { type: 'array', items: to('A') }, B: { properties: { b: to('B') } } },
    },
  ],
]

test.each(rows)('soundModel: %s', (_, { given, want }) => {
  expect(sanitizeModel(schemasOf(given)).schemas).toEqual(want)
})
