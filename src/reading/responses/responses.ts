/**
 * Reads the table of responses, the samples above it and the table of response headers below it.
 */
import type { RootContent } from 'mdast'
import type { Span } from '../../core/span.ts'
import { cellText, type Cell } from '../../markdown/row.ts'
import type { OperationDraft, ResponseDraft, SampleDraft } from '../../model/fragment.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import { quotedText } from '../labels/blocks.ts'
import type { Cursor } from '../cursor.ts'
import { readTypeCell } from '../types/read-type-cell.ts'
import { readDescription } from '../fields/values.ts'

const STATUS_CAPTION = /^(\d{3}|\dXX|default)\s+Response$/i
const NO_SCHEMA: ReadonlySet<string> = new Set(['', 'none', 'no schema'])

/** Samples stand before the table that tells which responses there are; they are kept under their caption. */
export function readResponseSamples(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('response-samples')
  readCaptionedSamples(cursor, operation)
}

/** `> 200 Response`, which forks of the templates also print above the operation line. */
export function isStatusCaption(block: RootContent | undefined): boolean {
  return STATUS_CAPTION.test(quotedText(block) ?? '')
}

export function readCaptionedSamples(cursor: Cursor, operation: OperationDraft): void {
  const captioned: { caption: string; samples: SampleDraft[]; at: Span }[] = []
  while (cursor.block?.type === 'code' || isCaption(cursor)) {
    const caption = quotedText(cursor.block)
    const sample = cursor.takeSample('response-samples')
    if (sample !== undefined) captioned.at(-1)?.samples.push(sample)
    else if (caption !== undefined) {
      const block = cursor.take('response-samples')
      const start = { line: block?.position?.start.line ?? 1, column: 1 }
      captioned.push({ caption, samples: [], at: { start, end: start } })
    }
  }
  for (const { caption, samples, at } of captioned) {
    const status = STATUS_CAPTION.exec(caption)?.[1]
    const response = responseOf(operation, status ?? `caption:${caption}`, at)
    response.samples.push(...samples)
  }
}

function isCaption(cursor: Cursor): boolean {
  return cursor.block?.type === 'blockquote' && cursor.roleOf(cursor.block) === undefined
}

function responseOf(operation: OperationDraft, status: string, at: Span): ResponseDraft {
  const found = operation.responses.find((response) => response.status.toLowerCase() === status.toLowerCase())
  if (found !== undefined) return found
  const made: ResponseDraft = { status, samples: [], at }
  operation.responses.push(made)
  return made
}

export function readResponses(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('responses')
  const early = operation.responses
  operation.responses = []
  for (const row of cursor.takeTable('responses', 'responses') ?? []) {
    cursor.claimRow(row, 'responses')
    const response = responseOf(operation, cellText(row.cell('status')), row.row.at)
    const description = readDescription(row.cell('description'))
    if (description !== undefined) response.description = description
    const schema = readSchemaCell(cursor, row.cell('schema'))
    if (schema !== undefined) response.schema = schema
  }
  for (const { status, samples, at } of early) {
    if (giveSamples(operation, status, samples)) continue
    cursor.tools.report('sample/no-response', at, { caption: status.replace(/^caption:/, '') })
  }
}

function readSchemaCell(cursor: Cursor, cell: Cell | undefined): SchemaDraft | undefined {
  const text = cellText(cell).toLowerCase()
  if (cell === undefined || NO_SCHEMA.has(text)) return undefined
  return text === 'inline' ? { at: cell.at } : { at: cell.at, ...readTypeCell(cursor, cell) }
}

/** A caption that is no status is a description, of the sample or of the response that it belongs to. */
function giveSamples(operation: OperationDraft, status: string, samples: SampleDraft[]): boolean {
  const caption = status.startsWith('caption:') ? status.slice('caption:'.length) : undefined
  const response = operation.responses.find((one) =>
    caption === undefined
      ? one.status.toLowerCase() === status.toLowerCase()
      : sameWords(one.description, caption),
  )
  response?.samples.push(...samples)
  return response !== undefined
}

function sameWords(a: string | undefined, b: string): boolean {
  return a !== undefined && a.replaceAll(/[\s\\*_`]+/g, '') === b.replaceAll(/[\s\\*_`]+/g, '')
}

export function readResponseHeaders(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('response-headers')
  for (const row of cursor.takeTable('headers', 'response-headers') ?? []) {
    cursor.claimRow(row, 'response-headers')
    const response = responseOf(operation, cellText(row.cell('status')), row.row.at)
    const schema = readTypeCell(cursor, row.cell('type'))
    const format = cellText(row.cell('format'))
    if (format !== '') schema.format = format
    const description = readDescription(row.cell('description'))
    const header = { name: cellText(row.cell('header')), schema, at: row.row.at }
    response.headers = [
      ...(response.headers ?? []),
      description === undefined ? header : { ...header, description },
    ]
  }
}
