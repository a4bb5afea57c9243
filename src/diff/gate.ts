/**
 * Decides whether a set of changes may pass, from its levels and its approvals.
 * In: changes, a threshold. Out: a verdict with the changes that caused it. Knows no files and no clock.
 */
import type { Approval, Change, Level } from './types.ts'

/** The least level that fails a run; `never` fails none. */
export const FAIL_ON = ['breaking', 'warning', 'info', 'docs', 'never'] as const
export type FailOn = (typeof FAIL_ON)[number]

export type Bump = 'major' | 'minor' | 'patch' | 'none'

export interface BumpAdvice {
  bump: Bump
  /** The change that demands it: the first of the worst. */
  because?: Change
  /** What the labels of the two revisions did, where both are versions. */
  actual?: Bump
  /** Whether the labels' step is at least the advised one. */
  isEnough?: boolean
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
