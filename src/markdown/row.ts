/**
 * Rows and cells of tables, from the tree or from lines that the parser did not take for a row.
 * In: tree nodes or lines. Out: cells with source, inline content and place. Knows nothing of APIs.
 */
import type { Nodes, PhrasingContent, TableCell, TableRow } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Point, Span } from '../core/span.ts'
import { parseMarkdown } from './parse.ts'
import { spanOf } from './span.ts'

export interface Cell {
  /** Markdown source without the blanks around it, `\|` as `|`. */
  source: string
  children: PhrasingContent[]
  at: Span
}

export interface Row {
  cells: Cell[]
  at: Span
  /** What to claim when the row is read. */
  nodes: Nodes[]
  /** Whether it was put together from several lines, or stands where the parser saw no row. */
  isRejoined: boolean
  /** Cells that stand in the source, but for empty ones behind the last column: the header may have more or less. */
  written: number
  /** Where bare pipes make more pieces than there are columns: the pieces, and the cells if each takes so many. */
  pieces?: readonly string[]
  spread?: (widths: readonly number[]) => Cell[]
}

/** With a cell for each piece, also of those after the last column. */
export function withEveryCell({ pieces, spread, ...row }: Row, columns: number): Row {
  if (pieces === undefined || spread === undefined) return row
  return { ...row, cells: spread(pieces.map(() => 1)), written: columns }
}

/** The text of a cell without marks and tags. */
export function cellText(cell: Cell | undefined): string {
  return cell === undefined ? '' : toString(cell.children, { includeHtml: false }).trim()
}

export function withTail(above: Row, text: string, end: Point): Row {
  const last = above.cells.at(-1)
  if (last === undefined) return above
  const source = `${last.source}\n${text}`.replaceAll('\\|', '|')
  const cell: Cell = { source, children: inlineOf(source), at: { start: last.at.start, end } }
  const at = { start: above.at.start, end }
  const { spread: _spread, pieces: _pieces, ...rest } = above
  return { ...rest, cells: [...above.cells.slice(0, -1), cell], at, isRejoined: true }
}

export function plainRow(node: TableRow, lines: readonly string[]): Row {
  return {
    cells: node.children.map((cell) => plainCell(cell, lines)),
    at: spanOf(node),
    nodes: [node],
    isRejoined: false,
    written: node.children.length,
  }
}

function plainCell(cell: TableCell, lines: readonly string[]): Cell {
  const first = cell.children[0]
  const last = cell.children.at(-1)
  if (first === undefined || last === undefined) return { source: '', children: [], at: spanOf(cell) }
  const at = { start: spanOf(first).start, end: spanOf(last).end }
  const line = lines[at.start.line - 1] ?? ''
  const source = line.slice(at.start.column - 1, at.end.column - 1).replaceAll('\\|', '|')
  return { source, children: cell.children, at }
}

interface Piece {
  text: string
  /** Where it begins in the line, from 0. */
  column: number
}

/** The pieces of a framed line between its pipes. */
export function splitCells(line: string): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (let at = 0; at <= line.length; at += 1) {
    // As the parser sees it: a backslash escapes a pipe or another backslash, so the pipe after two is bare.
    if (line[at] === '\\' && (line[at + 1] === '\\' || line[at + 1] === '|')) at += 1
    else if (at === line.length || line[at] === '|') {
      pieces.push({ text: line.slice(start, at), column: start })
      start = at + 1
    }
  }
  return pieces.slice(1, -1)
}

/** Without the empty ones behind the last column. */
function toldPieces(line: string, columns: number): Piece[] {
  const pieces = splitCells(line)
  const isText = (piece: Piece, index: number): boolean => index < columns || piece.text.trim() !== ''
  return pieces.slice(0, pieces.findLastIndex(isText) + 1)
}

/** Each cell with as many pieces as it takes, and the last with all that are left. */
function fitted(pieces: readonly Piece[], widths: readonly number[]): Piece[] {
  let next = 0
  const cells: Piece[] = []
  for (const [index, width] of widths.entries()) {
    const taken = pieces.slice(next, index === widths.length - 1 ? undefined : next + width)
    next += width
    const [first] = taken
    if (first !== undefined) cells.push({ ...first, text: taken.map(({ text }) => text).join('|') })
  }
  return cells
}

/** One row of the lines `first` to `last`, which count from 1, with at most as many cells as there are columns. */
export function joinedRow(
  lines: readonly string[],
  { first, last }: { first: number; last: number },
  columns: number,
): Omit<Row, 'nodes' | 'isRejoined'> {
  const text = lines.slice(first - 1, last).join('\n')
  const offsets = lineOffsets(text)
  const place = (offset: number) => {
    const line = offsets.findLastIndex((start) => start <= offset)
    return { line: first + line, column: offset - (offsets[line] ?? 0) + 1 }
  }
  const pieces = toldPieces(text.trimEnd(), columns)
  const cellOf = ({ text: piece, column }: Piece): Cell => {
    const source = piece.trim()
    const start = column + piece.length - piece.trimStart().length
    const at = { start: place(start), end: place(start + source.length) }
    return { source: source.replaceAll('\\|', '|'), children: inlineOf(source), at }
  }
  // Text has bare pipes more often than names and types have them, and the last column is the one of text.
  const spread = (widths: readonly number[]): Cell[] => fitted(pieces, widths).map(cellOf)
  const row = {
    cells: spread(Array.from({ length: columns }, () => 1)),
    at: { start: place(0), end: place(text.length) },
    written: pieces.length,
  }
  if (pieces.length <= columns) return row
  return { ...row, pieces: pieces.map((piece) => piece.text.trim()), spread }
}

function lineOffsets(text: string): number[] {
  const offsets = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) offsets.push(at + 1)
  return offsets
}

/** Inline content of a cell that the parser did not see as a cell. */
function inlineOf(source: string): PhrasingContent[] {
  const [block] = parseMarkdown(source).children
  return block?.type === 'paragraph' ? block.children : []
}
