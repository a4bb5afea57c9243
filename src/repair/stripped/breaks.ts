/**
 * Decides where blank lines stood between the lines of stripped Markdown.
 * In: the lines of a run without fences. Out: for each line, whether a blank line goes before it, and doubts.
 */
import type { SourceLine } from '../lines.ts'
import { isCutRow, isDelimiter, kindOf, type LineKind } from './line-kind.ts'

export type Break = 'blank' | 'none' | 'blank?' | 'none?'

interface Pair {
  before: SourceLine
  after: SourceLine
  beforeKind: LineKind
  afterKind: LineKind
  /** The line behind `after`. */
  next: string | undefined
  /** Whether `after` belongs to a cell that was cut into lines. */
  isTail: boolean
}

/** A line shorter than this, whose next word would have fitted, was ended on purpose. */
const WRAP_UNITS = 80

/** The break before each line; the first line has none. */
export function breaksOf(lines: readonly SourceLine[]): Break[] {
  const kinds = kindsOf(lines)
  const tails = tailsOf(lines, kinds)
  return lines.map((after, index) => {
    const before = lines[index - 1]
    if (before === undefined) return 'none'
    const [beforeKind = 'text', afterKind = 'text'] = [kinds[index - 1], kinds[index]]
    const isTail = tails[index] ?? false
    return breakBetween({ before, after, beforeKind, afterKind, next: lines[index + 1]?.text, isTail })
  })
}

/** A line within an HTML element that spans lines is HTML, whatever it looks like. */
function kindsOf(lines: readonly SourceLine[]): LineKind[] {
  let closing: string | undefined
  return lines.map(({ text }) => {
    if (closing !== undefined) {
      if (text.includes(closing)) closing = undefined
      return 'html'
    }
    const kind = kindOf(text)
    const name = /^<(?<name>[A-Za-z][\w-]*)[^>]*>(?!.*<\/)/u.exec(text)?.groups?.['name']
    if (kind === 'html' && name !== undefined && closesLater(lines, name)) closing = `</${name}>`
    return kind
  })
}

function closesLater(lines: readonly SourceLine[], name: string): boolean {
  return !/^(?:br|hr|img|input)$/iu.test(name) && lines.some(({ text }) => text.includes(`</${name}>`))
}

/** Text lines that lead to one which ends in a border, after a row: the rest of a cell that had line breaks. */
function tailsOf(lines: readonly SourceLine[], kinds: readonly LineKind[]): boolean[] {
  const endsInBorder: boolean[] = []
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const isText = kinds[index] === 'text'
    endsInBorder[index] = isText && (/\|\s*$/u.test(lines[index]?.text ?? '') || (endsInBorder[index + 1] ?? false))
  }
  let isInTable = false
  return lines.map((_, index) => {
    isInTable = kinds[index] === 'row' || (isInTable && (endsInBorder[index] ?? false))
    return isInTable && kinds[index] === 'text'
  })
}

function breakBetween(pair: Pair): Break {
  const { before, after, beforeKind, afterKind } = pair
  if (beforeKind === 'html') return afterKind === 'html' && !before.text.includes('</h') ? 'none' : 'blank'
  if (afterKind === 'row') return breakBeforeRow(pair)
  if (beforeKind === 'row') return pair.isTail && isCutRow(before.text) ? 'none' : 'blank'
  if (beforeKind === 'quote' && afterKind === 'quote') return /^> .* Response$/u.test(after.text) ? 'blank' : 'none'
  if (afterKind === 'item') return beforeKind === 'item' ? 'none' : 'blank'
  if (afterKind !== 'text' || (beforeKind !== 'text' && beforeKind !== 'item')) return 'blank'
  return pair.isTail ? 'none' : breakBetweenSentences(before.text, after.text)
}

/** A row begins a table only when a delimiter row follows; else it belongs to what stands before it. */
function breakBeforeRow({ before, beforeKind, next, isTail }: Pair): Break {
  if (isDelimiter(next)) return 'blank'
  if (beforeKind === 'row' || isTail) return 'none'
  return beforeKind === 'text' && /\|\s*$/u.test(before.text) ? 'none' : 'blank'
}

/** Two lines of prose: one paragraph that was wrapped, or two? */
function breakBetweenSentences(before: string, after: string): Break {
  if (/(?: {2}|\\)$/u.test(before)) return 'none'
  const isSentenceEnd = /[.!?:)*`"]$/u.test(before.trimEnd())
  if (!isSentenceEnd || /^[a-z,;)]/u.test(after)) return wouldFit(before, after) ? 'none?' : 'none'
  const firstWord = after.split(' ', 1)[0] ?? ''
  return before.length + 1 + firstWord.length > WRAP_UNITS && before.length <= WRAP_UNITS * 1.5 ? 'none?' : 'blank?'
}

function wouldFit(before: string, after: string): boolean {
  return before.length + 1 + (after.split(' ', 1)[0] ?? '').length < WRAP_UNITS / 2
}
