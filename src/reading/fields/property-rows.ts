/**
 * Reads tables of properties: what each row says of its name, depth and type.
 */
import { cellText } from '../../markdown/row.ts'
import type { NamedRow } from '../../markdown/columns.ts'
import type { Span } from '../../core/span.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../cursor.ts'
import { readName, type NameRole } from './name-cell.ts'
import { readTypeCell } from '../types/read-type-cell.ts'
import { orNull } from '../types/combine.ts'
import { isRequired, readDescription, readRestrictions } from './values.ts'
import type { Combinator, FieldColumn } from '../profile.ts'

export interface PropertyRow {
  depth: number
  name: string
  role: NameRole
  schema: SchemaDraft
  /** The combinator in the type cell, `[anyOf]`: rows without a name below it are its branches. */
  word?: Combinator
  isRequired: boolean
  at: Span
}

/** The table at hand as rows; undefined if it is no table of properties. */
export function takePropertyTable(cursor: Cursor): PropertyRow[] | undefined {
  const rows = cursor.takeTable('properties', 'properties')
  return rows?.map((row) => {
    cursor.claimRow(row, 'properties')
    return readPropertyRow(cursor, row)
  })
}

export function readPropertyRow(cursor: Cursor, row: NamedRow<FieldColumn>): PropertyRow {
  const { cell } = row
  const nameCell = cell('name')
  const name = nameCell === undefined ? { depth: 0, name: '', role: 'property' as const } : readName(nameCell)
  const type = readTypeCell(cursor, cell('type'))
  const schema: SchemaDraft = {
    at: row.row.at,
    ...(isRequired(cell('nullable'), cursor.words.notes) ? orNull(type) : type),
    ...readRestrictions(cell('restrictions'), cursor.words.notes),
  }
  const title = readDescription(cell('title'))
  if (title !== undefined) schema.title = title
  const description = readDescription(cell('description'))
  if (description !== undefined) schema.description = description
  const word = /^\[(\w+)\]$/.exec(cellText(cell('type')))?.[1]
  const combinator = cursor.words.combinators.get(word?.toLowerCase() ?? '')
  const read = {
    ...name,
    schema,
    isRequired: isRequired(cell('required'), cursor.words.notes),
    at: row.row.at,
  }
  return combinator === undefined ? read : { ...read, word: combinator }
}
