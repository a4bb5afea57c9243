/**
 * Reads the contents of many cells: simple ones at once; all others with the parser, each content only once.
 * In: contents. Out: a function from a content and its place to nodes at that place.
 */
import type { Root, TableCell } from 'mdast'
import { moved, type Place } from './place.ts'
import { isSimple, simpleNodes } from './simple.ts'
import type { ReadCell } from './types.ts'

/** How far a content lies behind the start of its cell where it is parsed: a bar and a space. */
const INDENT = 2

export function cellReader(contents: readonly string[], parse: (text: string) => Root): ReadCell {
  const marked = [...new Set(contents)].filter((content) => content !== '' && !isSimple(content))
  const cells = parseCells(marked, parse)
  const parsed = new Map(marked.map((content, index) => [content, cells[index]]))
  return (content, at) => {
    const cell = parsed.get(content)
    if (cell === undefined) return simpleNodes(content, at) ?? []
    const distance = distanceOf(at, cell)
    return cell.children.map((node) => moved(node, distance))
  }
}

/** As the rows of one table, since every call of the parser has its price. */
function parseCells(contents: readonly string[], parse: (text: string) => Root): (TableCell | undefined)[] {
  if (contents.length === 0) return []
  const rows = contents.map((content) => `| ${content} |`)
  const [table] = parse(['| x |', '| - |', ...rows].join('\n')).children
  return table?.type === 'table' ? table.children.slice(1).map(({ children: [cell] }) => cell) : []
}

function distanceOf(at: Place, { position }: TableCell): Place {
  const { line = 0, column = 0, offset = 0 } = position?.start ?? {}
  return { line: at.line - line, column: at.column - column - INDENT, offset: at.offset - offset - INDENT }
}
