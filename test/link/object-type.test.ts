import { describe, expect, test } from 'vitest'
import { withObjectType } from '../../src/link/build/object-type.ts'
import type { PlacedSchema } from '../../src/link/types.ts'

const fields = { properties: { id: { type: 'string' as const } } }

describe('the type of what only shows fields', () => {
  const rows: [string, { given: PlacedSchema; want: PlacedSchema }][] = [
    ['fields', { given: fields, want: { ...fields, type: 'object', inferred: ['type'] } }],
    [
      'fields beside parts',
      {
        given: { ...fields, allOf: [{}] },
        want: { ...fields, allOf: [{}], type: 'object', inferred: ['type'] },
      },
    ],
    [
      'a map',
      {
        given: { additionalProperties: {} },
        want: { additionalProperties: {}, type: 'object', inferred: ['type'] },
      },
    ],
    [
      'a type that is stated',
      { given: { ...fields, type: ['object', 'null'] }, want: { ...fields, type: ['object', 'null'] } },
    ],
    [
      'a union, which may let in more',
      { given: { ...fields, anyOf: [{}] }, want: { ...fields, anyOf: [{}] } },
    ],
    ['a reference', { given: { ...fields, $ref: '#/schemas/A' }, want: { ...fields, $ref: '#/schemas/A' } }],
    [
      'whether there may be more says nothing',
      { given: { additionalProperties: true }, want: { additionalProperties: true } },
    ],
  ]
  test.each(rows)('%s', (_, { given, want }) => {
    expect(withObjectType(given)).toEqual(want)
  })

  test('what was told is left as it was', () => {
    const told: PlacedSchema = { ...fields, inferred: ['format'] }
    expect(withObjectType(told).inferred).toEqual(['format', 'type'])
    expect(told).toEqual({ ...fields, inferred: ['format'] })
  })
})
