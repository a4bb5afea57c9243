/**
 * Docs of one client print facts that those of another leave out: values of enumerations, formats, defaults, unions,
 * integers as opposed to numbers. In: a type in both revisions. Out: the older one, with what one of them leaves out
 * as in the newer one, so that silence is no change.
 */
import { isUnknownObject } from '../relation.ts'
import type { ObjectShape, PropertyShape, NormalizedSchema } from '../normalize.ts'

export function fillSilence(old: NormalizedSchema, now: NormalizedSchema | undefined): NormalizedSchema {
  if (now === undefined) return old
  if (isUnknown(old) || isUnknown(now) || isMerged(old, now) || isMerged(now, old)) return now
  const filled = fillFacts(fillKind(old, now), now)
  if (filled.kind === 'array' && now.kind === 'array')
    return { ...filled, items: fillSilence(filled.items, now.items) }
  return filled.kind === 'object' && now.kind === 'object' ? fillMembers(filled, now) : filled
}

function isUnknown(shape: NormalizedSchema): boolean {
  return shape.kind === 'any' || isUnknownObject(shape)
}

/** Most languages print a union as one object that has the members of all branches. */
function isMerged(one: NormalizedSchema, other: NormalizedSchema): boolean {
  return one.kind === 'object' && other.kind === 'union'
}

/** Some languages have one type for all numbers. */
function fillKind(old: NormalizedSchema, now: NormalizedSchema): NormalizedSchema {
  if (old.kind === 'integer' && now.kind === 'number') return { ...old, kind: 'number' }
  return old.kind === 'number' && now.kind === 'integer' ? { ...old, kind: 'integer' } : old
}

function fillFacts(old: NormalizedSchema, now: NormalizedSchema): NormalizedSchema {
  const { format, values, limits, ...rest } = old
  const [oldDefault, newDefault] = [limits?.get('default'), now.limits?.get('default')]
  const others = [...(limits ?? [])].filter(([keyword]) => keyword !== 'default')
  const stated = oldDefault !== undefined && newDefault !== undefined ? oldDefault : newDefault
  const all = stated === undefined ? others : [...others, ['default', stated] as const]
  return {
    ...rest,
    ...whereBoth('format', format, now.format),
    ...whereBoth('values', values, now.values),
    ...(all.length === 0 ? {} : { limits: new Map(all) }),
  } as NormalizedSchema
}

/** The old fact where both have one, and else what the new side has. */
function whereBoth(name: string, old: unknown, now: unknown): object {
  if (now === undefined) return {}
  return { [name]: old ?? now }
}

function fillMembers(old: ObjectShape, now: ObjectShape): ObjectShape {
  const properties = [...old.properties].map(([name, property]): [string, PropertyShape] => [
    name,
    { ...property, shape: fillSilence(property.shape, now.properties.get(name)?.shape) },
  ])
  const rest = old.rest === undefined ? {} : { rest: fillSilence(old.rest, now.rest) }
  return { ...old, ...rest, properties: new Map(properties) }
}
