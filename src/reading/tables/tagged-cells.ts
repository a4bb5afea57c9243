/**
 * Splits cells in which tags mark what other tables have columns for:
 * `?page<span class="param-type"> integer</span><div class="param-required">required</div>`.
 * In: a table that was read. Out: the same table with a column for each mark. Knows nothing of APIs.
 */
import type { PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Cell, Row } from '../../markdown/row.ts'
import type { TableRead } from '../../markdown/table.ts'

/** The last word of a class, which is the header of the column that the tagged text would stand in. */
const MARKS = ['type', 'required'] as const
type Mark = (typeof MARKS)[number]

const OPENING = /^<\w+\s[^<>]*\bclass="[^"<>]*\b(type|required)"/

export function splitTaggedCells(table: TableRead): TableRead {
  if (!table.rows.some(({ cells }) => cells[0] !== undefined && hasMark(cells[0]))) return table
  return { ...table, header: withHeaders(table.header), rows: table.rows.map(splitFirstCell) }
}

function hasMark({ children }: Cell): boolean {
  return children.some((child) => markOf(child) !== undefined)
}

function markOf(node: PhrasingContent): Mark | undefined {
  return node.type === 'html' ? (OPENING.exec(node.value)?.[1] as Mark | undefined) : undefined
}

function withHeaders(header: Row): Row {
  const added = MARKS.map((mark) => ({ ...cellOf([{ type: 'text', value: mark }], header), source: mark }))
  return { ...header, cells: [...header.cells, ...added] }
}

function splitFirstCell(row: Row): Row {
  const [first, ...others] = row.cells
  if (first === undefined) return row
  const parts: Record<Mark | 'plain', PhrasingContent[]> = { plain: [], type: [], required: [] }
  let open: Mark | 'plain' = 'plain'
  for (const child of first.children) {
    if (child.type === 'html') open = markOf(child) ?? (child.value.startsWith('</') ? 'plain' : open)
    else parts[open].push(child)
  }
  const cells = [cellOf(parts.plain, first), ...others, ...MARKS.map((mark) => cellOf(parts[mark], first))]
  return { ...row, cells, written: row.written + MARKS.length }
}

/** @param near where the cell is found in the page */
function cellOf(children: PhrasingContent[], near: Pick<Cell, 'at'>): Cell {
  return { source: toString(children).trim(), children, at: near.at }
}
