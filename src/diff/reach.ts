/**
 * Which named schemas a type reaches, through members, items, branches and other schemas.
 * In: shapes. Out: names. Cycles end, as each schema is entered once.
 */
import type { Reach } from './rule.ts'
import type { PropertyShape, NormalizedSchema } from './normalize.ts'

export type Direction = 'request' | 'response'

/** Read-only members are never sent, write-only members are never received. */
const EXCLUDES = { request: 'isReadOnly', response: 'isWriteOnly' } as const

/** What a member reaches: in both revisions, it must not be excluded from that direction. */
export function memberReach(reach: Reach, ...members: readonly PropertyShape[]): Reach {
  const isExcluded = (direction: Direction) => members.every((member) => member[EXCLUDES[direction]])
  const [isUnsent, isUnread] = [isExcluded('request'), isExcluded('response')]
  const isUnused = reach.request.length + reach.response.length === 0
  if (isUnused || (!isUnsent && !isUnread)) return reach
  return { request: isUnsent ? [] : reach.request, response: isUnread ? [] : reach.response, isPartial: true }
}

/** All schemas that can be reached from these shapes; each is entered once, so cycles end. */
export function reachedFrom(
  roots: readonly NormalizedSchema[],
  schemas: ReadonlyMap<string, NormalizedSchema>,
  direction: Direction,
): Set<string> {
  const reached = new Set<string>()
  const todo = [...roots]
  for (let shape = todo.pop(); shape !== undefined; shape = todo.pop()) {
    for (const name of namesIn(shape)) {
      const target = schemas.get(name)
      if (target === undefined || reached.has(name)) continue
      reached.add(name)
      todo.push(target)
    }
    todo.push(...partsOf(shape, direction))
  }
  return reached
}

function namesIn(shape: NormalizedSchema): string[] {
  return shape.kind === 'ref' ? [shape.name] : shape.kind === 'object' ? shape.bases : []
}

function partsOf(shape: NormalizedSchema, direction: Direction): NormalizedSchema[] {
  if (shape.kind === 'array') return [shape.items]
  if (shape.kind === 'union') return shape.branches
  if (shape.kind !== 'object') return []
  const members = [...shape.properties.values()].filter((member) => !member[EXCLUDES[direction]])
  const rest = shape.rest === undefined ? [] : [shape.rest]
  return [...members.map((member) => member.shape), ...rest, ...shape.also]
}
