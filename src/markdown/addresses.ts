/**
 * Gives a place to the links that remark-gfm makes of bare addresses in finished texts (`[see https://a.example]`):
 * it cuts such a text into pieces without a position, and every reader relies on positions.
 * In: a tree, its source and the step that cuts. Out: the tree, each piece with its place.
 */
import type { Link, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast'
import { ADDRESS } from './plain.ts'

type Position = NonNullable<Text['position']>
type Point = Position['start']

/** @param cut replaces texts by pieces, in place; every other node stays the same object */
export function cutWithPlaces(root: Root, source: string, cut: (tree: Root) => Root): Root {
  const before = new Map<Parents, Nodes[]>()
  collectParents(root, before)
  if (before.size === 0) return root
  const tree = cut(root)
  for (const [parent, children] of before) placePieces(parent, children, source)
  return tree
}

/** Finds the parents of texts that may be cut, with their children as they are now. */
function collectParents(node: Nodes, found: Map<Parents, Nodes[]>): void {
  // The step leaves links unchanged.
  if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return
  if (node.children.some((child) => child.type === 'text' && ADDRESS.test(child.value)))
    found.set(node, [...node.children])
  for (const child of node.children) collectParents(child, found)
}

function placePieces(parent: Parents, before: readonly Nodes[], source: string): void {
  const now = parent.children
  let next = 0
  for (const child of before) {
    if (now[next] === child) next += 1
    else if (child.type === 'text') next = placePiecesOf(child, now, { next, source })
  }
}

/** @returns the index after the last piece of the text */
function placePiecesOf(
  text: Text,
  now: readonly Nodes[],
  { next, source }: { next: number; source: string },
): number {
  const whole = text.position
  if (whole === undefined) return next
  // Where escapes or entities stand in the source, offsets in the value are none in the source.
  const isVerbatim = source.slice(whole.start.offset, whole.end.offset) === text.value
  let [index, length, start] = [next, 0, whole.start]
  while (length < text.value.length && index < now.length) {
    const piece = now[index] as Link | Text
    const value = piece.type === 'text' ? piece.value : valueOf(piece)
    const end = advance(start, value)
    setPosition(piece, isVerbatim ? { start, end } : whole)
    length += value.length
    start = end
    index += 1
  }
  return index
}

function valueOf(link: Link): string {
  return link.children.map((child: PhrasingContent) => ('value' in child ? child.value : '')).join('')
}

function setPosition(piece: Link | Text, position: Position): void {
  piece.position = position
  if (piece.type === 'link') for (const child of piece.children) child.position = position
}

function advance(from: Point, value: string): Point {
  const lastBreak = value.lastIndexOf('\n')
  const breaks = value.split('\n').length - 1
  return {
    line: from.line + breaks,
    column: breaks === 0 ? from.column + value.length : value.length - lastBreak,
    offset: (from.offset ?? 0) + value.length,
  }
}
