/**
 * Reads the rows of a table of parameters that belong to the request body: the body itself and its fields.
 */
import type { BodyDraft, OperationDraft } from '../../model/fragment.ts'
import { bodyOf } from './body.ts'
import type { Cursor } from '../cursor.ts'
import type { Described } from './details.ts'
import type { EnumTarget } from '../schemas/enumerations.ts'
import { topOfSample } from '../schemas/sample-keys.ts'
import type { PropertyRow } from './property-rows.ts'
import { SchemaBuilder } from '../schemas/schema-builder.ts'

/** What was read of the table so far. */
export interface ReadRows {
  /** Every row, in order. */
  described: Described[]
  targets: EnumTarget[]
  bodyRows: PropertyRow[]
}

/** The first row without depth is the body itself; where it is left out, the fields begin without depth. */
export function readBodyRows(
  cursor: Cursor,
  operation: OperationDraft,
  { bodyRows, described }: ReadRows,
): EnumTarget[] {
  const [first] = bodyRows
  if (first === undefined) return []
  const body = bodyOf(operation, first.at)
  const isRoot = isBodyItself(bodyRows, body)
  if (isRoot) {
    describeBody(body, first)
    const row = described.find(({ holder }) => holder() === first.schema)
    if (row !== undefined) row.holder = () => body
  }
  body.schema ??= { type: 'object', at: first.at }
  const builder = new SchemaBuilder(cursor, body.schema, { topDepth: 1 })
  builder.add(isRoot ? bodyRows.slice(1) : bodyRows)
  return builder.targets
}

/**
 * Fields of a body that is left out are the keys of its sample. Without a sample a scalar is a field unless it has
 * the body's own name.
 */
function isBodyItself([first, ...rest]: readonly PropertyRow[], body: BodyDraft): boolean {
  if (first === undefined || first.depth > 0 || rest.some((row) => row.depth === 0)) return false
  if (body.samples.length === 0 && rest.length === 0 && first.name !== 'body' && isScalar(first)) return false
  const tops = body.samples.map(topOfSample).filter((top) => top !== undefined)
  const isKey = ({ name }: PropertyRow): boolean => tops.some((top) => top.keys.includes(name))
  if (!isKey(first) || rest.some((row) => row.depth === 1 && isKey(row))) return true
  return first.name === 'body' && !isScalar(first)
}

function isScalar({ schema }: PropertyRow): boolean {
  return schema.$ref === undefined && schema.type !== 'object' && schema.type !== 'array'
}

function describeBody(body: BodyDraft, row: PropertyRow): void {
  const { description, ...schema } = row.schema
  body.at = row.at
  body.required = row.isRequired
  if (description !== undefined) body.description = description
  body.schema = schema
}
