/**
 * Reads a unit that documents one operation, from its heading to the note on authentication.
 * The order of the parts is the generator's: samples, operation line, summary, description, body, parameters,
 * responses, security. A part that is missing is no error; a block that fits nowhere stays unread.
 */
import type { RootContent } from 'mdast'
import { spanOf } from '../../markdown/span.ts'
import type { OperationDraft, RequestSample } from '../../model/fragment.ts'
import {
  anchorId,
  headingText,
  isAnchors,
  landmarkOf,
  operationLine,
  quotedText,
} from '../../reading/labels/blocks.ts'
import { readBodySamples } from '../../reading/fields/body.ts'
import { readCallbacks } from './callbacks.ts'
import { isBoilerplate } from '../../reading/labels/boilerplate.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { readParameters } from '../../reading/fields/parameters.ts'
import { readResponseHeaders, readResponses, readResponseSamples } from '../../reading/responses/responses.ts'
import { readResponseSchemas } from '../../reading/responses/response-schema.ts'
import { readRequest } from '../../reading/requests/request-sample.ts'
import { isSecurityNote, readSecurity } from '../../reading/security/security-note.ts'
import type { Landmark } from '../../reading/vocabulary.ts'

export interface OperationOptions {
  /** A callback is printed below the heading of the operation that it belongs to, which does not name it. */
  isCallback?: boolean
}

/** Reads the operation that begins at the cursor; undefined if there is no operation line. */
export function readOperation(cursor: Cursor, options: OperationOptions = {}): OperationDraft | undefined {
  const lineIndex = cursor.blocks.findIndex((block, index) => index >= cursor.index && operationLine(block))
  if (lineIndex < 0) return undefined
  const head = readHead(cursor, lineIndex)
  if (options.isCallback === true) head.title = ''
  const lineBlock = cursor.take('operation-line') as RootContent
  const line = operationLine(lineBlock)
  if (line === undefined) return undefined
  const operation: OperationDraft = {
    method: line.method,
    displayedPath: line.path,
    requests: head.requests,
    parameters: [],
    responses: [],
    at: spanOf(lineBlock),
  }
  readProse(cursor, operation, head)
  readParts(cursor, operation, options)
  return operation
}

interface Head {
  title: string
  operationId?: string
  requests: RequestSample[]
}

function readHead(cursor: Cursor, lineIndex: number): Head {
  const head: Head = { title: '', requests: [] }
  if (cursor.index < lineIndex && headingText(cursor.block) !== undefined) {
    head.title = cursor.headingSource() ?? ''
    cursor.take('operation-heading')
  }
  while (cursor.index < lineIndex) {
    const block = cursor.block
    const id = anchorId(block, 'opId')
    if (id !== undefined) head.operationId = id
    const request = block?.type === 'code' ? readRequestOf(cursor, block) : undefined
    if (request !== undefined) head.requests.push(request)
    else if (isAnchors(block) || isBoilerplate(block)) cursor.take('furniture')
    else if (landmarkOf(block) === 'code-samples' || block?.type === 'code') cursor.take('code-samples')
    else cursor.skip()
  }
  return head
}

function readRequestOf(cursor: Cursor, block: RootContent): RequestSample | undefined {
  const request = block.type === 'code' ? readRequest(block) : undefined
  if (request !== undefined) cursor.take('request-sample')
  return request
}

/** Summary and description: all up to the first part that the generator prints itself. */
function readProse(cursor: Cursor, operation: OperationDraft, head: Head): void {
  const isPart = (): boolean => partAt(cursor, cursor.index) !== undefined
  if (head.operationId !== undefined) operation.operationId = head.operationId
  const isName = head.title === '' || isTitleOfId(head) || isGeneratedTitle(head.title, operation)
  const emphasized = isPart() || !isName ? undefined : emphasizedText(cursor)
  if (emphasized !== undefined) cursor.take('summary')
  const summary = emphasized ?? (isName ? undefined : head.title)
  if (summary !== undefined && summary !== '') operation.summary = summary
  const description = cursor.takeProse('description', isPart)
  if (description !== undefined) operation.description = description
}

/** The heading is the id, with slashes as underscores. */
function isTitleOfId({ title, operationId }: Head): boolean {
  return title === operationId?.split('?')[0]?.replaceAll('/', '_').replaceAll(/\s+/g, ' ').trim()
}

/** `*Get museum hours*`: the summary, where the heading is the operation's id. Blanks at its ends undo the emphasis. */
function emphasizedText(cursor: Cursor): string | undefined {
  const block = cursor.block
  if (block?.type !== 'paragraph') return undefined
  const source = cursor.source(block, block)
  const isEmphasis = block.children.length === 1 && block.children[0]?.type === 'emphasis'
  return isEmphasis || /^\*(?:\s[^*]*|[^*]*\s)\*$/.test(source) ? source.slice(1, -1).trim() : undefined
}

/** Without an id the generator makes a heading of method and path, `get__users_{id}`. */
function isGeneratedTitle(title: string, operation: OperationDraft): boolean {
  const made = `${operation.method} ${operation.displayedPath ?? ''}`
  return title.includes('_') && plain(title) === plain(made)
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

type Follows = (cursor: Cursor, index: number) => boolean

const isTable: Follows = (cursor, index) => cursor.blocks[index]?.type === 'table'

/** A sample, words on it, or the next part: some kinds of content have no sample. */
const isSampleOrPart: Follows = (cursor, index) => {
  const block = cursor.blocks[index]
  return block?.type === 'code' || quotedText(block) !== undefined || partAt(cursor, index) !== undefined
}

/** What must stand behind a landmark, where its words alone could be a writer's. */
const FOLLOWS: Readonly<Partial<Record<Landmark, Follows>>> = {
  body: isSampleOrPart,
  parameters: isTable,
  responses: isTable,
  'response-headers': isTable,
}

type Part = (cursor: Cursor, operation: OperationDraft) => void

/** The reader of each part. A landmark without reader is only passed over. */
const PARTS: Readonly<Partial<Record<Landmark, Part>>> = {
  body: readBodySamples,
  parameters: readParameters,
  'example-responses': readResponseSamples,
  responses: readResponses,
  'response-schema': readResponseSchemas,
  'response-headers': readResponseHeaders,
  callbacks: (cursor, operation) => readCallbacks(cursor, operation, readOperation),
}

function readParts(cursor: Cursor, operation: OperationDraft, { isCallback }: OperationOptions): void {
  while (cursor.block !== undefined) {
    const part = partAt(cursor, cursor.index)
    const read = part === undefined || part === 'security' ? undefined : PARTS[part]
    if (read !== undefined) read(cursor, operation)
    else if (isBoilerplate(cursor.block)) cursor.take('furniture')
    else if (!readSecurity(cursor, operation)) cursor.skip()
    // The note is the last part. Behind that of a callback the operation goes on that the callback belongs to.
    if (part === 'security' && isCallback === true) return
  }
}

/**
 * The part that begins at a block. A heading in a description can have the words of a landmark: it is one only
 * when what follows is what the generator prints there.
 */
function partAt(cursor: Cursor, index: number): Landmark | 'security' | undefined {
  const block = cursor.blocks[index]
  const landmark = landmarkOf(block)
  if (landmark === undefined) return isSecurityNote(block) ? 'security' : undefined
  return FOLLOWS[landmark]?.(cursor, index + 1) === false ? undefined : landmark
}
