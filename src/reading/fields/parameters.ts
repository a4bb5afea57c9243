/**
 * Reads the table of parameters, the detailed descriptions and the enumerated values below it.
 * Rows that stand in `body` are the request body: the row `body` itself, and its fields by depth.
 */
import type { NamedRow } from '../../markdown/columns.ts'
import { cellText } from '../../markdown/row.ts'
import { PARAMETER_PLACES, type ParameterPlace } from '../../model/api.ts'
import type { OperationDraft, ParameterDraft } from '../../model/fragment.ts'
import { readBodyRows, type ReadRows } from './body-rows.ts'
import type { Cursor } from '../cursor.ts'
import { readDetails } from './details.ts'
import { readEnumerations } from '../schemas/enumerations.ts'
import { readName } from './name-cell.ts'
import { readPropertyRow } from './property-rows.ts'
import { readTypeCell } from '../types/read-type-cell.ts'
import { readParameterLines } from './parameter-lines.ts'
import { isRequired, readDescription } from './values.ts'
import { PLACE_OF_ROLE, type FieldColumn } from '../profile.ts'

type ParameterRow = NamedRow<FieldColumn>

export function readParameters(cursor: Cursor, operation: OperationDraft): void {
  const place = PLACE_OF_ROLE.get(cursor.roleOf(cursor.block) ?? 'parameters')
  cursor.take('parameters')
  readParameterLines(cursor, operation)
  const read: ReadRows = { described: [], targets: [], bodyRows: [] }
  for (const row of cursor.takeTable('parameters', 'parameters') ?? []) {
    readRow(cursor, { row, operation, read, place })
  }
  if (read.bodyRows.length > 0) read.targets.push(...readBodyRows(cursor, operation, read))
  if (cursor.roleOf(cursor.block) === 'details') readDetails(cursor, read.described)
  if (cursor.roleOf(cursor.block) === 'enumerations') {
    cursor.take('enumerated-values')
    readEnumerations(cursor, read.targets)
  }
}

interface RowContext {
  row: ParameterRow
  operation: OperationDraft
  read: ReadRows
  /** What the label above the table states. */
  place: string | undefined
}

function readRow(cursor: Cursor, { row, operation, read, place: labelled }: RowContext): void {
  const place = placeOf(row, operation, labelled)
  if (BODY_PLACES.has(place)) {
    const made = readPropertyRow(cursor, row)
    read.bodyRows.push(made)
    read.described.push({ depth: made.depth, name: cellText(row.cell('name')), holder: () => made.schema })
  } else if (isParameterPlace(place)) {
    const parameter = readParameter(cursor, row, place)
    operation.parameters.push(parameter)
    read.targets.push({ name: parameter.name, schema: parameter.schema })
    read.described.push({ depth: 0, name: parameter.name, holder: () => parameter })
  } else {
    const stated = row.cell('in')
    const at = stated === undefined || place === '' ? row.row.at : stated.at
    cursor.tools.report('parameter/no-place', at, { name: cellText(row.cell('name')), place })
    return
  }
  cursor.claimRow(row, 'parameters')
}

/** Without a column for the place the name marks it: `?name`, `{name}`, `:name`, `/name`, `» name`. */
const MARKED_PLACES: readonly (readonly [mark: RegExp, place: string])[] = [
  [/^\?/, 'query'],
  [/^(?:\{.*\}$|[:/])/, 'path'],
  [/^(?:»|body$)/, 'body'],
]

function placeOf(
  row: ParameterRow,
  { displayedPath = '' }: OperationDraft,
  labelled: string | undefined,
): string {
  const stated = row.cell('in')
  if (stated !== undefined)
    return cellText(stated)
      .toLowerCase()
      .replace(/^form$/, 'formdata')
  if (labelled !== undefined) return labelled
  const name = cellText(row.cell('name'))
  const marked = MARKED_PLACES.find(([mark]) => mark.test(name))?.[1]
  return marked ?? (displayedPath.includes(`{${name}}`) ? 'path' : '')
}

const BODY_PLACES: ReadonlySet<string> = new Set(['body', 'formdata'])

/** Without the mark of its place, where no column tells the place. */
function nameOf(name: string, row: ParameterRow): string {
  return row.cell('in') === undefined ? name.replace(/^[?:/]|^\{(.*)\}$/, '$1') : name
}

function isParameterPlace(text: string): text is ParameterPlace {
  return (PARAMETER_PLACES as readonly string[]).includes(text)
}

function readParameter(cursor: Cursor, row: ParameterRow, place: ParameterPlace): ParameterDraft {
  const nameCell = row.cell('name')
  const parameter: ParameterDraft = {
    name: nameCell === undefined ? '' : nameOf(readName(nameCell).name, row),
    in: place,
    required: isRequired(row.cell('required'), cursor.words.notes),
    schema: readTypeCell(cursor, row.cell('type')),
    at: row.row.at,
  }
  const description = readDescription(row.cell('description'))
  if (description !== undefined) parameter.description = description
  return parameter
}
