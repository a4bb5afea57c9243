/**
 * A changelog for the whole span, the newest release first, with a table of releases on top.
 */
import { markdownCode, markdownText } from '../../core/escape.ts'
import type { Timeline, TimelineRelease } from '../../history/types.ts'
import { releaseSections } from '../changes/markdown.ts'
import { changeCount, countOf, levelCounts, operationCount } from '../changes/words.ts'
import type { TimelineFormat } from './types.ts'
import { RELEASE_COLUMNS, grouped, timelineCounts, timelineTitle } from './words.ts'

export const markdown: TimelineFormat = {
  id: 'markdown',
  title: 'Changelog in Markdown',
  file: 'CHANGELOG.md',
  write: (timeline) => {
    const newestFirst = timeline.releases.toReversed()
    const lines = [
      `# Changes of ${markdownText(timelineTitle(timeline))}`,
      '',
      `${timelineCounts(timeline)}.`,
      '',
      ...releaseTable(newestFirst),
      ...leftOut(timeline),
      ...newestFirst.flatMap((release, index) => releaseLines(release, newestFirst[index + 1])),
    ]
    return `${lines.join('\n')}\n`
  },
}

function releaseTable(releases: readonly TimelineRelease[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const head = ['Release', ...RELEASE_COLUMNS.map(({ title }) => title)]
  return [
    row(head),
    row(head.map((_, index) => (index === 0 ? '---' : '--:'))),
    ...releases.map((release) =>
      row([cell(release.label), ...RELEASE_COLUMNS.map(({ of }) => grouped(of(release)))]),
    ),
  ]
}

/** A code span ends at a bar even inside a table, so that one is written as text. */
function cell(text: string): string {
  return text.includes('|') ? markdownText(text.replace(/www\.|:\/\/|@/giu, ' ')) : markdownText(text)
}

function leftOut({ leftOut: list }: Timeline): string[] {
  if (list.length === 0) return []
  return [
    '',
    'Left out:',
    '',
    ...list.map(({ label, reason }) => `- ${markdownCode(label)}: ${markdownText(reason)}`),
  ]
}

function releaseLines(release: TimelineRelease, before: TimelineRelease | undefined): string[] {
  const head = ['', `## ${markdownText(release.label)}`, '']
  const { operations, schemas, changes } = release
  const size = `${operationCount(operations)}, ${countOf(schemas, ['schema', 'schemas'])}`
  if (before === undefined) return [...head, `The oldest release that was read: ${size}.`]
  if (changes.length === 0) return [...head, `No changes since ${markdownText(before.label)}; ${size}.`]
  const summary = `${changeCount(changes.length)} since ${markdownText(before.label)}: ${levelCounts(changes)}`
  return [...head, `${summary}; ${size}.`, ...releaseSections(changes, 3)]
}
