/**
 * From mdast positions to spans.
 */
import type { Nodes } from 'mdast'
import type { Span } from '../core/span.ts'
import { ToolBug } from '../core/errors.ts'

/** The span of a node that came from the parser. */
export function spanOf(node: Nodes): Span {
  const position = node.position
  if (position === undefined) throw new ToolBug(`A ${node.type} node has no position`)
  return {
    start: { line: position.start.line, column: position.start.column },
    end: { line: position.end.line, column: position.end.column },
  }
}

/** The source text of a run of nodes, first to last. */
export function sourceOf(first: Nodes, last: Nodes, source: string): string {
  const start = first.position?.start.offset
  const end = last.position?.end.offset
  if (start === undefined || end === undefined) throw new ToolBug('A node has no offset')
  return source.slice(start, end)
}
