/**
 * The approvals file: changes that somebody has looked at and lets pass, kept beside the docs.
 * In: its text, or changes to approve. Out: approvals, or text. Knows no files and no clock.
 */
import { isJsonObject, stableJson, type JsonValue } from '../core/json.ts'
import { byCodeUnits } from '../core/order.ts'
import { APPROVAL_KINDS, type Approval, type ApprovalKind, type Change } from './types.ts'
import { compareVersions, versionOf } from './version.ts'

/** The number in the file. 1: the first. */
export const APPROVALS_FORMAT = 1

export interface ReadApprovals {
  approvals: Approval[]
  /** What is wrong with the file, one sentence each. A file with problems must not be relied on. */
  problems: string[]
}

export function readApprovals(text: string): ReadApprovals {
  const parsed = parse(text)
  if (!isJsonObject(parsed)) return { approvals: [], problems: ['The approvals file is not a JSON object'] }
  if (parsed['format'] !== APPROVALS_FORMAT) {
    return { approvals: [], problems: [`The approvals file has not the format ${APPROVALS_FORMAT}`] }
  }
  const entries = Array.isArray(parsed['approvals']) ? parsed['approvals'] : []
  const read = entries.map((entry, index) => readApproval(entry, `Approval ${index + 1}`))
  return {
    approvals: read.flatMap((one) => (typeof one === 'string' ? [] : [one])),
    problems: read.filter((one) => typeof one === 'string'),
  }
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}

function readApproval(entry: JsonValue, name: string): Approval | string {
  if (!isJsonObject(entry)) return `${name} is not an object`
  const text = (key: string) => (typeof entry[key] === 'string' ? entry[key].trim() : '')
  const fingerprint = text('fingerprint')
  const kind = APPROVAL_KINDS.find((one) => one === entry['kind'])
  const until = text('until')
  if (fingerprint === '') return `${name} has no fingerprint`
  if (text('reason') === '') return `${name} (${fingerprint}) gives no reason`
  if (kind === undefined)
    return `${name} (${fingerprint}) is of none of the kinds ${APPROVAL_KINDS.join(', ')}`
  if (until !== '' && !isDate(until) && versionOf(until) === undefined) {
    return `${name} (${fingerprint}) ends at "${until}", which is no date like 2025-12-31 and no version`
  }
  const rest = ['who', 'until', 'rule', 'where'].flatMap((key) =>
    text(key) === '' ? [] : [[key, text(key)]],
  )
  return { fingerprint, kind, reason: text('reason'), ...Object.fromEntries(rest) }
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text)
}

export function writeApprovals(approvals: readonly Approval[]): string {
  const entries = [...approvals]
    .sort((a, b) => byCodeUnits(a.fingerprint, b.fingerprint))
    .map(({ fingerprint, rule, where, kind, reason, who, until }) => {
      return { fingerprint, rule, where, kind, reason, who, until }
    })
  return stableJson({ format: APPROVALS_FORMAT, approvals: entries })
}

export interface ApprovalNote {
  reason: string
  kind: ApprovalKind
  who?: string
  until?: string
}

/** The approvals of a file with these changes approved too. A change approved again gets the new note. */
export function approveChanges(
  known: readonly Approval[],
  changes: readonly Change[],
  note: ApprovalNote,
): Approval[] {
  const made = changes.map(({ fingerprint, rule, where }) => ({ fingerprint, rule, where, ...note }))
  const again = new Set(made.map(({ fingerprint }) => fingerprint))
  return [...known.filter(({ fingerprint }) => !again.has(fingerprint)), ...made]
}

/** What an end can be compared with. */
export interface Now {
  /** `2025-06-30`. */
  today: string
  /** The label of the newer revision. */
  label: string
}

export function isExpired({ until }: Approval, { today, label }: Now): boolean {
  if (until === undefined) return false
  if (isDate(until)) return byCodeUnits(today, until) > 0
  const [end, now] = [versionOf(until), versionOf(label)]
  return end !== undefined && now !== undefined && compareVersions(now, end) > 0
}
