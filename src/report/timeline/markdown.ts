/**
 * A changelog for the whole span, the newest release first, with a table of releases on top.
 */
import { markdownText } from '../../core/escape.ts'
import type { Timeline, TimelineRelease } from '../../history/types.ts'
import { releaseSections } from '../changes/markdown.ts'
import { changeCount, countOf, levelCounts, operationCount } from '../changes/words.ts'
import type { TimelineFormat } from './types.ts'
import {
  RELEASE_COLUMNS,
  comparedWords,
  grouped,
  leftOutWords,
  timelineCounts,
  timelineTitle,
} from './words.ts'

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
      ...newestFirst.flatMap((release, index) => releaseLines(release, index === newestFirst.length - 1)),
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
  return list.length === 0 ? [] : ['', markdownText(leftOutWords(list))]
}

function releaseLines(release: TimelineRelease, isOldest: boolean): string[] {
  const { operations, schemas, changes, date } = release
  const head = ['', `## ${markdownText(release.label)}`, '', ...(date === undefined ? [] : [`${date}.`, ''])]
  const size = `${operationCount(operations)}, ${countOf(schemas, ['schema', 'schemas'])}`
  if (release.parent === undefined)
    return [
      ...head,
      `${isOldest ? 'The oldest release that was read' : 'Goes on from no other release'}: ${size}.`,
    ]
  const since = markdownText(comparedWords(release))
  if (changes.length === 0) return [...head, `No changes since ${since}; ${size}.`]
  const summary = `${changeCount(changes.length)} since ${since}: ${levelCounts(changes)}`
  return [...head, `${summary}; ${size}.`, ...releaseSections(changes, 3)]
}
