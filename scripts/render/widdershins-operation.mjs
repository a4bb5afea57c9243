/**
 * One operation as plain widdershins v4 shows it, with samples for shell and http.
 * In: a description and an operation. Out: blocks of Markdown. Knows nothing of the page around it.
 */
import { jsonText, yamlText } from './json-text.mjs'
import { placeholder } from './placeholders.mjs'
import { addressOf, contentTypesOf, headersOf, sampleKindOf, sampleText, securityOf } from './request.mjs'
import { rowsOf } from './rows.mjs'
import { nameOf } from './schemas.mjs'
import { meaningOf } from './statuses.mjs'
import { plainTable } from './tables.mjs'
import {
  enumerations,
  fieldRows,
  linkTo,
  propertiesTable,
  typeOfParameter,
  valuesBlocks,
} from './widdershins-cells.mjs'

/** @typedef {import('./index.mjs').Description} Description */
/** @typedef {import('./index.mjs').Operation} Operation */
/** @typedef {import('./index.mjs').Schema} Schema */

/** @param {Operation} operation @param {Description} api @returns {string[]} */
export function widdershinsOperation(operation, api) {
  const slug = operation.id.toLowerCase().replaceAll(' ', '-')
  return [
    `## ${operation.id}`,
    `<a id="opId${operation.id}"></a>`,
    '> Code samples',
    shellSample(operation, api),
    httpSample(operation, api),
    `\`${operation.method} ${operation.path}\``,
    `*${operation.summary}*`,
    ...(operation.description === undefined ? [] : [operation.description]),
    ...bodySample(operation, api),
    ...parameterBlocks(operation, slug, api),
    ...answerSamples(operation, api),
    `<h3 id="${slug}-responses">Responses</h3>`,
    plainTable(['Status', 'Meaning', 'Description', 'Schema'], operation.responses.map(answerRow)),
    ...inlineSchemas(operation, slug, api),
    ...headerBlocks(operation),
    securityNote(operation, api),
  ]
}

/** @param {string} language @param {string} text */
const fence = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``

/** @param {Operation} operation @param {Description} api */
function shellSample(operation, api) {
  const headers = headersOf(operation, api)
  const start = `curl -X ${operation.method} ${addressOf(operation, api)}`
  const lines = [start, ...headers.map(({ name, value }) => `  -H '${name}: ${value}'`)]
  return fence('shell', `# You can also use wget\n${lines.join(' \\\n')}\n`)
}

/** @param {Operation} operation @param {Description} api */
function httpSample(operation, api) {
  const { sent, wanted } = contentTypesOf(operation)
  const own = operation.parameters.filter((parameter) => parameter.in === 'header')
  const host = api.host.replace(/^[a-z]+:\/\//u, '')
  const lines = [
    `${operation.method} ${addressOf(operation, api)} HTTP/1.1`,
    host === '' ? '' : `Host: ${host}`,
    ...(sent === undefined ? [] : [`Content-Type: ${sent}`]),
    wanted === undefined ? '' : `Accept: ${wanted}`,
    ...own.map((parameter) => `${parameter.name}: ${sampleText(parameter, api)}`),
  ]
  return fence('http', `${lines.join('\n')}\n`).replace(/\n{3,}/gu, '\n\n')
}

/** @param {Operation} operation @param {Description} api */
function bodySample({ body }, api) {
  if (body === undefined) return []
  const kind = sampleKindOf(body.contentType, 'request')
  const value = placeholder(body.schema, { schemas: api.schemas, skip: 'readOnly' })
  return ['> Body parameter', ...(kind === undefined ? [] : [sample(kind, value)])]
}

/** @param {string} kind @param {unknown} value */
function sample(kind, value) {
  if (kind === 'json') return fence('json', jsonText(value))
  return kind === 'text' ? fence('', JSON.stringify(value)) : fence('yaml', yamlText(value))
}

/** @param {Operation} operation @param {string} slug @param {Description} api */
function parameterBlocks(operation, slug, api) {
  const parameters = [
    ...operation.parameters.map((each) => ({ ...each, type: typeOfParameter(each.schema) })),
    ...bodyRows(operation, api),
  ]
  if (parameters.length === 0) return []
  const rows = parameters.map(({ name, in: place, type, required, description = '' }) => [
    name,
    place,
    type,
    String(required),
    description.split('\n')[0] || 'none',
  ])
  const long = parameters.filter(({ description = '' }) => description.includes('\n'))
  const values = parameters.flatMap(({ name, schema }) =>
    [schema.enum, schema.items?.enum].flatMap((list) => (list === undefined ? [] : [{ name, values: list }])),
  )
  return [
    `<h3 id="${slug}-parameters">Parameters</h3>`,
    plainTable(['Name', 'In', 'Type', 'Required', 'Description'], rows),
    ...(long.length === 0 ? [] : [`#### Detailed descriptions\n${long.map(detail).join('\n')}`]),
    ...valuesBlocks('Parameter', values),
  ]
}

/** @param {{ name: string, description?: string | undefined }} parameter */
const detail = ({ name, description }) => `\n**${name}**: ${description ?? ''}`

/** @param {Operation} operation @param {Description} api */
function bodyRows({ body }, api) {
  if (body === undefined) return []
  const { schema, required, description } = body
  const isLink = nameOf(schema) !== undefined
  const row = {
    name: 'body',
    in: 'body',
    type: typeOfParameter(schema),
    required,
    description,
    schema: isLink ? {} : schema,
  }
  if (isLink || schema.type !== 'object') return [row]
  return [row, ...fieldRows(rowsOf(schema, { schemas: api.schemas, isResolved: true, depth: 1 }))]
}

/** @param {Operation} operation @param {Description} api */
function answerSamples(operation, api) {
  const blocks = []
  const done = new Set()
  for (const { status, schema, contentType = 'application/json' } of operation.responses) {
    const kind = sampleKindOf(contentType, 'response')
    if (schema === undefined || done.has(kind)) continue
    done.add(kind)
    blocks.push(`> ${status} Response`)
    if (kind !== undefined)
      blocks.push(sample(kind, placeholder(schema, { schemas: api.schemas, skip: 'writeOnly' })))
  }
  return blocks.length === 0 ? [] : ['> Example responses', ...blocks]
}

/** @param {import('./index.mjs').Answer} answer */
const answerRow = ({ status, description, schema }) => [
  status,
  meaningOf(status),
  description || 'none',
  typeOfAnswer(schema),
]

/** @param {Schema | undefined} schema */
function typeOfAnswer(schema) {
  if (schema === undefined) return 'None'
  const name = nameOf(schema)
  if (name !== undefined) return linkTo(name)
  return isInline(schema) ? 'Inline' : /** @type {string} */ (schema.type)
}

/** @param {Schema} schema */
const isInline = (schema) => schema.type === undefined || schema.type === 'object' || schema.type === 'array'

/** @param {Operation} operation @param {string} slug @param {Description} api */
function inlineSchemas(operation, slug, api) {
  const inline = operation.responses.flatMap(({ status, schema }) =>
    schema === undefined || nameOf(schema) !== undefined || !isInline(schema) ? [] : [{ status, schema }],
  )
  if (inline.length === 0) return []
  const blocks = inline.flatMap(({ status, schema }) => {
    const rows = rowsOf(schema, { schemas: api.schemas, isResolved: true, depth: 1 })
    return rows.length === 0
      ? []
      : [`Status Code **${status}**`, propertiesTable(rows), ...enumerations(rows)]
  })
  return [`<h3 id="${slug}-responseschema">Response Schema</h3>`, ...blocks]
}

/** @param {Operation} operation */
function headerBlocks(operation) {
  const rows = operation.responses.flatMap(({ status, headers = [] }) =>
    headers.map(({ name, schema, description }) => [
      status,
      name,
      String(schema.type),
      schema.format ?? '',
      description ?? 'none',
    ]),
  )
  if (rows.length === 0) return []
  return ['### Response Headers', plainTable(['Status', 'Header', 'Type', 'Format', 'Description'], rows)]
}

/** @param {Operation} operation @param {Description} api */
function securityNote(operation, api) {
  const names = securityOf(operation, api).map((name) => (Object.hasOwn(api.schemes, name) ? name : 'None'))
  if (names.length === 0)
    return '<aside class="success">\nThis operation does not require authentication\n</aside>'
  const text =
    'To perform this operation, you must be authenticated by means of one of the following methods:'
  return `<aside class="warning">\n${text}\n${names.join(', ')}\n</aside>`
}
