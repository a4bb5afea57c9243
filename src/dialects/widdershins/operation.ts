/**
 * Reads a unit that documents one operation, from its heading to the note on authentication.
 * The order of the parts is the generator's: samples, operation line, summary, description, body, parameters,
 * responses, security. A part that is missing is no error; a block that fits nowhere stays unread.
 */
import type { RootContent } from 'mdast'
import { spanOf } from '../../markdown/span.ts'
import type { Method } from '../../model/api.ts'
import type { OperationDraft, RequestSample } from '../../model/fragment.ts'
import { anchorId, headingText, isAnchors, quotedText } from '../../reading/labels/blocks.ts'
import { readBodySamples } from '../../reading/fields/body.ts'
import { readCallbacks } from './callbacks.ts'
import type { Cursor } from '../../reading/cursor.ts'
import {
  isGeneratedTitle,
  operationLineAt,
  titleWithoutMethod,
  type OperationLine,
} from './operation-line.ts'
import { isParameterLines } from '../../reading/fields/parameter-lines.ts'
import { readParameters } from '../../reading/fields/parameters.ts'
import {
  isStatusCaption,
  readCaptionedSamples,
  readResponseHeaders,
  readResponses,
  readResponseSamples,
} from '../../reading/responses/responses.ts'
import { readResponseSchemas } from '../../reading/responses/response-schema.ts'
import { readRequest } from '../../reading/requests/request-sample.ts'
import { isSecurityNote, readSecurity } from '../../reading/security/security-note.ts'
import type { Role } from '../../reading/profile.ts'
import { isHttpMethod } from '../../reading/stated-operation.ts'

export interface OperationOptions {
  /** A callback is printed below the heading of the operation that it belongs to, which does not name it. */
  isCallback?: boolean
}

/** Reads the operation that begins at the cursor; undefined if there is none that OpenAPI knows. */
export function readOperation(cursor: Cursor, options: OperationOptions = {}): OperationDraft | undefined {
  const heading = headingText(cursor.block) ?? ''
  const lineIndex = cursor.blocks.findIndex(
    (_, index) => index >= cursor.index && operationLineAt(cursor.blocks, index, heading) !== undefined,
  )
  const line = operationLineAt(cursor.blocks, lineIndex, heading)
  if (line === undefined) return undefined
  const operation: OperationDraft = {
    method: line.method as Method,
    displayedPath: line.path,
    requests: [],
    parameters: [],
    responses: [],
    at: spanOf(cursor.blocks[lineIndex] as RootContent),
  }
  const title = readHead(cursor, operation, lineIndex)
  cursor.take('operation-line')
  if (!isHttpMethod(line.method)) {
    cursor.tools.report('operation/unknown-method', operation.at, { method: line.method })
    return undefined
  }
  const head = { line, title: options.isCallback === true ? '' : titleWithoutMethod(title, line) }
  readProse(cursor, operation, head)
  readParts(cursor, operation, options)
  return operation
}

/** All above the operation line. @returns the title, empty where there is none */
function readHead(cursor: Cursor, operation: OperationDraft, lineIndex: number): string {
  const hasTitle = cursor.index < lineIndex && headingText(cursor.block) !== undefined
  const title = hasTitle ? readTitle(cursor, lineIndex) : ''
  while (cursor.index < lineIndex) readHeadBlock(cursor, operation)
  return title
}

/** The heading and the text directly below it, where a summary of several lines continues. */
function readTitle(cursor: Cursor, lineIndex: number): string {
  const title = cursor.headingSource() ?? ''
  const heading = cursor.take('operation-heading')
  const isOver = (block: RootContent): boolean =>
    cursor.index >= lineIndex ||
    !isText(block) ||
    isAnchors(block) ||
    cursor.isBoilerplate(block) ||
    cursor.roleOf(block) !== undefined
  const { block } = cursor
  const rest =
    block === undefined || isOver(block) ? undefined : cursor.takeProse('operation-heading', isOver)
  if (rest === undefined || heading === undefined || block === undefined) return title
  const whole = heading.type === 'heading' ? cursor.source(heading, heading).replace(/^#{1,6}\s+/, '') : title
  const isNextLine = spanOf(block).start.line === spanOf(heading).end.line + 1
  return `${whole}${isNextLine ? '\n' : '\n\n'}${rest}`
}

function isText({ type }: RootContent): boolean {
  return type === 'paragraph' || type === 'list'
}

function readHeadBlock(cursor: Cursor, operation: OperationDraft): void {
  const block = cursor.block
  const id = anchorId(block, 'opId')
  if (id !== undefined) operation.operationId = id
  const request = block?.type === 'code' ? readRequestOf(cursor, block) : undefined
  if (request !== undefined) operation.requests.push(request)
  else if (isAnchors(block) || cursor.isBoilerplate(block)) cursor.take('furniture')
  else if (cursor.roleOf(block) === 'code-samples' || block?.type === 'code') cursor.take('code-samples')
  else if (isStatusCaption(block)) readCaptionedSamples(cursor, operation)
  else cursor.skip()
}

function readRequestOf(cursor: Cursor, block: RootContent): RequestSample | undefined {
  const request = block.type === 'code' ? readRequest(block) : undefined
  if (request !== undefined) cursor.take('request-sample')
  return request
}

/** Summary and description: all up to the first part that the generator prints itself. */
function readProse(
  cursor: Cursor,
  operation: OperationDraft,
  { title, line }: { title: string; line: OperationLine },
): void {
  const isPart = (): boolean => partAt(cursor, cursor.index) !== undefined
  const isName = title === '' || isTitleOfId(title, operation) || isGeneratedTitle(title, line)
  const emphasized = isPart() || !isName ? undefined : takeSummary(cursor, isPart)
  const summary = emphasized ?? (isName ? undefined : title)
  if (summary !== undefined && summary !== '') operation.summary = summary
  const description = cursor.takeProse('description', isPart)
  if (description !== undefined) operation.description = description
}

/** The heading is the id, with slashes as underscores. */
function isTitleOfId(title: string, { operationId }: OperationDraft): boolean {
  return title === operationId?.split('?')[0]?.replaceAll('/', '_').replaceAll(/\s+/g, ' ').trim()
}

/** The summary between two stars, also where it is of several paragraphs: Markdown then sees no emphasis. */
function takeSummary(cursor: Cursor, isPart: () => boolean): string | undefined {
  const text = emphasizedText(cursor)
  if (text !== undefined) cursor.take('summary')
  const end = text === undefined ? endOfSummary(cursor) : undefined
  if (end === undefined) return text
  const source = cursor.takeProse('summary', (block) => isPart() || cursor.blocks.indexOf(block) > end)
  return source?.slice(1, -1).trim()
}

/** The index of the paragraph with the second star, if the one at hand has the first. */
function endOfSummary(cursor: Cursor): number | undefined {
  const { block } = cursor
  const [first] = block?.type === 'paragraph' ? block.children : []
  if (first?.type !== 'text' || !/^\*[^\s*]/.test(first.value)) return undefined
  for (let index = cursor.index + 1; partAt(cursor, index) === undefined; index += 1) {
    const last = cursor.blocks[index]
    if (last === undefined) return undefined
    if (/(?<!\*)\*$/.test(cursor.source(last, last))) return index
  }
  return undefined
}

/** `*Get museum hours*`: the summary, where the heading is the operation's id. Blanks at its ends undo the emphasis. */
function emphasizedText(cursor: Cursor): string | undefined {
  const block = cursor.block
  if (block?.type !== 'paragraph') return undefined
  const source = cursor.source(block, block)
  const isEmphasis = block.children.length === 1 && block.children[0]?.type === 'emphasis'
  return isEmphasis || /^\*(?:\s[^*]*|[^*]*\s)\*$/.test(source) ? source.slice(1, -1).trim() : undefined
}

type Follows = (cursor: Cursor, index: number) => boolean

const isTable: Follows = (cursor, index) => cursor.blocks[index]?.type === 'table'

/** A sample, words on it, or the next part: some kinds of content have no sample. */
const isSampleOrPart: Follows = (cursor, index) => {
  const block = cursor.blocks[index]
  return block?.type === 'code' || quotedText(block) !== undefined || partAt(cursor, index) !== undefined
}

/** What must stand behind a landmark, where its words alone could be a writer's. */
const FOLLOWS: Readonly<Partial<Record<Role, Follows>>> = {
  body: isSampleOrPart,
  parameters: (cursor, index) => isTable(cursor, index) || isParameterLines(cursor.blocks[index]),
  responses: isTable,
  'response-headers': isTable,
}

type Part = (cursor: Cursor, operation: OperationDraft) => void

/** The reader of each part. A landmark without reader is only passed over. */
const PARTS: Readonly<Partial<Record<Role, Part>>> = {
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
    else if (cursor.isBoilerplate(cursor.block)) cursor.take('furniture')
    else if (!readSecurity(cursor, operation)) cursor.skip()
    // The note is the last part. After the note of a callback, the operation that it belongs to continues.
    if (part === 'security' && isCallback === true) return
  }
}

/**
 * The part that begins at a block. A heading in a description can have the words of a landmark: it is one only
 * when what follows is what the generator prints there.
 */
function partAt(cursor: Cursor, index: number): Role | 'security' | undefined {
  const block = cursor.blocks[index]
  const landmark = cursor.roleOf(block)
  if (landmark === undefined) return isSecurityNote(block) ? 'security' : undefined
  return FOLLOWS[landmark]?.(cursor, index + 1) === false ? undefined : landmark
}
