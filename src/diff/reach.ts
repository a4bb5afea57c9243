/**
 * Which named schemas a type reaches, through members, items, branches and other schemas.
 * In: shapes. Out: names. Cycles end, as each schema is entered once.
 */
import type { Shape } from './shape.ts'

/** All schemas that can be reached from these shapes; each is entered once, so cycles end. */
export function reachedFrom(roots: readonly Shape[], schemas: ReadonlyMap<string, Shape>): Set<string> {
  const reached = new Set<string>()
  const todo = [...roots]
  for (let shape = todo.pop(); shape !== undefined; shape = todo.pop()) {
    for (const name of namesIn(shape)) {
      const target = schemas.get(name)
      if (target === undefined || reached.has(name)) continue
      reached.add(name)
      todo.push(target)
    }
    todo.push(...partsOf(shape))
  }
  return reached
}

function namesIn(shape: Shape): string[] {
  return shape.kind === 'ref' ? [shape.name] : shape.kind === 'object' ? shape.bases : []
}

function partsOf(shape: Shape): Shape[] {
  if (shape.kind === 'array') return [shape.items]
  if (shape.kind === 'union') return shape.branches
  if (shape.kind !== 'object') return []
  const members = [...shape.properties.values()].map((property) => property.shape)
  return shape.rest === undefined ? members : [...members, shape.rest]
}
