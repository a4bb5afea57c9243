/**
 * Operations and schemas with their parts, and what happened to each as a whole.
 * In: a timeline. Out: groups in its order, with numbers of releases in place of labels.
 */
import { byCodeUnits } from '../../core/order.ts'
import { LEVELS, type Level } from '../../diff/types.ts'
import type { EntryChange, Timeline, TimelineEntry } from '../../history/types.ts'

/** The changes of one release that are about one thing. */
export interface Mark {
  release: number
  level: Level
  changes: EntryChange[]
}

export interface Group {
  /** The operation or schema. */
  root: TimelineEntry
  parts: TimelineEntry[]
  /** Changes of all of it while it was there, oldest first. */
  marks: Mark[]
  /** The change with which it came or went, by the label of the release; not every one tells it. */
  turns: ReadonlyMap<string, EntryChange>
}

export function groupsOf({ entries, releases }: Timeline): Group[] {
  const numbers = numbersOf(releases)
  const groups: { root: TimelineEntry; parts: TimelineEntry[] }[] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (last === undefined || isRoot(entry)) groups.push({ root: entry, parts: [] })
    else last.parts.push(entry)
  }
  return groups.map(({ root, parts }) => groupOf(root, parts, numbers)).sort(compareGroups)
}

function groupOf(root: TimelineEntry, parts: TimelineEntry[], numbers: ReadonlyMap<string, number>): Group {
  const isChange = ({ in: label }: EntryChange) => root.changedIn.includes(label)
  const own = { ...root, changes: root.changes.filter(isChange) }
  const turns = root.changes.filter((change) => !isChange(change))
  return {
    root,
    parts,
    // What is told of a value is told of the place that it stands in, too.
    marks: marksOf([own, ...parts.filter(({ kind }) => kind !== 'value')], numbers),
    turns: new Map(turns.map((change) => [change.in, change])),
  }
}

/** Operations by path, then by method; then schemas. */
function compareGroups({ root: a }: Group, { root: b }: Group): number {
  if (a.kind !== b.kind) return a.kind === 'operation' ? -1 : 1
  return byCodeUnits(pathOf(a), pathOf(b)) || byCodeUnits(a.where, b.where)
}

function pathOf({ where }: TimelineEntry): string {
  return where.slice(where.indexOf(' ') + 1)
}

export function isRoot({ kind }: TimelineEntry): boolean {
  return kind === 'operation' || kind === 'schema'
}

/** The place of each release in time, by label. */
export function numbersOf(releases: Timeline['releases']): ReadonlyMap<string, number> {
  return new Map(releases.map(({ label }, index) => [label, index]))
}

export function marksOf(entries: readonly TimelineEntry[], numbers: ReadonlyMap<string, number>): Mark[] {
  const byRelease = new Map<number, EntryChange[]>()
  for (const change of entries.flatMap(({ changes }) => changes)) {
    const release = numbers.get(change.in) ?? 0
    byRelease.set(release, [...(byRelease.get(release) ?? []), change])
  }
  return [...byRelease]
    .sort(([a], [b]) => a - b)
    .map(([release, changes]) => ({ release, changes, level: worst(changes) }))
}

function worst(changes: readonly EntryChange[]): Level {
  return LEVELS.find((level) => changes.some((change) => change.level === level)) ?? 'info'
}

/** When a thing was there, as numbers of releases: from, and up to the first without it. */
export function spansOf(
  entry: TimelineEntry,
  numbers: ReadonlyMap<string, number>,
): { from: number; until?: number }[] {
  const number = (label: string) => numbers.get(label) ?? 0
  const starts = [entry.since, ...(entry.gaps ?? []).map(({ backIn }) => backIn)]
  const ends = [...(entry.gaps ?? []).map(({ removedIn }) => removedIn), entry.removedIn]
  return starts.map((start, index) => {
    const end = ends[index]
    return { from: number(start), ...(end === undefined ? {} : { until: number(end) }) }
  })
}
