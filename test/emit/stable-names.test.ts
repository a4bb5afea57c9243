import { expect, test } from 'vitest'
import { schemaNames } from '../../src/emit/typescript/type-names.ts'
import { readRevision } from '../../src/pipeline/run.ts'
import { shippedRevision } from '../support/docs-input.ts'

const RELEASES = [
  ['harbour/1.0', 'harbour/2.0'],
  ['harbour/2.0', 'harbour/3.0'],
] as const

test.each(RELEASES)('no type is renamed from %s to %s', async (old, now) => {
  const [before, after] = await Promise.all(
    [old, now].map(async (name) => {
      const { model } = await readRevision(shippedRevision(name))
      return Object.keys(model.schemas)
    }),
  )
  for (const style of ['qualified', 'short'] as const) {
    const [names, later] = [schemaNames(before ?? [], style), schemaNames(after ?? [], style)]
    const kept = [...names.keys()].filter((name) => later.has(name))
    expect(kept.length).toBeGreaterThan(5)
    expect(kept.map((name) => later.get(name))).toEqual(kept.map((name) => names.get(name)))
  }
})
