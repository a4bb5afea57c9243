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
  /**
   * The first release that has it, of all lanes. Where that is the oldest release that was read, it may be older.
   */
  since: string
  /** Releases that brought a change of it, oldest first; not that it came or went. */
  changedIn: string[]
  /** The first release without it; absent while the newest one has it. */
  removedIn?: string
  /** When it was away in between. */
  gaps?: { removedIn: string; backIn: string }[]
  /** The lane that this describes, if the main lane never had it: the label of its newest release. */
  lane?: string
  /** Where it is another: lanes in which it came, went or changed its name apart from the above. */
  lanes?: EntryLane[]
  /** What it was called before, oldest first, each with the release that ended the name. */
  earlier?: { where: string; until: string }[]
  /** Its changes, oldest first; that it came or went is among them, where the diff tells it. */
  changes: EntryChange[]
  /** Of an operation: what reached it through schemas, oldest first. */
  reachedBy?: EntryReach[]
}

/** An entry as one lane knows it. */
export interface EntryLane {
  /** The label of the newest release of the lane; absent for the main one. */
  lane?: string
  since: string
  removedIn?: string
  gaps?: { removedIn: string; backIn: string }[]
}

/** What a repository knows of a release. */
export interface ReleaseFacts {
  /** `2025-01-20`, of the commit, in UTC. */
  date?: string
  /** Id of the commit. */
  commit?: string
  /** Where the docs of the release can be looked at: an address that begins with `https:`. */
  url?: string
  /** The commit that it was compared with, where that is no release: the point where it and its parent went apart. */
  mergeBase?: string
}

export interface TimelineRelease extends ReleaseFacts {
  label: string
  /** The release that it continues; absent if it starts a line. */
  parent?: string
  /** The label of the newest release of its lane; absent in the main lane, which leads to the newest release. */
  lane?: string
  title?: string
  version?: string
  operations: number
  schemas: number
  /** Changes since the parent, or since the merge base with it. */
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
  /** Parents before their children, otherwise by version. */
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
