/**
 * Reads callbacks: `#### name`, `**expression**`, and an operation in the form of all others.
 */
import { toString } from 'mdast-util-to-string'
import { spanOf } from '../../markdown/span.ts'
import type { OperationDraft } from '../../model/fragment.ts'
import { headingText } from '../../reading/labels/blocks.ts'
import type { Cursor } from '../../reading/cursor.ts'
import type { OperationOptions } from './operation.ts'

export type ReadOperation = (cursor: Cursor, options: OperationOptions) => OperationDraft | undefined

/** @param readOperation the reader of whole operations, which callbacks are */
export function readCallbacks(cursor: Cursor, operation: OperationDraft, readOperation: ReadOperation): void {
  cursor.take('callbacks')
  let name = ''
  while (cursor.block !== undefined) {
    if (cursor.isBoilerplate(cursor.block)) {
      cursor.take('furniture')
      continue
    }
    const heading = headingText(cursor.block)
    const expression = expressionOf(cursor)
    if (expression !== undefined) {
      const mark = cursor.take('callbacks')
      const called = readOperation(cursor, { isCallback: true })
      if (mark === undefined || called === undefined) continue
      operation.callbacks = [
        ...(operation.callbacks ?? []),
        { name, expression, operation: called, at: spanOf(mark) },
      ]
    } else if (heading !== undefined && cursor.roleOf(cursor.block) === undefined) {
      name = heading
      cursor.take('callbacks')
    } else return
  }
}

function expressionOf(cursor: Cursor): string | undefined {
  const block = cursor.block
  const only = block?.type === 'paragraph' && block.children.length === 1 ? block.children[0] : undefined
  return only?.type === 'strong' ? toString(only) : undefined
}
