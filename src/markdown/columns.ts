/**
 * Names the columns of a table by what its header says.
 * In: a table that was read. Out: rows whose cells are found by column id. Knows nothing of APIs.
 */
import { cellText, type Cell, type Row } from './row.ts'
import type { TableRead } from './table.ts'

/** For each column id the header texts that name it, in lower case. */
export type ColumnAliases<Id extends string> = Readonly<Record<Id, readonly string[]>>

/** A kind of table, by its columns. */
export interface TableColumns<Id extends string> {
  columns: Partial<ColumnAliases<Id>>
  /** Columns without which it is another table. */
  all: readonly NoInfer<Id>[]
  /** At least one of these is there as well, unless the list is empty. */
  any?: readonly NoInfer<Id>[]
  /** Whether the generator leaves out cells at the end of rows. */
  hasShortRows?: boolean
  /** Whether the generator prints more cells than headers: each stays a cell of its own. */
  hasLongRows?: boolean
  /** Whether a row can have only its first cell. In other tables such a row is the rest of the row above. */
  hasBareRows?: boolean
}

export interface NamedRow<Id extends string> {
  cell: (id: Id) => Cell | undefined
  row: Row
}

/**
 * The rows with their cells by column id, or undefined when a column that is needed is missing.
 * A row that has text in its first cell only is the rest of the text of the row above: a formatter made a row
 * of a torn line.
 */
export function namedRows<Id extends string>(
  table: TableRead,
  { columns: aliases, all, any = [], hasBareRows = false }: TableColumns<Id>,
): NamedRow<Id>[] | undefined {
  const columns = columnsOf(table.header, aliases)
  if (all.some((id) => !columns.has(id))) return undefined
  if (any.length > 0 && !any.some((id) => columns.has(id))) return undefined
  const joined = table.header.cells.length >= 3 && !hasBareRows ? foldTails(table.rows) : table.rows
  return joined.map((row) => ({
    row,
    cell: (id) => {
      const index = columns.get(id)
      return index === undefined ? undefined : row.cells[index]
    },
  }))
}

/** Where each column stands that is known. */
export function columnsOf<Id extends string>(
  header: Row,
  aliases: Partial<ColumnAliases<Id>>,
): Map<Id, number> {
  const columns = new Map<Id, number>()
  const texts = header.cells.map((cell) => cellText(cell).toLowerCase())
  for (const [id, names] of Object.entries(aliases) as [Id, readonly string[]][]) {
    const index = texts.findIndex((text) => names.includes(text))
    if (index >= 0) columns.set(id, index)
  }
  return columns
}

function foldTails(rows: readonly Row[]): Row[] {
  const folded: Row[] = []
  for (const row of rows) {
    const above = folded.at(-1)
    if (above !== undefined && isTail(row)) folded[folded.length - 1] = withTail(above, row)
    else folded.push(row)
  }
  return folded
}

function isTail(row: Row): boolean {
  const [first, ...others] = row.cells
  return first !== undefined && first.source !== '' && others.every((cell) => cell.source === '')
}

function withTail(above: Row, tail: Row): Row {
  const last = above.cells.at(-1)
  const more = tail.cells[0]
  if (last === undefined || more === undefined) return above
  const cell: Cell = {
    source: `${last.source}\n${more.source}`,
    children: [...last.children, ...more.children],
    at: { start: last.at.start, end: more.at.end },
  }
  return {
    cells: [...above.cells.slice(0, -1), cell],
    at: { start: above.at.start, end: tail.at.end },
    nodes: [...above.nodes, ...tail.nodes],
    isRejoined: true,
    written: above.written,
  }
}
