import { expect, test } from 'vitest'
import { BOATS, HEAD, operation, properties, schema, SCHEMAS } from './pages.ts'
import { linkTexts, modelOf } from './read-text.ts'

const listOf = (sample: unknown, ...rows: string[]) =>
  modelOf(HEAD + SCHEMAS + schema('Fleet', sample, properties(...rows))).schemas['Fleet']

const BOAT = { title: 'Boat', type: 'object', properties: { size: { type: 'integer' } } }

test('a list with a title whose items have one, too', () => {
  const below = ['|Boat|object|false|none|none|', '|» size|integer|false|none|none|']
  const named = listOf([{ size: 0 }], '|All boats|[object]|false|none|none|', ...below)
  expect(named).toMatchObject({ type: 'array', items: { properties: { size: { type: 'integer' } } } })
})

test('a field of that name is no title', () => {
  const rows = [
    '|All boats|[object]|false|none|none|',
    '|Boat|object|false|none|none|',
    '|» size|integer|false|none|none|',
  ]
  expect(listOf([{ Boat: { size: 0 } }], ...rows)).toMatchObject({
    items: { properties: { Boat: { properties: { size: {} } } } },
  })
})

test('items with a title in a list that is a property', () => {
  const rows = [
    '|boats|[object]|false|none|none|',
    '|» Boat|object|false|none|none|',
    '|»» size|integer|false|none|none|',
  ]
  expect(listOf({ boats: [{ size: 0 }] }, ...rows)?.properties?.['boats']).toMatchObject({ items: BOAT })
  expect(listOf({ boats: [{ Boat: { size: 0 } }] }, ...rows)?.properties?.['boats']).toMatchObject({
    items: { properties: { Boat: {} } },
  })
})

test('rows below a list of references, of which the item is called by its title', () => {
  const rows = [
    '|» A boat|[Boat](#schemaboat)|false|none|none|',
    '|»» size|integer(int64)|false|none|none|',
    '|»» tugs|[[Boat](#schemaboat)]|false|none|none|',
    '|»»» A boat|[Boat](#schemaboat)|false|none|none|',
  ]
  const { model, diagnostics } = linkTexts(
    HEAD +
      BOATS +
      operation({
        responses: ['|200|OK|OK|[[Boat](#schemaboat)]|'],
        responseSchema: `Status Code **200**\n\n${properties(...rows)}`,
      }) +
      SCHEMAS +
      schema(
        'Boat',
        { size: 0, tugs: [{}] },
        properties('|size|integer|false|none|none|', '|tugs|[[Boat](#schemaboat)]|false|none|none|'),
      ),
  )
  expect(diagnostics).toEqual([])
  expect(model.schemas['Boat']?.properties?.['size']).toMatchObject({ format: 'int64' })
})
