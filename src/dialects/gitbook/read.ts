/**
 * Reads one block: its method and path, description, parameters and responses.
 */
import type { Code, Nodes } from 'mdast'
import type { Span } from '../../core/span.ts'
import { spanOf } from '../../markdown/span.ts'
import type { Unit } from '../../markdown/types.ts'
import { PARAMETER_PLACES, type ParameterPlace } from '../../model/api.ts'
import type { OperationDraft, ParameterDraft, ResponseDraft } from '../../model/fragment.ts'
import { Cursor } from '../../reading/cursor.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import type { Field } from '../../reading/fields/field.ts'
import { readFieldName } from '../../reading/fields/field-name.ts'
import { objectOfFields, schemaOfField } from '../../reading/fields/field-schema.ts'
import { fieldTree } from '../../reading/fields/field-tree.ts'
import { makeField, type FieldMade } from '../../reading/fields/make-field.ts'
import { pathParameters } from '../../reading/fields/path-parameters.ts'
import { readTarget } from '../../reading/locate/target.ts'
import { vocabularyOf } from '../../reading/profile.ts'
import { DEFAULT_PROFILE } from '../../reading/words/default.ts'
import { isHttpMethod } from '../../reading/stated-operation.ts'
import { endOf, startOf, tagsOf, type BlockTag } from './tags.ts'

const DEFAULT = vocabularyOf(DEFAULT_PROFILE)

export function readUnit(unit: Unit, tools: ReadTools): void {
  const cursor = new Cursor(unit, tools, tools.words ?? DEFAULT)
  const tags = tagsOf(unit)
  const [block] = tags
  if (block === undefined) return readTitle(cursor)
  const operation = draftOf(cursor, block)
  if (operation === undefined) return
  for (const tag of tags) READERS.get(tag.name)?.(cursor, operation, tag)
  addFields(cursor, operation, tags)
  claimRead(cursor, tags)
  tools.fragment.operations.push(operation)
}

/** Text between blocks: only the title of the page is a fact of the API. */
function readTitle(cursor: Cursor): void {
  const index = cursor.blocks.findIndex((block) => block.type === 'heading' && block.depth === 1)
  if (index < 0) return
  cursor.index = index
  const name = cursor.headingSource()
  const heading = cursor.take('tag')
  if (name !== undefined && heading !== undefined)
    cursor.tools.fragment.tags.push({ name, at: spanOf(heading) })
}

function draftOf(cursor: Cursor, block: BlockTag): OperationDraft | undefined {
  const { attributes } = block
  const at = placeOf(cursor, block)
  const method = attributes.get('method')?.toUpperCase() ?? ''
  const written = `${attributes.get('baseurl') ?? ''}${attributes.get('path') ?? ''}`
  const target = readTarget(written)
  if (!isHttpMethod(method) || target === undefined) {
    cursor.tools.report('operation/unknown-method', at, { method: `${method} ${written}`.trim() })
    return undefined
  }
  const { path, origin = '', query } = target
  const summary = attributes.get('summary') ?? ''
  return {
    method,
    displayedPath: path,
    requests: origin === '' ? [] : [{ language: 'http', url: origin + path, headers: [], at }],
    parameters: [...pathParameters(path, at), ...query.map(({ name }) => queryParameter(name, at))],
    responses: [],
    at,
    ...(summary === '' ? {} : { summary }),
    ...(cursor.unit.context['title'] ? { tag: cursor.unit.context['title'] } : {}),
    ...(attributes.get('deprecated') === 'true' ? { deprecated: true } : {}),
  }
}

function queryParameter(name: string, at: Span): ParameterDraft {
  return { name, in: 'query', required: false, schema: {}, inferred: ['required', 'schema'], at }
}

/** The line that a tag opens in. */
function placeOf({ unit }: Cursor, tag: BlockTag): Span {
  const before = unit.text.slice(0, tag.start)
  const line = before.split('\n').length
  const start = { line, column: tag.start - before.lastIndexOf('\n') }
  const rest = unit.text.slice(tag.start, tag.end)
  const [first = ''] = rest.split('\n')
  return { start, end: { line, column: start.column + first.trimEnd().length } }
}

type Reader = (cursor: Cursor, operation: OperationDraft, tag: BlockTag) => void

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['swagger-description', readDescription],
  ['swagger-response', readResponse],
])

function readDescription(_: Cursor, operation: OperationDraft, { text }: BlockTag): void {
  if (text !== '') operation.description = text
}

/** `status="200: OK"`, with samples in fences. */
function readResponse(cursor: Cursor, operation: OperationDraft, tag: BlockTag): void {
  const at = placeOf(cursor, tag)
  const [, status = 'default', phrase = ''] =
    /^(\d\w\w|default)(?::([^\n]*))?$/.exec(tag.attributes.get('status') ?? '') ?? []
  const description = tag.attributes.get('description') || phrase.trimStart()
  const response: ResponseDraft = { status, samples: samplesIn(cursor, tag), isOpen: true, at }
  if (description !== '') response.description = description
  const known = operation.responses.find((one) => one.status === status)
  if (known === undefined) operation.responses.push(response)
  else known.samples.push(...response.samples)
}

/** What stands for a sample until somebody writes one: `{ // Response }`. */
const EMPTY = /^\{\s*(?:\/\/ Response\s*)?\}$/

function samplesIn(cursor: Cursor, tag: BlockTag): ResponseDraft['samples'] {
  return cursor.blocks.flatMap((block, index) => {
    if (!isFenceIn(block, tag) || EMPTY.test(block.value.trim())) return []
    cursor.index = index
    return cursor.takeSample('responses') ?? []
  })
}

function isFenceIn(block: Nodes, { start, end }: BlockTag): block is Code {
  return block.type === 'code' && startOf(block) > start && endOf(block) < end
}

/** Parameters by their places; those of the body are its properties, nested where their names have dots. */
function addFields(cursor: Cursor, operation: OperationDraft, tags: readonly BlockTag[]): void {
  const made = tags.filter(({ name }) => name === 'swagger-parameter').map((tag) => fieldOf(cursor, tag))
  const rows = made.filter((row) => row !== undefined)
  for (const { field } of rows) if (isParameterPlace(field.place)) addParameter(operation, field, field.place)
  const inBody = rows.filter(({ field }) => !isParameterPlace(field.place))
  const [first] = inBody
  if (first === undefined) return
  const { at } = first.field
  const schema = { ...objectOfFields(fieldTree(inBody)), at }
  const required = inBody.some(({ field }) => field.isRequired === true)
  operation.body = {
    samples: [],
    schema,
    isOpen: true,
    inferred: ['mediaTypes'],
    at,
    ...(required && { required }),
  }
}

function isParameterPlace(place: Field['place']): place is ParameterPlace {
  return (PARAMETER_PLACES as readonly (string | undefined)[]).includes(place)
}

function fieldOf(cursor: Cursor, tag: BlockTag): FieldMade | undefined {
  const { attributes, text } = tag
  const name = readFieldName(attributes.get('name') ?? '')
  const at = placeOf(cursor, tag)
  if (name === undefined) return undefined
  const place = attributes.get('in')?.toLowerCase()
  const made = makeField({
    name,
    at,
    words: cursor.words.types.words,
    description: text,
    type: { text: attributes.get('type') ?? '', links: [] },
    required: attributes.get('required') === 'true',
    place: PARAMETER_PLACES.find((one) => one === place) ?? 'body',
  })
  if (made.unknownType !== '') cursor.tools.report('type/not-understood', at, { text: made.unknownType })
  return made
}

function addParameter({ parameters }: OperationDraft, field: Field, place: ParameterPlace): void {
  const { description, deprecated, ...schema } = schemaOfField(field)
  const known = parameters.findIndex(({ name, in: its }) => name === field.name && its === place)
  const parameter: ParameterDraft = {
    name: field.name,
    in: place,
    required: place === 'path' || field.isRequired === true,
    schema,
    at: field.at,
    ...(description === undefined ? {} : { description }),
    ...(deprecated === undefined ? {} : { deprecated }),
  }
  if (known < 0) parameters.push(parameter)
  else parameters[known] = parameter
}

/** Blocks that a tag of GitBook's covers, or that hold one. */
function claimRead({ blocks, tools: { claims } }: Cursor, tags: readonly BlockTag[]): void {
  const covered = tags.filter(({ name }) => name !== 'swagger' && READ.has(name))
  for (const block of blocks) {
    const isCovered = covered.some(({ start, end }) => startOf(block) < end && endOf(block) > start)
    const isMark = block.type === 'paragraph' && tags.some(({ start }) => startOf(block) === start)
    if (isCovered || isMark || isEnd(block)) claims.claim(block, 'operation')
  }
}

const READ: ReadonlySet<string> = new Set(['swagger-description', 'swagger-parameter', 'swagger-response'])

function isEnd(block: Nodes): boolean {
  const [text] = block.type === 'paragraph' ? block.children : []
  return text?.type === 'text' && text.value.trimStart().startsWith('{% endswagger %}')
}
