/**
 * Reads the page of a model: fields, values of an enumeration, or the branches of a union.
 */
import type { RootContent } from 'mdast'
import { record } from '../../core/record.ts'
import { cellText } from '../../markdown/row.ts'
import { spanOf } from '../../markdown/span.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { isRequired, readDescription } from '../../reading/fields/values.ts'
import { headingText } from '../../reading/labels/blocks.ts'
import { readTypeText } from '../../reading/types/type-cell.ts'
import { readTypeIn } from './types.ts'

export function readModel(cursor: Cursor): void {
  const name = cursor.headingSource()
  const heading = cursor.take('schema-heading')
  if (heading === undefined || name === undefined) return
  const at = spanOf(heading)
  const schema: SchemaDraft = { at }
  const description = cursor.takeProse('description', isSection)
  if (description !== undefined) schema.description = description
  while (cursor.block !== undefined) readPart(cursor, schema)
  cursor.tools.fragment.schemas.push({ name, schema, samples: [], at })
}

function isSection(block: RootContent): boolean {
  return block.type === 'heading' && block.depth === 2
}

function readPart(cursor: Cursor, schema: SchemaDraft): void {
  const role = cursor.roleOf(cursor.block)
  const isUnion = headingText(cursor.block) === 'Supported Types'
  const by = role ?? 'schema'
  cursor.take(by)
  if (role === 'properties') readFields(cursor, schema)
  else if (role === 'enumerations') readValues(cursor, schema)
  while (cursor.block !== undefined && !isSection(cursor.block)) {
    const branch = isUnion ? headingText(cursor.block) : undefined
    if (branch !== undefined)
      (schema.anyOf ??= []).push({
        ...readTypeText(branch, cursor.words.types).schema,
        at: spanOf(cursor.block),
      })
    cursor.take(by)
  }
}

function readFields(cursor: Cursor, schema: SchemaDraft): void {
  schema.properties = record()
  for (const row of cursor.takeTable('properties', 'properties') ?? []) {
    cursor.claimRow(row, 'properties')
    const name = cellText(row.cell('name'))
    const property: SchemaDraft = { ...readTypeIn(cursor, row.cell('type')), at: row.row.at }
    const description = readDescription(row.cell('description'))
    if (description !== undefined && description !== 'N/A') property.description = description
    if (row.cell('name')?.source.startsWith('~~') === true) property.deprecated = true
    schema.properties[name] = property
    if (isRequired(row.cell('required'), cursor.words.notes))
      schema.required = [...(schema.required ?? []), name]
  }
}

function readValues(cursor: Cursor, schema: SchemaDraft): void {
  const rows = cursor.takeTable('enumerations', 'enumerations') ?? []
  schema.type = 'string'
  schema.enum = rows.map((row) => cellText(row.cell('value')))
  for (const row of rows) cursor.claimRow(row, 'enumerations')
}
