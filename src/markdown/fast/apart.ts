/**
 * Reads plain blocks apart from all others, which the parser reads, and puts the tree together.
 * In: text and the parser. Out: the tree that the parser would make of the text, to the last position.
 */
import type { Root, RootContent } from 'mdast'
import { cellReader } from './cells.ts'
import { codeOf } from './code.ts'
import { lineNode } from './line.ts'
import { moved, sum, type Place } from './place.ts'
import { parsePlainBlocks, STAND_IN, type Lifted } from './scan.ts'
import { contentsOf, tableOf } from './table.ts'
import type { LiftedBlock } from './types.ts'

type Parse = (text: string) => Root

/**
 * Undefined where the text has to be parsed whole: nothing is plain; or the rest may hold a definition, which texts
 * of cells can refer to; or a block was still open where another one seemed to begin, so that its stand-in is missing.
 */
export function parseFast(text: string, parse: Parse): Root | undefined {
  const lifted = parsePlainBlocks(text)
  if (lifted === undefined || lifted.text.includes(']:')) return undefined
  const children = lifted.isAll ? nodesOf(lifted.blocks, parse) : joined(lifted, parse)
  if (children === undefined) return undefined
  const end = {
    line: text.split('\n').length,
    column: text.length - text.lastIndexOf('\n'),
    offset: text.length,
  }
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } }
}

/** What the parser makes of the rest, with the blocks in place of their stand-ins. */
function joined({ text, blocks }: Lifted, parse: Parse): RootContent[] | undefined {
  const nodes = nodesOf(blocks, parse)
  const children: RootContent[] = []
  let next = 0
  let distance: Place = { line: 0, column: 0, offset: 0 }
  for (const child of parse(text).children) {
    const { line } = sum(child.position?.start ?? { line: 0, column: 0 }, distance)
    const block = blocks[next]
    if (block?.line !== line) children.push(distance.offset === 0 ? child : moved(child, distance))
    else {
      if (!isStandIn(child)) return undefined
      children.push(nodes[next] as RootContent)
      distance = furtherBy(distance, block)
      next += 1
    }
  }
  return next === blocks.length ? children : undefined
}

function nodesOf(blocks: readonly LiftedBlock[], parse: Parse): RootContent[] {
  const tables = blocks.filter(({ kind }) => kind === 'table')
  const readCell = cellReader(tables.flatMap(contentsOf), parse)
  return blocks.flatMap((block): RootContent[] => {
    if (block.kind === 'table') return [tableOf(block, readCell)]
    if (block.kind === 'code') return [codeOf(block)]
    const node = lineNode(block.lines[0] ?? '', { line: block.line, column: 1, offset: block.offset })
    return node === undefined ? [] : [node]
  })
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
