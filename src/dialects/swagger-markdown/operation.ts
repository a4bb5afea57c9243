/**
 * Reads an operation: summary, description, parameters, body, responses, security.
 */
import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { record } from '../../core/record.ts'
import { cellText, type Cell } from '../../markdown/row.ts'
import { spanOf } from '../../markdown/span.ts'
import { PARAMETER_PLACES, type ParameterPlace } from '../../model/api.ts'
import type { OperationDraft } from '../../model/fragment.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { unescapeMarkdown } from '../../reading/fields/name-cell.ts'
import { isRequired, readDescription } from '../../reading/fields/values.ts'
import { headingText } from '../../reading/labels/blocks.ts'
import type { Role } from '../../reading/profile.ts'
import { statedOperation } from '../../reading/stated-operation.ts'
import { readResponses } from './responses.ts'
import { readContent } from './media-types.ts'
import { readTypeIn } from './schema.ts'

export function readOperation(cursor: Cursor): void {
  const { method = '', path = '', tag = '' } = cursor.unit.context
  const heading = cursor.take('operation-heading')
  if (heading === undefined) return
  const at = spanOf(heading)
  const operation = statedOperation({ method, path, at }, cursor.tools.report)
  if (operation === undefined) return
  if (tag !== '') operation.tag = tag
  readProse(cursor, operation)
  while (cursor.block !== undefined) readPart(cursor, operation)
  cursor.tools.fragment.operations.push(operation)
}

/** `##### Summary` and `##### Description`, or a bold line and the text below it. */
function readProse(cursor: Cursor, operation: OperationDraft): void {
  if (isDeprecation(cursor.block)) {
    operation.deprecated = true
    cursor.take('deprecated')
  }
  const bold = boldLine(cursor.block)
  if (bold !== undefined) {
    operation.summary = bold
    cursor.take('summary')
  }
  const isLabel = (block: RootContent): boolean => textLabel(block) !== undefined || isPart(cursor, block)
  let label: 'summary' | 'description' = 'description'
  while (cursor.block !== undefined && !isPart(cursor, cursor.block)) {
    const next = textLabel(cursor.block)
    if (next !== undefined) {
      label = next
      cursor.take(label)
    }
    const text = cursor.takeProse(label, isLabel)
    if (text !== undefined) operation[label] = unescaped(text)
  }
}

/** The generator escapes pipes and backslashes, and nothing else. */
function unescaped(text: string): string {
  return text.replaceAll(/\\([|\\])/g, '$1')
}

function isDeprecation(block: RootContent | undefined): boolean {
  return block?.type === 'paragraph' && toString(block).trim() === 'DEPRECATED'
}

function boldLine(block: RootContent | undefined): string | undefined {
  if (block?.type !== 'paragraph') return undefined
  const [first, ...others] = block.children
  return first?.type === 'strong' && others.length === 0 ? toString(first).trim() : undefined
}

function textLabel(block: RootContent): 'summary' | 'description' | undefined {
  if (block.type !== 'heading' || block.depth !== 5) return undefined
  const text = headingText(block)?.toLowerCase().replace(/:$/, '')
  return text === 'summary' || text === 'description' ? text : undefined
}

type Part = (cursor: Cursor, operation: OperationDraft) => void

const PARTS: Readonly<Partial<Record<Role, Part>>> = {
  parameters: readParameters,
  body: readBody,
  responses: readResponses,
  security: readSecurity,
}

/** A heading in a description can have the words of a part: a table follows only that of the generator. */
function isPart(cursor: Cursor, block: RootContent): boolean {
  const index = cursor.blocks.indexOf(block)
  return (
    block.type === 'heading' &&
    cursor.roleOf(block) !== undefined &&
    cursor.blocks[index + 1]?.type === 'table'
  )
}

function readPart(cursor: Cursor, operation: OperationDraft): void {
  const role = cursor.roleOf(cursor.block)
  const read = role === undefined ? undefined : PARTS[role]
  if (read !== undefined) read(cursor, operation)
  else if (cursor.block?.type === 'thematicBreak') cursor.take('furniture')
  else cursor.skip()
}

function readParameters(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('parameters')
  for (const row of cursor.takeTable('parameters', 'parameters') ?? []) {
    const place = cellText(row.cell('in'))
    const name = unescapeMarkdown(row.cell('name')?.source ?? '')
    const schema = { ...readTypeIn(cursor, row.cell('type')), at: row.row.at }
    const description = readDescription(row.cell('description'))
    const common = {
      at: row.row.at,
      ...(description === undefined ? {} : { description: unescaped(description) }),
    }
    const required = isRequired(row.cell('required'), cursor.words.notes)
    if (place === 'body') operation.body = { required, schema, samples: [], ...common }
    else if (place === 'formData') addFormField(operation, name, { ...schema, ...common }, required)
    else if (!(PARAMETER_PLACES as readonly string[]).includes(place) || name === '') {
      cursor.tools.report('parameter/no-place', row.row.at, { name, place })
      continue
    } else operation.parameters.push({ name, in: place as ParameterPlace, required, schema, ...common })
    cursor.claimRow(row, 'parameters')
  }
}

const FORM = 'application/x-www-form-urlencoded'
const FORM_WITH_FILES = 'multipart/form-data'

/** Fields of a form are printed as parameters in Swagger 2. */
function addFormField(operation: OperationDraft, name: string, schema: SchemaDraft, required: boolean): void {
  operation.body ??= {
    samples: [],
    at: schema.at ?? operation.at,
    schema: { type: 'object', properties: record() },
    mediaTypes: [FORM],
    inferred: ['mediaTypes'],
  }
  if (schema.format === 'binary') operation.body.mediaTypes = [FORM_WITH_FILES]
  const form = (operation.body.schema ??= { type: 'object' })
  form.properties ??= record()
  form.properties[name] = schema
  if (required) form.required = [...(form.required ?? []), name]
}

function readBody(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('body')
  for (const row of cursor.takeTable('body', 'body') ?? []) {
    cursor.claimRow(row, 'body')
    const required = isRequired(row.cell('required'), cursor.words.notes)
    operation.body = { required, samples: [], at: row.row.at, ...readContent(cursor, row.cell('type')) }
  }
}

/** A row for each alternative: pairs of a scheme and its scopes, as wide as the header. */
function readSecurity(cursor: Cursor, operation: OperationDraft): void {
  const heading = cursor.block
  cursor.take('security')
  const width = cursor.block?.type === 'table' ? (cursor.block.children[0]?.children.length ?? 2) : 2
  const rows = cursor.takeTable('security', 'security')
  if (rows === undefined || heading === undefined) return
  operation.security = { isNeeded: true, alternatives: rows.map(({ row }) => schemesOf(row.cells, width)) }
  for (const row of rows) cursor.claimRow(row, 'security')
}

function schemesOf(cells: readonly Cell[], width: number): { name: string; scopes: string[] }[] {
  const texts = cells.map(({ source }) => unescapeMarkdown(source))
  const schemes: { name: string; scopes: string[] }[] = []
  for (let start = 0; start < texts.length; start += width) {
    const [name = '', ...scopes] = texts.slice(start, start + width)
    if (name !== '') schemes.push({ name, scopes: scopes.filter((scope) => scope !== '') })
  }
  return schemes
}
