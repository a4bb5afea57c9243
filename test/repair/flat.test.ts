/**
 * Repairs of Markdown that lost its blanks: with a gutter, and without blank lines.
 */
import { expect, test } from 'vitest'
import { originalPoint } from '../../src/repair/origin.ts'
import { repairPage } from '../../src/repair/repair.ts'

interface Row {
  given: string[]
  want: string[]
  /** The text of each doubt. */
  doubts?: string[]
}

const FENCE = '```'

const gutterRows: [string, Row][] = [
  [
    'one gutter line for each line, two where a blank line was',
    {
      given: ['# Berths', '|', '|', 'One', '|', 'two', '|', '|', '| A |', '|', '|---|', '|', '| 1 |', '|'],
      want: ['# Berths', '', 'One', 'two', '', '| A |', '|---|', '| 1 |', ''],
    },
  ],
  [
    'two gutter lines for each line, and JSON that was indented',
    {
      given: [
        '# A',
        '|',
        '|',
        '|',
        '|',
        `${FENCE}json`,
        '|',
        '|',
        '{',
        '|',
        '|',
        '"b": [',
        '|',
        '|',
        '"]"',
        '|',
        '|',
        ']',
        '|',
        '|',
        '}',
        '|',
        '|',
        FENCE,
        '|',
      ],
      want: ['# A', '', `${FENCE}json`, '{', '  "b": [', '    "]"', '  ]', '}', FENCE, ''],
    },
  ],
]

test.each(gutterRows)('gutter: %s', (_, { given, want, doubts = [] }) => {
  const { repair, repaired } = repairPage(given.join('\n'))
  expect(repair).toBe('gutter')
  expect(repaired.text.split('\n')).toEqual(want)
  expect(repaired.doubts.map(({ text }) => text)).toEqual(doubts)
})

const TABLE = ['| Name | Type | Required | Restrictions | Description |', '|---|---|---|---|---|']

const strippedRows: [string, Row][] = [
  [
    'headings, tables, quotes and sentences are set apart',
    {
      given: [
        '# Berths',
        '## List',
        '`GET /berths`',
        '> 200 Response',
        '| A |',
        '|---|',
        '| 1 |',
        'To perform this operation, you must be authenticated.',
      ],
      want: [
        '# Berths',
        '',
        '## List',
        '',
        '`GET /berths`',
        '',
        '> 200 Response',
        '',
        '| A |',
        '|---|',
        '| 1 |',
        '',
        'To perform this operation, you must be authenticated.',
        '',
      ],
    },
  ],
  [
    'a continued command is indented',
    {
      given: ['# Berths', `${FENCE}shell`, 'curl x \\', "-H 'a: b'", FENCE, 'Text'],
      want: ['# Berths', '', `${FENCE}shell`, 'curl x \\', "  -H 'a: b'", FENCE, '', 'Text', ''],
    },
  ],
  [
    'levels of YAML are lost for good',
    {
      given: ['# Berths', `${FENCE}yaml`, 'ship:', 'name: string', FENCE],
      want: ['# Berths', '', `${FENCE}yaml`, 'ship:', 'name: string', FENCE, ''],
      doubts: ['ship:'],
    },
  ],
  [
    'a row that was cut keeps its rest, and the raw rows behind it',
    {
      given: ['# S', ...TABLE, '|`a`|string|false||First', 'second.|', '|`b`|string|false|||', '## T'],
      want: [
        '# S',
        '',
        ...TABLE,
        '|`a`|string|false||First',
        'second.|',
        '|`b`|string|false|||',
        '',
        '## T',
        '',
      ],
    },
  ],
  [
    'a wrapped sentence goes on, a remark begins anew, and both ends of sentences are doubted',
    {
      given: [
        '# S',
        '## T',
        `${FENCE}`,
        'x',
        FENCE,
        'Moors the',
        'ship.',
        'Then it waits.',
        'Note: not long.',
      ],
      want: [
        '# S',
        '',
        '## T',
        '',
        FENCE,
        'x',
        FENCE,
        '',
        'Moors the',
        'ship.',
        'Then it waits.',
        '',
        'Note: not long.',
        '',
      ],
      doubts: ['Then it waits.', 'Note: not long.'],
    },
  ],
  [
    'an HTML element that spans lines stays whole',
    {
      given: [
        '# S',
        `${FENCE}`,
        'x',
        FENCE,
        '<aside class="warning">',
        '# not a heading',
        '</aside>',
        '<h3 id="a">B</h3>',
        'Text',
      ],
      want: [
        '# S',
        '',
        FENCE,
        'x',
        FENCE,
        '',
        '<aside class="warning">',
        '# not a heading',
        '</aside>',
        '<h3 id="a">B</h3>',
        '',
        'Text',
        '',
      ],
    },
  ],
]

test.each(strippedRows)('stripped: %s', (_, { given, want, doubts = [] }) => {
  const { repair, repaired } = repairPage(given.join('\n'))
  expect(repair).toBe('stripped')
  expect(repaired.text.split('\n')).toEqual(want)
  expect(repaired.doubts.map(({ text }) => text)).toEqual(doubts)
})

test('places in indented code lead back to the copy', () => {
  const { repaired } = repairPage(
    ['# Berths', '|', '|', `${FENCE}json`, '|', '{', '|', '"a": 1', '|', '}', '|', FENCE, '|'].join('\n'),
  )
  expect(repaired.text.split('\n')[4]).toBe('  "a": 1')
  expect(originalPoint(repaired.lines, { line: 5, column: 3 })).toEqual({ line: 8, column: 1 })
})

const UNDAMAGED: [string, string][] = [
  ['an empty page', ''],
  ['a page with only a heading', '# Berths\n'],
  [
    'commands with comments and without blank lines',
    'Set variables\n# your URL\nexport URL=x\ncurl "$URL"\n# your key\nexport KEY=y',
  ],
  ['prose that names sections', 'Responses\n\nThe responses are below.\n\nParameters\n\nAll are required.\n'],
  ['a page with blank lines and a table that has an empty column', '# A\n\n| |\n|---|\n|  |\n\ntext\n'],
]

test.each(UNDAMAGED)('no repair for %s', (_, text) => {
  expect(repairPage(text)).toMatchObject({ repair: null, repaired: { text, doubts: [] } })
})
