/**
 * Reads what is shown of a request body: its samples, and the rows that belong to it in the table of parameters.
 */
import type { Span } from '../../core/span.ts'
import { spanOf } from '../../markdown/span.ts'
import type { BodyDraft, OperationDraft } from '../../model/fragment.ts'
import type { Cursor } from '../cursor.ts'

export function bodyOf(operation: OperationDraft, at: Span): BodyDraft {
  operation.body ??= { samples: [], at }
  return operation.body
}

/** `> Body parameter`, perhaps a quotation with words on the sample, and fences. */
export function readBodySamples(cursor: Cursor, operation: OperationDraft): void {
  const mark = cursor.take('body-samples')
  if (mark === undefined) return
  const body = bodyOf(operation, spanOf(mark))
  while (cursor.block?.type === 'code' || isCaption(cursor)) {
    const sample = cursor.takeSample('body-samples')
    if (sample === undefined) cursor.take('body-samples')
    else body.samples.push(sample)
  }
}

function isCaption(cursor: Cursor): boolean {
  return (
    cursor.block?.type === 'blockquote' &&
    cursor.roleOf(cursor.block) === undefined &&
    cursor.peek()?.type === 'code'
  )
}
