/**
 * Writes text that was rendered back as Markdown that renders to the same text.
 */
import type { LineBuilder } from '../lines.ts'

/** Characters that would begin a mark; which of them do is decided by their neighbours. */
const SUSPECT = /[\\`*_~<[&|]/gu

export interface TextPlace {
  /** Column of the text in the line that came in. */
  column: number
  isCell: boolean
}

/** Copies text, with a backslash before each character that would else be a mark. */
export function copyText(builder: LineBuilder, text: string, { column, isCell }: TextPlace): void {
  let done = 0
  for (const { index, 0: sign } of text.matchAll(SUSPECT)) {
    if (!isMark(sign, text, index, isCell)) continue
    builder.copy(text.slice(done, index), column + done).add('\\')
    done = index
  }
  builder.copy(text.slice(done), column + done)
}

function isMark(sign: string, text: string, index: number, isCell: boolean): boolean {
  const before = text[index - 1] ?? ' '
  const after = text[index + 1] ?? ' '
  if (sign === '|') return isCell
  if (sign === '\\') return /[!-/:-@[-`{-~]/u.test(after)
  if (sign === '*') return before !== ' ' || after !== ' '
  if (sign === '_') return !/\w/u.test(before) || !/\w/u.test(after)
  if (sign === '<') return /[A-Za-z/!?]/u.test(after)
  if (sign === '[') return after === '^' || /\][([]/u.test(text.slice(index, index + 200))
  if (sign === '&') return /^&#?\w{1,32};/u.test(text.slice(index, index + 36))
  return true
}

/** Copies text as a code span. */
export function copyCode(builder: LineBuilder, text: string, { column, isCell }: TextPlace): void {
  let longest = 0
  for (const [run] of text.matchAll(/`+/gu)) longest = Math.max(longest, run.length)
  const fence = '`'.repeat(longest + 1)
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  builder.add(fence + pad)
  const pieces = isCell ? text.split('|') : [text]
  let done = 0
  pieces.forEach((piece, index) => {
    if (index > 0) builder.add('\\').copy('|', column + done - 1)
    builder.copy(piece, column + done)
    done += piece.length + 1
  })
  builder.add(pad + fence)
}

/** The anchor of a schema's section: lower case, without the dot behind the package. */
export function anchorOf(name: string): string {
  return name.toLowerCase().replace('.', '')
}

/** The anchor of a heading in the form in which these pages make ids of their own. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
}
