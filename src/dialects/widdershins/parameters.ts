/**
 * Reads the table of parameters, the detailed descriptions and the enumerated values below it.
 * Rows that stand in `body` are the request body: the row `body` itself, and its fields by depth.
 */
import { toString } from 'mdast-util-to-string'
import type { NamedRow } from '../../markdown/columns.ts'
import { cellText } from '../../markdown/table.ts'
import { PARAMETER_PLACES, type ParameterPlace } from '../../model/api.ts'
import type { BodyDraft, OperationDraft, ParameterDraft } from '../../model/fragment.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import { landmarkOf } from './blocks.ts'
import { bodyOf } from './body.ts'
import type { Cursor } from './cursor.ts'
import { readEnumerations, type EnumTarget } from './enumerations.ts'
import { readName } from './name-cell.ts'
import { SchemaBuilder, type PropertyRow } from './property-rows.ts'
import { readTypeCell } from './read-type.ts'
import { isRequired, readDescription } from './values.ts'
import { PARAMETER_COLUMNS } from './vocabulary.ts'

type ParameterRow = NamedRow<keyof typeof PARAMETER_COLUMNS>

export function readParameters(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('parameters')
  const targets: EnumTarget[] = []
  const rows = cursor.takeTable(PARAMETER_COLUMNS, ['name', 'in', 'type'], 'parameters') ?? []
  const bodyRows: PropertyRow[] = []
  for (const row of rows) readRow(cursor, { row, operation, targets, bodyRows })
  if (bodyRows.length > 0) targets.push(...readBodyRows(cursor, operation, bodyRows))
  if (landmarkOf(cursor.block) === 'details') readDetails(cursor, operation, bodyRows)
  if (landmarkOf(cursor.block) === 'enumerations') {
    cursor.take('enumerated-values')
    readEnumerations(cursor, targets)
  }
}

interface RowContext {
  row: ParameterRow
  operation: OperationDraft
  targets: EnumTarget[]
  bodyRows: PropertyRow[]
}

function readRow(cursor: Cursor, { row, operation, targets, bodyRows }: RowContext): void {
  const place = cellText(row.cell('in')).toLowerCase()
  const nameCell = row.cell('name')
  if (nameCell === undefined) return
  if (place === 'body' || place === 'formdata') {
    bodyRows.push(bodyRow(cursor, row))
  } else if (isParameterPlace(place)) {
    const parameter = readParameter(cursor, row, place)
    operation.parameters.push(parameter)
    targets.push({ name: parameter.name, schema: parameter.schema })
  } else {
    cursor.tools.report('parameter/no-place', row.row.at, { name: cellText(nameCell), place })
    return
  }
  cursor.claimRow(row, 'parameters')
}

function isParameterPlace(text: string): text is ParameterPlace {
  return (PARAMETER_PLACES as readonly string[]).includes(text)
}

function readParameter(cursor: Cursor, row: ParameterRow, place: ParameterPlace): ParameterDraft {
  const nameCell = row.cell('name')
  const parameter: ParameterDraft = {
    name: nameCell === undefined ? '' : readName(nameCell).name,
    in: place,
    required: isRequired(row.cell('required')),
    schema: readTypeCell(cursor, row.cell('type')),
    at: row.row.at,
  }
  const description = readDescription(row.cell('description'))
  if (description !== undefined) parameter.description = description
  return parameter
}

function bodyRow(cursor: Cursor, row: ParameterRow): PropertyRow {
  const nameCell = row.cell('name')
  const name = nameCell === undefined ? { depth: 0, name: '', role: 'property' as const } : readName(nameCell)
  const schema: SchemaDraft = { at: row.row.at, ...readTypeCell(cursor, row.cell('type')) }
  const description = readDescription(row.cell('description'))
  if (description !== undefined) schema.description = description
  return { ...name, schema, isRequired: isRequired(row.cell('required')), at: row.row.at }
}

/** The first row without depth is the body itself; where it is left out, the fields begin without depth. */
function readBodyRows(cursor: Cursor, operation: OperationDraft, rows: readonly PropertyRow[]): EnumTarget[] {
  const [first, ...rest] = rows
  if (first === undefined) return []
  const body = bodyOf(operation, first.at)
  const hasRoot = first.depth === 0 && rest.every((row) => row.depth > 0)
  if (hasRoot && (first.name === 'body' || rest.length > 0 || !isObjectSample(body)))
    describeBody(body, first)
  const fields = body.schema === undefined ? rows : rest
  body.schema ??= { type: 'object', at: first.at }
  const builder = new SchemaBuilder(cursor, body.schema)
  builder.add(fields)
  return builder.targets
}

function isObjectSample(body: BodyDraft): boolean {
  return body.samples.some((sample) => /^\s*[{<]|^\S+:/.test(sample.text))
}

function describeBody(body: BodyDraft, row: PropertyRow): void {
  const { description, ...schema } = row.schema
  body.at = row.at
  body.required = row.isRequired
  if (description !== undefined) body.description = description
  body.schema = schema
}

/** `**» name**: text` with whatever blocks follow, for descriptions of more than one line. */
function readDetails(cursor: Cursor, operation: OperationDraft, bodyRows: readonly PropertyRow[]): void {
  cursor.take('details')
  while (cursor.block !== undefined && landmarkOf(cursor.block) === undefined) {
    const name = detailName(cursor)
    if (name === undefined) {
      cursor.skip()
      continue
    }
    const text = cursor.takeProse(
      'details',
      (block) =>
        landmarkOf(block) !== undefined ||
        (block !== cursor.blocks[name.index] && detailName(cursor) !== undefined),
    )
    if (text !== undefined) giveDetail({ operation, bodyRows }, name.name, text)
  }
}

function detailName(cursor: Cursor): { name: string; index: number } | undefined {
  const block = cursor.block
  const first = block?.type === 'paragraph' ? block.children[0] : undefined
  const second = block?.type === 'paragraph' ? block.children[1] : undefined
  if (first?.type !== 'strong' || second?.type !== 'text' || !second.value.startsWith(':')) return undefined
  return { name: toString(first).replaceAll(/^[»\s]+/g, ''), index: cursor.index }
}

function giveDetail(
  to: { operation: OperationDraft; bodyRows: readonly PropertyRow[] },
  name: string,
  text: string,
): void {
  const description = text.replace(/^\*\*[\s\S]*?\*\*:\s*/, '')
  const parameter = to.operation.parameters.find(
    (one) => one.name === name && isShortOf(one.description, description),
  )
  if (parameter !== undefined) {
    parameter.description = description
    return
  }
  const row = to.bodyRows.find((one) => one.name === name && isShortOf(one.schema.description, description))
  if (row !== undefined) row.schema.description = description
  else if (name === 'body' && to.operation.body !== undefined) to.operation.body.description = description
}

/** The cell holds the first line of the whole text. */
function isShortOf(short: string | undefined, whole: string): boolean {
  const start = (short ?? '').replace(/\.\.\.$/, '').replaceAll(/\s+/g, '')
  return whole.replaceAll(/\s+/g, '').startsWith(start)
}
