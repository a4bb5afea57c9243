/**
 * Reads the section of one operation: its row in the table of requests is in the unit's context.
 * What the page does not print is not stated: the place of a parameter outside the path, statuses of languages
 * without a table of responses, the body among the parameters.
 */
import type { List, ListItem, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { cellText, type Cell } from '../../markdown/row.ts'
import { spanOf } from '../../markdown/span.ts'
import { CLIENT_SPELLING } from '../../model/schema.ts'
import type { OperationDraft, ResponseDraft, SecurityDraft } from '../../model/fragment.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { headingText } from '../../reading/labels/blocks.ts'
import type { Role } from '../../reading/profile.ts'
import { statedOperation } from '../../reading/stated-operation.ts'
import { readReturnType } from './fields.ts'
import { placeParameters } from './parameters.ts'
import { readField, type Field } from './fields.ts'

/** What a section prints, before the parts are weighed against each other. */
export interface Section {
  fields: Field[]
  /** Content types of the request and of the response. */
  consumes: string[]
  produces: string[]
  returns?: ResponseDraft
}

export function readOperation(cursor: Cursor): void {
  const { name = '', method = '', path = '', tag = '', summary = '' } = cursor.unit.context
  const heading = cursor.take('operation-heading')
  if (heading === undefined) return
  const at = spanOf(heading)
  const operation = statedOperation({ method, path, at }, cursor.tools.report)
  if (operation === undefined) return
  Object.assign(operation, { operationId: name, inferred: [CLIENT_SPELLING] })
  if (tag !== '') operation.tag = tag
  if (summary !== '') operation.summary = summary
  readProse(cursor, operation)
  const section: Section = { fields: [], consumes: [], produces: [] }
  while (cursor.block !== undefined) readPart(cursor, operation, section)
  placeParameters(operation, section)
  addReturn(operation, section)
  cursor.tools.fragment.operations.push(operation)
}

/** The signature, the summary once more, and the description. */
function readProse(cursor: Cursor, operation: OperationDraft): void {
  const isPart = (block: RootContent): boolean => headingText(block) !== undefined
  while (cursor.block?.type === 'blockquote' || cursor.block?.type === 'code') cursor.take('signature')
  if (cursor.block?.type === 'paragraph' && toString(cursor.block).trim() === operation.summary)
    cursor.take('summary')
  const description = cursor.takeProse('description', isPart)
  if (description !== undefined && description !== operation.summary) operation.description = description
}

type Part = (cursor: Cursor, operation: OperationDraft, section: Section) => void

const PARTS: Readonly<Partial<Record<Role, Part>>> = {
  parameters: readParameters,
  'path-parameters': readParameters,
  returns: readReturns,
  security: readSecurity,
  'content-types': readContentTypes,
  responses: readResponses,
  'code-samples': readExample,
}

function readPart(cursor: Cursor, operation: OperationDraft, section: Section): void {
  const role = cursor.roleOf(cursor.block)
  const read = role === undefined ? undefined : PARTS[role]
  if (read !== undefined) read(cursor, operation, section)
  else if (isNavigation(cursor.block)) cursor.take('furniture')
  else cursor.skip()
}

/** `[[Back to top]](#)`, the anchor of the next section, and rules between sections. */
export function isNavigation(block: RootContent | undefined): boolean {
  if (block?.type === 'thematicBreak') return true
  const text = toString(block).trim()
  return (
    text.startsWith('[Back to ') ||
    text.startsWith('[[Back to ') ||
    /^<a (?:name|id)="[^"<>]*"><\/a>$/.test(text)
  )
}

/** Code of the client shows no more than the tables. */
function readExample(cursor: Cursor): void {
  cursor.take('example')
  while (cursor.block !== undefined && cursor.roleOf(cursor.block) === undefined) cursor.take('example')
}

/** Names of parameters that are the client's own, not the API's. */
const OF_THE_CLIENT: ReadonlySet<string> = new Set(['ctx', 'optional'])

/** No row below it says whether it is required. */
const OTHERS = 'other parameters'

const UNMARKED: ReadonlySet<string> = new Set(['optional parameters', OTHERS])

function readParameters(cursor: Cursor, _operation: OperationDraft, section: Section): void {
  const heading = headingText(cursor.block)?.toLowerCase() ?? ''
  cursor.take('parameters')
  while (cursor.block?.type === 'paragraph' && !isNavigation(cursor.block)) cursor.take('furniture')
  for (const row of cursor.takeTable('parameters', 'parameters') ?? []) {
    cursor.claimRow(row, 'parameters')
    const field = readField(cursor, row)
    if (UNMARKED.has(heading)) Object.assign(field, { isRequired: false, isMarked: heading !== OTHERS })
    if (!OF_THE_CLIENT.has(field.name)) section.fields.push(field)
  }
}

function readReturns(cursor: Cursor, _operation: OperationDraft, section: Section): void {
  cursor.take('returns')
  const block = cursor.block
  if (block?.type !== 'paragraph') return
  const cell: Cell = { source: cursor.source(block, block), children: block.children, at: spanOf(block) }
  cursor.take('returns')
  const schema = readReturnType(cursor, cell)
  section.returns = { status: 'default', samples: [], at: cell.at, inferred: ['status'] }
  if (schema !== undefined) section.returns.schema = { ...schema, at: cell.at }
}

function readSecurity(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('security')
  const block = cursor.block
  if (block?.type !== 'paragraph' && block?.type !== 'list') return
  const names =
    block.type === 'list'
      ? block.children.map((item) => schemeOf(toString(item)))
      : schemesIn(toString(block))
  operation.security = securityOf(names.filter((name) => name !== ''))
  cursor.take('security')
}

/** `[petstore_auth](../README.md#petstore_auth), [api_key](…)`; `No authorization required`. */
function schemesIn(text: string): string[] {
  return /^no authorization required/i.test(text.trim()) ? [] : text.split(',').map(schemeOf)
}

/** `Configure petstore_auth:` is how some languages print it. */
function schemeOf(text: string): string {
  return text.trim().replace(/^Configure (\S+):.*$/s, '$1')
}

function securityOf(names: readonly string[]): SecurityDraft {
  return { isNeeded: names.length > 0, alternatives: names.map((name) => [{ name, scopes: [] }]) }
}

function readContentTypes(cursor: Cursor, _operation: OperationDraft, section: Section): void {
  cursor.take('content-types')
  const list = cursor.block
  if (list?.type !== 'list') return
  cursor.take('content-types')
  section.consumes = mediaTypesOf(list, 'content-type')
  section.produces = mediaTypesOf(list, 'accept')
}

function mediaTypesOf(list: List, header: string): string[] {
  const item = list.children.find((one: ListItem) => toString(one).toLowerCase().startsWith(header))
  const text = toString(item).slice(header.length + 1)
  return text
    .split(',')
    .map((type) => type.replaceAll('`', '').trim())
    .filter((type) => type.includes('/'))
}

function readResponses(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('responses')
  for (const row of cursor.takeTable('responses', 'responses') ?? []) {
    cursor.claimRow(row, 'responses')
    const status = cellText(row.cell('status'))
    const description = row.cell('description')?.source.trim() ?? ''
    const response: ResponseDraft = {
      status: status === '0' ? 'default' : status,
      samples: [],
      at: row.row.at,
    }
    operation.responses.push(description === '' ? response : { ...response, description })
  }
}

/** The type that a client returns is that of the first success, or of the answer whose status is not printed. */
function addReturn(operation: OperationDraft, { returns, produces }: Section): void {
  if (returns === undefined) return
  const success = operation.responses.find(({ status }) => status.startsWith('2'))
  const target = success ?? operation.responses.find(({ status }) => status === 'default') ?? returns
  if (target === returns) {
    if (operation.responses.length > 0 && returns.schema === undefined) return
    operation.responses.push(returns)
  }
  if (returns.schema !== undefined) {
    target.schema = returns.schema
    if (produces.length > 0) target.mediaTypes = produces
  }
}
