/**
 * What the things of one revision are called in the next one.
 * In: what the diff took for the same. Out: names for an inventory of the older revision.
 */
import { matchParameters } from '../diff/match/parameters.ts'
import type { ApiMatch } from '../diff/rule.ts'
import type { OperationView } from '../diff/model-index.ts'
import type { Names } from './inventory.ts'

/** An operation that moved to another path, and a schema under another name, live on. */
export function resolveRenames({ operations, renamed }: ApiMatch): Names {
  const pairs = [...operations.pairs, ...operations.moved]
  const twins = new Map(pairs.map(({ before, after }) => [before, after]))
  const keys = new Map(pairs.map(({ before, after }) => [before.key, after.key]))
  const parameters = new Map<OperationView, Map<string, string>>()
  return {
    operation: (key) => keys.get(key) ?? key,
    schema: (name) => renamed.get(name) ?? name,
    parameter: (operation, id) => {
      const twin = twins.get(operation)
      if (twin === undefined) return id
      const known = parameters.get(operation) ?? parameterNames(operation, twin)
      parameters.set(operation, known)
      return known.get(id) ?? id
    },
  }
}

function parameterNames(before: OperationView, after: OperationView): Map<string, string> {
  const { pairs, moved } = matchParameters(before, after)
  return new Map(
    [...pairs, ...moved].map(({ before: old, after: now }) => [
      `${old.in}.${old.name}`,
      `${now.in}.${now.name}`,
    ]),
  )
}
