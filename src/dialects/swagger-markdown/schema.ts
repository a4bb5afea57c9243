/**
 * Reads a schema: its description, the table of its properties, its example.
 */
import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { record } from '../../core/record.ts'
import type { NamedRow } from '../../markdown/columns.ts'
import { cellText, type Cell } from '../../markdown/row.ts'
import { spanOf } from '../../markdown/span.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { unescapeMarkdown } from '../../reading/fields/name-cell.ts'
import { isRequired, readDescription } from '../../reading/fields/values.ts'
import type { FieldColumn } from '../../reading/profile.ts'
import { readTypeSource } from './type-text.ts'

export function readSchema(cursor: Cursor): void {
  const name = cursor.headingSource()
  const heading = cursor.take('schema-heading')
  if (name === undefined || heading === undefined) return
  const at = spanOf(heading)
  const schema: SchemaDraft = { at }
  const description = cursor.takeProse('description', (block) => block.type === 'table')
  for (const row of cursor.takeTable('properties', 'properties') ?? []) {
    cursor.claimRow(row, 'properties')
    addRow(cursor, schema, { row, name })
  }
  if (description !== undefined) schema.description = description
  cursor.tools.fragment.schemas.push({ name, schema, samples: [], at })
  while (cursor.block !== undefined) {
    if (isExample(cursor.block)) cursor.take('schema-sample')
    else if (cursor.block.type === 'thematicBreak') cursor.take('furniture')
    else cursor.skip()
  }
}

interface SchemaRow {
  row: NamedRow<FieldColumn>
  name: string
}

/** A schema without properties has one row for itself, whose cell `Required` is empty. */
function addRow(cursor: Cursor, schema: SchemaDraft, { row, name }: SchemaRow): void {
  const own = unescapeMarkdown(row.cell('name')?.source ?? '')
  const stated = readTypeIn(cursor, row.cell('type'))
  if (own === name && cellText(row.cell('required')) === '') {
    Object.assign(schema, stated)
    return
  }
  const property: SchemaDraft = { at: row.row.at, ...stated }
  const { description, values, examples } = partsOf(row.cell('description'))
  if (description !== '') property.description = description
  if (values !== undefined && property.enum === undefined && property.items?.enum === undefined)
    property.enum = values
  if (examples !== undefined) property.examples = examples
  schema.properties ??= record()
  schema.properties[own] = property
  if (isRequired(row.cell('required'), cursor.words.notes))
    schema.required = [...(schema.required ?? []), own]
}

export function readTypeIn(cursor: Cursor, cell: Cell | undefined): SchemaDraft {
  if (cell === undefined) return {}
  const schema = readTypeSource(cell.source, cursor.words.types)
  if (schema === undefined) cursor.tools.report('type/not-understood', cell.at, { text: cell.source })
  return schema ?? {}
}

/** `Text<br>*Enum:* `"a"`, `"b"`<br>*Example:* `"a"``. */
function partsOf(cell: Cell | undefined) {
  let source = cell?.source ?? ''
  const examples = valuesAfter(source, '*Example:* `')
  source = before(source, '*Example:* `')
  const values = valuesAfter(source, '*Enum:* `')
  source = before(source, '*Enum:* `')
  const description = readDescription({ source, children: [], at: cell?.at ?? NOWHERE }) ?? ''
  return { description, values, examples }
}

const NOWHERE = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** The text in front of a mark that begins the cell or a line of it. */
function before(source: string, mark: string): string {
  const at = markAt(source, mark)
  return at < 0 ? source : source.slice(0, at).replace(/<br>$/, '')
}

function markAt(source: string, mark: string): number {
  const at = source.lastIndexOf(`<br>${mark}`)
  return at >= 0 ? at : source.startsWith(mark) ? 0 : -1
}

function valuesAfter(source: string, mark: string): SchemaDraft['examples'] {
  const at = markAt(source, mark)
  if (at < 0) return undefined
  const codes = source.slice(source.indexOf(mark, at) + mark.length - 1)
  const texts = codes.replace(/^`/, '').replace(/`\s*$/, '').split('`, `')
  const values = texts.map(parsed)
  return values.every((value) => value !== undefined) ? values : undefined
}

function parsed(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `**Example**` and a `<pre>` after it. */
function isExample(block: RootContent): boolean {
  const text = block.type === 'html' ? block.value : toString(block)
  return /^\s*(?:Example\b|<pre>)/.test(text)
}
