import { expect, test } from 'vitest'
import { HEAD, operation, properties, schema, SCHEMAS, values } from '../dialects/widdershins/pages.ts'
import { linkText } from './pages.ts'

const LEVEL = schema(
  'Level',
  1,
  properties('|*anonymous*|integer|false|none|none|'),
  values('|*anonymous*|1|', '|*anonymous*|2|'),
)
const boatWith = (type: string, ...listed: string[]) =>
  schema(
    'Boat',
    { level: 1 },
    properties(`|level|${type}|false|none|none|`),
    values(...listed.map((value) => `|level|${value}|`)),
  )
const levelOf = (type: string, ...listed: string[]) => {
  const { model, diagnostics } = linkText(HEAD + SCHEMAS + boatWith(type, ...listed) + LEVEL)
  const found = diagnostics.filter(({ code }) => code.startsWith('enum/'))
  return { level: model.schemas['Boat']?.properties?.['level'], found }
}
const REF = '[Level](#schemalevel)'

test.each([
  ['beside a reference', REF, { enum: [1, 2] }],
  ['beside a reference or null', `${REF}¦null`, { enum: [1, 2] }],
  ['in a list without a type of its items', 'array', { items: { type: 'string', enum: ['1', '2'] } }],
  ['in a list of references', `[${REF}]`, { items: { $ref: '#/schemas/Level', enum: [1, 2] } }],
])('values %s have the type of its target', (_, type, want) => {
  const { level, found } = levelOf(type, '1', '2')
  expect(level).toMatchObject(want)
  expect(found).toEqual([])
})

test('values of a parameter have the type of the schema that it links to', () => {
  const page =
    HEAD +
    operation({
      parameters: [`|level|query|${REF}|false|none|`],
      below: '#### Enumerated Values\n\n|Parameter|Value|\n|---|---|\n|level|1|\n|level|2|\n\n',
    }) +
    SCHEMAS +
    LEVEL
  const [parameter] = linkText(page).model.operations['GET /boats']?.parameters ?? []
  expect(parameter?.schema).toEqual({ $ref: '#/schemas/Level', enum: [1, 2] })
})

test('a property with fewer values than its target is reported at both places', () => {
  const { level, found } = levelOf(REF, '2')
  expect(level?.enum).toEqual([2])
  expect(found).toMatchObject([
    { code: 'enum/fewer-than-target', args: { name: 'level', schema: 'Level', values: '1' } },
  ])
  expect(found[0]?.related).toHaveLength(1)
})

test('values that the target does not have are reported, and dropped where none is left', () => {
  expect(levelOf(REF, '2', '3')).toMatchObject({
    level: { enum: [2, 3] },
    found: [{ code: 'enum/not-in-target', args: { values: '3' } }],
  })
  const { level, found } = levelOf(REF, '3')
  expect(level).toEqual({ $ref: '#/schemas/Level' })
  expect(found).toHaveLength(1)
})

test('values that cannot be of the stated type are reported and leave the type', () => {
  const { level, found } = levelOf('integer', 'low', 'high')
  expect(level).toEqual({ type: 'integer' })
  expect(found).toMatchObject([{ code: 'enum/other-type', args: { expected: 'integer', value: 'low' } }])
})

test('an object in a sample of listed values is reported as JSON', () => {
  const boat = schema(
    'Boat',
    { level: { high: true } },
    properties('|level|any|false|none|none|'),
    values('|level|low|'),
  )
  const { diagnostics } = linkText(HEAD + SCHEMAS + boat)
  const found = diagnostics.filter(({ code }) => code.startsWith('sample/other'))
  expect(found.map(({ args }) => args['value'])).toEqual(['{"high":true}'])
})
