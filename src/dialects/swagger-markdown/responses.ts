/**
 * Reads the table of responses. In its column of descriptions there are headers, and samples of Swagger 2:
 * `Done<br>**Headers:**<br>**X-Rate** (integer): calls left<br>`.
 */
import { cellText, type Cell } from '../../markdown/row.ts'
import type { HeaderDraft, OperationDraft, ResponseDraft } from '../../model/fragment.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { readTypeSource } from './type-text.ts'
import { readContent } from './media-types.ts'

const HEADERS = '<br>**Headers:**<br>'
const SAMPLE = '<br><br>**Example** ('
const HEADER = /^\*\*([^*]+)\*\*(?: \(([^()]*)\))?(?:: (.*))?$/

export function readResponses(cursor: Cursor, operation: OperationDraft): void {
  cursor.take('responses')
  for (const row of cursor.takeTable('responses', 'responses') ?? []) {
    cursor.claimRow(row, 'responses')
    const response: ResponseDraft = {
      status: cellText(row.cell('status')),
      samples: [],
      at: row.row.at,
      ...readContent(cursor, row.cell('schema')),
    }
    addDescription(cursor, response, row.cell('description'))
    operation.responses.push(response)
  }
}

function addDescription(cursor: Cursor, response: ResponseDraft, cell: Cell | undefined): void {
  const source = cell?.source ?? ''
  const [above = ''] = source.split(SAMPLE)
  const [text = '', ...headers] = above.split(HEADERS)
  const description = text
    .replaceAll(/\\([|\\])/g, '$1')
    .replaceAll(/<br>/g, '\n')
    .trim()
  if (description !== '') response.description = description
  const drafts = headers
    .join('<br>')
    .split('<br>')
    .flatMap((line) => headerOf(cursor, line, response))
  if (drafts.length > 0) response.headers = drafts
}

function headerOf(cursor: Cursor, line: string, { at }: ResponseDraft): HeaderDraft[] {
  const match = HEADER.exec(line.trim())
  if (match === null) return []
  const [, name = '', type = '', description] = match
  const schema = readTypeSource(type, cursor.words.types) ?? {}
  return [{ name, schema, at, ...(description === undefined ? {} : { description }) }]
}
