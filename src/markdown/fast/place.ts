/**
 * Places in trees, and trees moved to other places.
 */
import type { Nodes } from 'mdast'

/** Line and column count from 1, the offset from 0. */
export interface Place {
  line: number
  column: number
  offset: number
}

type Point = NonNullable<Nodes['position']>['start']

/** That many characters further on the same line. */
export function by({ line, column, offset }: Place, characters: number): Place {
  return { line, column: column + characters, offset: offset + characters }
}

/** A copy of a node and all below it, moved by so many lines, columns and characters. */
export function moved<Node extends Nodes>(node: Node, distance: Place): Node {
  const copy = { ...node }
  const { position } = node
  if (position !== undefined)
    copy.position = { start: sum(position.start, distance), end: sum(position.end, distance) }
  if ('children' in copy)
    Object.assign(copy, { children: copy.children.map((child) => moved(child, distance)) })
  return copy
}

export function sum(point: Point, distance: Place): Place {
  const { line, column, offset = 0 } = point
  return { line: line + distance.line, column: column + distance.column, offset: offset + distance.offset }
}
