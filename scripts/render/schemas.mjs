/**
 * Schemas of a description: what a reference points at, and short words to write schemas with.
 * In and out: plain schemas, the same subset that the model has. Knows nothing of pages.
 */

/** @typedef {import('./index.mjs').Schema} Schema */
/** @typedef {Record<string, Schema>} Schemas */

const PREFIX = '#/schemas/'

/** @param {string} name @param {Schema} [siblings] @returns {Schema} */
export const ref = (name, siblings = {}) => ({ $ref: PREFIX + name, ...siblings })

/** The documented name that a schema refers to. @param {Schema} schema */
export function nameOf(schema) {
  return schema.$ref?.slice(PREFIX.length)
}

/** @param {Schema} schema @param {Schemas} schemas @returns {Schema} */
export function targetOf(schema, schemas) {
  const name = nameOf(schema)
  if (name === undefined) return schema
  if (!Object.hasOwn(schemas, name)) throw new Error(`The description has no schema ${name}`)
  return schemas[name]
}

/** Whether a reference has words of its own beside it: generators write those as a copy of the target. */
export function isWrapper(/** @type {Schema} */ schema) {
  return schema.$ref !== undefined && Object.keys(schema).length > 1
}

/** A type word with an optional format: `string(uuid)`. @param {string} word @param {Schema} [siblings] @returns {Schema} */
export function plain(word, siblings = {}) {
  const [, type, format] = /^([a-z]+)(?:\((.*)\))?$/u.exec(word) ?? []
  return { type, ...(format === undefined ? {} : { format }), ...siblings }
}

/** @param {Schema} items @param {Schema} [siblings] @returns {Schema} */
export const list = (items, siblings = {}) => ({ type: 'array', items, ...siblings })

/** @param {Schema} values @param {Schema} [siblings] @returns {Schema} */
export const map = (values, siblings = {}) => ({ type: 'object', additionalProperties: values, ...siblings })

/** @param {unknown[]} values @param {Schema} [siblings] @returns {Schema} */
export const oneOf = (values, siblings = {}) => ({
  type: typeof values[0] === 'number' ? 'integer' : 'string',
  enum: values,
  ...siblings,
})

/**
 * An object. A name that ends in `!` is required. Properties are put in code unit order, as generators do.
 * @param {Record<string, Schema>} properties @param {Schema} [siblings] @returns {Schema}
 */
export function object(properties, siblings = {}) {
  const entries = Object.entries(properties).map(
    ([key, schema]) => /** @type {const} */ ([key.replace(/!$/u, ''), schema]),
  )
  const required = Object.keys(properties)
    .filter((key) => key.endsWith('!'))
    .map((key) => key.slice(0, -1))
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  const made = { type: 'object', properties: Object.fromEntries(entries), ...siblings }
  return required.length === 0 ? made : { ...made, required: required.sort() }
}

const WORDS = {
  string: plain('string'),
  boolean: plain('boolean'),
  integer: plain('integer'),
  strings: list(plain('string')),
  empty: object({}),
  time: plain('string(date-time)'),
}

/**
 * An object whose plain properties are told by type, as words in one string; others follow.
 * @param {Record<string, string>} byType @param {Record<string, Schema>} [others] @param {Record<string, Schema>} [types] more words for types
 * @returns {Schema}
 */
export function fields(byType, others = {}, types = {}) {
  const known = /** @type {Record<string, Schema>} */ ({ ...WORDS, ...types })
  const entries = Object.entries(byType).flatMap(([type, names]) =>
    names
      .split(/\s+/u)
      .filter(Boolean)
      .map((name) => /** @type {const} */ ([name, known[type]])),
  )
  return object({ ...Object.fromEntries(entries), ...others })
}
