import { expect, test } from 'vitest'
import { namedRows } from '../../src/markdown/columns.ts'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { readTable } from '../../src/markdown/table.ts'

const COLUMNS = { name: ['name', 'property'], type: ['type'], text: ['description'] } as const

/** The rows of the first block of a text as lists of cells, with the line and column of the last cell. */
function tableOf(text: string) {
  const { children } = parseMarkdown(text)
  const table = readTable(children, 0, text.split('\n'))
  const rows = namedRows(table, { columns: COLUMNS, all: ['name', 'type'] })?.map((row) => ({
    cells: [row.cell('name')?.source, row.cell('type')?.source, row.cell('text')?.source],
    at: row.cell('text')?.at.start,
    isRejoined: row.row.isRejoined,
  }))
  return { rows, blockCount: table.blockCount, blocks: children.length }
}

const HEAD = '|Name|Type|Description|\n|---|---|---|\n'
const cellsOf = (text: string) => tableOf(text).rows?.map(({ cells }) => cells)

type Row = [name: string, given: string, want: string[][]]

const rows: Row[] = [
  [
    'plain rows',
    `${HEAD}|a|string|x|\n|b|integer|y|`,
    [
      ['a', 'string', 'x'],
      ['b', 'integer', 'y'],
    ],
  ],
  ['blanks around cells', `${HEAD}| a | string | x |`, [['a', 'string', 'x']]],
  ['an escaped pipe', `${HEAD}|a|string|x \\| y|`, [['a', 'string', 'x | y']]],
  ['a pipe after an escaped backslash', `${HEAD}|a|string|x \\\\| y|`, [['a', 'string', 'x \\| y']]],
  ['a bare pipe in the last column', `${HEAD}|a|string|x | y|`, [['a', 'string', 'x | y']]],
  ['several bare pipes', `${HEAD}|a|string|\`x || y\`|`, [['a', 'string', '`x || y`']]],
  ['empty cells behind the last column', `${HEAD}|a|string|x|||`, [['a', 'string', 'x']]],
  ['empty cells', `${HEAD}|a|string||`, [['a', 'string', '']]],
  [
    'a break in a cell',
    `${HEAD}|a|string|x\ny|\n|b|integer|z|`,
    [
      ['a', 'string', 'x\ny'],
      ['b', 'integer', 'z'],
    ],
  ],
  ['two breaks', `${HEAD}|a|string|x\ny\nz|`, [['a', 'string', 'x\ny\nz']]],
  [
    'an empty line in a cell',
    `${HEAD}|a|string|x\n\ny|\n|b|integer|z|`,
    [
      ['a', 'string', 'x\n\ny'],
      ['b', 'integer', 'z'],
    ],
  ],
  [
    'a list in a cell',
    `${HEAD}|a|string|x\n\n- y\n- z|\n|b|integer|w|`,
    [
      ['a', 'string', 'x\n\n- y\n- z'],
      ['b', 'integer', 'w'],
    ],
  ],
  [
    'a tail that a formatter made a row',
    `${HEAD}| a | string | x |\n| y | | |\n| b | integer | z |`,
    [
      ['a', 'string', 'x\ny'],
      ['b', 'integer', 'z'],
    ],
  ],
  [
    'a tail that a formatter made a paragraph',
    `${HEAD}| a | string | x |\n\ny|\n|b|integer|z|`,
    [
      ['a', 'string', 'x\ny'],
      ['b', 'integer', 'z'],
    ],
  ],
  ['a row that never ends, before a heading', `${HEAD}|a|string|x\n\n## Next`, [['a', 'string', 'x']]],
]

test.each(rows)('readTable: %s', (_, given, want) => {
  expect(cellsOf(given)).toEqual(want)
})

test('a torn table takes the blocks that the parser made of its rest', () => {
  const torn = tableOf(`${HEAD}|a|string|x\n\ny|\n|b|integer|z|\n\nText.`)
  expect(torn.blockCount).toBe(torn.blocks - 1)
  expect(torn.rows?.map(({ isRejoined }) => isRejoined)).toEqual([true, true])
})

test('a table that is whole takes one block', () => {
  expect(tableOf(`${HEAD}|a|string|x|\n\nText.`).blockCount).toBe(1)
})

test('cells know their place, also in rows that were joined', () => {
  expect(tableOf(`${HEAD}|a|string|x|`).rows?.[0]?.at).toEqual({ line: 3, column: 11 })
  expect(tableOf(`${HEAD}|a|string|x\n\ny|\n|b|integer|z|`).rows?.[1]?.at).toEqual({ line: 6, column: 12 })
})

test('columns have other names, in any order; without a column that is needed it is another table', () => {
  expect(cellsOf('|Type|Property|\n|---|---|\n|string|a|')).toEqual([['a', 'string', undefined]])
  expect(cellsOf('|Name|Kind|\n|---|---|\n|a|b|')).toBeUndefined()
})
