/**
 * A diff of the pages of two releases tells each edit that was made between them, once, and nothing else:
 * not the new layout, not the base path that moved into the displayed paths.
 */
import { expect, test } from 'vitest'
import type { Change } from '../../scripts/render/index.mjs'
import { HARBOUR_ERAS, coderPages, harbour, harbourSteps } from '../../scripts/render/index.mjs'
import { diffModels } from '../../src/diff/diff.ts'
import type { DiffSide } from '../../src/diff/types.ts'
import { readRevision } from '../../src/pipeline/run.ts'

test.each(harbourSteps())('from $from to $to', async ({ from, to, changes }) => {
  const told = diffModels(await sideOf(from), await sideOf(to), { prose: true }).changes
  expect(told.map(({ rule, where }) => `${rule} ${where}`).sort()).toEqual(changes.map(lineOf).sort())
})

test('the same release in two layouts has no changes', async () => {
  const now = await sideOf('2.0')
  expect(diffModels(now, await sideOf('2.0', 'current'), { prose: true }).changes).toEqual([])
  expect(diffModels(await sideOf('2.0', 'early'), now, { prose: true }).changes).toEqual([])
})

async function sideOf(release: string, era = HARBOUR_ERAS[release] ?? 'current'): Promise<DiffSide> {
  const revision = { label: release, pages: coderPages(harbour(release), era) }
  return { ...(await readRevision(revision)), label: release }
}

/** The rule and the place as a diff writes them. Renamed things are told under their new name. */
function lineOf({ rule, operation, schema, property, parameter, response, header, after }: Change): string {
  const thing = rule.endsWith('-renamed') ? after : (operation ?? schema)
  const member = property ?? parameter?.replace(' ', '.') ?? (rule.startsWith('body-') ? 'body' : response)
  const place = [member, header].filter((part) => part !== undefined).join('.')
  return `${rule} ${thing ?? ''}${place === '' ? '' : `#${place}`}`
}
