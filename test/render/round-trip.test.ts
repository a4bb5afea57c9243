/**
 * Description → pages → model gives what the description says, in every layout.
 */
import { test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import type { Era } from '../../scripts/render/index.mjs'
import { HARBOUR_ERAS, coderPages, harbour, widdershinsPage } from '../../scripts/render/index.mjs'
import { readRevision } from '../../src/pipeline/run.ts'
import { anyDescription } from '../support/any-description.ts'
import { expectedModel } from '../support/expected-model.ts'

const ERAS: Era[] = ['early', 'middle', 'current']

for (const era of ERAS) {
  property.prop([anyDescription], { numRuns: 20 })(`${era} pages tell the whole description`, async (api) => {
    const { model } = await readRevision({ label: 'any', pages: coderPages(api, era) })
    expect(plainOf(model)).toEqual(plainOf(expectedModel(api, era)))
  })
}

property.prop([anyDescription], { numRuns: 20 })(
  'a plain widdershins page tells the whole description',
  async (api) => {
    const { model } = await readRevision({ label: 'any', pages: [widdershinsPage(api)] })
    expect(plainOf(model)).toEqual(plainOf(expectedModel(api, 'widdershins')))
  },
)

test.each(Object.entries(HARBOUR_ERAS))('the Harbour API %s is read whole', async (release, era) => {
  const api = harbour(release)
  const { model } = await readRevision({ label: release, pages: coderPages(api, era) })
  expect(plainOf(model)).toEqual(plainOf(expectedModel(api, era)))
})

/** What the pages do not state: samples stand beside the facts, ids are guessed. */
const NOT_STATED = new Set(['examples', 'operationId'])

/** Plain data with what is stated; what has properties is an object, whether or not the model says so. */
function plainOf(model: unknown): unknown {
  const text = JSON.stringify(model, (key: string, value: unknown) =>
    NOT_STATED.has(key) ? undefined : value,
  )
  return JSON.parse(text, (_, value: unknown) =>
    value !== null && typeof value === 'object' && ('properties' in value || 'additionalProperties' in value)
      ? { type: 'object', ...value }
      : value,
  )
}
