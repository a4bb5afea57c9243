/**
 * Gives the changes between two revisions to the lives that they are about.
 * In: changes, and the things of both revisions. Out: lives with their changes. A change of what has no life of
 * its own, such as an answer, is one of the next thing around it.
 */
import { LEVELS, type Change } from '../diff/types.ts'
import type { Thing } from './inventory.ts'
import { noteReach, type Lifespan } from './lifespans.ts'
import type { EntryChange } from './types.ts'

export interface ChangedRevisions {
  label: string
  changes: readonly Change[]
  /** Lifespans by the places of their things, in each revision. */
  before: Places
  after: Places
}

/** Lifespans by place; those of values by place and value. */
export type Places = ReadonlyMap<string, Lifespan>

export function placesOf(things: readonly Thing[], lifeOf: (id: string) => Lifespan | undefined): Places {
  const places = new Map<string, Lifespan>()
  for (const thing of things) {
    const life = lifeOf(thing.id)
    const key = thing.kind === 'value' ? valueKey(thing.where, thing.value) : thing.where
    if (life !== undefined && !places.has(key)) places.set(key, life)
  }
  return places
}

export function attachChanges({ label, changes, before, after }: ChangedRevisions): void {
  for (const change of changes) {
    const { rule, level, fingerprint } = change
    const note: EntryChange = { in: label, rule, level, fingerprint }
    const holder = holderOf(change, before, after)
    holder?.changes.push(note)
    for (const life of valueLives(change, before, after)) life.changes.push(note)
    if (level !== 'docs') tellReach(change, label, { after, holder })
  }
}

function tellReach(
  { level, requestOperations, responseOperations }: Change,
  label: string,
  { after, holder }: { after: Places; holder: Lifespan | undefined },
): void {
  for (const key of new Set([...requestOperations, ...responseOperations])) {
    const life = after.get(key)
    if (life === undefined || life === holder?.root) continue
    noteReach(life, label, level, (now) => LEVELS.indexOf(level) < LEVELS.indexOf(now))
  }
}

/** The thing at the place, or the nearest one around it; of both revisions the one that is nearer. */
function holderOf({ where }: Change, before: Places, after: Places): Lifespan | undefined {
  for (const place of placesAround(where)) {
    const life = after.get(place) ?? before.get(place)
    if (life !== undefined) return life
  }
  return undefined
}

/** `S#a.b[]`, `S#a.b`, `S#a`, `S`. */
function* placesAround(where: string): Iterable<string> {
  yield where
  for (let end = where.length - 1; end > 0; end -= 1) {
    if ('#.[|'.includes(where[end]!)) yield where.slice(0, end)
  }
}

/** The values that came or went: one, or a list of them. */
function valueLives(change: Change, before: Places, after: Places): Lifespan[] {
  const { rule, where } = change
  const isAdded = rule.endsWith('-enum-added')
  if (!isAdded && !rule.endsWith('-enum-removed')) return []
  const [values, places] = isAdded ? [change.after, after] : [change.before, before]
  const single = places.get(valueKey(where, values))
  if (single !== undefined) return [single]
  return Array.isArray(values) ? values.flatMap((value) => places.get(valueKey(where, value)) ?? []) : []
}

function valueKey(where: string, value: unknown): string {
  return `${where}\n${JSON.stringify(value)}`
}
