/**
 * Small models for the tests of the diff, in the words of the examples of rules.
 */
import { diffModels } from '../../src/diff/diff.ts'
import { exampleModel } from '../../src/diff/example.ts'
import type { ExampleApi } from '../../src/diff/rule.ts'
import type { Change, ChangeSet, DiffOptions, DiffSide } from '../../src/diff/types.ts'
import type { Origins } from '../../src/model/api.ts'

export function side(api: ExampleApi, label: string, origins: Origins = {}): DiffSide {
  return { model: exampleModel(api), origins, label }
}

export function diffOf(before: ExampleApi, after: ExampleApi, options?: DiffOptions): ChangeSet {
  return diffModels(side(before, 'v1.0.0'), side(after, 'v1.1.0'), options)
}

/** `breaking property-removed User#name`. */
export function lines({ changes }: ChangeSet): string[] {
  return changes.map(({ level, rule, where }) => `${level} ${rule} ${where}`)
}

export function only({ changes }: ChangeSet): Change {
  if (changes.length !== 1) throw new Error(`${changes.length} changes, expected one`)
  return changes[0]!
}
