/**
 * Reads GFM tables, also those that a line break inside a cell has torn apart.
 * In: a table among its sibling blocks, and the source. Out: header, rows, cells with places, and how many
 * blocks the table really takes. Knows nothing of APIs.
 */
import type { Nodes, RootContent, Table, TableRow } from 'mdast'
import type { Span } from '../core/span.ts'
import { joinedRow, plainRow, splitCells, withTail, type Row } from './row.ts'
import { spanOf } from './span.ts'

export interface TableRead {
  header: Row
  rows: Row[]
  /** How many sibling blocks the table takes, at least one. */
  blockCount: number
}

/** Most lines that one torn row is followed over, so that a stray pipe does not swallow a page. */
const MAX_ROW_LINES = 200

/** @param lines the lines of the unit that the blocks were parsed from */
export function readTable(
  blocks: readonly RootContent[],
  index: number,
  lines: readonly string[],
): TableRead {
  const table = blocks[index] as Table
  const [first, ...body] = table.children
  const header = plainRow(first as TableRow, lines)
  const reader = new RowReader(lines, header, body, spanOf(table))
  const rows = reader.read()
  let blockCount = 1
  while (startLine(blocks[index + blockCount]) <= reader.lastLine) blockCount += 1
  for (const row of rows) {
    if (row.isRejoined) row.nodes.push(...blocksOver(row.at, blocks.slice(index + 1, index + blockCount)))
  }
  return { header, rows, blockCount }
}

function startLine(block: RootContent | undefined): number {
  return block?.position?.start.line ?? Infinity
}

function blocksOver(at: Span, blocks: readonly RootContent[]): RootContent[] {
  return blocks.filter((block) => {
    const span = spanOf(block)
    return span.start.line <= at.end.line && span.end.line >= at.start.line
  })
}

/** Walks the lines below the header and the row of dashes, and makes rows of them. */
class RowReader {
  /** Last line that belongs to the table, from 1. */
  lastLine: number
  readonly #lines: readonly string[]
  readonly #nodes: Map<number, TableRow>
  readonly #columns: number
  readonly #isFramed: boolean

  constructor(lines: readonly string[], header: Row, body: readonly TableRow[], at: Span) {
    this.#lines = lines
    this.#columns = header.cells.length
    this.#isFramed = isClosed(lines[header.at.start.line - 1] ?? '')
    this.#nodes = new Map(body.map((row) => [spanOf(row).start.line, row]))
    this.lastLine = at.end.line
  }

  read(): Row[] {
    const rows: Row[] = []
    let line = Math.min(...this.#nodes.keys(), this.lastLine + 1)
    while (line <= this.lastLine || (rows.length > 0 && this.#continues(line))) {
      const last = this.#lastLineOfRow(line)
      rows.push(this.#row(line, last))
      this.lastLine = Math.max(this.lastLine, last)
      line = last + 1
      if (line > this.lastLine) line = this.#joinTail(rows, line)
    }
    return rows
  }

  /**
   * A formatter closes a torn row; the rest of its last cell is then a paragraph of its own, whose last line
   * ends with the pipe that closed the cell.
   * @returns the line behind the tail
   */
  #joinTail(rows: Row[], line: number): number {
    const above = rows.at(-1)
    const last = above === undefined || !this.#isFramed ? undefined : this.#lastLineOfTail(line)
    if (above === undefined || last === undefined) return line
    const text = this.#lines
      .slice(line - 1, last)
      .join('\n')
      .trim()
      .replace(/\|$/, '')
    rows[rows.length - 1] = withTail(above, text, {
      line: last,
      column: (this.#lines[last - 1] ?? '').length + 1,
    })
    this.lastLine = last
    return last + 1
  }

  #lastLineOfTail(line: number): number | undefined {
    const limit = Math.min(this.#lines.length, line + MAX_ROW_LINES)
    for (let next = line; next <= limit; next += 1) {
      const text = this.#lines[next - 1] ?? ''
      if (startsRow(text) || HEADING.test(text) || HTML_HEADING.test(text)) return undefined
      if (isClosed(text)) return next
    }
    return undefined
  }

  /** Behind a torn row the next rows follow as bare lines, which the parser no longer takes for a table. */
  #continues(line: number): boolean {
    return this.lastLine === line - 1 && this.#isFramed && startsRow(this.#lines[line - 1] ?? '')
  }

  #lastLineOfRow(line: number): number {
    if (!this.#isFramed || this.#isWhole(line)) return line
    const limit = Math.min(this.#lines.length, line + MAX_ROW_LINES)
    let hasHeading = false
    for (let next = line + 1; next <= limit; next += 1) {
      const text = this.#lines[next - 1] ?? ''
      if (startsRow(text) || HTML_HEADING.test(text)) break
      hasHeading ||= HEADING.test(text)
      if (isClosed(text)) return !hasHeading || this.#isComplete(line, next) ? next : line
    }
    return line
  }

  /** A description can hold headings; a row over them must then have all its cells, so that no section is swallowed. */
  #isComplete(first: number, last: number): boolean {
    return splitCells(this.#lines.slice(first - 1, last).join('\n')).length >= this.#columns
  }

  #isWhole(line: number): boolean {
    const text = this.#lines[line - 1] ?? ''
    // Some generators frame the header only; what a torn row leaves on a line has fewer cells.
    if (!startsRow(text)) return this.#nodes.get(line)?.children.length === this.#columns
    return isClosed(text) && splitCells(text).length >= this.#columns
  }

  #row(first: number, last: number): Row {
    const node = this.#nodes.get(first)
    if (first === last && node !== undefined && !this.#overflows(first)) return this.#plainRow(node, first)
    const nodes: Nodes[] = []
    for (let line = first; line <= last; line += 1) {
      const part = this.#nodes.get(line)
      if (part !== undefined) nodes.push(part)
    }
    const joined = joinedRow(this.#lines, { first, last }, this.#columns)
    return { ...joined, nodes, isRejoined: last > first || node === undefined }
  }

  /** Without a bar in front of the row, the bar at its end is followed by an empty cell. */
  #plainRow(node: TableRow, line: number): Row {
    const row = plainRow(node, this.#lines)
    const text = this.#lines[line - 1] ?? ''
    const isOneShort = row.written === this.#columns - 1 && !startsRow(text) && isClosed(text)
    return isOneShort ? { ...row, written: this.#columns } : row
  }

  /** A bare pipe in a cell makes cells behind the last column, which the parser drops. */
  #overflows(line: number): boolean {
    return this.#isFramed && splitCells(this.#lines[line - 1] ?? '').length > this.#columns
  }
}

const HEADING = /^#{1,6} /
/** Generators print these between sections, never in a cell. */
const HTML_HEADING = /^<h[1-6]/

function startsRow(line: string): boolean {
  return /^ {0,3}\|/.test(line)
}

function isClosed(line: string): boolean {
  return /(?:^|[^\\])\|\s*$/.test(line)
}
