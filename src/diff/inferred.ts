/**
 * Which facts of a model were only inferred from samples, and where that means that nothing can be said.
 * In: pointers and origins. Out: facts. A sample shows what is, never what is not.
 */
import { own } from '../core/record.ts'
import type { Origins } from '../model/api.ts'
import { isUnknownObject } from './relation.ts'
import type { NormalizedSchema } from './normalize.ts'

/** The fact that a whole schema was made of a sample. */
const WHOLE = 'schema'

export type InferredFacts = (pointer: string) => ReadonlySet<string>

/** The facts inferred at a place, told by the nearest origin, and whether all around it was inferred. */
export function inferredFacts(origins: Origins): InferredFacts {
  return (pointer) => {
    const facts = new Set<string>()
    let isNearest = true
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const origin = own(origins, at)
      if (origin === undefined) continue
      const told = origin.inferred ?? []
      for (const fact of isNearest ? told : told.filter((one) => one === WHOLE)) facts.add(fact)
      isNearest = false
    }
    return facts
  }
}

export function restsOn(inferred: ReadonlySet<string>, facts: readonly string[]): boolean {
  return inferred.has(WHOLE) || facts.some((fact) => inferred.has(fact))
}

const TYPE_FACTS = ['type', 'items', '$ref', 'anyOf', 'additionalProperties']

interface Side {
  shape: NormalizedSchema
  inferred: InferredFacts
}

/** Whether one side states nothing of a type and the other one knows it from a sample only. */
export function isSilence(before: Side, after: Side): boolean {
  let [old, now] = [before.shape, after.shape]
  while (old.kind === 'array' && now.kind === 'array') [old, now] = [old.items, now.items]
  if (isUnknown(old) === isUnknown(now)) return false
  const known = isUnknown(old)
    ? { shape: now, inferred: after.inferred }
    : { shape: old, inferred: before.inferred }
  return !statesMembers(known.shape) && restsOn(known.inferred(known.shape.at), TYPE_FACTS)
}

function isUnknown(shape: NormalizedSchema): boolean {
  return shape.kind === 'any' || isUnknownObject(shape)
}

/** An object whose properties are documented is known, even where no page prints its type. */
function statesMembers(shape: NormalizedSchema): boolean {
  return shape.kind === 'object' && shape.properties.size > 0
}
