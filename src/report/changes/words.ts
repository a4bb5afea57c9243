/**
 * The words that several formats share: counts, values, sentences, places, groups.
 * In: changes. Out: plain text that is not escaped yet; each format escapes for its place.
 */
import type { JsonValue } from '../../core/json.ts'
import { withoutTrailing } from '../../core/trim.ts'
import { countByLevel } from '../../diff/gate.ts'
import { ruleById } from '../../diff/rules/registry.ts'
import type { Action } from '../../diff/rule.ts'
import { specificationTitle } from './specification-titles.ts'
import { LEVELS, type Change, type ChangePlace, type ChangeSet, type Level } from '../../diff/types.ts'

/** Of a level: one, and several. */
const LEVEL_NOUNS: Record<Level, [string, string]> = {
  breaking: ['breaking', 'breaking'],
  warning: ['warning', 'warnings'],
  info: ['info', 'info'],
  docs: ['of words only', 'of words only'],
}

export function countOf(count: number, [one, many]: readonly [string, string]): string {
  return `${count} ${count === 1 ? one : many}`
}

/** `1 breaking, 14 warnings, 58 info`; empty where there is none. */
export function levelCounts(changes: readonly Change[]): string {
  const counts = countByLevel(changes)
  return LEVELS.filter((level) => counts[level] > 0)
    .map((level) => countOf(counts[level], LEVEL_NOUNS[level]))
    .join(', ')
}

const NOUNS = { revisions: ['change', 'changes'], specification: ['disagreement', 'disagreements'] } as const

/** @param kind of what was compared */
export function changeCount(count: number, kind: ChangeSet['kind'] | 'revisions' = 'revisions'): string {
  return count === 0 ? `no ${NOUNS[kind][1]}` : countOf(count, NOUNS[kind])
}

export function operationCount(count: number): string {
  return countOf(count, ['operation', 'operations'])
}

/** `Coder API v2.18.0 → v2.20.0`. */
export function titleOf({ before, after }: ChangeSet): string {
  const name = after.title ?? before.title
  const span = `${before.label} → ${after.label}`
  return name === undefined ? span : `${name} ${span}`
}

export function ruleTitle({ rule, isDisagreement }: Pick<Change, 'rule' | 'isDisagreement'>): string {
  const title = ruleById(rule)?.title
  if (title === undefined) return rule
  return isDisagreement ? specificationTitle(title) : title
}

/** What the two sides of a change are called. */
export function sideWords({ isDisagreement }: Change): { before: string; after: string } {
  return isDisagreement ? { before: 'documented', after: 'specified' } : { before: 'before', after: 'after' }
}

export function actionOf(rule: string): Action {
  return ruleById(rule)?.action ?? 'change'
}

/** What stood there before and after, as text; undefined where there was nothing. */
export interface ValueWords {
  before?: string
  after?: string
}

export function valuesOf({ rule, where, before, after }: Change): ValueWords {
  const word = (value: JsonValue): string => {
    if (/-enum-(?:introduced|dropped)$/u.test(rule)) return countOf(Number(value), ['value', 'values'])
    if (!rule.includes('-enum-')) return typeof value === 'string' ? value : JSON.stringify(value)
    return Array.isArray(value) ? value.map((one) => JSON.stringify(one)).join(', ') : JSON.stringify(value)
  }
  const told = (value: JsonValue) => value !== null && value !== where
  // A value of an enumeration may be null; then the other side tells which one it is.
  const isNullValue = before === null && after === null && rule.includes('-enum-')
  if (isNullValue) return actionOf(rule) === 'add' ? { after: 'null' } : { before: 'null' }
  const isPair = before !== null && after !== null
  return {
    ...(isPair || told(before) ? { before: word(before) } : {}),
    ...(isPair || told(after) ? { after: word(after) } : {}),
  }
}

/** What moved is called by its old place, which need not be said twice. */
export function isMove({ where, before, after }: Change): boolean {
  return before === where && after !== null
}

/** `string → integer`, `→ GET /new`, `+ "close"`, `− string`; empty where the place says it all. */
export function valueWords(change: Change): string {
  const { before, after } = valuesOf(change)
  if (isMove(change)) return `→ ${after ?? ''}`
  if (before !== undefined && after !== undefined) return `${before} → ${after}`
  if (after !== undefined) return `+ ${after}`
  return before === undefined ? '' : `− ${before}`
}

/** All operations that a change reaches, each once, in order. */
export function operationsOf({ requestOperations, responseOperations }: Change): string[] {
  return [...new Set([...requestOperations, ...responseOperations])].sort()
}

/** How far a change reaches, where the place does not say it already. */
export function reachWords(change: Change): string {
  const operations = operationsOf(change)
  if (change.isUnreachable) return 'not used by any operation'
  if (operations.length !== 1) return operations.length === 0 ? '' : operationCount(operations.length)
  const [only = ''] = operations
  return change.where === only || change.where.startsWith(`${only}#`) ? '' : only
}

/** One sentence that stands alone, plain text. */
export function sentenceOf(change: Change): string {
  const values = valueWords(change)
  const parts = [`${ruleTitle(change)}: ${change.where}${values === '' ? '' : ` (${values})`}`]
  const reach = reachWords(change)
  if (reach !== '') parts.push(change.isUnreachable ? reach : `reaches ${reach}`)
  if (change.hint !== undefined) parts.push(change.hint)
  if (change.isInferred) parts.push('inferred from a sample')
  if (change.isDisagreement) parts.push(bothPlaces(change, undefined))
  return parts.filter(Boolean).join('; ')
}

/** `documented docs/a.md:3:1, specified openapi.json:9:5`: each side that has a place. */
export function bothPlaces(change: Change, root: string | undefined): string {
  const words = sideWords(change)
  return (['before', 'after'] as const)
    .flatMap((side) => {
      const place = change.places[side]
      if (place === undefined) return []
      return `${words[side]} ${place.isNearest ? 'near ' : ''}${placeWords(place, root)}`
    })
    .join(', ')
}

/** The line where the thing itself stands: in the new docs, or where it is gone, in the old ones. */
export function mainPlace({ places }: Change): { place: ChangePlace; side: 'before' | 'after' } | undefined {
  const { before, after } = places
  if (after !== undefined && !after.isNearest) return { place: after, side: 'after' }
  if (before !== undefined && !before.isNearest) return { place: before, side: 'before' }
  return after === undefined ? undefined : { place: after, side: 'after' }
}

/** `docs/api/users.md:12:3`. */
export function placeWords({ file, line, column }: ChangePlace, root: string | undefined): string {
  return `${rooted(file, root)}:${line}:${column}`
}

/** A file as the reader finds it. */
export function rooted(file: string, root: string | undefined): string {
  return root === undefined || root === '' ? file : `${withoutTrailing(root, '/')}/${file}`
}

export function groupBy<K, T>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [thing])
    else group.push(thing)
  }
  return groups
}

/** Changes of one rule at one place, such as values of one enumeration, side by side. */
export function foldedByPlace(changes: readonly Change[]): Change[][] {
  return [...groupBy(changes, ({ rule, where }) => JSON.stringify([rule, where])).values()]
}

/** The values of changes that were folded: at most so many, and the count of the rest. */
export function foldedValues(changes: readonly Change[], limit: number): { shown: string[]; more: number } {
  const words = changes.map(valueWords).filter((text) => text !== '')
  return { shown: words.slice(0, limit), more: Math.max(0, words.length - limit) }
}

export type Section = 'Breaking' | 'Changed' | 'Added' | 'Removed' | 'Docs'
export const SECTIONS: readonly Section[] = ['Breaking', 'Changed', 'Added', 'Removed', 'Docs']

/** The part of a changelog that a change belongs to. */
export function sectionOf({ level, rule }: Change): Section {
  if (level === 'breaking') return 'Breaking'
  if (level === 'docs') return 'Docs'
  const action = actionOf(rule)
  return action === 'add' ? 'Added' : action === 'remove' ? 'Removed' : 'Changed'
}
