/**
 * The words of the history: many revisions in, a timeline out. Every operation, parameter, property, schema and
 * value of an enumeration is one entry, with the releases in which it came, changed and went. Plain data.
 */
import type { JsonValue } from '../core/json.ts'
import type { Change, Level } from '../diff/types.ts'

/** What has a life of its own, from the outside in. */
export const ENTRY_KINDS = ['operation', 'parameter', 'schema', 'property', 'value'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** A change of an entry; the change itself stands with its release. */
export interface EntryChange {
  /** The label of the release that brought it. */
  in: string
  rule: string
  level: Level
  fingerprint: string
}

/** Changes of other things, such as schemas, that reach an operation. */
export interface EntryReach {
  in: string
  /** The worst of them. */
  level: Level
  count: number
}

export interface TimelineEntry {
  kind: EntryKind
  /** As in changes, in the newest release that has it: `GET /p#query.limit`. Of a value: where it may stand. */
  where: string
  /** The operation or schema that it is a part of, or itself. */
  of: string
  /** Of a value: the value. */
  value?: JsonValue
  /** The first release that has it. Where that is the oldest release that was read, it may be older. */
  since: string
  /** Releases that brought a change of it, oldest first; not that it came or went. */
  changedIn: string[]
  /** The first release without it; absent while the newest one has it. */
  removedIn?: string
  /** When it was away in between. */
  gaps?: { removedIn: string; backIn: string }[]
  /** What it was called before, oldest first, each with the release that ended the name. */
  earlier?: { where: string; until: string }[]
  /** Its changes, oldest first; that it came or went is among them, where the diff tells it. */
  changes: EntryChange[]
  /** Of an operation: what reached it through schemas, oldest first. */
  reachedBy?: EntryReach[]
}

export interface TimelineRelease {
  label: string
  title?: string
  version?: string
  operations: number
  schemas: number
  /** Changes since the release before. */
  counts: Record<Level, number>
  /** Keys of operations; one that moved is neither added nor removed. */
  addedOperations: string[]
  removedOperations: string[]
  addedSchemas: string[]
  removedSchemas: string[]
  /** The worst first; none in the oldest release. */
  changes: Change[]
}

/** A revision that was asked for and has no part in the timeline. */
export interface LeftOut {
  label: string
  reason: string
}

export interface Timeline {
  /** As the newest release has it. */
  title?: string
  /** Oldest first. */
  releases: TimelineRelease[]
  /** Operations with their parts, then schemas with theirs. */
  entries: TimelineEntry[]
  leftOut: LeftOut[]
}

/** Since when the parts of the newest model are there, for those who write it. */
export interface SinceMarks {
  /** The oldest release that was read: what is since then may be older. */
  oldest: string
  /** Labels by JSON Pointer into the newest model. */
  byPointer: Readonly<Record<string, string>>
}
