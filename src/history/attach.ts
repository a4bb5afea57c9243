/**
 * Gives the changes between two revisions to the lives that they are about.
 * In: changes, and the things of both revisions. Out: lives with their changes. A change of what has no life of
 * its own, such as an answer, is one of the next thing around it.
 */
import { LEVELS, type Change } from '../diff/types.ts'
import type { Thing } from './inventory.ts'
import { noteReach, type Life } from './lives.ts'
import type { EntryChange } from './types.ts'

export interface ChangedRevisions {
  label: string
  changes: readonly Change[]
  /** Lives by the places of their things, in each revision. */
  before: Places
  after: Places
}

/** Lives by place; those of values by place and value. */
export type Places = ReadonlyMap<string, Life>

export function placesOf(things: readonly Thing[], lifeOf: (id: string) => Life | undefined): Places {
  const places = new Map<string, Life>()
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
    valueLife(change, before, after)?.changes.push(note)
    if (level !== 'docs') tellReach(change, label, { after, holder })
  }
}

function tellReach(
  { level, requestOperations, responseOperations }: Change,
  label: string,
  { after, holder }: { after: Places; holder: Life | undefined },
): void {
  for (const key of new Set([...requestOperations, ...responseOperations])) {
    const life = after.get(key)
    if (life === undefined || life === holder?.root) continue
    noteReach(life, label, level, (now) => LEVELS.indexOf(level) < LEVELS.indexOf(now))
  }
}

/** The thing at the place, or the nearest one around it; of both revisions the one that is nearer. */
function holderOf({ where }: Change, before: Places, after: Places): Life | undefined {
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

function valueLife(change: Change, before: Places, after: Places): Life | undefined {
  const { rule, where } = change
  if (rule.endsWith('-enum-added')) return after.get(valueKey(where, change.after))
  return rule.endsWith('-enum-removed') ? before.get(valueKey(where, change.before)) : undefined
}

function valueKey(where: string, value: unknown): string {
  return `${where}\n${JSON.stringify(value)}`
}
