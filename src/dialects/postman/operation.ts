/**
 * Reads an end-point: the method, the address in a quotation, then headers, parameters, a body and responses.
 */
import type { Blockquote, RootContent } from 'mdast'
import { isJson, parseJson } from '../../core/json.ts'
import { record } from '../../core/record.ts'
import type { NamedRow } from '../../markdown/columns.ts'
import { cellText } from '../../markdown/row.ts'
import { spanOf } from '../../markdown/span.ts'
import type { SecurityScheme } from '../../model/api.ts'
import type { BodyDraft, OperationDraft, ResponseDraft } from '../../model/fragment.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { headingText } from '../../reading/labels/blocks.ts'
import { readTarget, type Target } from '../../reading/locate/target.ts'
import type { FieldColumn, Role } from '../../reading/profile.ts'
import { isHttpMethod } from '../../reading/stated-operation.ts'
import { placeholderSchema, schemaOfPlaceholders, schemaOfText } from './placeholders.ts'

const METHOD = /^Method: (\S+)$/
const RESPONSE = /^Response: (\S+)$/
const AUTHENTICATION = /^🔑 Authentication (\S+)$/u

export function readOperation(cursor: Cursor): void {
  const heading = cursor.take('operation-heading')
  const description = cursor.takeProse('description', isMethod)
  const operation = heading === undefined ? undefined : draftOf(cursor)
  if (operation === undefined) return
  const { name = '', tag = '' } = cursor.unit.context
  if (name !== '') operation.summary = name
  if (tag !== '') operation.tag = tag
  if (description !== undefined) operation.description = description
  while (cursor.block !== undefined) readPart(cursor, operation)
  cursor.tools.fragment.operations.push(operation)
}

function isMethod(block: RootContent): boolean {
  return METHOD.test(headingText(block) ?? '')
}

function draftOf(cursor: Cursor): OperationDraft | undefined {
  const line = cursor.block
  const method = METHOD.exec(headingText(line) ?? '')?.[1] ?? ''
  const address = cursor.peek()
  const written = address?.type === 'blockquote' ? addressIn(address) : ''
  const target = readTarget(written)
  if (line === undefined) return undefined
  if (target === undefined || !isHttpMethod(method)) {
    cursor.tools.report('operation/unknown-method', spanOf(line), { method: `${method} ${written}`.trim() })
    return undefined
  }
  cursor.take('operation-line')
  cursor.take('operation-line')
  return { method, ...addressed(target, cursor, line), responses: [], at: spanOf(line) }
}

function addressIn({ children: [inner] }: Blockquote): string {
  return inner?.type === 'code' ? inner.value.trim() : ''
}

/** What the address shows: the path, its parameters, those of the query with a value of each. */
function addressed(
  { path, origin = '', parameters, query }: Target,
  { words, tools }: Cursor,
  line: RootContent,
): Pick<OperationDraft, 'displayedPath' | 'requests' | 'parameters'> {
  const at = spanOf(line)
  for (const { name, sample } of parameters)
    if (sample !== undefined) tools.report('path/sample-value', at, { value: sample, name })
  const inPath = parameters.map(({ name, sample }) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: { type: 'string' as const, inferred: ['type'], ...(sample && { examples: [sample] }) },
    inferred: sample === undefined ? ['schema'] : ['name', 'schema'],
    at,
  }))
  const inQuery = query.map(({ name, value = '' }) => ({
    name,
    in: 'query' as const,
    required: false,
    schema: schemaOfValue(value, words),
    inferred: ['required', 'schema'],
    at,
  }))
  const requests = origin === '' ? [] : [{ language: 'http', url: origin + path, headers: [], at }]
  return { displayedPath: path, requests, parameters: [...inPath, ...inQuery] }
}

function schemaOfValue(value: string, { types }: Cursor['words']): SchemaDraft {
  if (value === '' || value.startsWith('{{')) return {}
  return placeholderSchema(value, types) ?? schemaOfText(value)
}

type Part = (cursor: Cursor, operation: OperationDraft) => void

const PARTS: Readonly<Partial<Record<Role, Part>>> = {
  'header-parameters': readHeaders,
  'query-parameters': readQuery,
  body: readBody,
  'form-parameters': readForm,
}

function readPart(cursor: Cursor, operation: OperationDraft): void {
  const read = PARTS[cursor.roleOf(cursor.block) ?? 'links']
  const status = RESPONSE.exec(headingText(cursor.block) ?? '')?.[1]
  if (read !== undefined) read(cursor, operation)
  else if (status !== undefined) readResponse(cursor, operation, status)
  else if (AUTHENTICATION.test(headingText(cursor.block) ?? '')) readAuthentication(cursor, operation)
  else if (isFurniture(cursor.block)) cursor.take('furniture')
  else cursor.skip()
}

/** `⁃ ⁃ ⁃ ⁃` between end-points, a rule and the name of the generator at the end. */
function isFurniture(block: RootContent | undefined): boolean {
  if (block?.type === 'thematicBreak') return true
  const [text] = block?.type === 'paragraph' ? block.children : []
  return text?.type === 'text' && /^(?:[⁃\s]+$|Powered By: )/.test(text.value)
}

/** Headers that say how the body is written are no parameters. */
const OF_CONTENT: ReadonlySet<string> = new Set(['accept', 'content-type'])

function readHeaders(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('parameters')
  for (const row of cursor.takeTable('headers', 'parameters') ?? []) {
    cursor.claimRow(row, 'parameters')
    const [name, value] = [cellText(row.cell('header')), row.cell('description')?.source ?? '']
    if (name.toLowerCase() === 'content-type')
      operation.body = { samples: [], ...operation.body, at: row.row.at, mediaTypes: [value] }
    if (OF_CONTENT.has(name.toLowerCase())) continue
    const schema = schemaOfValue(value, cursor.words)
    operation.parameters.push({
      name,
      in: 'header',
      required: false,
      schema,
      inferred: ['required', 'schema'],
      at: row.row.at,
    })
  }
}

function readQuery(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('parameters')
  for (const row of cursor.takeTable('parameters', 'parameters') ?? []) {
    cursor.claimRow(row, 'parameters')
    const name = cellText(row.cell('name'))
    const known = operation.parameters.find((one) => one.in === 'query' && one.name === name)
    const value = valueOf(cursor, row)
    if (known !== undefined) Object.assign(known, value)
    else operation.parameters.push({ name, in: 'query', required: false, ...value })
  }
}

function valueOf(cursor: Cursor, row: NamedRow<FieldColumn>) {
  const schema = schemaOfValue(row.cell('example')?.source ?? '', cursor.words)
  return { schema, inferred: ['required', 'schema'], at: row.row.at }
}

/** A sample, or a sketch in which placeholders stand for values. */
function readBody(cursor: Cursor, operation: OperationDraft): void {
  const heading = cursor.take('body')
  const sample = cursor.takeSample('body')
  if (heading === undefined || sample === undefined) return
  const body: BodyDraft = { samples: [], at: spanOf(heading), ...operation.body }
  const schema = schemaOfSketch(sample.text, cursor)
  if (schema === undefined) body.samples.push(sample)
  else Object.assign(body, { schema: { ...schema, at: sample.at }, inferred: ['schema'] })
  operation.body = body
}

/** `{ "name": "<string>" }`, or `<object>` for all of it. */
function schemaOfSketch(text: string, { words: { types } }: Cursor): SchemaDraft | undefined {
  return isJson(text) ? schemaOfPlaceholders(parseJson(text), types) : placeholderSchema(text.trim(), types)
}

function readForm(cursor: Cursor, operation: OperationDraft): void {
  const label = headingText(cursor.block) ?? ''
  const heading = cursor.take('body')
  const rows = cursor.takeTable('parameters', 'body') ?? []
  if (heading === undefined || rows.length === 0) return
  for (const row of rows) cursor.claimRow(row, 'body')
  const properties = rows.map((row) => [cellText(row.cell('name')), fieldOf(cursor, row)] as const)
  const at = spanOf(heading)
  operation.body = {
    samples: [],
    mediaTypes: [label.includes('urlencoded') ? 'application/x-www-form-urlencoded' : 'multipart/form-data'],
    schema: { type: 'object', properties: record(properties), at },
    at,
  }
}

/** Postman knows two kinds of form fields, texts and files. */
function fieldOf(cursor: Cursor, row: NamedRow<FieldColumn>): SchemaDraft {
  const { at } = row.row
  if (cellText(row.cell('type')) === 'file') return { type: 'string', format: 'binary', at }
  return { ...schemaOfValue(row.cell('example')?.source ?? '', cursor.words), at }
}

/** The sample is inside a `<details>` element. */
function readResponse(cursor: Cursor, operation: OperationDraft, status: string): void {
  const heading = cursor.take('responses')
  if (heading === undefined) return
  const known = operation.responses.find((one) => one.status === status)
  const response: ResponseDraft = known ?? { status, samples: [], isOpen: true, at: spanOf(heading) }
  if (known === undefined) operation.responses.push(response)
  while (cursor.block?.type === 'html' || cursor.block?.type === 'code') {
    const sample = cursor.takeSample('responses')
    if (sample === undefined) cursor.take('furniture')
    else if (isShown(sample.text))
      response.samples.push(isJson(sample.text) ? sample : { ...sample, language: '' })
  }
}

/** Every sample is in a fence of JSON, also where the response holds none. */
function isShown(text: string): boolean {
  return text.trim() !== '' && text.trim() !== 'null'
}

const SCHEMES: ReadonlyMap<string, SecurityScheme> = new Map<string, SecurityScheme>([
  ['bearer', { type: 'http', scheme: 'bearer' }],
  ['basic', { type: 'http', scheme: 'basic' }],
  ['digest', { type: 'http', scheme: 'digest' }],
])

/** The kind of scheme, with a table of its settings: for a key, its name and where it is sent. */
function readAuthentication(cursor: Cursor, operation: OperationDraft): void {
  const name = AUTHENTICATION.exec(headingText(cursor.block) ?? '')?.[1] ?? ''
  const heading = cursor.take('security')
  const rows = cursor.takeTable('parameters', 'security') ?? []
  for (const row of rows) cursor.claimRow(row, 'security')
  const settings = new Map(rows.map((row) => [cellText(row.cell('name')), cellText(row.cell('example'))]))
  const scheme = SCHEMES.get(name) ?? (name === 'apikey' ? keyScheme(settings) : undefined)
  if (heading === undefined || scheme === undefined) return
  cursor.tools.fragment.securitySchemes.push({ name, scheme, at: spanOf(heading) })
  operation.security = { isNeeded: true, alternatives: [[{ name, scopes: [] }]] }
}

function keyScheme(settings: ReadonlyMap<string, string>): SecurityScheme | undefined {
  const name = settings.get('key')
  if (name === undefined || name === '') return undefined
  return { type: 'apiKey', in: settings.get('in') === 'query' ? 'query' : 'header', name }
}
