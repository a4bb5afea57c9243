/**
 * The cells of Coder's tables: names, types, descriptions, enumerated values.
 * In: rows of a walk over a schema. Out: cells and tables. Knows nothing of operations.
 */
import { ANONYMOUS, ANY } from './rows.mjs'
import { nameOf } from './schemas.mjs'
import { table } from './tables.mjs'

/** @typedef {import('./eras.mjs').Layout} Layout */
/** @typedef {import('./index.mjs').Schema} Schema */
/** @typedef {import('./rows.mjs').Row} Row */

/** A link to the section of a schema. The anchor drops the first full stop only. @param {string} name @param {string} page */
export const linkTo = (name, page) => `[${name}](${page}#${name.replace('.', '').toLowerCase()})`

const isArray = (/** @type {Schema} */ schema) => schema.type === 'array'

/** @param {Row} row */
export const displayName = (row) => `${'»'.repeat(row.depth)} ${row.name}`.trim()

/** @param {Row} row */
export function nameInSchemas(row) {
  if (row.name === ANY && row.depth === 0) return '`[any property]`'
  if (row.name === ANY && row.depth === 1) return '» `[any property]`'
  return `\`${displayName(row)}\``
}

/** @param {Row} row */
export function nameInResponses(row) {
  const name = displayName(row)
  return name === ANONYMOUS ? '`[array item]`' : `\`${name.replace(ANY, '[any property]')}\``
}

/** @param {Row} row */
export function typeInSchemas(row) {
  if (isArray(row.schema)) return `array of ${itemsInSchemas(row.schema.items ?? {})}`
  return row.refName === undefined ? (row.schema.type ?? 'any') : linkTo(row.refName, '')
}

/** @param {Schema} items */
function itemsInSchemas(items) {
  const name = Object.keys(items).length === 1 ? nameOf(items) : undefined
  return name === undefined ? (items.type ?? 'undefined') : linkTo(name, '')
}

/** @param {Row} row */
export function typeInResponses(row) {
  if (row.refName !== undefined) return linkTo(row.refName, 'schemas.md')
  return isArray(row.schema) ? 'array' : typeWithFormat(row.schema)
}

/** @param {Schema} schema */
export function typeWithFormat(schema) {
  if (schema.type === undefined) return 'any'
  return schema.format === undefined ? schema.type : `${schema.type}(${schema.format})`
}

/** @param {Schema} schema */
export function restrictionOf(schema) {
  if (schema.writeOnly === true) return 'write-only'
  return schema.readOnly === true ? 'read-only' : ''
}

/** The text of a row as Coder's templates alter it: an empty line becomes a line break, which cuts the row. @param {Row} row @param {Layout} layout */
export function descriptionOf(row, layout) {
  const text = row.description.replaceAll('\n\n', '\v').replaceAll('\n', ' ').replaceAll('\v', '\n')
  const [first = '', ...rest] = text.split(' ')
  const capitals = first.replace(/[^A-Z]/gu, '').length
  const words = capitals > 1 ? [spokenName(row, layout), ...rest] : [first, ...rest]
  return words
    .join(' ')
    .split(' ')
    .map((word) => (/^(?:id|url)$/iu.test(word) ? word.toUpperCase() : word))
    .join(' ')
}

/** @param {Row} row @param {Layout} layout */
function spokenName(row, layout) {
  const marked = displayName(row).replace(`» ${ANY}`, 'It').replace('» ', '')
  const name = layout.keepsMarks ? marked : marked.replaceAll('»', '')
  return name.charAt(0).toUpperCase() + name.replaceAll('_', ' ').toLowerCase().slice(1)
}

/**
 * The values of all rows that have some.
 * @param {string} head  what the first column names; absent where the schema itself is the enumeration
 * @param {{ name: string, values: unknown[] }[]} found @param {Layout} layout
 */
export function valuesTable(head, found, layout) {
  const pairs = layout.joinsValues
    ? joined(found)
    : found.flatMap(({ name, values }) => values.map((value) => [name, code(value)]))
  const column = layout.joinsValues ? 'Value(s)' : 'Value'
  if (head === '')
    return table(
      [column],
      pairs.map(([, value]) => [value]),
      layout,
    )
  return table(
    [head, column],
    pairs.map(([name, value]) => [code(name), value]),
    layout,
  )
}

/** One pair a name, with the values of all its rows, sorted and once each. @param {{ name: string, values: unknown[] }[]} found */
function joined(found) {
  /** @type {Map<string, Set<string>>} */
  const byName = new Map()
  for (const { name, values } of found) {
    const known = byName.get(name) ?? new Set()
    for (const value of values) known.add(String(value))
    byName.set(name, known)
  }
  return [...byName].map(([name, values]) => [name, [...values].sort().map(code).join(', ')])
}

/** @param {unknown} value */
const code = (value) => `\`${String(value)}\``

/** @param {Row[]} rows */
export function valuesOf(rows) {
  return rows.flatMap(({ name, schema }) =>
    schema.enum === undefined ? [] : [{ name, values: schema.enum }],
  )
}
