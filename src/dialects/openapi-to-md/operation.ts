/**
 * Reads an operation: items with its texts, then parameters, body and responses with a fence for each type.
 */
import type { ListItem } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { spanOf } from '../../markdown/span.ts'
import type { ParameterPlace } from '../../model/api.ts'
import type { OperationDraft, ResponseDraft } from '../../model/fragment.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { pathParameters } from '../../reading/fields/path-parameters.ts'
import { PLACE_OF_ROLE } from '../../reading/profile.ts'
import { statedOperation } from '../../reading/stated-operation.ts'
import { readTypeLines, type TypeRead } from './type-lines.ts'

export function readOperation(cursor: Cursor): void {
  const { method = '', path = '' } = cursor.unit.context
  const heading = cursor.take('operation-heading')
  if (heading === undefined) return
  const at = spanOf(heading)
  const operation = statedOperation({ method, path, at }, cursor.tools.report)
  if (operation === undefined) return
  operation.parameters.push(...pathParameters(path, at))
  readTexts(cursor, operation)
  while (cursor.block !== undefined) readPart(cursor, operation)
  cursor.tools.fragment.operations.push(operation)
}

/** `- Summary`, `- Operation id`, `- Description`, `- Security`, each with its text on the lines below. */
function readTexts(cursor: Cursor, operation: OperationDraft): void {
  while (cursor.block !== undefined && cursor.roleOf(cursor.block) === undefined) {
    const block = cursor.block
    if (block.type === 'list') for (const item of block.children) addText(cursor, operation, item)
    cursor.take(block.type === 'thematicBreak' ? 'furniture' : 'text')
  }
}

function addText(cursor: Cursor, operation: OperationDraft, item: ListItem): void {
  const [first, last] = [item.children[0], item.children.at(-1)]
  if (first === undefined || last === undefined) return
  const [label = '', ...lines] = cursor.source(first, last).split('\n')
  const text = lines
    .map((line) => line.trim())
    .join('\n')
    .trim()
  const kind = label.trim()
  if (kind === 'Summary') operation.summary = text
  else if (kind === 'Operation id') operation.operationId = text
  else if (kind === 'Description') operation.description = text
  else if (kind === 'Security' && text !== '') {
    const alternatives = text.split('\n').map((name) => (name === 'undefined' ? [] : [{ name, scopes: [] }]))
    operation.security = { isNeeded: true, alternatives }
  }
}

function readPart(cursor: Cursor, operation: OperationDraft): void {
  const role = cursor.roleOf(cursor.block)
  const place = role === undefined ? undefined : PLACE_OF_ROLE.get(role)
  if (place === 'query' || place === 'header') readParameters(cursor, operation, place)
  else if (role === 'body' || role === 'body-parameters') readBody(cursor, operation)
  else if (role === 'responses') readResponses(cursor, operation)
  else if (cursor.block?.type === 'thematicBreak') cursor.take('furniture')
  else cursor.skip()
}

function takeType(cursor: Cursor): TypeRead | undefined {
  const block = cursor.block
  if (block?.type !== 'code') return undefined
  const read = readTypeLines(block.value, cursor.words.types)
  if (read === undefined) {
    cursor.tools.report('type/not-understood', spanOf(block), { text: block.value })
    cursor.skip()
  } else cursor.take('type')
  return read
}

function readParameters(cursor: Cursor, operation: OperationDraft, place: ParameterPlace): void {
  cursor.take('parameters')
  while (cursor.block?.type === 'code') {
    const at = spanOf(cursor.block)
    const read = takeType(cursor)
    if (read === undefined || read.name === '') continue
    const { description, ...schema } = read.schema
    operation.parameters.push({
      name: read.name,
      in: place,
      required: read.isRequired === true,
      schema: { ...schema, at },
      at,
      ...(description === undefined ? {} : { description }),
      ...(read.isRequired === undefined ? { inferred: ['required'] } : {}),
    })
  }
}

function readBody(cursor: Cursor, operation: OperationDraft): void {
  const heading = cursor.take('body')
  if (heading === undefined) return
  const mediaTypes: string[] = []
  let schema: SchemaDraft | undefined
  while (cursor.block?.type === 'list' || cursor.block?.type === 'code') {
    if (cursor.block.type === 'list') {
      mediaTypes.push(toString(cursor.block).trim())
      cursor.take('body')
    } else schema = takeType(cursor)?.schema ?? schema
  }
  operation.body = { samples: [], at: spanOf(heading) }
  if (schema !== undefined) operation.body.schema = schema
  if (mediaTypes.length > 0) operation.body.mediaTypes = mediaTypes
}

const STATUS = /^(\d\w\w|default)(?: ([\s\S]*))?$/

/** `- 200 OK`, then for each content type a code span and a fence, then samples. */
function readResponses(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('responses')
  while (cursor.block !== undefined && cursor.block.type !== 'thematicBreak') {
    const block = cursor.block
    const response = operation.responses.at(-1)
    if (block.type === 'code' && block.lang === 'typescript') {
      const schema = takeType(cursor)?.schema
      if (schema !== undefined && response !== undefined) response.schema ??= { ...schema, at: spanOf(block) }
      continue
    }
    const isMediaType = block.type === 'paragraph' && block.children[0]?.type === 'inlineCode'
    if (isMediaType && response !== undefined) (response.mediaTypes ??= []).push(toString(block).trim())
    if (block.type === 'list') operation.responses.push(...block.children.flatMap(responseOf))
    cursor.take('responses')
  }
}

/** Nothing for an item with the name of a sample. The word `undefined` is printed for a reference. */
function responseOf(item: ListItem): ResponseDraft[] {
  const [, status, text = ''] = STATUS.exec(toString(item.children[0]).trim()) ?? []
  if (status === undefined) return []
  const response: ResponseDraft = { status, samples: [], at: spanOf(item) }
  return [text === '' || text === 'undefined' ? response : { ...response, description: text }]
}
