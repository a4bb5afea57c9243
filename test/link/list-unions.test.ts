import { expect, test } from 'vitest'
import { HEAD, properties, schema, SCHEMAS } from '../dialects/widdershins/pages.ts'
import { modelOf } from '../dialects/widdershins/read-text.ts'

const BOAT = schema('Boat', { size: 0 }, properties('|size|integer|false|none|none|'))
const BOATS = schema(
  'Boats',
  [{ size: 0 }],
  properties('|*anonymous*|[[Boat](#schemaboat)]|false|none|none|'),
)

const unionOf = (sample: unknown, ...types: string[]) => {
  const branches = types.map((type) => properties(`|*anonymous*|${type}|false|none|none|`))
  const either = schema('Either', sample, `oneOf\n\n${branches.join('xor\n\n')}`)
  return modelOf(HEAD + SCHEMAS + BOAT + BOATS + either).schemas['Either']
}

const REF = '[Boat](#schemaboat)'
const LIST = '[Boats](#schemaboats)'

test('a list of either one or the other', () =>
  expect(unionOf([{ size: 0 }], REF, 'string')).toMatchObject({
    type: 'array',
    items: { oneOf: [{ $ref: '#/schemas/Boat' }, { type: 'string' }] },
  }))

test.each([
  ['no list', { size: 0 }, [REF, LIST]],
  ['either a list or not', [{ size: 0 }], [LIST, REF]],
])('%s', (_, sample, types) => {
  const either = unionOf(sample, ...types)
  expect(either?.oneOf).toHaveLength(2)
  expect(either?.type).toBeUndefined()
})
