import { expect, test } from 'vitest'
import { MAX_BLOCK, largeBlock } from '../../src/markdown/large-blocks.ts'
import { recoverFences } from '../../src/markdown/recover-fences.ts'
import { readRevision } from '../../src/pipeline/run.ts'

const many = (line: string, count = MAX_BLOCK.lines + 1): string[] =>
  Array.from({ length: count }, () => line)
const halves = (...pair: string[]): string[] => many('', MAX_BLOCK.underlines + 1).flatMap(() => pair)

const rows: [name: string, given: string[], want: ReturnType<typeof largeBlock>][] = [
  ['as many lines as allowed', many('a', MAX_BLOCK.lines), undefined],
  ['one more', many('a'), { line: MAX_BLOCK.lines + 1, what: 'lines' }],
  [
    'quotations that go on without their mark',
    halves('> a', 'b').concat(many('c')),
    { line: MAX_BLOCK.lines + 1, what: 'lines' },
  ],
  ['what only looks like rows', many('a | b'), { line: MAX_BLOCK.lines + 1, what: 'lines' }],
  ['underlined headings', halves('a', '==='), { line: 2 * (MAX_BLOCK.underlines + 1), what: 'underlines' }],
  ['one long line', ['a', 'b'.repeat(MAX_BLOCK.characters)], { line: 2, what: 'characters' }],
  ['two blocks', [...many('a', 3000), '', ...many('a', 3000)], undefined],
  ['rows of a table', ['a | b', '--|--', ...many('c | d')], undefined],
  ['rows of a table with bars around', ['| a |', '| - |', ...many('| c |')], undefined],
  ['items of a list', many('- a'), undefined],
  ['a block of HTML', ['<table>', ...many('<tr><td>a</td></tr>'), '</table>'], undefined],
  ['a fence', ['```', ...many('a'), '```'], undefined],
]
test.each(rows)('%s', (_, given, want) => {
  const found = largeBlock(recoverFences(given))
  expect(found).toEqual(want)
})

test('such a section is reported, and the next one is read', async () => {
  const section = (name: string, words: string) =>
    `## ${name}\n\n\`\`\`json\n{}\n\`\`\`\n\n${words}\n### Properties\n\n| Name | Type | Required | Restrictions | Description |\n|---|---|---|---|---|\n| \`a\` | string | true | | |\n`
  const text = `# Schemas\n\n${section('pkg.Odd', 'word\n'.repeat(20_000))}\n${section('pkg.Sound', '')}`
  const { model, diagnostics } = await readRevision({ label: 'now', pages: [{ path: 'a.md', text }] })
  expect(Object.keys(model.schemas)).toEqual(['pkg.Sound'])
  expect(diagnostics.map(({ code, at }) => [code, at.start.line])).toEqual([['page/block-too-large', 3]])
})
