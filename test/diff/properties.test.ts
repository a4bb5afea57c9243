/**
 * What holds for any two models: nothing against itself, mirrored when the sides change, the same in any order.
 */
import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { expect } from 'vitest'
import { diffModels } from '../../src/diff/diff.ts'
import { DIFF_RULES } from '../../src/diff/rules/registry.ts'
import type { ChangeSet } from '../../src/diff/types.ts'
import type { ApiModel } from '../../src/model/api.ts'
import { anyHostileModel, anyModel } from '../support/any-model.ts'

const diff = (before: ApiModel, after: ApiModel): ChangeSet =>
  diffModels(
    { model: before, origins: {}, label: 'before' },
    { model: after, origins: {}, label: 'after' },
    { prose: true },
  )

/** Two revisions: the second keeps some of the operations and schemas of the first. */
const twoModels = (model: fc.Arbitrary<ApiModel>) =>
  fc.tuple(model, model, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })).map(([a, b, keep]) => {
    const kept = Object.entries(a.operations).filter((_, index) => keep[index])
    for (const [key, operation] of kept) b.operations[key] = operation
    for (const name of Object.keys(a.schemas).filter((_, index) => keep[index + 6])) {
      b.schemas[name] = a.schemas[name]!
    }
    return [a, b] as const
  })

/** Rules that mirror each other, under one name. */
function familyOf(rule: string): string {
  const linked = new Set([rule])
  for (let size = 0; size < linked.size;) {
    size = linked.size
    for (const { id, mirror } of DIFF_RULES) {
      if (linked.has(id) || linked.has(mirror)) linked.add(id).add(mirror)
    }
  }
  return [...linked].sort().join(' ')
}

const FAMILY_OF = new Map(DIFF_RULES.map(({ id }) => [id, familyOf(id)]))

const told = ({ changes }: ChangeSet) =>
  changes.map(({ rule, before, after }) => JSON.stringify([FAMILY_OF.get(rule), before, after])).sort()

const toldBackwards = ({ changes }: ChangeSet) =>
  changes.map(({ rule, before, after }) => JSON.stringify([FAMILY_OF.get(rule), after, before])).sort()

test.prop([fc.oneof(anyModel, anyHostileModel)])('a model against itself gives nothing', (model) => {
  expect(diff(model, model).changes).toEqual([])
})

test.prop([twoModels(anyModel)], { numRuns: 60 })('sides changed, the changes are mirrored', ([a, b]) => {
  expect(told(diff(a, b))).toEqual(toldBackwards(diff(b, a)))
})

test.prop([twoModels(anyHostileModel)], { numRuns: 60 })(
  'the order in which things were read makes no difference',
  ([a, b]) => {
    expect(JSON.stringify(diff(turned(a), b))).toBe(JSON.stringify(diff(a, turned(b))))
  },
)

test.prop([twoModels(anyHostileModel)], { numRuns: 60 })(
  'each change has a fingerprint of its own',
  ([a, b]) => {
    const { changes } = diff(a, b)
    expect(new Set(changes.map(({ fingerprint }) => fingerprint)).size).toBe(changes.length)
  },
)

test.prop([twoModels(anyModel)], { numRuns: 60 })('operations that are told exist', ([a, b]) => {
  const known = new Set([...Object.keys(a.operations), ...Object.keys(b.operations)])
  for (const { requestOperations, responseOperations } of diff(a, b).changes) {
    for (const key of [...requestOperations, ...responseOperations]) expect(known).toContain(key)
  }
})

/** The same model, with operations, schemas and statuses in another order. */
function turned(model: ApiModel): ApiModel {
  const backwards = <T>(from: Record<string, T>): Record<string, T> => {
    const made = Object.create(null) as Record<string, T>
    for (const key of Object.keys(from).reverse()) made[key] = from[key]!
    return made
  }
  return { ...model, operations: backwards(model.operations), schemas: backwards(model.schemas) }
}
