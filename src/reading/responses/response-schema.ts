/**
 * Reads the tables below *Response Schema*: for each status the rows of its schema.
 * Rows below a reference show what stands in the schema that it points at: evidence for that schema.
 */
import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { spanOf } from '../../markdown/span.ts'
import type { OperationDraft, ResponseDraft } from '../../model/fragment.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../cursor.ts'
import { readEnumerations } from '../schemas/enumerations.ts'
import { wrapInArray } from '../schemas/wrap-in-array.ts'
import type { PropertyRow } from '../fields/property-rows.ts'
import { isReference } from '../schemas/unions.ts'
import { readSchemaBlocks } from '../schemas/schema-blocks.ts'

const STATUS = /^(?:(?:HTTP )?Status Code|状态码)\s+(\S+)$/i

export function readResponseSchemas(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('response-schema')
  while (cursor.block !== undefined) {
    const status = statusOf(cursor.block)
    if (status === undefined) {
      if (!readLooseValues(cursor)) return
      continue
    }
    const mark = cursor.take('response-schema') as RootContent
    const response = operation.responses.find((one) => one.status === status)
    if (response === undefined) cursor.tools.report('response/no-row', spanOf(mark), { status })
    readSchemaOf(cursor, response ?? { status, samples: [], at: spanOf(mark) })
  }
}

/** Where no row could be printed, values stand without the rows that they belong to. */
function readLooseValues(cursor: Cursor): boolean {
  if (cursor.roleOf(cursor.block) !== 'enumerations') return false
  cursor.take('enumerated-values')
  return readEnumerations(cursor, [])
}

function statusOf(block: RootContent): string | undefined {
  return block.type === 'paragraph' ? STATUS.exec(toString(block).trim())?.[1] : undefined
}

/** Inline schemas are the rows; beside a link, or an array of links, rows only show what the link points at. */
function readSchemaOf(cursor: Cursor, response: ResponseDraft): void {
  const rows: SchemaDraft = { at: response.at }
  const stated = response.schema
  readSchemaBlocks(cursor, rows, {
    topDepth: 1,
    isOwnEnumeration: false,
    isEnd: (block) => isEnd(cursor, block),
    isShown: stated !== undefined && isReference(stated),
    onFirstRows: (first) => nameItem(first, stated),
  })
  if (stated === undefined || !hasContent(stated)) {
    response.schema = { ...rows, at: stated?.at ?? response.at }
    wrapInArray(response.schema, response.samples)
    return
  }
  const target = stated.type === 'array' ? stated.items : stated
  const shown = rows.type === 'array' ? rows.items : rows
  if (target === undefined || shown === undefined) return
  if (target.$ref !== undefined)
    target.inlineCopy = shown.$ref === undefined ? shown : (shown.inlineCopy ?? {})
  else Object.assign(target, shown)
}

/** The items of a list of references stand in the only row of its depth, which a title can be the name of. */
function nameItem([item, ...others]: readonly PropertyRow[], stated: SchemaDraft | undefined): void {
  const reference = stated?.items?.$ref
  if (item === undefined || reference === undefined || item.schema.$ref !== reference) return
  if (item.role === 'property' && others.every(({ depth }) => depth > item.depth)) item.role = 'item'
}

function hasContent(schema: SchemaDraft): boolean {
  return Object.keys(schema).some((key) => key !== 'at')
}

function isEnd(cursor: Cursor, block: RootContent): boolean {
  const landmark = cursor.roleOf(block)
  return statusOf(block) !== undefined || (landmark !== undefined && landmark !== 'enumerations')
}
