/**
 * The words of the diff: two revisions in, a set of changes out. One change is one root cause, with all the
 * operations that it reaches. Plain data throughout; sentences are made by the formats in report/.
 */
import type { JsonValue } from '../core/json.ts'
import type { ApiModel, Origins } from '../model/api.ts'

/** What a change means to a caller. `docs`: only prose changed. From worst to least. */
export const LEVELS = ['breaking', 'warning', 'info', 'docs'] as const
export type Level = (typeof LEVELS)[number]

/** One revision as it comes in. */
export interface DiffSide {
  model: ApiModel
  origins: Origins
  /** What to call the revision: a folder, a tag, a date. */
  label: string
}

export interface DiffOptions {
  /** Also tell changes of descriptions, summaries and chapters, as level `docs`. Off by default. */
  prose?: boolean
  /** Compare only what both sides state: silence of one of them is no change. Off by default. */
  statedOnly?: boolean
}

/** A line in the docs of one revision. Lines and columns count from 1. */
export interface ChangePlace {
  file: string
  line: number
  column: number
  /** The operation's summary or the schema's name under which the line stands. */
  heading?: string
  /** The anchor that Markdown viewers make of that heading. */
  anchor?: string
  /** The thing itself is not in this revision; this is its nearest parent or neighbour that is. */
  isNearest?: true
}

export interface Change {
  /** The id of the rule: `property-removed`. */
  rule: string
  level: Level
  /** `GET /p`, `GET /p#query.limit`, `GET /p#200`, `GET /p#body`, `pkg.Schema#prop.sub[].leaf`. */
  where: string
  /** What stood there: a type, a value, a name, a flag; null where there was nothing. */
  before: JsonValue
  after: JsonValue
  /** Keys of the operations, in both revisions, whose requests it reaches, directly or through schemas. */
  requestOperations: string[]
  /** The same for responses. */
  responseOperations: string[]
  places: { before?: ChangePlace; after?: ChangePlace }
  /** Stays the same while rule, place and values do; independent of wording, level and line numbers. */
  fingerprint: string
  /** What else can be said: what a removed thing may have become, what differs inside an exchanged type. */
  hint?: string
  /** The plain entries that a summarising one stands for: a move is one removed and one added operation. */
  standsFor?: { rule: string; where: string }[]
  /** A fact behind it was concluded from a sample, not stated. */
  isInferred?: true
  /** Inside a schema that no operation present in both revisions uses. */
  isUnreachable?: true
  /** Between docs (before) and a specification (after), not between two revisions. */
  isDisagreement?: true
  /** Set by the gate when an approval covers it. */
  approval?: Approval
}

export interface RevisionFacts {
  label: string
  title?: string
  version?: string
  operations: number
  schemas: number
}

export interface ChangeSet {
  /** What was compared: two revisions unless given, or docs (before) with a specification (after). */
  kind?: 'specification'
  before: RevisionFacts
  after: RevisionFacts
  /** Worst first, then by rule, place and values. */
  changes: Change[]
}

/** `false-alarm`: the tool is wrong; `docs-correction`: the docs were wrong, the API did not change. */
export const APPROVAL_KINDS = ['accepted', 'docs-correction', 'false-alarm'] as const
export type ApprovalKind = (typeof APPROVAL_KINDS)[number]

/** One line of an approvals file: a change that somebody has looked at and lets pass. */
export interface Approval {
  fingerprint: string
  reason: string
  kind: ApprovalKind
  who?: string
  /** The last day (`2025-12-31`) or the last version (`v2.30.0`) for which it holds. */
  until?: string
  /** For readers of the file; not compared. */
  rule?: string
  where?: string
}
