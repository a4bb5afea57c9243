/**
 * Unions with branches that accept every value: such a union constrains nothing, and as `oneOf` it would refuse what
 * its other branches accept, because each value would match twice.
 * In: all schemas, once they are known. Sets `anyOf` in place of `oneOf`, or no union where no branch says anything.
 */
import { draftChildren } from '../../model/locate.ts'
import { infer } from '../learn/evidence.ts'
import type { Definitions, PlacedSchema, PlaceReport } from '../types.ts'
import { acceptsAll } from './allowed-types.ts'

export function settleOpenUnions(
  schemas: Iterable<PlacedSchema>,
  definitions: Definitions,
  report: PlaceReport,
): void {
  for (const schema of schemas) {
    settleOpenUnions(draftChildren(schema), definitions, report)
    // Before `oneOf`, which may become one.
    for (const word of ['anyOf', 'oneOf'] as const) {
      const open = schema[word]?.filter((branch) => acceptsAll(branch, definitions)) ?? []
      if (open.length === 0) continue
      const at = open[0]?.at ?? schema.at
      if (open.length > 1 && at !== undefined)
        report('branch/constrains-nothing', at, { word, count: String(open.length) })
      widen(schema, word)
    }
  }
}

function widen(schema: PlacedSchema, word: 'oneOf' | 'anyOf'): void {
  const branches = schema[word] ?? []
  delete schema[word]
  infer(schema, 'anyOf')
  // Two unions on one schema must both hold, and this one always does.
  if (schema.anyOf !== undefined || branches.every(isEmpty)) return
  schema.anyOf = branches
}

/** Whether a branch has not even words. */
function isEmpty(branch: PlacedSchema): boolean {
  return Object.keys(branch).every((key) => key === 'at' || key === 'inferred')
}
