/**
 * The job summary of GitHub Actions: counts and verdict on top, the changelog folded below.
 */
import { markdownText } from '../../core/escape.ts'
import type { GateResult } from '../../diff/gate.ts'
import type { Change, ChangeSet } from '../../diff/types.ts'
import { sectionLines } from './markdown.ts'
import type { ChangeFormat } from './types.ts'
import { verdictLines } from './verdict.ts'
import { SECTIONS, changeCount, groupBy, levelCounts, sectionOf, titleOf, type Section } from './words.ts'

/** GitHub drops the whole summary of a step that is larger. */
export const MAX_SUMMARY_BYTES = 1024 * 1024

/** Lines of the verdict that are shown, and the units of a title or of such a line. */
const VERDICT_LINES = 100
const LINE_UNITS = 500

export const githubSummary: ChangeFormat = {
  id: 'github-summary',
  title: 'Job summary of GitHub Actions',
  extension: 'md',
  write: (set, { gate, maxBytes = MAX_SUMMARY_BYTES }) => {
    const head = headLines(set, gate)
    const withChanges = (count: number): string => `${[...head, ...sections(set, count)].join('\n')}\n`
    return longestThatFits(withChanges, set.changes.length, maxBytes)
  },
}

/** The text with the most entries that is small enough; the one with none where all are too large. */
function longestThatFits(textWith: (count: number) => string, most: number, maxBytes: number): string {
  const encoder = new TextEncoder()
  const all = textWith(most)
  if (encoder.encode(all).length <= maxBytes) return all
  let [fits, tooMany, text] = [0, most, textWith(0)]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    const next = textWith(middle)
    if (encoder.encode(next).length > maxBytes) tooMany = middle
    else [fits, text] = [middle, next]
  }
  return text
}

function headLines(set: ChangeSet, gate: GateResult | undefined): string[] {
  const verdict = gate === undefined ? [] : verdictLines(gate, set)
  const hidden = verdict.length - VERDICT_LINES
  return [
    `## ${markdownText(cut(titleOf(set)))}`,
    '',
    `**${changeCount(set.changes.length, set.kind)}** ${levelCounts(set.changes)}`.trimEnd(),
    '',
    ...verdict.slice(0, VERDICT_LINES).map((line) => `- ${markdownText(cut(line))}`),
    ...(hidden > 0 ? [`- And ${hidden} more.`] : []),
  ]
}

function cut(line: string): string {
  return line.length > LINE_UNITS ? `${line.slice(0, LINE_UNITS - 1)}…` : line
}

function sections({ changes }: ChangeSet, count: number): string[] {
  const shown = changes.slice(0, count)
  const groups = groupBy(shown, sectionOf)
  const folds = SECTIONS.flatMap((section) => fold(section, groups.get(section) ?? []))
  const rest = changes.length - shown.length
  return rest === 0 ? folds : [...folds, '', `And ${rest} more.`]
}

/** What breaks stands open. */
function fold(section: Section, changes: readonly Change[]): string[] {
  if (changes.length === 0) return []
  const open = section === 'Breaking' ? ' open' : ''
  return [
    '',
    `<details${open}><summary>${section} (${changes.length})</summary>`,
    '',
    ...sectionLines(changes),
    '',
    '</details>',
  ]
}
