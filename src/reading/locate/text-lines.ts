/**
 * The lines of prose of a group, cut at `<br>`, without the marks of lists and quotations.
 * In: a group. Out: pieces of lines with what their marks say. Knows nothing of APIs.
 */
import { plainText } from '../outline/plain-text.ts'
import type { SectionGroup } from './types.ts'

export interface TextLine {
  /** As written, without the marks before it. */
  source: string
  /** Without any marks. */
  text: string
  /** From 1. */
  line: number
  isItem: boolean
  /** Whether any of it is a code span, or the line is indented code. */
  hasCode: boolean
  /** Whether blank lines, or marks of lists, are around it. */
  isAlone: boolean
}

const PREFIX = /^[ \t]*(?:>[ \t]?)*[ \t]*(?:[-+*•][ \t]+|\d{1,9}[.)][ \t]+)?(?:\[[ xX]\][ \t]+)?/
const BREAK = /<br\s*\/?>/i

export function textLinesOf(
  { page, firstLine, lastLine }: SectionGroup,
  may: (line: string) => boolean,
): TextLine[] {
  const found: TextLine[] = []
  for (let line = firstLine; line <= lastLine; line += 1) {
    const source = page.lines[line - 1] ?? ''
    if (page.hidden[line - 1] === 1 || !may(source)) continue
    found.push(...piecesOf(page.lines, line))
  }
  return found
}

function piecesOf(lines: readonly string[], line: number): TextLine[] {
  const whole = lines[line - 1] ?? ''
  const prefix = PREFIX.exec(whole)?.[0] ?? ''
  const isItem = /[-+*•.)]\s/.test(prefix)
  const isIndented = /^(?: {4}|\t)/.test(whole) && !isItem && isBlank(lines[line - 2])
  const isAlone = isItem || (isBlank(lines[line - 2]) && isBlank(lines[line]))
  return whole
    .slice(prefix.length)
    .split(BREAK)
    .filter((source) => source.trim() !== '')
    .map((source) => ({
      source: source.trim(),
      // A note may follow the code span without a blank.
      text: plainText(source.replaceAll('`(', '` (')),
      line,
      isItem,
      hasCode: source.includes('`') || isIndented || /<code[\s>]/i.test(source),
      isAlone,
    }))
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === ''
}
