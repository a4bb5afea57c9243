/**
 * The rows of a table of properties, from a schema: what widdershins' walk over a schema gives.
 * In: a schema. Out: rows with depth, role and what the cells need. Knows nothing of how cells are written.
 */
import { isWrapper, nameOf, targetOf } from './schemas.mjs'

/** @typedef {import('./index.mjs').Schema} Schema */

/**
 * @typedef {object} Row
 * @property {string} name           the property, or the word for its role
 * @property {'property' | 'item' | 'any'} role
 * @property {number} depth          marks before the name
 * @property {Schema} schema         with the words of its target, where targets are resolved
 * @property {string} [refName]      the schema that the row links to
 * @property {boolean} isRequired
 * @property {string} description
 */

/**
 * @typedef {object} Walk
 * @property {Record<string, Schema>} schemas
 * @property {boolean} isResolved    whether linked schemas are opened, each once
 * @property {number} depth          of the properties of the schema itself
 * @property {Row[]} rows
 * @property {Set<Schema>} seen
 */

export const ANY = '**additionalProperties**'
export const ANONYMOUS = '*anonymous*'

/**
 * @param {Schema} schema
 * @param {{ schemas: Record<string, Schema>, isResolved: boolean, depth: number }} options
 */
export function rowsOf(schema, options) {
  /** @type {Walk} */
  const walk = { ...options, rows: [], seen: new Set() }
  const seen = see(schema, walk)
  if (isForcedIn(seen))
    walk.rows.push(
      rowOf(
        { name: ANONYMOUS, role: 'item', depth: Math.max(walk.depth - 1, 0), isRequired: false },
        seen,
        walk,
      ),
    )
  walkInside(schema, seen, walk.depth, walk)
  return walk.rows
}

/** A list of linked schemas, or a plain value, has a row of its own; an object has none. @param {Schema & { refName?: string }} seen */
function isForcedIn(seen) {
  if (seen.type === 'array') return nameOf(seen.items ?? {}) !== undefined
  return seen.type !== undefined && seen.type !== 'object'
}

/**
 * A schema with what its target says.
 * @param {Schema} schema @param {Walk} walk @returns {Schema & { refName?: string }}
 */
function see(schema, walk) {
  const refName = nameOf(schema)
  if (refName === undefined) return schema
  const { $ref: _, ...siblings } = schema
  const target = targetOf(schema, walk.schemas)
  if (walk.isResolved) return { ...target, ...siblings, refName }
  return { description: target.description, ...siblings, refName }
}

/** @param {Schema} schema @param {Schema} seen @param {number} depth @param {Walk} walk */
function walkInside(schema, seen, depth, walk) {
  const identity = isWrapper(schema) ? schema : targetOf(schema, walk.schemas)
  if (walk.seen.has(identity)) return
  walk.seen.add(identity)
  if (seen.items !== undefined) walkInside(seen.items, see(seen.items, walk), depth, walk)
  if (typeof seen.additionalProperties === 'object') {
    walkRow({ name: ANY, role: 'any', depth, isRequired: false }, seen.additionalProperties, walk)
  }
  for (const [name, property] of Object.entries(seen.properties ?? {})) {
    walkRow(
      { name, role: 'property', depth, isRequired: seen.required?.includes(name) ?? false },
      property,
      walk,
    )
  }
  // A copy of a target is opened wherever it stands, but not inside itself.
  if (isWrapper(schema)) walk.seen.delete(identity)
}

/** @param {Pick<Row, 'name' | 'role' | 'depth' | 'isRequired'>} row @param {Schema} schema @param {Walk} walk */
function walkRow(row, schema, walk) {
  const seen = see(schema, walk)
  walk.rows.push(rowOf(row, seen, walk))
  walkInside(schema, seen, row.depth + 1, walk)
}

/** @param {Pick<Row, 'name' | 'role' | 'depth' | 'isRequired'>} row @param {Schema & { refName?: string }} seen @param {Walk} walk @returns {Row} */
function rowOf(row, seen, walk) {
  const { refName, ...schema } = seen
  const description = (schema.description ?? descriptionOfItems(schema, walk)).trim()
  return { ...row, schema, description, ...(refName === undefined ? {} : { refName }) }
}

/** @param {Schema} schema @param {Walk} walk */
function descriptionOfItems(schema, walk) {
  if (nameOf(schema.items ?? {}) === undefined) return ''
  const { description } = targetOf(/** @type {Schema} */ (schema.items), walk.schemas)
  return description === undefined ? '' : `[${description}]`
}
