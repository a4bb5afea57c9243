/**
 * Tables in their plainest form: every row goes from bar to bar, and no bar is hidden.
 * In: lines. Out: the node that the parser would make of them. Source of the form: GFM 4.10.
 */
import type { AlignType, Table, TableCell, TableRow } from 'mdast'
import { by, type Place } from './place.ts'
import type { LiftedBlock, ReadCell } from './types.ts'

/** A backslash may hide a bar, and tabs have widths. */
const ROW = /^\|[^\t\\]*\|$/

export function isTable(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.every((line) => ROW.test(line)) && alignsOf(lines) !== undefined
}

/** What the row of dashes says; undefined where it does not fit the header, so that there is no table. */
function alignsOf([header = '', dashes = '']: readonly string[]): AlignType[] | undefined {
  const cells = cellsOf(dashes).map(trimSpaces)
  if (cells.length !== cellsOf(header).length || !cells.every((cell) => /^:?-+:?$/.test(cell)))
    return undefined
  return cells.map((cell) => {
    if (cell.startsWith(':')) return cell.endsWith(':') ? 'center' : 'left'
    return cell.endsWith(':') ? 'right' : null
  })
}

/** All that stands in cells. */
export function contentsOf({ lines }: LiftedBlock): string[] {
  return lines.flatMap((row, index) => (index === 1 ? [] : cellsOf(row).map(trimSpaces)))
}

export function tableOf({ offset, line, lines }: LiftedBlock, read: ReadCell): Table {
  const children: TableRow[] = []
  let start: Place = { line, column: 1, offset }
  let end = start
  for (const [index, row] of lines.entries()) {
    if (index !== 1) children.push(rowOf(row, start, read))
    end = by(start, row.length)
    start = { line: start.line + 1, column: 1, offset: end.offset + 1 }
  }
  const position = { start: { line, column: 1, offset }, end }
  return { type: 'table', align: alignsOf(lines) ?? [], children, position }
}

/** A cell begins at its bar; the last one holds the bar at the end, too. */
function rowOf(row: string, start: Place, read: ReadCell): TableRow {
  const texts = cellsOf(row)
  const children: TableCell[] = []
  let from = 0
  for (const [index, text] of texts.entries()) {
    const to = index === texts.length - 1 ? row.length : from + 1 + text.length
    const content = trimSpaces(text)
    children.push({
      type: 'tableCell',
      children: content === '' ? [] : read(content, by(start, from + 1 + text.indexOf(content))),
      position: { start: by(start, from), end: by(start, to) },
    })
    from = to
  }
  return { type: 'tableRow', children, position: { start: by(start, 0), end: by(start, row.length) } }
}

function cellsOf(row: string): string[] {
  return row.slice(1, -1).split('|')
}

/** Spaces only: others belong to the text. */
function trimSpaces(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && text[start] === ' ') start += 1
  while (end > start && text[end - 1] === ' ') end -= 1
  return text.slice(start, end)
}
