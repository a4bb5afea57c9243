/**
 * Rendered text as blocks: runs of lines between blank lines.
 */
import { isBlank, trimmedLine, type SourceLine } from '../lines.ts'

/** At least one line. */
export type Block = readonly [SourceLine, ...SourceLine[]]

export function blocksOf(lines: readonly SourceLine[]): Block[] {
  const blocks: [SourceLine, ...SourceLine[]][] = []
  let isOpen = false
  for (const line of lines) {
    const last = isOpen ? blocks.at(-1) : undefined
    isOpen = !isBlank(line.text)
    if (!isOpen) continue
    if (last === undefined) blocks.push([line])
    else last.push(line)
  }
  return blocks
}

/** The words of a block of one line; of a longer block, nothing. */
export function onlyLine(block: Block | undefined): string | undefined {
  return block?.length === 1 ? trimmedLine(block[0]).text : undefined
}

export function firstLine(block: Block | undefined): string {
  return block === undefined ? '' : trimmedLine(block[0]).text
}

export function textOf(lines: readonly SourceLine[]): string {
  return lines.map((line) => line.text).join('\n')
}
