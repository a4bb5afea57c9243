import { expect, test } from 'vitest'
import { HEAD, properties, schema, SCHEMAS } from '../dialects/widdershins/pages.ts'
import { linkText } from './pages.ts'

const unionOf = (...branches: string[]) => {
  const rows = branches.map((branch) => properties(`|*anonymous*|${branch}|`))
  const { model, diagnostics } = linkText(
    HEAD + SCHEMAS + schema('Lamp', 1, `oneOf\n\n${rows.join('xor\n\n')}`),
  )
  const found = diagnostics.filter(({ code }) => code === 'branch/constrains-nothing')
  return { lamp: model.schemas['Lamp'], found: found.map(({ args }) => args['count']) }
}

test.each([
  [
    'documented branches stay exclusive',
    ['integer|false|none|none', 'string|false|none|none'],
    { oneOf: [{ type: 'integer' }, { type: 'string' }] },
    [],
  ],
  [
    'a branch that accepts everything leaves the others valid',
    ['integer|false|none|none', 'any|false|none|Blinks'],
    { anyOf: [{ type: 'integer' }, { description: 'Blinks' }] },
    [],
  ],
  [
    'several branches without a type constrain nothing',
    ['any|false|none|Steady', 'any|false|none|Blinks'],
    { anyOf: [{ description: 'Steady' }, { description: 'Blinks' }] },
    ['2'],
  ],
])('%s', (_, branches, want, found) => {
  const result = unionOf(...branches)
  expect(result.lamp).toMatchObject(want)
  expect(Object.keys(result.lamp ?? {})).not.toContain('oneOf' in want ? 'anyOf' : 'oneOf')
  expect(result.found).toEqual(found)
})

test('branches without type and words leave no union', () => {
  const { lamp, found } = unionOf('any|false|none|none', 'any|false|none|none')
  expect(lamp).not.toHaveProperty('oneOf')
  expect(lamp).not.toHaveProperty('anyOf')
  expect(found).toEqual(['2'])
})
