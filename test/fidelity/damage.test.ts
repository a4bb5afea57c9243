import { expect, test } from 'vitest'
import { diffModels } from '../../src/diff/diff.ts'
import type { DiffSide } from '../../src/diff/types.ts'
import { readRevision } from '../../src/pipeline/run.ts'
import type { Revision } from '../../src/source/types.ts'
import { gutter, render, strip } from '../support/damage.ts'
import { shippedRevision } from '../support/docs-input.ts'

async function sideOf(revision: Revision): Promise<DiffSide> {
  const { model, origins } = await readRevision(revision)
  return { label: revision.label, model, origins }
}

function damaged(revision: Revision, damage: (text: string) => string): Revision {
  return { ...revision, pages: revision.pages.map(({ path, text }) => ({ path, text: damage(text) })) }
}

const RELEASES = ['general/2025-01-20', 'general/2026-01-05', 'harbour/1.0', 'harbour/2.0', 'harbour/3.0']
const DAMAGES = [
  ['a gutter', gutter],
  ['blank lines lost', strip],
  ['rendered', render],
] as const

test.each(RELEASES.flatMap((release) => DAMAGES.map(([name, damage]) => [release, name, damage] as const)))(
  '%s with %s gives the model of the undamaged pages',
  async (release, _, damage) => {
    const whole = shippedRevision(release)
    const { changes } = diffModels(await sideOf(whole), await sideOf(damaged(whole, damage)))
    expect(changes.map(({ rule, where }) => `${rule} ${where}`)).toEqual([])
  },
)
