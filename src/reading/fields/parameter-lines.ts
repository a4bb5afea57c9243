/**
 * Reads parameters that are printed as code spans with a text behind each instead of as rows of a table:
 * `` `string ship`<br/>Id of the ship.<br/><br/>`[optional] integer count`<br/>How many. ``
 * In: paragraphs below a label for parameters. Out: parameters of the operation.
 */
import type { InlineCode, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { spanOf } from '../../markdown/span.ts'
import type { OperationDraft, ParameterDraft } from '../../model/fragment.ts'
import type { Cursor } from '../cursor.ts'
import { readTypeCell } from '../types/read-type-cell.ts'

/** The mark, the type and the name. */
const SIGNATURE = /^(\[optional\] )?(\S.*) (\S+)$/

export function isParameterLines(block: RootContent | undefined): block is Paragraph {
  const first = block?.type === 'paragraph' ? block.children[0] : undefined
  return first !== undefined && isSignature(first)
}

export function readParameterLines(cursor: Cursor, operation: OperationDraft): void {
  while (isParameterLines(cursor.block)) {
    const { children } = cursor.block
    cursor.take('parameters')
    for (const [index, child] of children.entries()) {
      if (!isSignature(child)) continue
      const rest = children.slice(index + 1)
      const end = rest.findIndex(isSignature)
      const text = end < 0 ? rest : rest.slice(0, end)
      operation.parameters.push(parameterOf(cursor, operation, { signature: child, text }))
    }
  }
}

function isSignature(node: PhrasingContent): node is InlineCode {
  return node.type === 'inlineCode' && SIGNATURE.test(node.value)
}

interface Entry {
  signature: InlineCode
  text: PhrasingContent[]
}

function parameterOf(cursor: Cursor, operation: OperationDraft, { signature, text }: Entry): ParameterDraft {
  const [, optional, type = '', name = ''] = SIGNATURE.exec(signature.value) ?? []
  const at = spanOf(signature)
  const isInPath = operation.displayedPath?.includes(`{${name}}`) === true
  const cell = { source: type, children: [{ type: 'text' as const, value: type }], at }
  const parameter: ParameterDraft = {
    name,
    in: isInPath ? 'path' : 'query',
    required: optional === undefined,
    schema: readTypeCell(cursor, cell),
    at,
  }
  if (!isInPath) parameter.inferred = ['in']
  const description = toString(text, { includeHtml: false }).trim()
  return description === '' ? parameter : { ...parameter, description }
}
