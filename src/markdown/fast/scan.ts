/**
 * Finds the blocks that can be read without the parser: tables, fenced code and single lines between blank lines, in
 * the plainest form. They are most of a reference page, and most of the parser's time went into them.
 * In: text. Out: the text with one short line in place of each block, and the blocks.
 */
import { isCode, lastLineOfCode } from './code.ts'
import { isSimpleLine } from './line.ts'
import { isTable } from './table.ts'
import type { LiftedBlock } from './types.ts'

/** Stands where a block was; a paragraph of its own, since blank lines are around it. */
export const STAND_IN = 'x'

/** Line ends of other kinds, and characters that the parser replaces: such a text is left whole. */
const UNUSUAL = /[\r\0\uFEFF]/

export interface Lifted {
  /** What is left, with a stand-in for each block. */
  text: string
  blocks: LiftedBlock[]
  /** Whether there is nothing else but blank lines. */
  isAll: boolean
}

/** Returns undefined where there is nothing to lift. */
export function parsePlainBlocks(text: string): Lifted | undefined {
  if (UNUSUAL.test(text)) return undefined
  const lines = text.split('\n')
  const rest: string[] = []
  const blocks: LiftedBlock[] = []
  let offset = 0
  let isAll = true
  for (let index = 0; index < lines.length;) {
    const isStart = isBlank(lines[index - 1])
    const size = isStart ? sizeOfBlock(lines, index) : 1
    const taken = lines.slice(index, index + size)
    const kind = isStart && isBlank(lines[index + size]) ? kindOf(taken) : undefined
    if (kind === undefined) {
      // Not all at once: a fence can have more lines than a call takes arguments.
      for (const line of taken) rest.push(line)
      isAll &&= taken.every(isBlank)
    } else {
      blocks.push({ kind, line: index + 1, offset, lines: taken })
      rest.push(STAND_IN)
    }
    offset += taken.reduce((sum, line) => sum + line.length + 1, 0)
    index += size
  }
  return blocks.length === 0 ? undefined : { text: rest.join('\n'), blocks, isAll }
}

/** How many lines the table or the code takes that begins here; 1 for anything else. */
function sizeOfBlock(lines: readonly string[], index: number): number {
  const [first = ''] = lines.slice(index, index + 1)
  if (first.startsWith('```')) return lastLineOfCode(lines, index) - index + 1
  if (!first.startsWith('|')) return 1
  let end = index
  while (!isBlank(lines[end])) end += 1
  return end - index
}

function kindOf(lines: readonly string[]): LiftedBlock['kind'] | undefined {
  if (lines.length === 1) return isSimpleLine(lines[0] ?? '') ? 'line' : undefined
  if (isTable(lines)) return 'table'
  return isCode(lines) ? 'code' : undefined
}

/** Also before the first line and behind the last one. */
function isBlank(line: string | undefined): boolean {
  return line === undefined || line === ''
}
