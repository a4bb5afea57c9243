/**
 * The tree of a unit, unless it nests too deep: readers take a level of the stack for each level of the tree, and a
 * tree can grow deep over many short lines. The limit is far below what any thread can take, so all give one answer.
 */
import type { Nodes, Root } from 'mdast'
import { parseMarkdown } from '../markdown/parse.ts'
import { MAX_DEPTH } from '../source/depth.ts'

/** A list takes two levels of the tree, and so does what is marked in a text. */
export const MAX_TREE_DEPTH = 4 * MAX_DEPTH

export function parseUnit(text: string): Root | undefined {
  try {
    const root = parseMarkdown(text)
    return isTooDeep(root) ? undefined : root
  } catch (error) {
    // The stack ended in the parser itself.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Level by level, which takes no stack. */
function isTooDeep(root: Root): boolean {
  let level: Nodes[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_TREE_DEPTH) return true
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return false
}
