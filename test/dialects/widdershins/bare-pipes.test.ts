import { expect, test } from 'vitest'
import { BOATS, HEAD, operation, properties, schema, SCHEMAS } from './pages.ts'
import { readText } from './read-text.ts'

type Row = [row: string, want: { name: string; description?: string; shape: object; isRequired?: boolean }]

const rows: Row[] = [
  [
    '|a|string|true|none|one | two|',
    { name: 'a', description: 'one | two', shape: { type: 'string' }, isRequired: true },
  ],
  ['|a|b|string|true|none|none|', { name: 'a|b', shape: { type: 'string' }, isRequired: true }],
  [
    '|a|b|[Boat](#schemaboat)|true|none|x|y|',
    { name: 'a|b', description: 'x|y', shape: { $ref: '#/schemas/Boat' }, isRequired: true },
  ],
  [
    '|a|string|null|false|read-only|none|',
    { name: 'a', shape: { type: ['string', 'null'], readOnly: true } },
  ],
  [
    '|a|string(x|y)|false|none|true|false|',
    { name: 'a', description: 'true|false', shape: { type: 'string', format: 'x|y' } },
  ],
]

test.each(rows)('a row of a property: %s', (row, { name, description, shape, isRequired = false }) => {
  const page = HEAD + SCHEMAS + schema('Boat', {}, properties(row))
  const [boat] = readText(page).schemas
  const property = boat?.schema.properties?.[name]
  expect(property).toMatchObject(shape)
  expect(property?.description).toBe(description)
  expect(boat?.schema.required ?? []).toEqual(isRequired ? [name] : [])
})

test('parameters and responses', () => {
  const [read] = readText(
    HEAD +
      BOATS +
      operation({
        parameters: ['|sort|query|string|false|up | down|', '|a|b|query|integer|true|none|'],
        responses: ['|200|[OK](https://t.test)|fine | good|string|'],
      }),
  ).operations
  expect(read?.parameters).toMatchObject([
    { name: 'sort', in: 'query', description: 'up | down' },
    { name: 'a|b', in: 'query', required: true, schema: { type: 'integer' } },
  ])
  expect(read?.responses).toMatchObject([{ description: 'fine | good', schema: { type: 'string' } }])
})

test('a row of thousands of pipes is tried only so far', () => {
  const many = 'x|'.repeat(6000)
  const page = HEAD + SCHEMAS + schema('Boat', {}, properties(`|a|${many}|none|`))
  const [boat] = readText(page).schemas
  expect(Object.keys(boat?.schema.properties ?? {})).toEqual(['a'])
})
