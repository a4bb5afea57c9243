/**
 * Reads tables of enumerated values and gives the values to the schema that they belong to.
 * A value stands beside a name, not beside a row: where two rows have that name, nobody can tell which it is.
 */
import type { JsonValue } from '../../core/json.ts'
import type { Span } from '../../core/span.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from './cursor.ts'
import { readName } from './name-cell.ts'
import { readValueTexts, typedValue } from './values.ts'
import { ENUMERATION_COLUMNS } from './vocabulary.ts'

/** A schema that values can be given to. */
export interface EnumTarget {
  name: string
  schema: SchemaDraft
}

interface Values {
  texts: string[]
  at: Span[]
}

/**
 * Reads the table at hand. Values without a name belong to `whole`.
 * @returns false if the block at hand is no such table
 */
export function readEnumerations(
  cursor: Cursor,
  targets: readonly EnumTarget[],
  whole?: SchemaDraft,
): boolean {
  const rows = cursor.takeTable(ENUMERATION_COLUMNS, ['value'], 'enumerated-values')
  if (rows === undefined) return false
  const byName = new Map<string | undefined, Values>()
  for (const row of rows) {
    const nameCell = row.cell('name')
    const name = nameCell === undefined ? undefined : readName(nameCell).name
    const values = byName.get(name) ?? { texts: [], at: [] }
    byName.set(name, values)
    for (const text of readValueTexts(row.cell('value'))) {
      values.texts.push(text)
      values.at.push(row.cell('value')?.at ?? row.row.at)
    }
    cursor.claimRow(row, 'enumerated-values')
  }
  for (const [name, values] of byName) assign(cursor, { name, values, targets, whole })
  return true
}

interface Assignment {
  name: string | undefined
  values: Values
  targets: readonly EnumTarget[]
  whole: SchemaDraft | undefined
}

function assign(cursor: Cursor, { name, values, targets, whole }: Assignment): void {
  const named = name === undefined || name === '' ? [] : targets.filter((target) => target.name === name)
  const [only] = named
  const at = values.at[0] as Span
  if (named.length > 1) {
    cursor.tools.report('enum/ambiguous', at, { name: name ?? '', count: String(named.length) })
  } else if (only !== undefined) {
    giveValues(only.schema, values)
  } else if (whole !== undefined && (targets.length === 0 || name === undefined || name === '')) {
    giveValues(whole, values)
  } else {
    cursor.tools.report('enum/no-property', at, { name: name ?? '' })
  }
}

function giveValues(schema: SchemaDraft, values: Values): void {
  const target = schema.type === 'array' && schema.items !== undefined ? schema.items : schema
  const seen = new Set<JsonValue>()
  for (const [index, text] of values.texts.entries()) {
    const value = typedValue(text, target)
    if (seen.has(value)) continue
    seen.add(value)
    target.enum = [...(target.enum ?? []), value]
    target.valuesAt = [...(target.valuesAt ?? []), values.at[index] as Span]
  }
}
