/**
 * README.md against the program: its table of dialects, and its example from page to types and changes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../../src/dialects/registry.ts'
import { deosil } from '../cli/harness.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

// `npx vitest run test/structure/readme.test.ts --update` writes the table.
test('the table of dialects is the registry', async () => {
  const rows = dialects.map(({ id, title }) => `| \`${id}\` | ${title} |`)
  const table = ['', '', '| dialect | pages |', '| --- | --- |', ...rows, '', ''].join('\n')
  const [before, , after] = README.split(/(?<=<!-- dialects -->)|(?=<!-- \/dialects -->)/u)
  await expect(`${before}${table}${after}`).toMatchFileSnapshot('../../README.md')
})

describe('the example', () => {
  const [page = '', types = '', changes = ''] = blocksBetween('## Before and after', '## Two commands')
  let folder: TemporaryFolder
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  function savePage(revision: string, text: string): void {
    mkdirSync(join(folder.path, 'docs', revision), { recursive: true })
    writeFileSync(join(folder.path, 'docs', revision, 'members.md'), text)
  }

  test('becomes the types shown', async () => {
    savePage('v1', page)
    expect((await deosil(folder.path, ['generate', 'docs/v1', '--out', 'api'])).code).toBe(0)
    expect(readFileSync(join(folder.path, 'api/types.ts'), 'utf8')).toContain(types)
  })

  test('differs as shown', async () => {
    savePage('v1', page)
    savePage('v2', page.replace('| false    | Include', '| true     | Include'))
    const { code, out } = await deosil(folder.path, ['diff', 'docs/v1', 'docs/v2'])
    expect(code).toBe(1)
    expect(out).toContain(changes)
  })
})

/** The texts of the fenced blocks between two headings. */
function blocksBetween(first: string, next: string): string[] {
  const section = README.slice(README.indexOf(`\n${first}\n`), README.indexOf(`\n${next}\n`))
  return [...section.matchAll(/^```\w*\n([\s\S]*?)^```$/gmu)].map(([, text = '']) => text)
}
