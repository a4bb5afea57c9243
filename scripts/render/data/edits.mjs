/**
 * Edits of a description, each with the change that it is: what a diff of the pages must tell, and nothing else.
 * In: a description and edits. Out: the next description. Knows nothing of pages.
 */

/** @typedef {import('../index.mjs').Change} Change */
/** @typedef {import('../index.mjs').Description} Description */
/** @typedef {import('../index.mjs').Operation} Operation */
/** @typedef {import('../index.mjs').Parameter} Parameter */
/** @typedef {import('../index.mjs').Schema} Schema */

/**
 * What an edit works on: the parts that its change names, in the description that is edited.
 * @typedef {object} Target
 * @property {Description} api
 * @property {Operation} operation
 * @property {Parameter} parameter
 * @property {Schema} schema
 * @property {Record<string, Schema>} properties
 */

/** @typedef {{ changes: Change[], apply: (target: Target) => void }} Edit */

/** One change and how it is made. @param {Change} change @param {Edit['apply']} apply @returns {Edit} */
export const edit = (change, apply) => ({ changes: [change], apply })

/** @param {Description} api @param {string} version @param {Edit[]} edits @returns {Description} */
export function nextRelease(api, version, edits) {
  const next = { ...structuredClone(api), version }
  for (const { changes, apply } of edits) apply(targetOf(next, changes[0]))
  const schemas = Object.entries(next.schemas).sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...next, schemas: Object.fromEntries(schemas) }
}

/**
 * Getters, so that an edit which adds a part does not fail for what is not there yet.
 * @param {Description} api @param {Change} change @returns {Target}
 */
function targetOf(api, change) {
  return {
    api,
    get operation() {
      return operationAt(api, change.operation)
    },
    get parameter() {
      return found(
        this.operation.parameters.find((each) => `${each.in} ${each.name}` === change.parameter),
        change.parameter,
      )
    },
    get schema() {
      return found(api.schemas[change.schema ?? ''], change.schema)
    },
    get properties() {
      return found(this.schema.properties, change.schema)
    },
  }
}

/** @param {Description} api @param {string | undefined} line */
export function operationAt(api, line) {
  const all = api.tags.flatMap((tag) => tag.operations)
  return found(
    all.find(({ method, path }) => `${method} ${path}` === line),
    line,
  )
}

/** @template T @param {T | undefined} value @param {string | undefined} what @returns {T} */
function found(value, what) {
  if (value === undefined) throw new Error(`The description has no ${what}`)
  return value
}

/** The tag of a name. @param {Description} api @param {string} name */
export const tagOf = (api, name) =>
  found(
    api.tags.find((tag) => tag.name === name),
    name,
  )

/** Takes an operation out of its tag. @param {Description} api @param {Operation} operation */
export function takeOut(api, operation) {
  for (const tag of api.tags) tag.operations = tag.operations.filter((each) => each !== operation)
}

/** Gives every schema, parameter, body and answer the reference to another name. @param {unknown} part @param {string} from @param {string} to */
export function rename(part, from, to) {
  if (typeof part !== 'object' || part === null) return
  for (const [key, value] of Object.entries(part)) {
    if (key === '$ref' && value === `#/schemas/${from}`) Object.assign(part, { $ref: `#/schemas/${to}` })
    else rename(value, from, to)
  }
}
