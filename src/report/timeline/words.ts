/**
 * The words that several formats of timelines share. Plain text; each format escapes for its place.
 */
import { LEVELS, type Level } from '../../diff/types.ts'
import type { Timeline, TimelineRelease } from '../../history/types.ts'
import { countOf } from '../changes/words.ts'

/** `Coder API, v0.14.2 to v2.34.0`. */
export function timelineTitle({ title, releases }: Timeline): string {
  const [first, last] = [releases[0]?.label ?? '', releases.at(-1)?.label ?? '']
  const span = first === last ? first : `${first} to ${last}`
  return `${title ?? 'API'}, ${span}`
}

/** `8 releases, 1,234 changes: 90 breaking, 210 warning, 934 info`. */
export function timelineCounts({ releases }: Timeline): string {
  const counts = LEVELS.map((level): [Level, number] => [level, total(releases, level)])
  const changes = counts.reduce((sum, [, count]) => sum + count, 0)
  const told = counts.filter(([, count]) => count > 0).map(([level, count]) => `${grouped(count)} ${level}`)
  const head = `${countOf(releases.length, ['release', 'releases'])}, ${
    changes === 0 ? 'no changes' : changes === 1 ? '1 change' : `${grouped(changes)} changes`
  }`
  return told.length === 0 ? head : `${head}: ${told.join(', ')}`
}

function total(releases: readonly TimelineRelease[], level: Level): number {
  return releases.reduce((sum, { counts }) => sum + counts[level], 0)
}

/** What a release was compared with: `v1.0`, or the point where it and `v1.0` went apart. */
export function comparedWords({ parent = '', mergeBase }: TimelineRelease): string {
  return mergeBase === undefined ? parent : `the merge base with ${parent}`
}

/** All releases that were left out, in one line; empty if all were read. */
export function leftOutWords(leftOut: Timeline['leftOut']): string {
  const [first, last] = [leftOut[0], leftOut.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (leftOut.length === 1) return `${first.label} was left out. ${first.reason}`
  return `${grouped(leftOut.length)} releases were left out, ${first.label} to ${last.label}. The last one: ${last.reason}`
}

/** Whether a release has the same docs as the one that it continues. */
export function isEmpty({ parent, changes }: TimelineRelease): boolean {
  return parent !== undefined && changes.length === 0
}

/** Places of releases, those without changes that follow each other together. */
export function runsOf(releases: readonly TimelineRelease[]): number[][] {
  const runs: number[][] = []
  for (const [index, release] of releases.entries()) {
    const last = runs.at(-1)
    const goesOn = last !== undefined && isEmpty(release) && isEmpty(releases[last[0]!]!)
    if (goesOn) last.push(index)
    else runs.push([index])
  }
  return runs
}

/** `12,345`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',')
}

/** The columns of the table of releases, and what stands in them. */
export const RELEASE_COLUMNS: readonly { title: string; of: (release: TimelineRelease) => number }[] = [
  { title: 'Operations', of: ({ operations }) => operations },
  { title: 'added', of: ({ addedOperations }) => addedOperations.length },
  { title: 'removed', of: ({ removedOperations }) => removedOperations.length },
  { title: 'Schemas', of: ({ schemas }) => schemas },
  { title: 'added', of: ({ addedSchemas }) => addedSchemas.length },
  { title: 'removed', of: ({ removedSchemas }) => removedSchemas.length },
  { title: 'Breaking', of: ({ counts }) => counts.breaking },
  { title: 'Warning', of: ({ counts }) => counts.warning },
  { title: 'Info', of: ({ counts }) => counts.info },
]
