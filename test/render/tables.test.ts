import { expect, test } from 'vitest'
import type { Era } from '../../scripts/render/index.mjs'
import { LAYOUTS, filledJsonText, table } from '../../scripts/render/index.mjs'

const HEAD = ['Name', 'Description']

const tables: [string, { given: { era: Era; rows: string[][] }; want: string[] }][] = [
  [
    'padded with blanks around the dashes',
    {
      given: { era: 'early', rows: [['`a`', 'One']] },
      want: ['| Name | Description |', '| ---- | ----------- |', '| `a`  | One         |'],
    },
  ],
  [
    'padded without blanks',
    {
      given: { era: 'middle', rows: [['`a`', 'One']] },
      want: ['| Name | Description |', '|------|-------------|', '| `a`  | One         |'],
    },
  ],
  [
    'wide characters take two columns',
    {
      given: { era: 'middle', rows: [['`»港»`', 'x']] },
      want: ['| Name   | Description |', '|--------|-------------|', '| `»港»` | x           |'],
    },
  ],
  [
    'an escaped bar does not part cells',
    {
      given: { era: 'current', rows: [['`a`', 'a \\| b']] },
      want: ['| Name | Description |', '|------|-------------|', '| `a`  | a \\| b      |'],
    },
  ],
  [
    'rows behind a cut stay as they are',
    {
      given: {
        era: 'middle',
        rows: [
          ['`a`', 'One'],
          ['`b`', 'Two\nthree'],
          ['`c`', ''],
        ],
      },
      want: [
        '| Name | Description |',
        '|------|-------------|',
        '| `a`  | One         |',
        '|`b`|Two',
        'three|',
        '|`c`||',
      ],
    },
  ],
  [
    'a cut in the first row leaves the whole table as it is',
    {
      given: { era: 'current', rows: [['`a`', 'Two\nthree']] },
      want: ['|Name|Description|', '|---|---|', '|`a`|Two', 'three|'],
    },
  ],
  [
    'early, the tail is a row of its own',
    {
      given: {
        era: 'early',
        rows: [
          ['`b`', 'Two\nthree'],
          ['`c`', ''],
        ],
      },
      want: [
        '| Name  | Description |',
        '| ----- | ----------- |',
        '| `b`   | Two         |',
        '| three |',
        '| `c`   |             |',
      ],
    },
  ],
  [
    'early, a tail of several lines is a paragraph',
    {
      given: {
        era: 'early',
        rows: [
          ['`b`', 'Two\nthree\nfour'],
          ['`c`', ''],
        ],
      },
      want: [
        '| Name | Description |',
        '| ---- | ----------- |',
        '| `b`  | Two         |',
        '',
        'three',
        'four|',
        '|`c`||',
      ],
    },
  ],
]
test.each(tables)('table: %s', (_, { given, want }) => {
  expect(table(HEAD, given.rows, LAYOUTS[given.era]).split('\n')).toEqual(want)
})

const fills: [string, { given: unknown; want: string }][] = [
  ['plain values on one line', { given: ['a', 1, null], want: '["a", 1, null]' }],
  ['empty objects on one line', { given: { a: [{}] }, want: '{\n  "a": [{}]\n}' }],
  ['objects with members on lines of their own', { given: [{ a: 1 }], want: '[\n  {\n    "a": 1\n  }\n]' }],
  ['an array that is too long', { given: ['x'.repeat(80)], want: `[\n  "${'x'.repeat(80)}"\n]` }],
  ['nothing in it', { given: { a: {}, b: [] }, want: '{\n  "a": {},\n  "b": []\n}' }],
]
test.each(fills)('filledJsonText: %s', (_, { given, want }) => {
  expect(filledJsonText(given)).toBe(want)
})
