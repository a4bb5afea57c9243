/**
 * Reads an operation. Method, path and id are in the comment above the example; where parameters are sent is not
 * printed, unless the path has their names.
 */
import type { Html, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { record } from '../../core/record.ts'
import type { NamedRow } from '../../markdown/columns.ts'
import { cellText } from '../../markdown/row.ts'
import { spanOf } from '../../markdown/span.ts'
import type { OperationDraft } from '../../model/fragment.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { pathParameters } from '../../reading/fields/path-parameters.ts'
import { isRequired, readDescription } from '../../reading/fields/values.ts'
import type { FieldColumn, Role } from '../../reading/profile.ts'
import { statedOperation } from '../../reading/stated-operation.ts'
import { SNIPPET } from './cut.ts'
import { readTypeIn } from './types.ts'

export function readOperation(cursor: Cursor): void {
  const heading = cursor.block
  const snippet = cursor.blocks.find((block) => block.type === 'html' && SNIPPET.test(block.value))
  if (heading === undefined || snippet?.type !== 'html') return
  cursor.take('operation-heading')
  const operation = draftOf(cursor, snippet)
  if (operation === undefined) return
  if (cursor.source(heading, heading).includes('~~')) operation.deprecated = true
  const description = cursor.takeProse('description', (block) => cursor.roleOf(block) !== undefined)
  if (description !== undefined) operation.description = description
  while (cursor.block !== undefined) readPart(cursor, operation)
  cursor.tools.fragment.operations.push(operation)
}

/** What the comment states, with the group and the summary from the overview of the page. */
function draftOf({ unit, tools }: Cursor, snippet: Html): OperationDraft | undefined {
  const attributes = [...snippet.value.matchAll(/\b(\w+)="([^"]*)"/g)]
  const facts = new Map(attributes.map(([, key = '', value = '']) => [key, value]))
  const method = facts.get('method')?.toUpperCase() ?? ''
  const path = facts.get('path')?.split('?')[0] ?? ''
  const at = spanOf(snippet)
  const operation = statedOperation({ method, path, at }, tools.report)
  if (operation === undefined) return undefined
  const texts = {
    tag: unit.context['tag'],
    summary: unit.context['summary'],
    operationId: facts.get('operationID'),
  }
  return {
    ...operation,
    parameters: pathParameters(path, at),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined && text !== '')),
  }
}

type Part = (cursor: Cursor, operation: OperationDraft) => void

const PARTS: Readonly<Partial<Record<Role, Part>>> = {
  'code-samples': readExamples,
  parameters: readParameters,
  returns: readReturn,
  errors: readErrors,
}

function readPart(cursor: Cursor, operation: OperationDraft): void {
  const read = PARTS[cursor.roleOf(cursor.block) ?? 'links']
  if (read !== undefined) read(cursor, operation)
  else cursor.skip()
}

/** Code of the SDK shows no more than the tables. */
function readExamples(cursor: Cursor): void {
  cursor.take('code-samples')
  const isPart = (block: RootContent): boolean => cursor.roleOf(block) !== undefined
  while (cursor.block !== undefined && !isPart(cursor.block)) cursor.take('code-samples')
}

/** What only the SDK has. */
const OF_THE_SDK =
  /RetryConfig|RequestOptions|\.Option\b|^security$|^(?:server_?url|ctx|opts|options|timeout_?ms)$/i
/** Its bodies are no values of a query. */
const WITHOUT_BODY: ReadonlySet<string> = new Set(['GET', 'DELETE', 'HEAD'])

function readParameters(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('parameters')
  for (const row of cursor.takeTable('parameters', 'parameters') ?? []) {
    const name = cellText(row.cell('name'))
    const type = cellText(row.cell('type'))
    const isRead = OF_THE_SDK.test(name) || OF_THE_SDK.test(type) || addParameter(cursor, operation, row)
    // The fields of a request object are on its page: which of them is sent where is not stated.
    if (isRead) cursor.claimRow(row, 'parameters')
  }
}

function addParameter(cursor: Cursor, operation: OperationDraft, row: NamedRow<FieldColumn>): boolean {
  const name = cellText(row.cell('name'))
  const schema: SchemaDraft = { ...readTypeIn(cursor, row.cell('type')), at: row.row.at }
  const description = readDescription(row.cell('description'))
  if (description !== undefined && description !== 'N/A') schema.description = description
  const required = isRequired(row.cell('required'), cursor.words.notes)
  const inPath = operation.parameters.find(
    (one) => one.in === 'path' && lettersOf(one.name) === lettersOf(name),
  )
  if (inPath !== undefined) {
    delete inPath.inferred
    Object.assign(inPath, { schema, at: row.row.at, ...(description === undefined ? {} : { description }) })
    return true
  }
  const model = schema.named?.text ?? ''
  if (name === 'request' && !model.endsWith('RequestBody')) return false
  if (name === 'request' || /^request_?body$/i.test(name)) {
    operation.body = { required, schema, samples: [], inferred: ['mediaTypes'], at: row.row.at }
  } else if (WITHOUT_BODY.has(operation.method)) {
    operation.parameters.push({ name, in: 'query', required, schema, inferred: ['in'], at: row.row.at })
  } else addField(operation, name, { schema, required })
  return true
}

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** Of a method with a body, what is not in the path is most likely one of its fields. */
function addField(
  operation: OperationDraft,
  name: string,
  field: { schema: SchemaDraft; required: boolean },
): void {
  const at = field.schema.at ?? operation.at
  operation.body ??= {
    samples: [],
    schema: { type: 'object', properties: record(), inferred: ['properties'], at },
    inferred: ['schema', 'mediaTypes'],
    at,
  }
  const { schema } = operation.body
  if (schema === undefined || schema.named !== undefined) return
  schema.properties ??= record()
  schema.properties[name] = field.schema
  if (field.required) schema.required = [...(schema.required ?? []), name]
}

function readReturn(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('returns')
  const block = cursor.block
  if (block?.type !== 'paragraph') return
  const at = spanOf(block)
  const cell = { source: toString(block), children: block.children, at }
  cursor.take('returns')
  const schema = { ...readTypeIn(cursor, cell), at }
  operation.responses.push({ status: 'default', samples: [], schema, inferred: ['status'], at })
}

/** Ranges of statuses are what the SDK does with any other failure. */
function readErrors(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('errors')
  for (const row of cursor.takeTable('responses', 'errors') ?? []) {
    cursor.claimRow(row, 'errors')
    const statuses = cellText(row.cell('status'))
      .split(/,\s*/)
      .filter((status) => /^\d{3}$/.test(status))
    if (statuses.length === 0) continue
    const schema = { ...readTypeIn(cursor, row.cell('schema')), at: row.row.at }
    const mediaType = cellText(row.cell('meaning'))
    for (const status of statuses)
      operation.responses.push({
        status,
        samples: [],
        schema: { ...schema },
        mediaTypes: [mediaType],
        at: row.row.at,
      })
  }
}
