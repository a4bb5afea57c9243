/**
 * One operation as Coder's pages show it.
 * In: a description and an operation. Out: blocks of Markdown. Knows nothing of pages and files.
 */
import {
  displayName,
  descriptionOf,
  linkTo,
  nameInResponses,
  restrictionOf,
  typeInResponses,
  typeWithFormat,
  valuesOf,
  valuesTable,
} from './coder-cells.mjs'
import { filledJsonText, jsonText, yamlText } from './json-text.mjs'
import { placeholder } from './placeholders.mjs'
import { addressOf, fullPathOf, headersOf, isFormHeader, sampleKindOf, securityOf } from './request.mjs'
import { rowsOf } from './rows.mjs'
import { nameOf } from './schemas.mjs'
import { meaningOf } from './statuses.mjs'
import { table } from './tables.mjs'

/** @typedef {import('./eras.mjs').Layout} Layout */
/** @typedef {import('./index.mjs').Description} Description */
/** @typedef {import('./index.mjs').Operation} Operation */
/** @typedef {import('./index.mjs').Schema} Schema */
/** @typedef {{ api: Description, layout: Layout }} Writer */

const LOGIN_LINE = 'To perform this operation, you must be authenticated. [Learn more](authentication.md).'

/** @param {Operation} operation @param {Writer} writer @returns {string[]} */
export function operationBlocks(operation, writer) {
  const { api, layout } = writer
  const path = layout.isFullPath ? fullPathOf(operation, api) : operation.path
  return [
    `## ${heading(operation.summary, layout)}`,
    '### Code samples',
    shellSample(operation, api),
    `\`${operation.method} ${path}\``,
    ...(operation.description === undefined ? [] : [operation.description]),
    ...bodySample(operation, writer),
    ...parameterBlocks(operation, writer),
    ...responseSamples(operation, writer),
    '### Responses',
    responseTable(operation, layout),
    ...responseSchemas(operation, writer),
    ...headerBlocks(operation, layout),
    ...(securityOf(operation, api).length === 0 ? [] : [LOGIN_LINE]),
  ]
}

/** @param {string} text @param {Layout} layout */
export const heading = (text, layout) => (layout.keepsStop ? text : text.replace(/\.$/u, ''))

/** @param {Operation} operation @param {Description} api */
function shellSample(operation, api) {
  const headers = headersOf(operation, api)
  const lines = headers.flatMap((header, at) => {
    const line = `  -H '${header.name}: ${header.value}'${at < headers.length - 1 ? ' \\' : ''}`
    return isFormHeader(header) ? [] : [line]
  })
  const first = `curl -X ${operation.method} ${addressOf(operation, api)}${headers.length > 0 ? ' \\' : ''}`
  // Without a header there is an empty line, also where the command says that it goes on.
  return fence(
    'shell',
    ['# Example request using curl', first, ...(lines.length === 0 ? [''] : lines)].join('\n'),
  )
}

/** @param {string} language @param {string} text */
export const fence = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``

/** @param {string} kind @param {unknown} value @param {Layout} layout */
export function sampleFence(kind, value, layout) {
  if (kind === 'json') return fence('json', layout.fillsArrays ? filledJsonText(value) : jsonText(value))
  if (kind === 'text') return fence('', JSON.stringify(value))
  return fence('yaml', layout.endsYaml ? yamlText(value) : yamlText(value).trimEnd())
}

/** @param {Operation} operation @param {Writer} writer */
function bodySample({ body }, { api, layout }) {
  if (body === undefined) return []
  const kind = sampleKindOf(body.contentType, 'request')
  const quote = '> Body parameter'
  return kind === undefined
    ? [quote]
    : [quote, sampleFence(kind, placeholder(body.schema, { schemas: api.schemas, skip: 'readOnly' }), layout)]
}

/** @param {Operation} operation @param {Writer} writer */
function parameterBlocks(operation, { api, layout }) {
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

/** @param {Operation} operation @param {Writer} writer */
function responseSamples(operation, { api, layout }) {
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
function responseTable(operation, layout) {
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
function responseSchemas(operation, { api, layout }) {
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
function headerBlocks(operation, layout) {
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
