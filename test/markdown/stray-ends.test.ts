import { expect, test } from 'vitest'
import { MAX_STRAY_ENDS, crowdedLine } from '../../src/markdown/stray-ends.ts'
import { readRevision } from '../../src/pipeline/run.ts'

const many = MAX_STRAY_ENDS + 1

const rows: [name: string, given: string[], want: number | undefined][] = [
  ['no brackets', ['a', 'b'], undefined],
  ['as many as allowed', [']('.repeat(MAX_STRAY_ENDS)], undefined],
  ['one more', ['a', ']('.repeat(many)], 2],
  ['over the lines of a block', [']('.repeat(MAX_STRAY_ENDS), ']('], 2],
  ['in two blocks', [']('.repeat(MAX_STRAY_ENDS), ' ', ']('], undefined],
  ['links', ['[a](b)'.repeat(many)], undefined],
  ['a bracket that closes no link', [`[a] ${']('.repeat(MAX_STRAY_ENDS)}`], undefined],
]
test.each(rows)('%s', (_, given, want) => {
  expect(crowdedLine(given)).toBe(want)
})

test('such a section is reported, and the next one is read', async () => {
  const section = (name: string, type: string) =>
    `## ${name}\n\n\`\`\`json\n{}\n\`\`\`\n\n### Properties\n\n| Name | Type | Required | Restrictions | Description |\n|---|---|---|---|---|\n| \`a\` | ${type} | true | | |\n`
  const text = `# Schemas\n\n${section('pkg.Odd', ']('.repeat(50_000))}\n${section('pkg.Sound', 'string')}`
  const { model, diagnostics } = await readRevision({ label: 'now', pages: [{ path: 'a.md', text }] })
  expect(Object.keys(model.schemas)).toEqual(['pkg.Sound'])
  expect(diagnostics.map(({ code, at }) => [code, at.start.line])).toEqual([['page/stray-link-ends', 3]])
})
