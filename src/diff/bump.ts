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

/**
 * Which step of the version a set of changes asks for, and which change asks for it.
 * In: changes and the labels of the revisions. Out: advice. Approved breaks still break; false alarms do not.
 */
import { ruleById } from './rules/registry.ts'
import type { Change, ChangeSet } from './types.ts'
import { versionOf, type Version } from './version.ts'

const ORDER: readonly Bump[] = ['none', 'patch', 'minor', 'major']

export function adviseBump({ before, after, changes }: ChangeSet): BumpAdvice {
  const real = changes.filter(({ approval }) => approval === undefined || approval.kind === 'accepted')
  const advice = worstBump(real)
  const [old, now] = [versionOf(before.label), versionOf(after.label)]
  if (old === undefined || now === undefined) return advice
  const actual = stepBetween(old, now)
  return { ...advice, actual, isEnough: isEnough(advice.bump, actual, old) }
}

function worstBump(changes: readonly Change[]): BumpAdvice {
  for (const bump of [...ORDER].reverse()) {
    const because = changes.find((change) => bumpOf(change) === bump)
    if (because !== undefined) return { bump, because }
  }
  return { bump: 'none' }
}

function bumpOf(change: Change): Bump {
  if (change.level === 'breaking') return 'major'
  if (change.level === 'docs' || change.isUnreachable) return 'patch'
  // Only names differ; what is sent and answered does not.
  return change.level === 'info' && ruleById(change.rule)?.action === 'rename' ? 'patch' : 'minor'
}

function stepBetween(old: Version, now: Version): Bump {
  if (old.major !== now.major) return 'major'
  if (old.minor !== now.minor) return 'minor'
  return old.patch === now.patch && old.preview === now.preview ? 'none' : 'patch'
}

/** Before 1.0 a minor step may break, and a patch may add. */
function isEnough(advised: Bump, actual: Bump, old: Version): boolean {
  const grace = old.major === 0 && actual !== 'none' ? 1 : 0
  return ORDER.indexOf(actual) + grace >= ORDER.indexOf(advised)
}
