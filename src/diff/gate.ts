/**
 * Decides whether a set of changes may pass, from its levels and its approvals.
 * In: changes, a threshold, approvals, the day. Out: the changes with their approvals, and a verdict.
 */
import { isExpired } from './approvals.ts'
import { adviseBump, type BumpAdvice } from './bump.ts'
import { LEVELS, type Approval, type Change, type ChangeSet, type Level } from './types.ts'

/** The least level that fails a run; `never` fails none. */
export const FAIL_ON = ['breaking', 'warning', 'info', 'docs', 'never'] as const
export type FailOn = (typeof FAIL_ON)[number]

export interface GateOptions {
  failOn: FailOn
  approvals: readonly Approval[]
  /** `2025-06-30`: approvals may end. */
  today: string
}

export interface GateResult {
  failOn: FailOn
  isFailed: boolean
  /** The changes at or above the threshold that nobody approved. */
  failing: Change[]
  counts: Record<Level, number>
  approved: number
  /** Approvals that no change of this run matches. */
  unused: Approval[]
  /** Approvals that match a change, but whose time is over. */
  expired: Approval[]
  advice: BumpAdvice
}

export function judge(set: ChangeSet, options: GateOptions): { set: ChangeSet; gate: GateResult } {
  const now = { today: options.today, label: set.after.label }
  const present = new Set(set.changes.map(({ fingerprint }) => fingerprint))
  const matching = options.approvals.filter(({ fingerprint }) => present.has(fingerprint))
  const valid = new Map(
    matching.filter((one) => !isExpired(one, now)).map((one) => [one.fingerprint, one] as const),
  )
  const changes = set.changes.map((change) => {
    const approval = valid.get(change.fingerprint)
    return approval === undefined ? change : { ...change, approval }
  })
  const judged = { ...set, changes }
  const failing = failingChanges(changes, options.failOn)
  return {
    set: judged,
    gate: {
      failOn: options.failOn,
      isFailed: failing.length > 0,
      failing,
      counts: countByLevel(changes),
      approved: changes.filter(({ approval }) => approval !== undefined).length,
      unused: options.approvals.filter(({ fingerprint }) => !present.has(fingerprint)),
      expired: matching.filter((one) => isExpired(one, now) && !valid.has(one.fingerprint)),
      advice: adviseBump(judged),
    },
  }
}

/** The changes at or above a threshold that nobody approved. */
export function failingChanges(changes: readonly Change[], failOn: FailOn): Change[] {
  if (failOn === 'never') return []
  const limit = LEVELS.indexOf(failOn)
  return changes.filter(({ level, approval }) => approval === undefined && LEVELS.indexOf(level) <= limit)
}

export function countByLevel(changes: readonly Change[]): Record<Level, number> {
  const counts = { breaking: 0, warning: 0, info: 0, docs: 0 }
  for (const { level } of changes) counts[level] += 1
  return counts
}
