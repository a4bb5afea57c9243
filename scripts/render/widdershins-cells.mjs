/**
 * The tables of plain widdershins v4: nothing is padded, empty cells say `none`.
 * In: rows of a walk over a schema, parameters. Out: blocks of Markdown. Knows nothing of operations.
 */
import { displayName, restrictionOf, typeWithFormat, valuesOf } from './coder-cells.mjs'
import { nameOf } from './schemas.mjs'
import { plainTable } from './tables.mjs'

/** @typedef {import('./index.mjs').Schema} Schema */
/** @typedef {import('./rows.mjs').Row} Row */

/** @param {string} name */
export const linkTo = (name) => `[${name}](#schema${name.toLowerCase()})`

/** @param {Row} row */
function typeOf(row) {
  if (row.schema.type === 'array') return `[${itemsOf(row.schema.items ?? {})}]`
  if (row.refName === undefined) return typeWithFormat(row.schema)
  return row.schema.format === undefined
    ? linkTo(row.refName)
    : `${linkTo(row.refName)}(${row.schema.format})`
}

/** @param {Schema} items */
function itemsOf(items) {
  const name = nameOf(items)
  return name === undefined ? (items.type ?? 'any') : linkTo(name)
}

/** @param {Row[]} rows */
export function propertiesTable(rows) {
  const cells = rows.map((row) => [
    displayName(row),
    typeOf(row),
    String(row.isRequired),
    restrictionOf(row.schema) || 'none',
    row.description.replaceAll('\n', '<br>') || 'none',
  ])
  return plainTable(['Name', 'Type', 'Required', 'Restrictions', 'Description'], cells)
}

/** The table of all values that rows have; nothing when there are none. @param {Row[]} rows */
export function enumerations(rows) {
  return valuesBlocks('Property', valuesOf(rows))
}

/** @param {string} head @param {{ name: string, values: unknown[] }[]} found */
export function valuesBlocks(head, found) {
  const cells = found.flatMap(({ name, values }) => values.map((value) => [name, String(value)]))
  return cells.length === 0 ? [] : ['#### Enumerated Values', plainTable([head, 'Value'], cells)]
}

/** @param {Schema} schema */
export function typeOfParameter(schema) {
  const name = nameOf(schema)
  if (name !== undefined) return linkTo(name)
  if (schema.type !== 'array' || schema.format !== undefined) return typeWithFormat(schema)
  const itemName = nameOf(schema.items ?? {})
  return itemName === undefined ? `array[${schema.items?.type ?? 'any'}]` : linkTo(itemName)
}

/** The rows of a form's fields, below the row of the body. @param {Row[]} rows */
export const fieldRows = (rows) =>
  rows.map((row) => ({
    name: displayName(row),
    in: 'body',
    type: typeOf(row),
    required: row.isRequired,
    description: row.description,
    schema: row.schema,
  }))
