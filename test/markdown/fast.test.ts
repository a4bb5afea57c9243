/**
 * Plain blocks that are read without the parser: the tree has to be the parser's, to the last position.
 */
import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { parsePlainBlocks } from '../../src/markdown/fast/scan.ts'
import { parseMarkdown } from '../../src/markdown/parse.ts'

const whole = unified().use(remarkParse).use(remarkGfm).freeze()

/** Plain blocks, and all that can stand open where one of them seems to begin. */
const LINES = [
  ['', '', '', '', 'x', 'words', '## Heading', '***', '    indented', ' ', '\t'],
  ['| a | b |', '| a | b |', '|-|-|', '|:-:|--:|', '| --- | :-- |', '||', '|', '| |', '|  |  |', '| a | b'],
  ['| `c` | [x](a.md#b) |', '| `` ` `` | ` d ` |', '| a`b | c`d |', '| [ ](e) | [](f) |', '| [g] | [g][h] |'],
  [
    '| snake_case | __b__ |',
    '| _a | a_b_c |',
    '| *a* | **b** ~~c~~ |',
    '| &amp; | <b> c |',
    '| ! | ![i](j) |',
  ],
  ['| www.k.example | a@l.example |', '| http://m.example | <n@o.example> |', String.raw`| p\|q | \\ |`],
  ['| a | b | c |', '|-|-|-|', '| one |', '|-|', ' | a | b |', '    | a | b |', '|\t| b |', '| \u00A0 | é |'],
  ['```', '```', '```', '```json', '``` json', '```json x', '````', '~~~', '  ```', '```a`', '``` '],
  ['<pre>', '</pre>', '<!--', '-->', '<div>', '- item', '  item', '1. one', '> quote', '> ```', '- ```'],
  [
    '## a `b` [c](d)',
    '# ',
    '#',
    '## a #',
    '####### a',
    '##  a',
    '> 200 Response',
    '> a',
    '> 1. a',
    '>a',
    '> # a',
  ],
  [
    '<h3 id="a">B</h3>',
    '<h3>a',
    '<a id="b"></a>',
    'Status Code **200**',
    '**a** b',
    '** a**',
    'a**b**',
    '**a**b',
  ],
  [
    '**a_b** `c`',
    '[a](b) c',
    '[ ] a',
    '* a',
    '+ a',
    'a  ',
    '1) a',
    '`GET /a/{b}`',
    '`a',
    'a | b',
    'a: b',
    '**',
  ],
  ['[g]: a.md', '[^1]: note', '| [^1] | x |', '{ "a": "b]: c" }', '===', '---'],
].flat()

property.prop([fc.array(fc.constantFrom(...LINES), { maxLength: 24 })], { numRuns: 3000 })(
  'lines in any order parse as remark-gfm parses them',
  (lines) => {
    const text = lines.join('\n')
    expect(parseMarkdown(text)).toEqual(whole.parse(text))
  },
)

const anyCell = fc.string({
  unit: fc.constantFrom(...'ab_``*[](),<>&~@!#.:/ \u00E9"', '`a`', '[a](b)', '**a**', ', '),
  maxLength: 12,
})

property.prop([fc.array(fc.tuple(anyCell, anyCell), { minLength: 1, maxLength: 6 })], { numRuns: 1000 })(
  'cells of any text parse as remark-gfm parses them',
  (cells) => {
    const rows = cells.map(([a, b]) => `|${a}|${b}|`)
    const text = ['# Any', '', '| A | B |', '|---|---|', ...rows, '', 'End.', ''].join('\n')
    expect(parseMarkdown(text)).toEqual(whole.parse(text))
  },
)

property.prop(
  [
    fc.constantFrom('', '# ', '### ', '> ', '**', 'a ', '- ', '<h2>'),
    anyCell,
    fc.constantFrom('', '', '**', '</h2>', ' #'),
  ],
  {
    numRuns: 2000,
  },
)('lines of any text parse as remark-gfm parses them', (before, inside, behind) => {
  const text = `Before.\n\n${before}${inside}${behind}\n\n- list\n\n${before}${inside}\n`
  expect(parseMarkdown(text)).toEqual(whole.parse(text))
})

describe('what is lifted', () => {
  test.each([
    ['a table between blank lines', { given: '\n| a |\n|---|\n| b |\n', want: ['table'] }],
    ['a table and a fence', { given: '| a |\n|-|\n\n```json\n{}\n\n[]\n```', want: ['table', 'code'] }],
    ['a fence that is never closed', { given: '```json\n\n| a |\n|-|\n', want: [] }],
    ['a table in a fence', { given: '```\n\n| a |\n|-|\n\n```\n', want: ['code'] }],
    ['a row that is torn', { given: '| a |\n|-|\n| b\nc |\n', want: [] }],
    ['a hidden bar', { given: '| a |\n|-|\n| b\\|c |\n', want: [] }],
    ['a header that does not fit the dashes', { given: '| a | b |\n|-|\n', want: [] }],
    ['a table that follows text', { given: 'text\n| a |\n|-|\n', want: [] }],
    [
      'simple lines',
      { given: '## A `b`\n\n> 200 Response\n\nCode **200**\n\n- a', want: ['line', 'line', 'line'] },
    ],
    ['other line ends', { given: '| a |\r\n|-|\r\n\n| a |\n|-|\n', want: [] }],
  ])('%s', (_name, { given, want }) => {
    expect((parsePlainBlocks(given)?.blocks ?? []).map(({ kind }) => kind)).toEqual(want)
  })
  test('nothing of a fence with more lines than a call takes arguments', () => {
    const lines = `\`\`\`json x\n${'1\n'.repeat(200_000)}\`\`\``
    expect(parsePlainBlocks(`${lines}\n\nText\n`)?.text).toBe(`${lines}\n\nx\n`)
  })
})
