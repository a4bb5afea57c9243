import { expect, test } from 'vitest'
import { outlineOf } from '../../src/markdown/outline.ts'

const headingsOf = (text: string) =>
  outlineOf('page.md', text).headings.map(({ depth, isHtml, text: title, line }) => ({
    depth,
    isHtml,
    title,
    line,
  }))

type Row = [name: string, given: string, want: ReturnType<typeof headingsOf>]

const rows: Row[] = [
  [
    'Markdown headings',
    '# A\n\n## B ##\n\n### C',
    [
      { depth: 1, isHtml: false, title: 'A', line: 1 },
      { depth: 2, isHtml: false, title: 'B', line: 3 },
    ],
  ],
  [
    'HTML headings',
    '<h1 id="x">A <b>b</b></h1>\n\n<h2 id="tocS_C">C</h2>',
    [
      { depth: 1, isHtml: true, title: 'A b', line: 1 },
      { depth: 2, isHtml: true, title: 'C', line: 3 },
    ],
  ],
  ['escapes', '## a\\_b', [{ depth: 2, isHtml: false, title: 'a_b', line: 1 }]],
  [
    'no headings inside fences',
    '```sh\n# comment\n```\n~~~\n## x\n~~~\n# A',
    [{ depth: 1, isHtml: false, title: 'A', line: 7 }],
  ],
  [
    'a longer fence holds a shorter one',
    '````\n```\n# x\n````\n# A',
    [{ depth: 1, isHtml: false, title: 'A', line: 5 }],
  ],
  ['a code span is no fence', '```x``` y\n# A', [{ depth: 1, isHtml: false, title: 'A', line: 2 }]],
  [
    'other line ends',
    '# A\r\n\r\n## B\r# C',
    [
      { depth: 1, isHtml: false, title: 'A', line: 1 },
      { depth: 2, isHtml: false, title: 'B', line: 3 },
      { depth: 1, isHtml: false, title: 'C', line: 4 },
    ],
  ],
  [
    'marks that close a heading, and marks that do not',
    '## a # b  ##\t\n## #\n## a\\#',
    [
      { depth: 2, isHtml: false, title: 'a # b', line: 1 },
      { depth: 2, isHtml: false, title: '', line: 2 },
      { depth: 2, isHtml: false, title: 'a#', line: 3 },
    ],
  ],
  ['a sign before a tag', '# a < b <i>c</i>', [{ depth: 1, isHtml: false, title: 'a < b c', line: 1 }]],
  ['no blank, no heading', '#A\n#', [{ depth: 1, isHtml: false, title: '', line: 2 }]],
]

test.each(rows)('outlineOf: %s', (_, given, want) => expect(headingsOf(given)).toEqual(want))

test('lines of fences are inside them', () => {
  const { isFenced } = outlineOf('page.md', 'a\n```\nb\n```\nc')
  expect([1, 2, 3, 4, 5].map(isFenced)).toEqual([false, true, true, true, false])
})

test('lines that would keep a careless pattern busy', () => {
  const many = 300_000
  const lines = [`## a${' '.repeat(many)}b`, `<h2>${'<'.repeat(many)}</h2>`, `## a${' #'.repeat(many)} b`]
  expect(headingsOf(lines.join('\n\n'))).toHaveLength(3)
})
