/**
 * The ledger of a unit: which block, table row, list item and fence was read, and by whom.
 * Readers claim nodes; what is left over is listed as unread. Knows nothing of APIs.
 */
import type { Nodes, Root } from 'mdast'
import type { LedgerEntry } from '../model/fragment.ts'
import { spanOf } from './span.ts'

/** The reader that claims what carries no facts: front matter, navigation, rules, licence lines. */
export const FURNITURE = 'furniture'

/** Readers mark the nodes that they used. A claim on a node holds for all that is inside it. */
export interface Claims {
  claim: (node: Nodes, by: string) => void
  isClaimed: (node: Nodes) => boolean
  ledger: (root: Root) => LedgerEntry[]
}

export function createClaims(): Claims {
  const readers = new Map<Nodes, string>()
  return {
    claim: (node, by) => void readers.set(node, by),
    isClaimed: (node) => readers.has(node),
    ledger: (root) => root.children.flatMap((block) => entriesOf(block, readers, undefined)),
  }
}

/** Blocks whose parts are entries of their own, with the parts. */
const PARTS = new Set(['table', 'list', 'blockquote', 'listItem'])

function entriesOf(node: Nodes, readers: Map<Nodes, string>, inherited: string | undefined): LedgerEntry[] {
  const by = readers.get(node) ?? inherited
  if (PARTS.has(node.type) && 'children' in node && node.children.length > 0) {
    const parts =
      node.type === 'listItem'
        ? node.children.filter((child) => PARTS.has(child.type) || child.type === 'code')
        : node.children
    const inner = parts.flatMap((part) => entriesOf(part, readers, by))
    return node.type === 'listItem' ? [entry(node, by), ...inner] : inner
  }
  return [entry(node, by)]
}

function entry(node: Nodes, by: string | undefined): LedgerEntry {
  return by === undefined ? { kind: node.type, at: spanOf(node) } : { kind: node.type, by, at: spanOf(node) }
}
