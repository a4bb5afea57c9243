/**
 * Reads a cell that holds a type for each content type: `**application/json**: [Pet](#pet)<br>**text/plain**: string<br>`.
 * In: the source of a cell. Out: content types and the schema. Without content types the cell is one type.
 */
import type { Cell } from '../../markdown/row.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { readTypeIn } from './schema.ts'

export interface ContentRead {
  schema?: SchemaDraft
  mediaTypes?: string[]
}

const MEDIA_TYPE = /(?:^|<br>)\*\*([^*\s/"]+\/(?:[^*\s"]|\*(?!\*))+)\*\*: /g

export function readContent(cursor: Cursor, cell: Cell | undefined): ContentRead {
  const source = cell?.source.trim() ?? ''
  if (cell === undefined || source === '') return {}
  const marks = [...source.matchAll(MEDIA_TYPE)]
  if (marks.length === 0) return { schema: { at: cell.at, ...readTypeIn(cursor, cell) } }
  const schemas = marks.map(({ index, 0: mark }, position) => {
    const end = marks[position + 1]?.index ?? source.length
    const text = source.slice(index + mark.length, end).replace(/<br>$/, '')
    return readTypeIn(cursor, { ...cell, source: text })
  })
  const schema = schemas.find((one) => Object.keys(one).length > 0) ?? {}
  return { schema: { ...schema, at: cell.at }, mediaTypes: marks.map(([, name = '']) => name) }
}
