/**
 * The table of releases for a terminal, the newest last, where the eye is.
 */
import { printable } from '../../core/escape.ts'
import type { Timeline, TimelineRelease } from '../../history/types.ts'
import type { Palette } from '../changes/types.ts'
import type { TimelineFormat } from './types.ts'
import { RELEASE_COLUMNS, grouped, leftOutWords, timelineCounts, timelineTitle } from './words.ts'

const PLAIN: Pick<Palette, 'bold' | 'red' | 'dim'> = {
  bold: (text) => text,
  red: (text) => text,
  dim: (text) => text,
}

/** Longest label that is shown whole. */
const LABEL_UNITS = 40

export const text: TimelineFormat = {
  id: 'text',
  title: 'Table of releases',
  write: (timeline, { palette = PLAIN }) => {
    const lines = [
      palette.bold(printable(timelineTitle(timeline))),
      `${timelineCounts(timeline)}.`,
      '',
      ...table(timeline, palette),
      ...leftOut(timeline),
    ]
    return `${lines.join('\n')}\n`
  },
}

function table({ releases }: Timeline, palette: Pick<Palette, 'red' | 'dim'>): string[] {
  const rows = releases.map((release, index) => cellsOf(release, index === 0))
  const head = ['Release', ...RELEASE_COLUMNS.map(({ title }) => title)]
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  )
  const breaking = head.indexOf('Breaking')
  const line = (cells: readonly string[], paint: (cell: string, column: number) => string) =>
    cells
      .map((cell, column) =>
        paint(column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!), column),
      )
      .join('  ')
      .trimEnd()
  return [
    line(head, (cell) => palette.dim(cell)),
    ...rows.map((row) => line(row, (cell, column) => (column === breaking ? palette.red(cell) : cell))),
  ]
}

/** What is nothing stays empty, so that what is something is seen. */
function cellsOf(release: TimelineRelease, isOldest: boolean): string[] {
  const label = printable(release.label)
  const cut = label.length > LABEL_UNITS ? `${label.slice(0, LABEL_UNITS - 1)}…` : label
  const numbers = RELEASE_COLUMNS.map(({ title, of }) => {
    const isCount = title === 'Operations' || title === 'Schemas'
    return of(release) === 0 && (isOldest || !isCount) ? '' : grouped(of(release))
  })
  return [cut, ...numbers]
}

function leftOut({ leftOut: list }: Timeline): string[] {
  return list.length === 0 ? [] : ['', printable(leftOutWords(list))]
}
