/**
 * Cuts a page into samples: the inside of each fence, and the text between fences as it stands in the source.
 * Commands are looked for in samples, line by line, since a page without fences has no blocks to rely on.
 * Knows nothing of commands.
 */
import type { Code, Nodes, Root } from 'mdast'
import type { Point, Span } from '../../core/span.ts'
import { spanOf } from '../../markdown/span.ts'
import type { Unit } from '../../markdown/types.ts'

export interface SampleText {
  /** The fence that the sample is the inside of. */
  fence?: Code
  /** The lines, joined by `\n`. */
  text: string
  pointAt: (offset: number) => Point
}

interface SampleLine {
  text: string
  line: number
  column: number
}

/** The mark of a quotation block in front of a line. */
const QUOTE_MARK = /^(?: {0,3}> ?)+/

export function sampleTextsOf(unit: Unit): SampleText[] {
  const lines = unit.text.split(/\r\n|\n|\r/)
  const fences = fencesOf(unit.root, unit.text).map((fence) => ({ fence, at: spanOf(fence) }))
  const samples: SampleText[] = []
  let next = 1
  for (const { fence, at } of fences) {
    samples.push(plainText(lines, next, at.start.line - 1), fenceText(fence, at, lines))
    next = at.end.line + 1
  }
  samples.push(plainText(lines, next, lines.length))
  return samples.filter((sample) => sample.text.trim() !== '')
}

/**
 * The text of one code node.
 *
 * @param lines  those of the unit, for exact columns; without them the fence's own column is taken
 */
export function sampleTextOfCode(code: Code, lines: readonly string[] = []): SampleText {
  return fenceText(code, spanOf(code), lines)
}

/** Indented code is not among them: its lines are read like plain lines. */
function fencesOf(root: Root, source: string): Code[] {
  const isFence = (node: Code) => /^\s*[`~]{3}/.test(source.slice(node.position?.start.offset))
  return codeNodesOf(root).filter(isFence)
}

function codeNodesOf(node: Nodes): Code[] {
  if (node.type === 'code') return [node]
  return 'children' in node ? node.children.flatMap(codeNodesOf) : []
}

function plainText(lines: readonly string[], first: number, last: number): SampleText {
  const kept = lines.slice(first - 1, Math.max(first - 1, last)).map((source, index): SampleLine => {
    const mark = QUOTE_MARK.exec(source)?.[0].length ?? 0
    return { text: source.slice(mark), line: first + index, column: mark + 1 }
  })
  return sampleTextOf(kept)
}

/** The lines of a fence may be indented or quoted in the source, so each is looked up where it ends. */
function fenceText(fence: Code, at: Span, lines: readonly string[]): SampleText {
  const kept = fence.value.split(/\r\n|\n|\r/).map((text, index): SampleLine => {
    const line = at.start.line + 1 + index
    const column =
      lines.length === 0 ? at.start.column : Math.max(0, (lines[line - 1] ?? '').lastIndexOf(text)) + 1
    return { text, line, column }
  })
  return { ...sampleTextOf(kept), fence }
}

function sampleTextOf(lines: readonly SampleLine[]): SampleText {
  const starts: number[] = []
  let length = 0
  for (const { text } of lines) {
    starts.push(length)
    length += text.length + 1
  }
  const pointAt = (offset: number): Point => {
    const index = lastAtOrBefore(starts, offset)
    const { line, column } = lines[index] ?? { line: 1, column: 1 }
    return { line, column: column + offset - (starts[index] ?? 0) }
  }
  return { text: lines.map(({ text }) => text).join('\n'), pointAt }
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
