/**
 * Reads an operation: a list of facts, a description, then parts below headings.
 */
import type { ListItem, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { spanOf } from '../../markdown/span.ts'
import { PARAMETER_PLACES, type ParameterPlace } from '../../model/api.ts'
import type { BodyDraft, OperationDraft, ResponseDraft } from '../../model/fragment.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { pathParameters } from '../../reading/fields/path-parameters.ts'
import { headingText } from '../../reading/labels/blocks.ts'
import { statedOperation } from '../../reading/stated-operation.ts'
import { factsOf, headed } from './blocks.ts'
import { readContents } from './content.ts'
import { isSchemaStart, readSchema } from './schema.ts'

type Part = (cursor: Cursor, operation: OperationDraft) => void

const PARTS: ReadonlyMap<string, Part> = new Map([
  ['Parameters', readParameters],
  ['Request Body', readBody],
  ['Responses', readResponses],
  ['Authentication', readSecurity],
])

export function readOperation(cursor: Cursor): void {
  const title = cursor.headingSource() ?? ''
  const heading = cursor.take('operation-heading')
  const facts = cursor.block?.type === 'list' ? factsOf(cursor.block) : undefined
  if (heading === undefined || facts === undefined) return
  cursor.take('operation-heading')
  const operation = draftOf(cursor, heading, facts)
  if (operation === undefined) return
  Object.assign(operation, readTitle(title, operation))
  const description = cursor.takeProse('description', isPart)
  if (description !== undefined) operation.description = description
  while (cursor.block !== undefined) readPart(cursor, operation)
  cursor.tools.fragment.operations.push(operation)
}

function draftOf(
  { tools }: Cursor,
  heading: RootContent,
  facts: ReadonlyMap<string, string>,
): OperationDraft | undefined {
  const at = spanOf(heading)
  const [method = '', path = ''] = [facts.get('Method'), facts.get('Path')]
  const operation = statedOperation({ method, path, at }, tools.report)
  if (operation === undefined) return undefined
  const tags = facts.get('Tags')?.split(', ') ?? []
  return {
    ...operation,
    parameters: pathParameters(path, at),
    ...(tags[0] === undefined ? {} : { tag: tags[0], tags }),
  }
}

const DEPRECATED = ' ⚠️ Deprecated'

/** Without a summary the heading repeats method and path. */
function readTitle(title: string, { method, displayedPath = '' }: OperationDraft): Partial<OperationDraft> {
  const deprecated = title.endsWith(DEPRECATED)
  const summary = deprecated ? title.slice(0, -DEPRECATED.length) : title
  return {
    ...(summary === `${method} ${displayedPath}` ? {} : { summary }),
    ...(deprecated ? { deprecated } : {}),
  }
}

function isPart(block: RootContent): boolean {
  return block.type === 'heading' && block.depth === 4 && PARTS.has(headingText(block) ?? '')
}

function readPart(cursor: Cursor, operation: OperationDraft): void {
  const read = PARTS.get(headingText(cursor.block) ?? '')
  if (read === undefined) cursor.skip()
  else read(cursor, operation)
}

function readBody(cursor: Cursor, operation: OperationDraft): void {
  const heading = cursor.take('body')
  if (heading === undefined) return
  const body: BodyDraft = { samples: [], at: spanOf(heading) }
  readContents(cursor, body, 'body')
  operation.body = body
}

function readResponses(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('responses')
  for (;;) {
    const block = cursor.block
    const [, status, description = ''] = /^(\S+)\s*([\s\S]*)$/.exec(headed(block, 'Status') ?? '') ?? []
    if (block === undefined || status === undefined) return
    cursor.take('responses')
    const response: ResponseDraft = { status, samples: [], at: spanOf(block) }
    if (description !== '') response.description = description
    readContents(cursor, response, 'responses')
    operation.responses.push(response)
  }
}

const NAME = /^(\S+)(?: (required))?(?: (deprecated))?$/

function readParameters(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('parameters')
  while (cursor.block?.type === 'heading' && cursor.block.depth === 5) {
    const at = spanOf(cursor.block)
    const [, name = '', required, deprecated] = NAME.exec(headingText(cursor.block) ?? '') ?? []
    const facts = cursor.peek()
    const place = facts?.type === 'list' ? factsOf(facts).get('In') : undefined
    if (!isPlace(place)) return
    cursor.take('parameters')
    cursor.take('parameters')
    const { description, schema } = readDescribed(cursor, takeUntilHeading(cursor))
    operation.parameters = operation.parameters.filter((one) => one.name !== name || one.in !== place)
    operation.parameters.push({
      name,
      in: place,
      required: required !== undefined,
      schema: { ...schema, at },
      at,
      ...(description === '' ? {} : { description }),
      ...(deprecated === undefined ? {} : { deprecated: true }),
    })
  }
}

/** A description, then a schema: from a label or a list on, or the last line, which is a type. */
function readDescribed(cursor: Cursor, blocks: RootContent[]): { description: string; schema: SchemaDraft } {
  const found = blocks.findIndex(isSchemaStart)
  const start = found < 0 ? blocks.length - 1 : found
  const [first, last] = [blocks[0], blocks[start - 1]]
  return {
    description: first === undefined || last === undefined ? '' : cursor.source(first, last),
    schema: readSchema(cursor, blocks.slice(start)),
  }
}

function isPlace(text: string | undefined): text is ParameterPlace {
  return (PARAMETER_PLACES as readonly (string | undefined)[]).includes(text)
}

function takeUntilHeading(cursor: Cursor): RootContent[] {
  const taken: RootContent[] = []
  while (cursor.block !== undefined && cursor.block.type !== 'heading') {
    taken.push(cursor.block)
    cursor.take('parameters')
  }
  return taken
}

/** Schemes that are needed together are items of one list; `Or:` is between the lists. */
function readSecurity(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('security')
  const alternatives: { name: string; scopes: string[] }[][] = []
  while (cursor.block !== undefined && !isPart(cursor.block)) {
    if (cursor.block.type === 'list') alternatives.push(cursor.block.children.map(schemeOf))
    else if (toString(cursor.block) === 'No authentication required.') alternatives.push([])
    cursor.take('security')
  }
  operation.security = { isNeeded: alternatives.some((one) => one.length > 0), alternatives }
}

function schemeOf({ children: [first] }: ListItem): { name: string; scopes: string[] } {
  const [name = '', scopes = ''] = toString(first).split(' Scopes: ')
  return { name: name.trim(), scopes: scopes.split(', ').filter((scope) => scope !== '') }
}
