/**
 * What two types at one place both state. In: two shapes. Out: the same without facts that only one of them states.
 * Docs print few limits, and not every list of values; that one is missing there contradicts nothing.
 */
import { isUnknownObject } from '../relation.ts'
import type { TypePair } from '../rule.ts'
import type { NormalizedSchema } from '../normalize.ts'

type Schemas = ReadonlyMap<string, NormalizedSchema>

/** The pair without limits, values and other facts of which the other side is silent. */
export function withSharedFacts(pair: TypePair): TypePair {
  const { before, after } = pair
  return { ...pair, before: likeOther(before, after), after: likeOther(after, before) }
}

function likeOther(shape: NormalizedSchema, other: NormalizedSchema): NormalizedSchema {
  const { limits, facts, values, ...rest } = shape
  return {
    ...rest,
    ...(limits && { limits: sharedEntries(limits, other.limits) }),
    ...(facts && { facts: sharedEntries(facts, other.facts) }),
    ...(values && other.values && { values }),
  }
}

function sharedEntries<K, V>(mine: ReadonlyMap<K, V>, other: ReadonlyMap<K, V> | undefined): Map<K, V> {
  return new Map([...mine].filter(([key]) => other?.has(key)))
}

/** Whether one side does not say of what type a value is, or only that it is some object. */
export function isUnstated(
  before: NormalizedSchema,
  after: NormalizedSchema,
  sides: { before: Schemas; after: Schemas },
): boolean {
  if (before.kind === 'any' || after.kind === 'any') return true
  const [old, now] = [isUnknownObject(before), isUnknownObject(after)]
  return (old && isObjectLike(after, sides.after)) || (now && isObjectLike(before, sides.before))
}

function isObjectLike(shape: NormalizedSchema, schemas: Schemas, seen = new Set<string>()): boolean {
  if (shape.kind === 'union') return shape.branches.some((branch) => isObjectLike(branch, schemas, seen))
  if (shape.kind !== 'ref') return shape.kind === 'object'
  const target = seen.has(shape.name) ? undefined : schemas.get(shape.name)
  return target === undefined || isObjectLike(target, schemas, seen.add(shape.name))
}
