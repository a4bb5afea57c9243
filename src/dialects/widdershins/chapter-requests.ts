/**
 * Reads the requests that the text of a chapter shows, where somebody wrote a chapter by hand into a generated page.
 * In: the blocks of its text. Out: operations that only requests show; `link/` leaves out those that are documented.
 */
import type { Code, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { OperationDraft } from '../../model/fragment.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import { draftOperations, placeRequest } from '../../reading/requests/draft-operations.ts'
import { readRequests } from '../../reading/requests/read-requests.ts'
import { sampleTextOfCode } from '../../reading/requests/sample-text.ts'
import { variablesOf } from '../../reading/requests/shell/variables.ts'

export function requestsOfChapter(
  blocks: readonly RootContent[],
  tag: string,
  tools: ReadTools,
): OperationDraft[] {
  const shown = blocks.flatMap((block, index) =>
    block.type === 'code' ? operationsIn(block, blocks[index - 1], tools) : [],
  )
  return shown.map((operation) => ({ ...operation, tag }))
}

function operationsIn(code: Code, above: RootContent | undefined, { report }: ReadTools): OperationDraft[] {
  const { requests, assignments } = readRequests(sampleTextOfCode(code), report)
  const tools = { variables: variablesOf(assignments), report }
  const pages = requests.flatMap((request) => placeRequest(request, tools) ?? [])
  const summary = pages.length === 1 ? leadIn(above) : undefined
  const { operations } = draftOperations(pages, tools)
  return operations.map((operation) => (summary === undefined ? operation : { ...operation, summary }))
}

/** `Free a mooring:` */
function leadIn(block: RootContent | undefined): string | undefined {
  const text = block?.type === 'paragraph' ? toString(block).trim() : ''
  return /^[^\n]{1,80}:$/.test(text) ? text.slice(0, -1) : undefined
}
