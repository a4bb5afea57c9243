/**
 * Reads the pieces of a shell word: quotations, escapes, variables, substitutions. In: a cursor on the piece. Out:
 * the word made longer, the cursor behind the piece. Runs nothing.
 */
import { substitutedDocumentAt } from './here-document.ts'
import type { Cursor, ShellWord } from './tokens.ts'
import { CONTINUATION, PLACEHOLDER, matchAt } from './tokens.ts'

/** Reads a piece of a word that begins at the cursor, and moves the cursor behind it. */
type PieceReader = (cursor: Cursor, word: ShellWord) => void

export const PIECES: ReadonlyMap<string, PieceReader> = new Map<string, PieceReader>([
  ["'", (cursor, word) => readQuoted(cursor, word, "'")],
  ['"', (cursor, word) => readQuoted(cursor, word, '"')],
  ['\u2018', (cursor, word) => readQuoted(cursor, word, '\u2019')],
  ['\u201c', (cursor, word) => readQuoted(cursor, word, '\u201d')],
  ['\\', readBackslash],
  ['$', readDollar],
  ['`', readBackticks],
  ['<', readPlaceholder],
])

export function take(cursor: Cursor, word: ShellWord, text: string, length = text.length): void {
  const { sources } = word
  const { at } = cursor
  for (let unit = 0; unit < text.length; unit += 1) sources.push(at + Math.min(unit, length - 1))
  word.text += text
  cursor.at += length
}

function readPlaceholder(cursor: Cursor, word: ShellWord): void {
  take(cursor, word, matchAt(cursor, PLACEHOLDER)?.[0] ?? '<')
}

function readBackslash(cursor: Cursor, word: ShellWord): void {
  const continuation = matchAt(cursor, CONTINUATION)
  if (continuation !== null) cursor.at += continuation[0].length
  else if (cursor.at + 1 >= cursor.text.length) cursor.at += 1
  else take(cursor, word, cursor.text[cursor.at + 1] ?? '', 2)
}

/** A quotation: finds its end first, so that one that never ends can be cut where it cannot go on. */
function readQuoted(cursor: Cursor, word: ShellWord, closer: string): void {
  const isRaw = closer === "'" || closer === '\u2019'
  const end = endOfQuote(cursor, closer, isRaw)
  word.isQuoted = true
  if (!end.isClosed) cursor.openQuotes.push(cursor.at)
  cursor.at += 1
  while (cursor.at < end.at) {
    if (isRaw) take(cursor, word, cursor.text.slice(cursor.at, end.at))
    else readInsideDouble(cursor, word, end.at)
  }
  cursor.at = end.isClosed ? end.at + 1 : end.at
}

interface QuoteEnd {
  at: number
  isClosed: boolean
}

function endOfQuote(cursor: Cursor, closer: string, isRaw: boolean): QuoteEnd {
  const { text, rules, at: start } = cursor
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at]
    if (character === closer) return { at, isClosed: true }
    if (character === '\\' && !isRaw && text[at + 1] !== '\n') at += 1
    else if (character === '$' && closer === '"') at += substitutionAt(text, at).length - 1
    else if (character === '\n' && rules.endsQuote(at + 1, start)) return cutAt(text, start, at)
  }
  return cutAt(text, start, text.length)
}

/** Where a quotation ends that lost its mark: before the continuation backslash and the blanks around it. */
function cutAt(text: string, quote: number, lineEnd: number): QuoteEnd {
  const kept = withoutContinuation(text.slice(quote + 1, lineEnd))
  return { at: quote + 1 + kept.length, isClosed: false }
}

/** Units that mean nothing inside double quotation marks. */
const PLAIN = /[^$`\\"\u201d]+/y

function readInsideDouble(cursor: Cursor, word: ShellWord, end: number): void {
  const plain = matchAt(cursor, PLAIN)?.[0]
  if (plain !== undefined) return take(cursor, word, plain.slice(0, end - cursor.at))
  const character = cursor.text[cursor.at] ?? ''
  if (character === '$') return readVariable(cursor, word)
  if (character === '`') return readBackticks(cursor, word)
  const next = cursor.text[cursor.at + 1] ?? ''
  if (character !== '\\' || !/[$`"\\\n]/.test(next)) return take(cursor, word, character)
  if (next === '\n') cursor.at += 2
  else take(cursor, word, next, 2)
}

function readDollar(cursor: Cursor, word: ShellWord): void {
  if (cursor.text[cursor.at + 1] !== "'") return readVariable(cursor, word)
  readAnsiQuoted(cursor, word)
}

const VARIABLE = /\$(?:([A-Za-z_]\w*)|\{[!#]?([A-Za-z_]\w*)(?!\w)[^}\n]*\})/y

function readVariable(cursor: Cursor, word: ShellWord): void {
  const variable = matchAt(cursor, VARIABLE)
  if (variable !== null) {
    const name = variable[1] ?? variable[2] ?? ''
    return take(cursor, word, `\${${name}}`, variable[0].length)
  }
  const isSubstitution = cursor.text[cursor.at + 1] === '('
  take(cursor, word, isSubstitution ? substitutionAt(cursor.text, cursor.at) : '$')
}

/** Longest substitution that is looked for, in UTF-16 units, so that a page full of `$(` is read in linear time. */
const MAX_SUBSTITUTION_UNITS = 500

/** `$(…)` with all that is nested in it; `$` alone when there is none that ends. */
function substitutionAt(text: string, from: number): string {
  const document = substitutedDocumentAt(text, from)
  if (document !== undefined) return text.slice(from, document.after)
  let depth = 0
  for (let at = from + 1; at < Math.min(text.length, from + MAX_SUBSTITUTION_UNITS); at += 1) {
    const character = text[at]
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth === 0) return character === ')' ? text.slice(from, at + 1) : '$'
  }
  return '$'
}

function readBackticks(cursor: Cursor, word: ShellWord): void {
  const end = cursor.text.indexOf('`', cursor.at + 1)
  take(cursor, word, end < 0 ? '`' : cursor.text.slice(cursor.at, end + 1))
}

const ANSI_ESCAPE = /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3})|([^]))/y
const ANSI_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: '\u0007',
    b: '\b',
    e: '\u001b',
    E: '\u001b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
  }),
)

function readAnsiQuoted(cursor: Cursor, word: ShellWord): void {
  const end = endOfQuote({ ...cursor, at: cursor.at + 1 }, "'", false)
  word.isQuoted = true
  if (!end.isClosed) cursor.openQuotes.push(cursor.at)
  cursor.at += 2
  while (cursor.at < end.at) {
    const escape = matchAt(cursor, ANSI_ESCAPE)
    if (escape === null) take(cursor, word, cursor.text[cursor.at] ?? '')
    else take(cursor, word, ansiCharacter(escape), escape[0].length)
  }
  cursor.at = end.isClosed ? end.at + 1 : end.at
}

function ansiCharacter(escape: RegExpExecArray): string {
  const [, byte, short, long, octal, letter = ''] = escape
  const hex = byte ?? short ?? long
  const code = hex === undefined ? octal && Number.parseInt(octal, 8) : Number.parseInt(hex, 16)
  if (typeof code !== 'number') return ANSI_LETTERS.get(letter) ?? letter
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}

/** A line without the blanks and the backslash at its end. */
function withoutContinuation(line: string): string {
  const text = line.trimEnd()
  return text.endsWith('\\') ? text.slice(0, -1).trimEnd() : text
}
