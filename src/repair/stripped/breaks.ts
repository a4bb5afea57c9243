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

/** A remark, a label on a line of its own, or a sample: it hardly ever goes on a sentence. */
const BEGINS_PARAGRAPH =
  /^(?:\*{0,2}(?:Note|Warning|Important|Example)\*{0,2}:|[A-Z]\w+:$|[{[]|\*\*[^*]+\*\*:)/u

/** Shortest line that is taken for a wrapped one, in UTF-16 units. */
const WRAPPED_UNITS = 50

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
  const lastClosing = lastClosingTags(lines)
  let closing: string | undefined
  return lines.map(({ text }, index) => {
    if (closing !== undefined) {
      if (text.includes(closing)) closing = undefined
      return 'html'
    }
    const kind = kindOf(text)
    const name = /^<(?<name>[A-Za-z][\w-]*)(?![\w-])[^>]*>/u.exec(text)?.groups?.['name']
    const closed = name === undefined ? -1 : (lastClosing.get(name) ?? -1)
    if (kind === 'html' && closed > index && !text.includes('</')) closing = `</${name}>`
    return kind
  })
}

/** By element: the last line that has its closing tag. */
function lastClosingTags(lines: readonly SourceLine[]): Map<string, number> {
  const last = new Map<string, number>()
  lines.forEach(({ text }, index) => {
    for (const [, name = ''] of text.matchAll(/<\/([A-Za-z][\w-]*)>/gu)) last.set(name, index)
  })
  return last
}

/** Text lines that lead to one which ends in a border, after a row: the rest of a cell that had line breaks. */
function tailsOf(lines: readonly SourceLine[], kinds: readonly LineKind[]): boolean[] {
  const endsInBorder: boolean[] = []
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const isText = kinds[index] === 'text'
    endsInBorder[index] =
      isText && (/\|\s*$/u.test(lines[index]?.text ?? '') || (endsInBorder[index + 1] ?? false))
  }
  let isInTable = false
  return lines.map((_, index) => {
    isInTable = kinds[index] === 'row' || (isInTable && (endsInBorder[index] ?? false))
    return isInTable && kinds[index] === 'text'
  })
}

function breakBetween(pair: Pair): Break {
  const { before, after, beforeKind, afterKind } = pair
  if (beforeKind === 'html') return breakAfterHtml(before.text, afterKind)
  if (afterKind === 'row') return breakBeforeRow(pair)
  if (beforeKind === 'row') return breakAfterRow(pair)
  if (beforeKind === 'quote' && afterKind === 'quote')
    return /^> .* Response$/u.test(after.text) ? 'blank' : 'none'
  if (afterKind === 'item') return beforeKind === 'item' ? 'none' : 'blank'
  if (afterKind !== 'text' || (beforeKind !== 'text' && beforeKind !== 'item')) return 'blank'
  return pair.isTail ? 'none' : breakBetweenSentences(before.text, after.text)
}

/** Lines of HTML that follow one another belong together, but for headings; so do the lines of one tag. */
function breakAfterHtml(before: string, afterKind: LineKind): Break {
  if (before.lastIndexOf('<') > before.lastIndexOf('>')) return 'none'
  return afterKind === 'html' && !before.includes('</h') ? 'none' : 'blank'
}

/** A cut row goes on in the next line. */
function breakAfterRow({ before, afterKind, isTail }: Pair): Break {
  if (afterKind !== 'text' || !isCutRow(before.text)) return 'blank'
  return isTail ? 'none' : 'none?'
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
  if (BEGINS_PARAGRAPH.test(after) || /^\*{0,2}(?:Deprecated|Experimental)\b.*\.$/u.test(before))
    return 'blank?'
  const isSentenceEnd = /[.!?:)*`"]$/u.test(before.trimEnd())
  if (/^\S+ - /u.test(after) || (before.length < WRAPPED_UNITS && /^[A-Z]/u.test(after))) return 'none?'
  return isSentenceEnd && !/^[a-z,;)]/u.test(after) ? 'none?' : 'none'
}
