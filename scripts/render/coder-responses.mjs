/**
 * What an operation answers, as Coder's pages show it: samples, the table of statuses, inline schemas, headers.
 * In: an operation. Out: blocks of Markdown.
 */
import {
  descriptionOf,
  linkTo,
  nameInResponses,
  restrictionOf,
  typeInResponses,
  valuesOf,
  valuesTable,
} from './coder-cells.mjs'
import { sampleFence } from './coder-fences.mjs'
import { placeholder } from './placeholders.mjs'
import { sampleKindOf } from './request.mjs'
import { rowsOf } from './rows.mjs'
import { nameOf } from './schemas.mjs'
import { meaningOf } from './statuses.mjs'
import { table } from './tables.mjs'

/** @typedef {import('./coder-operation.mjs').Writer} Writer */
/** @typedef {import('./eras.mjs').Layout} Layout */
/** @typedef {import('./index.mjs').Operation} Operation */
/** @typedef {import('./index.mjs').Schema} Schema */

/** @param {Operation} operation @param {Writer} writer */
export function responseSamples(operation, { api, layout }) {
  const answers = operation.responses.filter((response) => response.schema !== undefined)
  if (answers.length === 0) return []
  const done = new Set()
  const blocks = ['### Example responses']
  for (const { status, schema, contentType = 'application/json' } of answers) {
    const kind = sampleKindOf(contentType, 'response')
    if (done.has(kind)) continue
    done.add(kind)
    blocks.push(`> ${status} Response`)
    if (kind !== undefined)
      blocks.push(
        sampleFence(
          kind,
          placeholder(/** @type {Schema} */ (schema), { schemas: api.schemas, skip: 'writeOnly' }),
          layout,
        ),
      )
  }
  return blocks
}

/** @param {Operation} operation @param {Layout} layout */
export function responseTable(operation, layout) {
  const rows = operation.responses.map(({ status, description = '', schema }) => [
    status,
    meaningOf(status),
    description,
    typeOfResponse(schema),
  ])
  return table(['Status', 'Meaning', 'Description', 'Schema'], rows, layout)
}

/** @param {Schema | undefined} schema */
function typeOfResponse(schema) {
  if (schema === undefined || schema.type === 'object') return ''
  const [prefix, inner] = schema.type === 'array' ? ['array of ', schema.items ?? {}] : ['', schema]
  const name = nameOf(inner)
  return prefix + (name === undefined ? (inner.type ?? '') : linkTo(name, 'schemas.md'))
}

/** @param {Operation} operation @param {Writer} writer */
export function responseSchemas(operation, { api, layout }) {
  const inline = operation.responses.filter(
    ({ schema }) =>
      schema !== undefined &&
      nameOf(schema) === undefined &&
      (schema.type === 'array' || schema.type === 'object'),
  )
  if (inline.length === 0) return []
  const slug = operation.summary.toLowerCase().replaceAll(' ', '-')
  return [
    `<h3 id="${slug}-responseschema">Response Schema</h3>`,
    ...inline.flatMap(({ status, schema }) =>
      schemaTable(status, /** @type {Schema} */ (schema), { api, layout }),
    ),
  ]
}

/** @param {string} status @param {Schema} schema @param {Writer} writer */
function schemaTable(status, schema, { api, layout }) {
  const rows = rowsOf(schema, { schemas: api.schemas, isResolved: true, depth: 1 })
  if (rows.length === 0) return []
  const cells = rows.map((row) => [
    nameInResponses(row),
    typeInResponses(row),
    String(row.isRequired),
    restrictionOf(row.schema),
    descriptionOf(row, layout),
  ])
  const values = valuesOf(rows)
  return [
    `Status Code **${status}**`,
    table(['Name', 'Type', 'Required', 'Restrictions', 'Description'], cells, layout),
    ...(values.length === 0 ? [] : ['#### Enumerated Values', valuesTable('Property', values, layout)]),
  ]
}

/** @param {Operation} operation @param {Layout} layout */
export function headerBlocks(operation, layout) {
  const rows = operation.responses.flatMap(({ status, headers = [] }) =>
    headers.map(({ name, schema, description = '' }) => [
      status,
      name,
      schema.type ?? '',
      schema.format ?? '',
      description,
    ]),
  )
  return rows.length === 0
    ? []
    : ['### Response Headers', table(['Status', 'Header', 'Type', 'Format', 'Description'], rows, layout)]
}
