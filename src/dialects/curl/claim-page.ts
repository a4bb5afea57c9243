/**
 * Fills the ledger of a page of commands: what was used, what carries no facts, and what stays unread.
 * A block with a command that could not be read stays unread as a whole.
 */
import type { Nodes } from 'mdast'
import type { Claims } from '../../markdown/claims.ts'
import { FURNITURE } from '../../markdown/claims.ts'
import { spanOf } from '../../markdown/span.ts'
import type { Unit } from '../../markdown/types.ts'
import { claimantOf, frontMatterLines, leavesOf, overlapping } from './entries.ts'
import type { Found } from '../../reading/requests/shell/find-commands.ts'

const READER = 'curl'

export interface ClaimInput {
  claims: Claims
  used: ReadonlySet<Nodes>
}

export function claimPage(
  unit: Unit,
  items: readonly { found: Found; isRead: boolean }[],
  input: ClaimInput,
): void {
  const hidden = frontMatterLines(unit.text)
  const ranges = items.map(({ found: { at }, isRead }) => ({
    start: at.start.line,
    end: at.end.line + 1,
    isRead,
  }))
  for (const leaf of leavesOf(unit.root)) {
    const { start, end } = spanOf(leaf)
    const inside = overlapping(ranges, { start: start.line, end: end.line })
    const by = end.line <= hidden ? FURNITURE : readerOf(leaf, inside, input.used)
    if (by !== undefined) input.claims.claim(leaf, by)
  }
  claimItems(unit.root, input.claims)
}

function readerOf(
  leaf: Nodes,
  inside: readonly { isRead: boolean }[],
  used: ReadonlySet<Nodes>,
): string | undefined {
  if (inside.length > 0) return inside.every(({ isRead }) => isRead) ? READER : undefined
  return used.has(leaf) ? READER : claimantOf(leaf)
}

/** A list item is an entry of its own; it is read when all that is inside it is. */
function claimItems(node: Nodes, claims: Claims): void {
  if (!('children' in node)) return
  for (const child of node.children) claimItems(child, claims)
  if (node.type === 'listItem' && leavesOf(node).every((leaf) => claims.isClaimed(leaf)))
    claims.claim(node, READER)
}
