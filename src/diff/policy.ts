/**
 * Other levels than those of the rules: by rule, by path, by page.
 * In: changes and a policy. Out: the changes with their new levels. The last entry that fits wins.
 */
import { fitsGlob } from './glob.ts'
import { compareChanges } from './order.ts'
import { ruleById } from './rules/registry.ts'
import { LEVELS, type Change, type ChangeSet, type Level } from './types.ts'

/** `off` leaves the change out. */
export type PolicyLevel = Level | 'off'

export interface PolicyOverride {
  level: PolicyLevel
  /** The id of a rule, or a glob over ids: `schema-*`. */
  rule?: string
  /** A glob over paths of operations: `/api/experimental/**`. */
  path?: string
  /** A glob over files of the docs. */
  page?: string
}

export interface ChangePolicy {
  /** Levels by rule. */
  severity?: Record<string, PolicyLevel>
  overrides?: PolicyOverride[]
}

export function applyPolicy(set: ChangeSet, policy: ChangePolicy): ChangeSet {
  const overrides = overridesOf(policy)
  if (overrides.length === 0) return set
  const changes = set.changes.flatMap((change) => {
    const level = levelUnder(change, overrides)
    return level === 'off' ? [] : [{ ...change, level }]
  })
  return { ...set, changes: changes.sort(compareChanges) }
}

/** What is wrong with a policy, one sentence each; nothing where it is fine. */
export function problemsOfPolicy(policy: ChangePolicy): string[] {
  return overridesOf(policy).flatMap(({ rule, level }) => {
    const problems: string[] = []
    if (rule !== undefined && !rule.includes('*') && ruleById(rule) === undefined) {
      problems.push(`Unknown diff rule "${rule}"`)
    }
    if (level !== 'off' && !LEVELS.includes(level)) problems.push(`Unknown level "${String(level)}"`)
    return problems
  })
}

function overridesOf({ severity, overrides }: ChangePolicy): PolicyOverride[] {
  const byRule = Object.entries(severity ?? {}).map(([rule, level]) => ({ rule, level }))
  return [...byRule, ...(overrides ?? [])]
}

function levelUnder(change: Change, overrides: readonly PolicyOverride[]): PolicyLevel {
  return overrides.reduce<PolicyLevel>(
    (level, override) => (fits(change, override, level) ? override.level : level),
    change.level,
  )
}

function fits(change: Change, { rule, path, page, level }: PolicyOverride, now: PolicyLevel): boolean {
  if (rule !== undefined && !fitsGlob(rule, change.rule)) return false
  if (page !== undefined && !pagesOf(change).some((file) => fitsGlob(page, file))) return false
  return path === undefined || fitsPath(change, path, rank(level) > rank(now))
}

function rank(level: PolicyLevel): number {
  return level === 'off' ? LEVELS.length : LEVELS.indexOf(level)
}

function pagesOf({ places }: Change): string[] {
  return [places.before?.file, places.after?.file].filter((file) => file !== undefined)
}

/** To lower a level, all operations reached must fit: else a break elsewhere would be hidden. */
function fitsPath(change: Change, path: string, isLower: boolean): boolean {
  const paths = [...change.requestOperations, ...change.responseOperations].map(
    (key) => key.split(' ')[1] ?? '',
  )
  if (paths.length === 0) return false
  const fitsOne = (one: string) => fitsGlob(path, one)
  return isLower ? paths.every(fitsOne) : paths.some(fitsOne)
}
