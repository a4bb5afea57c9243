import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { readRevision, type ReadResult } from '../../src/pipeline/run.ts'
import type { Page } from '../../src/source/types.ts'
import { shippedRevision } from '../support/docs-input.ts'

/** All that an edit may change: the model, who read which kind of block, and what was found; but no places. */
function knowledge({ model, coverage, diagnostics }: ReadResult): string {
  return JSON.stringify([
    model,
    coverage.map(({ unread, ...counts }) => [counts, unread.map(({ kind }) => kind)]),
    diagnostics.map(({ code, args }) => [code, args]),
  ])
}

const read = async (text: string): Promise<string> =>
  knowledge(await readRevision({ label: 'one page', pages: [{ path: 'a.md', text }] }))

function edited(page: Page, blockIndex: number, edit: (block: string) => string): string {
  const blocks = parseMarkdown(page.text).children
  const block = blocks[blockIndex % blocks.length]
  const start = block?.position?.start.offset ?? 0
  const end = block?.position?.end.offset ?? 0
  return page.text.slice(0, start) + edit(page.text.slice(start, end)) + page.text.slice(end)
}

const EDITS: [string, (block: string) => string][] = [
  ['deleted', () => ''],
  ['doubled', (block) => `${block}\n\n${block}`],
  ['garbled', (block) => block.replaceAll(/[A-Za-z]{3,}/g, (word) => `${[...word].reverse().join('')}q`)],
]

const PAGES = shippedRevision('harbour/2.0').pages.filter(({ text }) => text.length < 12_000)

test.each(EDITS)('no block can be %s unnoticed', async (_, edit) => {
  const untouched = new Map<Page, string>()
  for (const page of PAGES) untouched.set(page, await read(page.text))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...PAGES), fc.nat({ max: 5000 }), async (page, blockIndex) => {
      expect(await read(edited(page, blockIndex, edit))).not.toBe(untouched.get(page))
    }),
    { numRuns: 50, endOnFailure: true },
  )
})

test('nothing is left unread on the pages that are shipped', async () => {
  for (const name of [
    'harbour/1.0',
    'harbour/2.0',
    'harbour/3.0',
    'general/2025-01-20',
    'general/2026-01-05',
  ]) {
    const { coverage } = await readRevision(shippedRevision(name))
    const unread = coverage.flatMap((page) =>
      page.unread.map(({ kind, at }) => `${page.path}:${at.start.line} ${kind}`),
    )
    expect(unread).toEqual([])
  }
})
