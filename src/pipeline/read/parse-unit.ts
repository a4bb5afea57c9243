/**
 * The tree of a unit, unless it nests too deep: readers take a level of the stack for each level of the tree, and a
 * tree can grow deep over many short lines. The limit is far below what any thread can take, so all give one answer.
 */
import type { Nodes, Root } from 'mdast'
import { parseMarkdown } from '../../markdown/parse.ts'
import { MAX_DEPTH } from '../../source/depth.ts'

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

/** Looks no deeper than the limit, so that this takes no deeper stack either. */
function isTooDeep(node: Nodes, levelsLeft = MAX_TREE_DEPTH): boolean {
  if (!('children' in node)) return false
  if (levelsLeft === 0) return node.children.length > 0
  return node.children.some((child) => isTooDeep(child, levelsLeft - 1))
}
