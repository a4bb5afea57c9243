/**
 * What an operation takes, as Coder's pages show it: the sample of the body and the table of parameters.
 * In: an operation. Out: blocks of Markdown.
 */
import { displayName, linkTo, typeWithFormat, valuesTable } from './coder-cells.mjs'
import { sampleFence } from './coder-fences.mjs'
import { placeholder } from './placeholders.mjs'
import { sampleKindOf } from './request.mjs'
import { rowsOf } from './rows.mjs'
import { nameOf } from './schemas.mjs'
import { table } from './tables.mjs'

/** @typedef {import('./coder-operation.mjs').Writer} Writer */
/** @typedef {import('./index.mjs').Description} Description */
/** @typedef {import('./index.mjs').Operation} Operation */
/** @typedef {import('./index.mjs').Schema} Schema */

/** @param {Operation} operation @param {Writer} writer */
export function bodySample({ body }, { api, layout }) {
  if (body === undefined) return []
  const kind = sampleKindOf(body.contentType, 'request')
  const quote = '> Body parameter'
  return kind === undefined
    ? [quote]
    : [quote, sampleFence(kind, placeholder(body.schema, { schemas: api.schemas, skip: 'readOnly' }), layout)]
}

/** @param {Operation} operation @param {Writer} writer */
export function parameterBlocks(operation, { api, layout }) {
  const parameters = [
    ...operation.parameters.map((parameter) => ({ ...parameter, type: typeOfParameter(parameter.schema) })),
    ...bodyRows(operation, api),
  ]
  if (parameters.length === 0) return []
  const rows = parameters.map(({ name, in: place, type, required, description = '' }) => [
    `\`${name}\``,
    place,
    type,
    String(required),
    description.split('\n')[0] ?? '',
  ])
  const values = parameters.flatMap(({ name, schema }) =>
    [schema.enum, schema.items?.enum].flatMap((list) => (list === undefined ? [] : [{ name, values: list }])),
  )
  return [
    '### Parameters',
    table(['Name', 'In', 'Type', 'Required', 'Description'], rows, layout),
    ...(values.length === 0 ? [] : ['#### Enumerated Values', valuesTable('Parameter', values, layout)]),
  ]
}

/** @param {Schema} schema */
function typeOfParameter(schema) {
  const name = nameOf(schema)
  if (name !== undefined) return linkTo(name, 'schemas.md')
  if (schema.type !== 'array' || schema.format !== undefined) return typeWithFormat(schema)
  const itemName = nameOf(schema.items ?? {})
  return itemName === undefined
    ? `array[${schema.items?.type ?? 'any'}]`
    : `[${itemName}](#schema${itemName.toLowerCase()})`
}

/** @param {Operation} operation @param {Description} api */
function bodyRows({ body }, api) {
  if (body === undefined) return []
  const { schema, required, description } = body
  const row = {
    name: 'body',
    in: 'body',
    type: typeOfParameter(schema),
    required,
    description,
    schema: nameOf(schema) === undefined ? schema : {},
  }
  if (nameOf(schema) !== undefined || schema.type !== 'object') return [row]
  const fields = rowsOf(schema, { schemas: api.schemas, isResolved: true, depth: 1 })
  return [
    row,
    ...fields.map((field) => ({
      name: displayName(field),
      in: 'body',
      type: typeOfField(field),
      required: field.isRequired,
      description: field.description,
      schema: field.schema,
    })),
  ]
}

/** @param {import('./rows.mjs').Row} field */
function typeOfField(field) {
  if (field.refName !== undefined) return linkTo(field.refName, 'schemas.md')
  if (field.schema.format === 'binary') return 'binary'
  return field.schema.type === 'array'
    ? `[${field.schema.items?.type ?? 'any'}]`
    : typeWithFormat(field.schema)
}
