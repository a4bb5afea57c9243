import { describe, expect, test } from 'vitest'
import { HEAD, json, operation, properties, schema, SCHEMAS, values } from './pages.ts'
import { modelOf } from './read-text.ts'

const unionWith = (branches: readonly string[], listed: readonly string[]) => {
  const rows = branches.map((type) => properties(`|*anonymous*|${type}|false|none|none|`))
  const table = values(...listed.map((value) => `|*anonymous*|${value}|`))
  const page = HEAD + SCHEMAS + schema('Depth', 1, `oneOf\n\n${rows.join('xor\n\n')}`, table)
  return modelOf(page).schemas['Depth']?.oneOf
}

test.each([
  ['numbers belong to the numeric branch', ['integer', 'string'], ['1', '2'], [[1, 2], undefined]],
  [
    'texts belong to the branch of texts',
    ['integer', 'string'],
    ['low', 'high'],
    [undefined, ['low', 'high']],
  ],
  ['each kind belongs to its own branch', ['integer', 'string'], ['1', 'low'], [[1], ['low']]],
  ['truth values belong to theirs', ['boolean', 'string'], ['true', 'auto'], [[true], ['auto']]],
  ['branches of one type have one value each', ['string', 'string'], ['a', 'b'], [['a'], ['b']]],
  [
    'more values than branches of a type go to none',
    ['string', 'string'],
    ['a', 'b', 'c'],
    [undefined, undefined],
  ],
])('%s', (_, branches, listed, want) =>
  expect(unionWith(branches, listed)?.map((branch) => branch.enum)).toEqual(want),
)

describe('branches of one type under anyOf', () => {
  const row = (type: string) => properties(`|» *anonymous*|${type}|false|none|none|`)
  const either = `anyOf\n\n${row('string')}or\n\n${row('string')}`

  const shipWith = (sample: unknown, ...parts: string[]) =>
    modelOf(
      HEAD + SCHEMAS + schema('Ship', sample, properties('|flag|any|false|none|none|'), either, ...parts),
    ).schemas['Ship']?.properties

  const listed = values('|*anonymous*|red|', '|*anonymous*|blue|', '|*anonymous*|green|')

  test('the last has the values: the others hold for all anyway', () =>
    expect(shipWith({ flag: 'red' }, listed)?.['flag']?.anyOf?.map((branch) => branch.enum)).toEqual([
      undefined,
      ['red', 'blue', 'green'],
    ]))

  test('a first branch whose sample is none of the values has none', () => {
    const other = `continued\n\n${properties('|port|any|false|none|none|')}oneOf\n\n${row('string')}xor\n\n${row('integer')}`
    const ship = shipWith({ flag: 'string', port: 'Hull' }, other, listed)
    expect(ship?.['flag']?.anyOf?.[1]?.enum).toEqual(['red', 'blue', 'green'])
    expect(ship?.['port']?.oneOf?.map((branch) => branch.enum)).toEqual([undefined, undefined])
  })
})

test('a list of lists at the root of a response', () => {
  const page =
    HEAD +
    operation({
      exampleResponses: `> Example responses\n\n> 200 Response\n\n${json([[{ depth: 0 }]])}`,
      responses: ['|200|OK|OK|Inline|'],
      responseSchema: `Status Code **200**\n\n${properties('|» depth|number|false|none|none|')}`,
    })
  const content = modelOf(page).operations['GET /boats']?.responses['200']?.content
  expect(content?.['application/json']?.schema).toEqual({
    type: 'array',
    items: { type: 'array', items: { type: 'object', properties: { depth: { type: 'number' } } } },
  })
})
