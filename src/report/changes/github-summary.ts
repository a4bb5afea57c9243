/**
 * The job summary of GitHub Actions: counts and verdict on top, the changelog folded below.
 */
import { markdownText } from '../../core/escape.ts'
import type { Change, ChangeSet } from '../../diff/types.ts'
import { sectionLines } from './markdown.ts'
import type { ChangeFormat } from './types.ts'
import { verdictLines } from './verdict.ts'
import { SECTIONS, changeCount, groupBy, levelCounts, sectionOf, titleOf, type Section } from './words.ts'

/** GitHub takes 1 MiB a step; an entry has seldom more than 300 bytes. */
const MAX_CHANGES = 2_000

export const githubSummary: ChangeFormat = {
  id: 'github-summary',
  title: 'Job summary of GitHub Actions',
  extension: 'md',
  write: (set, { gate }) => {
    const verdict = gate === undefined ? [] : verdictLines(gate, set)
    const lines = [
      `## ${markdownText(titleOf(set))}`,
      '',
      `**${changeCount(set.changes.length)}** ${levelCounts(set.changes)}`.trimEnd(),
      '',
      ...verdict.map((line) => `- ${markdownText(line)}`),
      ...sections(set),
    ]
    return `${lines.join('\n')}\n`
  },
}

function sections({ changes }: ChangeSet): string[] {
  const shown = changes.slice(0, MAX_CHANGES)
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
