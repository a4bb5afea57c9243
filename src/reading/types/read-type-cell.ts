/**
 * A type cell with its findings: what is not understood.
 */
import type { Cell } from '../../markdown/row.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../cursor.ts'
import { readType } from './type-cell.ts'

export function readTypeCell(cursor: Cursor, cell: Cell | undefined): SchemaDraft {
  if (cell === undefined) return {}
  const { schema, unknown } = readType(cell.children, cursor.words.types)
  if (unknown !== undefined) cursor.tools.report('type/not-understood', cell.at, { text: unknown })
  return schema
}
