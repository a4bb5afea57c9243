/**
 * Reads tables of enumerated values and gives the values to the schema that they belong to.
 * A value stands beside a name, not beside a row: where two rows have that name, nobody can tell which it is.
 */
import type { JsonValue } from '../../core/json.ts'
import type { Span } from '../../core/span.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../cursor.ts'
import { readName } from '../fields/name-cell.ts'
import { readValueTexts, typedValue } from '../fields/values.ts'
import type { Combinator } from '../profile.ts'

/** A schema that values can be given to. */
export interface EnumTarget {
  /** Empty for a row without a name. */
  name: string
  schema: SchemaDraft
  /** The keyword of which the row is a branch. */
  combinator?: Combinator
  /** What the sample has in its place, which generators make from the first branch. */
  sample?: string
  /** Whether the row only shows what stands behind a reference, and has its values where that is documented. */
  isShown?: boolean
}

interface Values {
  texts: string[]
  at: Span[]
}

/**
 * Reads the table at hand. Values without a name belong to `whole`, unless rows without a name can have them.
 * @returns false if the block at hand is no such table
 */
export function readEnumerations(
  cursor: Cursor,
  targets: readonly EnumTarget[],
  whole?: SchemaDraft,
): boolean {
  const rows = cursor.takeTable('enumerations', 'enumerated-values')
  if (rows === undefined) return false
  const byName = new Map<string, Values>()
  for (const row of rows) {
    const nameCell = row.cell('name')
    const name = nameCell === undefined ? '' : readName(nameCell).name
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
  name: string
  values: Values
  targets: readonly EnumTarget[]
  whole: SchemaDraft | undefined
}

function assign(cursor: Cursor, { name, values, targets, whole }: Assignment): void {
  const named = targets.filter((target) => target.name === name && (name !== '' || canHaveValues(target)))
  const able = named.filter(({ sample }) => sample === undefined || values.texts.includes(sample))
  const [only, ...others] = able.length > 0 ? able : named
  if (only !== undefined && others.length > 0) {
    for (const share of sharesOf([only, ...others], values)) giveShare(cursor, name, share)
  } else if (only !== undefined) {
    giveValues(only.schema, values)
  } else if (whole !== undefined && (targets.length === 0 || name === '')) {
    giveValues(whole, values)
  } else {
    cursor.tools.report('enum/no-property', values.at[0] as Span, { name })
  }
}

/** Objects and references have no values of their own. */
function canHaveValues({ schema }: EnumTarget): boolean {
  const isComposed = schema.type === 'object' || schema.type === 'array'
  return !isComposed && schema.$ref === undefined && schema.properties === undefined
}

/** Rows that may have some of the values, and those values. */
interface Share {
  rows: EnumTarget[]
  values: Values
}

/** Values without a name belong to the branches whose type can hold them; others to any row of that name. */
function sharesOf(named: readonly EnumTarget[], values: Values): Share[] {
  if (named.some(({ name }) => name !== '')) return [{ rows: [...named], values }]
  const shares = new Map<string, Share>()
  for (const [index, text] of values.texts.entries()) {
    const rows = rowsFor(text, named)
    const key = rows.map((row) => named.indexOf(row)).join()
    const share = shares.get(key) ?? { rows, values: { texts: [], at: [] } }
    shares.set(key, share)
    share.values.texts.push(text)
    share.values.at.push(values.at[index] as Span)
  }
  return [...shares.values()]
}

/** A number or a truth value belongs to a branch of that type, where there is one, rather than to one of texts. */
function rowsFor(text: string, named: readonly EnumTarget[]): EnumTarget[] {
  const isTyped = ({ schema }: EnumTarget): boolean => typeof typedValue(text, schema) !== 'string'
  const canHold = ({ schema }: EnumTarget): boolean =>
    schema.type === undefined || [schema.type].flat().includes('string')
  const typed = named.filter(isTyped)
  const holding = typed.length > 0 ? typed : named.filter(canHold)
  return holding.length > 0 ? holding : [...named]
}

function giveShare(cursor: Cursor, name: string, { rows, values }: Share): void {
  const [only, ...others] = rows
  if (only !== undefined && others.length === 0) giveValues(only.schema, values)
  else if (isOneEach(rows, values))
    for (const [index, row] of rows.entries()) giveValues(row.schema, valueAt(values, index))
  else {
    const last = openUnionEnd(rows)
    if (last !== undefined) giveValues(last.schema, values)
    if (rows.some(({ isShown }) => isShown !== true))
      cursor.tools.report('enum/ambiguous', values.at[0] as Span, { name, count: String(rows.length) })
  }
}

/**
 * The last branch, where it does not matter which one has the values: of `anyOf` a branch without values holds for all
 * that the others hold for.
 */
function openUnionEnd(rows: readonly EnumTarget[]): EnumTarget | undefined {
  const isOpen = rows.every(
    ({ name, combinator, schema }) =>
      name === '' && combinator === 'anyOf' && schema.type === rows[0]?.schema.type,
  )
  return isOpen ? rows.at(-1) : undefined
}

/** Branches of which only one can hold, and as many values: a branch without one would hold for all of them. */
function isOneEach(rows: readonly EnumTarget[], { texts }: Values): boolean {
  return (
    rows.length === texts.length &&
    rows.every(({ name, combinator }) => name === '' && combinator === 'oneOf')
  )
}

function valueAt({ texts, at }: Values, index: number): Values {
  return { texts: texts.slice(index, index + 1), at: at.slice(index, index + 1) }
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
