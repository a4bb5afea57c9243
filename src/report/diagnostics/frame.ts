/**
 * A code frame: the line that a finding is about, the line before it, and a mark under the place.
 * In: the text of a page, a span. Out: lines of text without colours.
 */
import { printableInPlace } from '../../core/escape.ts'
import type { Span } from '../../core/span.ts'

/** Columns of a page that a frame shows. With the line number it fits a terminal of 120. */
const WINDOW_COLUMNS = 108
/** Columns that stay visible before the place in a line that is cut. */
const LEAD_COLUMNS = 30

export interface CodeFrame {
  lines: { number: number; text: string }[]
  /** Stands under the last line. */
  mark: { indent: string; underline: string }
}

/** No frame when the text has no such line. */
export function codeFrame(text: string, span: Span): CodeFrame | undefined {
  const all = text.split(/\r\n|\r|\n/u)
  const line = all[span.start.line - 1]
  if (line === undefined) return undefined
  const from = windowStart(line, span.start.column - 1)
  const shown = (number: number): { number: number; text: string } => ({
    number,
    text: cut(all[number - 1]!, from),
  })
  const numbers = span.start.line > 1 ? [span.start.line - 1, span.start.line] : [span.start.line]
  return { lines: numbers.map(shown), mark: markUnder(line, span, from) }
}

function windowStart(line: string, offset: number): number {
  if (line.length <= WINDOW_COLUMNS) return 0
  return Math.max(0, Math.min(offset - LEAD_COLUMNS, line.length - WINDOW_COLUMNS))
}

function cut(line: string, from: number): string {
  const shown = printableInPlace(line.slice(from, from + WINDOW_COLUMNS))
  const head = from > 0 && shown !== '' ? `…${shown.slice(1)}` : shown
  return line.length > from + WINDOW_COLUMNS ? `${head.slice(0, -1)}…` : head.trimEnd()
}

function markUnder(line: string, { start, end }: Span, from: number): CodeFrame['mark'] {
  const first = Math.min(start.column - 1, line.length)
  const last = end.line === start.line ? end.column - 1 : line.length
  const marked = line.slice(first, Math.min(last, from + WINDOW_COLUMNS))
  return {
    indent: ' '.repeat(terminalColumns(line.slice(from, first))),
    underline: '^'.repeat(Math.max(1, terminalColumns(marked))),
  }
}

// Blocks whose letters take two columns of a terminal: Hangul, Han, Kana, full width forms.
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
const WITHOUT_WIDTH = /\p{M}|\u200b|\u200c|\u200d|\ufe0f/u

function terminalColumns(text: string): number {
  let columns = 0
  for (const letter of text) columns += WITHOUT_WIDTH.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1
  return columns
}
