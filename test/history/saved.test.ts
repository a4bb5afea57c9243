import { test as anyTest, fc } from '@fast-check/vitest'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ChangeSet, DiffSide } from '../../src/diff/types.ts'
import { TimelineBuilder, type SavedTimeline, type TimelineOptions } from '../../src/history/timeline.ts'
import { readRevision } from '../../src/pipeline/run.ts'
import { side } from '../diff/sides.ts'
import { anyModel, anyOrigins } from '../support/any-model.ts'
import { shippedRevision } from '../support/docs-input.ts'

/** All that a builder tells, as text: equal text is equal to the byte in every format. */
function told(builder: TimelineBuilder): string {
  const { oldest, byPointer } = builder.marks()
  return JSON.stringify([builder.finish(), oldest, byPointer])
}

function built(sides: readonly DiffSide[], options?: TimelineOptions): string {
  const builder = new TimelineBuilder(options)
  for (const one of sides) builder.add(one)
  return told(builder)
}

/** The same with a break after each release, as if every one were added by another run. */
function builtInPieces(sides: readonly DiffSide[], options?: TimelineOptions): string {
  let builder = new TimelineBuilder(options)
  for (const one of sides) {
    builder.add(one)
    const saved = JSON.parse(JSON.stringify(builder.save())) as SavedTimeline
    builder = TimelineBuilder.resume(saved, options, one)
  }
  return told(builder)
}

/** The same where no two releases share a model. */
function builtOfCopies(sides: readonly DiffSide[], options?: TimelineOptions): string {
  return built(
    sides.map(({ label, model, origins }) => ({ label, model: { ...model }, origins })),
    options,
  )
}

/** Releases of a few models, some of them more than once, so that things go and come back. */
const anySides: fc.Arbitrary<DiffSide[]> = fc
  .array(
    anyModel.chain((model) => anyOrigins(model).map((origins) => ({ model, origins }))),
    { minLength: 1, maxLength: 3 },
  )
  .chain((models) => fc.array(fc.constantFrom(...models), { minLength: 1, maxLength: 5 }))
  .map((chain) => chain.map((one, index) => ({ ...one, label: `v${index + 1}` })))

const asInfo = (set: ChangeSet): ChangeSet => ({
  ...set,
  changes: set.changes.map((change) => ({ ...change, level: 'info' })),
})

describe('a timeline that was saved goes on as if it had never been', () => {
  anyTest.prop([anySides, fc.boolean()], { numRuns: 25 })('of any models', (sides, isAdjusted) => {
    const options = isAdjusted ? { prose: true, adjust: asInfo } : {}
    expect(builtInPieces(sides, options)).toBe(built(sides, options))
    expect(built(sides, options)).toBe(builtOfCopies(sides, options))
  })

  let harbour: DiffSide[]
  beforeAll(async () => {
    harbour = []
    for (const label of ['1.0', '2.0', '3.0'])
      harbour.push({ ...(await readRevision(shippedRevision(`harbour/${label}`))), label })
  })
  const rows: [string, number[]][] = [
    ['in order', [0, 1, 2]],
    ['backwards', [2, 1, 0]],
    ['to and fro', [1, 0, 1, 2]],
    ['with gaps', [0, 2, 0, 2, 1]],
    ['without changes', [0, 0, 1, 1, 1]],
  ]
  test.each(rows)('of a harbour, %s', (_, order) => {
    const sides = order.map((place, index) => ({ ...harbour[place]!, label: `r${index}` }))
    expect(builtInPieces(sides)).toBe(built(sides))
    expect(built(sides)).toBe(builtOfCopies(sides))
  })
})

test('a timeline that was saved cannot go on without its last release', () => {
  const builder = new TimelineBuilder()
  builder.add(side({}, '1'))
  const resumed = TimelineBuilder.resume(builder.save())
  expect(told(resumed)).toBe(told(builder))
  expect(() => resumed.add(side({}, '2'))).toThrow('only beside its last revision')
})
