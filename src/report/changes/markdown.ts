/**
 * A changelog in Markdown: what breaks first, then changed, added, removed, and words.
 */
import { markdownCode, markdownText } from '../../core/escape.ts'
import type { Change, ChangeSet } from '../../diff/types.ts'
import type { ChangeFormat } from './types.ts'
import {
  SECTIONS,
  bothPlaces,
  changeCount,
  foldedByPlace,
  groupBy,
  isMove,
  levelCounts,
  operationCount,
  operationsOf,
  ruleTitle,
  sectionOf,
  titleOf,
  valuesOf,
} from './words.ts'

export const markdown: ChangeFormat = {
  id: 'markdown',
  title: 'Changelog in Markdown',
  extension: 'md',
  write: (set) => `${changelogLines(set).join('\n')}\n`,
}

/** Values of one place that are shown before the rest is only counted. */
const SHOWN_VALUES = 12

export function changelogLines(set: ChangeSet, depth = 2): string[] {
  const counts = levelCounts(set.changes)
  const summary = `${changeCount(set.changes.length, set.kind)}${counts === '' ? '' : `: ${counts}`}`
  return [
    `${'#'.repeat(depth)} ${markdownText(titleOf(set))}`,
    '',
    `${summary[0]!.toUpperCase()}${summary.slice(1)}.`,
    ...releaseSections(set.changes, depth + 1),
  ]
}

/** What one release brought, under headings of this depth; those without any change are left out. */
export function releaseSections(all: readonly Change[], depth: number): string[] {
  const sections = groupBy(all, sectionOf)
  return SECTIONS.flatMap((section) => {
    const changes = sections.get(section) ?? []
    return changes.length === 0 ? [] : ['', `${'#'.repeat(depth)} ${section}`, '', ...sectionLines(changes)]
  })
}

export function sectionLines(changes: readonly Change[]): string[] {
  return [...groupBy(changes, ({ rule }) => rule)].flatMap(([, group]) => [
    `- ${ruleTitle(group[0]!)}`,
    ...foldedByPlace(group).map((folded) => `  - ${entryOf(folded)}`),
  ])
}

function entryOf(folded: readonly Change[]): string {
  const change = folded[0]!
  const values = folded.map(valueMarks).filter((mark) => mark !== '')
  const more = values.length > SHOWN_VALUES ? ` and ${values.length - SHOWN_VALUES} more` : ''
  const shown = `${values.slice(0, SHOWN_VALUES).join(', ')}${more}`
  const notes = [
    change.level === 'warning' && 'warning',
    reachMarks(change),
    change.hint && markdownText(change.hint),
    approvalMarks(change),
    change.isDisagreement && markdownCode(bothPlaces(change, undefined)),
  ]
  const told = notes.filter(Boolean).join('; ')
  const colon = isMove(change) ? ' ' : ': '
  const head = `${markdownCode(change.where)}${shown === '' ? '' : `${colon}${shown}`}`
  return told === '' ? head : `${head} (${told})`
}

function valueMarks(change: Change): string {
  const { before, after } = valuesOf(change)
  if (isMove(change)) return `→ ${markdownCode(after ?? '')}`
  if (before !== undefined && after !== undefined) return `${markdownCode(before)} → ${markdownCode(after)}`
  const only = after ?? before
  return only === undefined ? '' : markdownCode(only)
}

function reachMarks(change: Change): string {
  const operations = operationsOf(change)
  if (change.isUnreachable) return 'not used by any operation'
  if (operations.length > 1) return operationCount(operations.length)
  const [only] = operations
  if (only === undefined || change.where === only || change.where.startsWith(`${only}#`)) return ''
  return markdownCode(only)
}

function approvalMarks({ approval }: Change): string {
  return approval === undefined ? '' : `approved: ${markdownText(approval.reason)}`
}
