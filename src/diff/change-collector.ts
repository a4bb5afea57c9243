/**
 * Takes what the rule families find, with its level, and can look aside without keeping.
 */
import { ToolBug } from '../core/errors.ts'
import type { Checks, ReportChange, FoundMore, FoundValues, Reach, ChangeLocation } from './rule.ts'
import { FAMILIES, ruleById } from './rules/registry.ts'
import { LEVELS, type Level } from './types.ts'

/** What a family found, before it is a change. */
export interface Draft extends FoundMore {
  rule: string
  spot: ChangeLocation
  values: FoundValues
  level: Level
}

export class ChangeCollector {
  list: Draft[] = []

  /** @param statedOnly whether other names of the same thing count for nothing */
  constructor(readonly statedOnly = false) {}

  readonly found: ReportChange = (rule, spot, values, more = {}) => {
    const { isAnnounced, ...rest } = more
    if (this.statedOnly && ruleById(rule)?.isNaming === true) return
    const level = more.level ?? levelIn(rule, spot.reach)
    const draft = { rule, spot, values, ...rest, level }
    this.list.push(isAnnounced ? { ...draft, level: SOFTER[level], hint: withHint(more.hint) } : draft)
  }

  add(draft: Draft): void {
    this.list.push(draft)
  }

  /** Hands a pair to every family that looks at pairs of its kind. */
  ask(hand: (checks: Checks, found: ReportChange) => void): void {
    for (const family of FAMILIES) hand(family.checks, this.found)
  }

  /** What would be found, kept apart. */
  aside(look: () => void): Draft[] {
    const kept = this.list
    this.list = []
    look()
    const inside = this.list
    this.list = kept
    return inside
  }
}

/** What was announced as deprecated surprises nobody. */
const SOFTER: Record<Level, Level> = { breaking: 'warning', warning: 'info', info: 'info', docs: 'docs' }

function withHint(hint: string | undefined): string {
  return [...(hint === undefined ? [] : [hint]), 'it was deprecated'].join('; ')
}

/** The worst level of a rule over the directions that are reached; reached by none, it is information. */
function levelIn(rule: string, reach: Reach): Level {
  const row = ruleById(rule)
  if (row === undefined) throw new ToolBug(`No diff rule has the id ${rule}`)
  if (row.action === 'prose') return 'docs'
  const levels: Level[] = []
  if (reach.request.length > 0) levels.push(row.level.request)
  if (reach.response.length > 0) levels.push(row.level.response)
  return worstOf(levels)
}

export function worstOf(levels: readonly Level[]): Level {
  return LEVELS.find((level) => levels.includes(level)) ?? 'info'
}
