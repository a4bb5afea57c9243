/**
 * Rows of parameters and properties: name, type, and what the notes state.
 * In: a row. Out: its facts. `[optional] [default to 5] [enum: a, b]`, and `[required]` in a column of its own.
 */
import type { JsonValue } from '../../core/json.ts'
import type { NamedRow } from '../../markdown/columns.ts'
import { cellText, type Cell } from '../../markdown/row.ts'
import { CLIENT_SPELLING, type SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../../reading/cursor.ts'
import type { FieldColumn } from '../../reading/profile.ts'
import { typedValue } from '../../reading/fields/values.ts'
import { readType, readTypeText } from '../../reading/types/type-cell.ts'
import { decodeEntities, typeTextOf } from './type-text.ts'

export interface Field {
  name: string
  isRequired: boolean
  /** Whether the page says if it is required. */
  isMarked: boolean
  schema: SchemaDraft
  /** The anchor of an enumeration on the same page. */
  enumeration?: string
}

type FieldRow = NamedRow<FieldColumn>

/** The first word of a note, and the text behind it. */
const NOTE_PARTS = /^(\w+):? ?(?:to )?(.*)$/s
const NO_DEFAULT: ReadonlySet<string> = new Set([
  'null',
  'undefined',
  'nil',
  'none',
  'const []',
  'const {}',
  '[]',
  '{}',
])

export function readField(cursor: Cursor, row: FieldRow): Field {
  const typeCell = row.cell('type')
  const notes = notesOf(row)
  const { schema, enumeration } = readFieldType(cursor, typeCell)
  const field: Field = {
    name: decodeEntities(cellText(row.cell('name'))),
    isRequired: row.cell('required') === undefined ? !notes.has('optional') : notes.has('required'),
    isMarked: true,
    schema: { ...schema, at: row.row.at, inferred: [CLIENT_SPELLING] },
  }
  const description = decodeEntities(row.cell('description')?.source ?? '').trim()
  if (description !== '') field.schema.description = description
  addValues(field.schema, notes)
  return enumeration === undefined ? field : { ...field, enumeration }
}

function readFieldType(
  cursor: Cursor,
  cell: Cell | undefined,
): { schema: SchemaDraft; enumeration?: string } {
  const { text, url } = typeTextOf(cell?.source ?? '')
  if (url.startsWith('#')) return { schema: { type: 'string' }, enumeration: url.slice(1) }
  const { types } = cursor.words
  // A bare list names its items only in the address of the link.
  const isBareList = url !== '' && types.lists.has(text.toLowerCase())
  const read = isBareList && cell !== undefined ? readType(cell.children, types) : readTypeText(text, types)
  if (read.unknown !== undefined && cell !== undefined)
    cursor.tools.report('type/not-understood', cell.at, { text: read.unknown })
  return { schema: read.schema }
}

/** The type of a line such as `[**List&lt;Pet&gt;**](Pet.md)`; undefined where nothing is returned. */
export function readReturnType(cursor: Cursor, cell: Cell): SchemaDraft | undefined {
  if (/\(empty response body\)/i.test(cell.source) || /^(?:null|void|nil|none)$/i.test(cell.source.trim()))
    return undefined
  return readFieldType(cursor, cell).schema
}

/** By their first word: `optional`, `default`, `defaults`, `enum`. */
function notesOf(row: FieldRow): Map<string, string> {
  const text = `${row.cell('notes')?.source ?? ''} ${row.cell('required')?.source ?? ''}`
  const notes = new Map<string, string>()
  for (const note of bracketed(decodeEntities(text).replaceAll('(optional)', '[optional]'))) {
    const [, word = '', rest = ''] = NOTE_PARTS.exec(note) ?? []
    notes.set(word.toLowerCase().replace(/^defaults$/, 'default'), rest.trim())
  }
  return notes
}

/** What is in square brackets: `optional` and `default to 5` of `[optional] [default to 5]`. */
function bracketed(text: string): string[] {
  const found: string[] = []
  let end = 0
  for (let start = text.indexOf('['); start >= 0; start = text.indexOf('[', end)) {
    end = text.indexOf(']', start)
    if (end < 0) return found
    found.push(text.slice(start + 1, end))
  }
  return found
}

function addValues(schema: SchemaDraft, notes: ReadonlyMap<string, string>): void {
  const target = schema.type === 'array' && schema.items !== undefined ? schema.items : schema
  const values = notes
    .get('enum')
    ?.split(',')
    .map((value) => value.trim())
  if (values !== undefined) target.enum = values.map((value) => typedValue(value, target))
  const text = notes.get('default')?.replace(/^(["'])(.*)\1$/, '$2')
  if (text === undefined || text === '' || NO_DEFAULT.has(text)) return
  const value: JsonValue = typedValue(
    text.replace(/^(?:True|False)$/, (word) => word.toLowerCase()),
    schema,
  )
  if (schema.$ref === undefined && schema.named === undefined) schema.default = value
}
