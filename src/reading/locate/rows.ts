/**
 * The rows of the tables of a group by its lines: pipe tables and HTML tables.
 * In: a group. Out: for each table its rows of cells, as written. Knows nothing of APIs.
 */
import { htmlRows } from '../tables/html-rows.ts'
import type { SectionGroup } from './types.ts'

export interface LineRow {
  cells: string[]
  line: number
}

export interface LineTable {
  header: LineRow
  rows: LineRow[]
}

/** Of a row without the blanks around it. */
const DELIMITER = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/

export function tablesOf(group: SectionGroup): LineTable[] {
  const { page, firstLine, lastLine } = group
  const tables: LineTable[] = []
  for (let line = firstLine; line <= lastLine; line += 1) {
    if (page.hidden[line - 1] === 1) continue
    const table = pipeTable(group, line) ?? htmlTable(group, line)
    if (table === undefined) continue
    tables.push(table)
    line = Math.max(line, table.rows.at(-1)?.line ?? line)
  }
  return tables
}

function pipeTable({ page, lastLine }: SectionGroup, line: number): LineTable | undefined {
  const under = page.lines[line] ?? ''
  const first = page.lines[line - 1] ?? ''
  if (
    line >= lastLine ||
    !first.includes('|') ||
    !under.includes('-') ||
    under.length > 4000 ||
    !DELIMITER.test(under.trim())
  )
    return undefined
  const rows: LineRow[] = []
  for (let at = line + 2; at <= lastLine; at += 1) {
    const text = page.lines[at - 1] ?? ''
    if (text.trim() === '' || !text.includes('|')) break
    rows.push({ cells: cellsOf(text), line: at })
  }
  return { header: { cells: cellsOf(first), line }, rows }
}

/** At pipes that no backslash precedes. */
export function cellsOf(text: string): string[] {
  const trimmed = text.trim()
  const cells: string[] = []
  let start = trimmed.startsWith('|') ? 1 : 0
  for (let at = start; at < trimmed.length; at += 1) {
    if (trimmed[at] !== '|' || trimmed[at - 1] === '\\') continue
    cells.push(trimmed.slice(start, at).trim())
    start = at + 1
  }
  if (start < trimmed.length) cells.push(trimmed.slice(start).trim())
  return cells
}

/** Most lines that an HTML table is followed over. */
const MAX_LINES = 2000

function htmlTable({ page, lastLine }: SectionGroup, line: number): LineTable | undefined {
  if (!/<table[\s>]/i.test(page.lines[line - 1] ?? '')) return undefined
  const lines = page.lines.slice(line - 1, Math.min(lastLine, line + MAX_LINES))
  const [header, ...rows] = htmlRows(lines).map((row) => ({ cells: row.cells, line: line + row.line }))
  return header === undefined ? undefined : { header, rows }
}
