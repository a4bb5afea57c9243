/**
 * Tells what changed between two revisions of an API.
 * In: two models with their origins. Out: changes in a stable order. Knows nothing of files and formats.
 */
import type { ChangeSet, DiffOptions, DiffSide } from './types.ts'

export function diffModels(before: DiffSide, after: DiffSide, _options: DiffOptions = {}): ChangeSet {
  const facts = ({ model, label }: DiffSide) => ({
    label,
    operations: Object.keys(model.operations).length,
    schemas: Object.keys(model.schemas).length,
  })
  return { before: facts(before), after: facts(after), changes: [] }
}
