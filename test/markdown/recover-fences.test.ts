import { expect, test } from 'vitest'
import { recoverFences } from '../../src/markdown/recover-fences.ts'

type Row = [name: string, given: string, want: { lines?: string; told: string[] }]

const rows: Row[] = [
  ['whole fences', '```json\n{}\n```\n\n### Responses\n', { told: [] }],
  [
    'a language is named inside the fence, below a heading',
    '```json\n{}\n\n### Responses\n\ntext\n\n```sh\ncurl\n```',
    { lines: '```json\n{}\n```\n### Responses\n\ntext\n\n```sh\ncurl\n```', told: ['fence/end-supposed:1'] },
  ],
  [
    'words below whole data',
    '```json\n"a"\n\n*A title*\n\n### Properties\n',
    { lines: '```json\n"a"\n```\n*A title*\n\n### Properties\n', told: ['fence/end-supposed:1'] },
  ],
  [
    'the operation line below a command',
    '```sh\ncurl\n\n`GET /a`\n\n```json\n{}\n```',
    { lines: '```sh\ncurl\n```\n`GET /a`\n\n```json\n{}\n```', told: ['fence/end-supposed:1'] },
  ],
  [
    'two of them',
    '~~~sh\ncurl\n\n### A\n\n~~~sh\ncurl\n\n### B\n',
    {
      lines: '~~~sh\ncurl\n~~~\n### A\n\n~~~sh\ncurl\n~~~\n### B\n',
      told: ['fence/end-supposed:1', 'fence/end-supposed:6'],
    },
  ],
  [
    'the next fence names no language',
    '```sh\ncurl\n\n### A\n\n```\nx\n```\n\n### B\n\n```sh\ncurl\n```',
    {
      lines: '```sh\ncurl\n```\n### A\n\n```\nx\n```\n\n### B\n\n```sh\ncurl\n```',
      told: ['fence/end-supposed:1'],
    },
  ],
  ['the last of a page', '# A\n\n```sh\ncurl', { told: ['fence/not-closed:3'] }],
  ['a sample of Markdown', '```md\n\n## A\n\n```sh\n```', { told: [] }],
  ['comments in a command', '```sh\ncurl\n\n## next\n\ncurl\n```', { told: [] }],
  ['a fence in a list ends with the list', '- ```sh\n  curl\n\n### A\n\n```sh\ncurl\n```', { told: [] }],
  ['a fence in a list that is closed', '1. ```sh\n   curl\n   ```\n\n### A\n', { told: [] }],
  ['a fence in a quotation', '> ```sh\n> curl\n\n### A\n\n```\nx\n```', { told: [] }],
  [
    'a heading behind a no-break space',
    '##\u00a0\u00a0A\n\n```sh\n##\u00a0B\n```',
    { lines: '##  A\n\n```sh\n##\u00a0B\n```', told: ['heading/no-break-space:1'] },
  ],
  ['no blank at all', '##A\n#\u00a0', { told: [] }],
]

test.each(rows)('mendLines: %s', (_, given, want) => {
  const { lines, recoveries } = recoverFences(given.split('\n'))
  expect(lines.join('\n')).toBe(want.lines ?? given)
  expect(recoveries.map(({ code, at }) => `${code}:${at.start.line}`)).toEqual(want.told)
})
