/**
 * Pages are parsed unit by unit. That must give what parsing them whole gives, block by block, with its places.
 */
import { test as property } from '@fast-check/vitest'
import type { RootContent } from 'mdast'
import { expect, test } from 'vitest'
import { coderPages, widdershinsPage } from '../../scripts/render/index.mjs'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { planPage } from '../../src/pipeline/read/plan-page.ts'
import { anyDescription } from '../support/any-description.ts'
import { anyPage } from '../support/any-page.ts'
import { shippedRevision } from '../support/docs-input.ts'

/** Blocks as text, with places by line and column. */
function blocksOf(text: string, linesAbove = 0): string[] {
  return parseMarkdown(text).children.map((block: RootContent) =>
    JSON.stringify(block, (key, value: unknown) =>
      key === 'line' ? Number(value) + linesAbove : key === 'offset' ? undefined : value,
    ),
  )
}

function bothWays(text: string): { byUnit: string[]; whole: string[] } {
  const { units, repair } = planPage({ path: 'a.md', text })
  const byUnit = units.flatMap((unit) => blocksOf(unit.text, unit.linesAbove))
  return { byUnit, whole: blocksOf(repair.repaired.text) }
}

function expectSameBlocks(text: string): void {
  const { byUnit, whole } = bothWays(text)
  expect(byUnit).toEqual(whole)
}

const RELEASES = ['harbour/1.0', 'harbour/2.0', 'harbour/3.0', 'general/2025-01-20', 'general/2026-01-05']
test.each(RELEASES)('the units of %s are its pages', (name) => {
  const pages = shippedRevision(name).pages.map(({ text }) => bothWays(text))
  expect(pages.flatMap(({ byUnit }) => byUnit)).toEqual(pages.flatMap(({ whole }) => whole))
})

property.prop([anyPage], { numRuns: 50 })('the units of any page are the page', expectSameBlocks)

property.prop([anyDescription], { numRuns: 15 })('the units of rendered pages are the pages', (api) => {
  for (const era of ['early', 'middle', 'current'] as const)
    for (const { text } of coderPages(api, era)) expectSameBlocks(text)
  expectSameBlocks(widdershinsPage(api).text)
})
