/**
 * Parses plain tables and fences apart from all other blocks, and puts the tree together.
 * In: text and the parser. Out: the tree that the parser would make of the text, to the last position.
 */
import type { Root, RootContent } from 'mdast'
import { cellReader } from './cells.ts'
import { codeOf } from './code.ts'
import { moved, sum, type Place } from './place.ts'
import { liftBlocks, STAND_IN } from './scan.ts'
import { contentsOf, tableOf } from './table.ts'
import type { LiftedBlock } from './types.ts'

/**
 * Undefined where the text has to be parsed whole: nothing is plain; or the rest may hold a definition, which texts
 * of cells can refer to; or a block was still open where another one seemed to begin, so that its stand-in is missing.
 */
export function parseApart(text: string, parse: (text: string) => Root): Root | undefined {
  const lifted = liftBlocks(text)
  if (lifted === undefined || lifted.text.includes(']:')) return undefined
  const root = parse(lifted.text)
  const tables = lifted.blocks.filter(({ kind }) => kind === 'table')
  const readCell = cellReader(tables.flatMap(contentsOf), parse)
  const waiting = [...lifted.blocks].reverse()
  const children: RootContent[] = []
  let distance: Place = { line: 0, column: 0, offset: 0 }
  for (const child of root.children) {
    const place = sum(child.position?.start ?? { line: 0, column: 0 }, distance)
    if (waiting.at(-1)?.line !== place.line)
      children.push(distance.line === 0 ? child : moved(child, distance))
    else {
      const block = waiting.pop() as LiftedBlock
      if (!isStandIn(child)) return undefined
      children.push(block.kind === 'table' ? tableOf(block, readCell) : codeOf(block))
      distance = furtherBy(distance, block)
    }
  }
  if (waiting.length > 0) return undefined
  const end = {
    line: text.split('\n').length,
    column: text.length - text.lastIndexOf('\n'),
    offset: text.length,
  }
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } }
}

function isStandIn(block: RootContent): boolean {
  if (block.type !== 'paragraph' || block.children.length !== 1) return false
  const [only] = block.children
  return only?.type === 'text' && only.value === STAND_IN
}

/** A stand-in is one line, and one character on it. */
function furtherBy({ line, offset }: Place, { lines }: LiftedBlock): Place {
  const length = lines.reduce((total, one) => total + one.length + 1, -1)
  return { line: line + lines.length - 1, column: 0, offset: offset + length - STAND_IN.length }
}
