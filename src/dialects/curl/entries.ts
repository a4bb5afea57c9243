/**
 * A page as a row of entries: headings, texts, commands, samples, in the order of the source. Text that surrounds
 * a command in one paragraph is an entry of its own. In: the tree and what was found. Knows no operations.
 */
import type { Code, Nodes, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Span } from '../../core/span.ts'
import { FURNITURE } from '../../markdown/claims.ts'
import { spanOf } from '../../markdown/span.ts'

export type Entry =
  | { kind: 'heading'; at: number; node: Nodes; depth: number; text: string }
  | TextEntry
  | { kind: 'taken'; at: number; index: number }
  | { kind: 'code'; at: number; node: Code }

export interface TextEntry {
  kind: 'text'
  at: number
  node: Nodes
  /** As it is read, without marks. */
  text: string
  /** As it stands in the source. */
  source: string
  /** Whether it shares its paragraph with a command. */
  isBesideCommand: boolean
}

/** Something that is read elsewhere, with its place in lines and columns; `index` leads back to it. */
export interface Taken {
  at: Span
  index: number
}

export function entriesOf(root: Root, source: string, taken: readonly Taken[]): Entry[] {
  const offsetOf = offsetsIn(source)
  const ranges = taken.map(({ at, index }) => ({ start: offsetOf(at.start), end: offsetOf(at.end), index }))
  const entries = leavesOf(root).flatMap((node) => entriesOfLeaf(node, source, ranges))
  const marks = ranges.map(({ start, index }): Entry => ({ kind: 'taken', at: start, index }))
  return [...entries, ...marks].sort((a, b) => a.at - b.at)
}

export type Range = { start: number; end: number; index: number }

/** The ranges that touch this one; given ranges are in order and do not overlap. `end` is within. */
export function overlapping<T extends { start: number; end: number }>(
  ranges: readonly T[],
  { start, end }: { start: number; end: number },
): T[] {
  let low = 0
  for (let high = ranges.length; low < high;) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) > start) high = middle
    else low = middle + 1
  }
  const touching: T[] = []
  for (let range = ranges[low]; range !== undefined && range.start <= end; range = ranges[low]) {
    touching.push(range)
    low += 1
  }
  return touching
}

function offsetsIn(source: string): (point: Span['start']) => number {
  const starts = [0]
  for (const match of source.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return ({ line, column }) => (starts[line - 1] ?? source.length) + column - 1
}

/** The blocks that hold no other blocks. */
export function leavesOf(node: Nodes): Nodes[] {
  const isContainer = ['root', 'list', 'listItem', 'blockquote', 'footnoteDefinition'].includes(node.type)
  return isContainer && 'children' in node ? node.children.flatMap(leavesOf) : [node]
}

function entriesOfLeaf(node: Nodes, source: string, ranges: readonly Range[]): Entry[] {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const inside = overlapping(ranges, { start, end: end - 1 })
  if (node.type === 'heading' && inside.length === 0) {
    return [{ kind: 'heading', at: start, node, depth: node.depth, text: toString(node).trim() }]
  }
  if (node.type === 'code') return inside.length === 0 ? [{ kind: 'code', at: start, node }] : []
  if (node.type !== 'paragraph' && node.type !== 'heading') return []
  if (inside.length > 0) return textsAround(node, source, inside)
  const text = toString(node).trim()
  return [{ kind: 'text', at: start, node, text, source: source.slice(start, end), isBesideCommand: false }]
}

/** What is left of a paragraph when the commands in it are taken out. */
function textsAround(node: Nodes, source: string, inside: readonly Range[]): TextEntry[] {
  const texts: TextEntry[] = []
  let from = node.position?.start.offset ?? 0
  const add = (to: number) => {
    const text = trimMarks(source.slice(from, to))
    if (/\p{L}/u.test(text))
      texts.push({ kind: 'text', at: from, node, text, source: text, isBesideCommand: true })
  }
  for (const { start, end } of [...inside].sort((a, b) => a.start - b.start)) {
    add(start)
    from = Math.max(from, end)
  }
  add(node.position?.end.offset ?? from)
  return texts
}

/** Marks of a list, a prompt or a code span that stood around the command. */
function trimMarks(text: string): string {
  const inner = text.replace(/^[\s`\\]+/, '')
  let end = inner.length
  while (end > 0 && BLANK_OR_TICK.test(inner[end - 1]!)) end -= 1
  if (end > 0 && PROMPT.test(inner[end - 1]!) && isBlank(inner[end - 2]))
    return inner.slice(0, end - 1).trim()
  const blank = inner.slice(end).search(/\s/)
  return (blank < 0 ? inner : inner.slice(0, end + blank)).trim()
}

const BLANK_OR_TICK = /[\s`]/
const PROMPT = /[$%>*+-]/

/** Also where a text begins. */
function isBlank(letter: string | undefined): boolean {
  return letter === undefined || /\s/.test(letter)
}

/** The lines that front matter takes at the start of a page, 0 for none. */
export function frontMatterLines(source: string): number {
  const match = /^---[ \t]*\r?\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source)
  return match === null ? 0 : match[0].trimEnd().split('\n').length
}

/** Who claims a block that nobody read: furniture when it carries no facts, nobody when it may. */
export function claimantOf(node: Nodes): string | undefined {
  if (node.type === 'thematicBreak' || node.type === 'definition') return FURNITURE
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'html') return undefined
  const text = toString(node)
  if (/(?:^|\s)curl\s+(?:--?[A-Za-z]|["'$]|https?:)/m.test(text)) return undefined
  return FURNITURE
}

export function linesOf(node: Nodes): { first: number; last: number } {
  const { start, end } = spanOf(node)
  return { first: start.line, last: end.line }
}
