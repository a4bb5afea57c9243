/**
 * Reads one logical line of shell into words and operators. In: text and an offset. Out: tokens with offsets.
 * No shell is run: variables and substitutions stay as text, `${NAME}` and `$(…)`. Knows nothing of curl.
 */

export interface ShellWord {
  kind: 'word'
  /** Without quotes and escapes; variables as `${NAME}`. */
  text: string
  /** For each UTF-16 unit of `text`, the offset in the source that it comes from. */
  sources: number[]
  isQuoted: boolean
  /** From the first character to behind the last, quotes within. */
  start: number
  end: number
}

export interface ShellOperator {
  kind: 'operator'
  text: string
  start: number
  end: number
}

export type ShellToken = ShellWord | ShellOperator

export interface ShellLine {
  tokens: ShellToken[]
  /** Behind the last character that was read. */
  end: number
  /** Offsets of quotes that are never closed. */
  openQuotes: number[]
}

/** Where a reader of damaged text departs from the shell. */
export interface ShellRules {
  /** Whether a command goes on in the line that begins at this offset, although no backslash says so. */
  goesOn: (lineStart: number, tokens: readonly ShellToken[]) => boolean
  /** Whether the line that begins at this offset cannot stand inside the quotation that began at `quote`. */
  endsQuote: (lineStart: number, quote: number) => boolean
  /** A character that ends the line where it stands unquoted: the backtick of a code span. */
  closer?: string
}

/** What a shell does with text that is whole. */
export const STRICT_SHELL: ShellRules = { goesOn: () => false, endsQuote: () => false }

export interface Cursor {
  readonly text: string
  readonly rules: ShellRules
  at: number
  openQuotes: number[]
}

export function readShellLine(text: string, from: number, rules: ShellRules = STRICT_SHELL): ShellLine {
  const cursor: Cursor = { text, rules, at: from, openQuotes: [] }
  const tokens: ShellToken[] = []
  while (skipBlanks(cursor, tokens)) {
    const token = readOperator(cursor) ?? readWord(cursor)
    if (token.end <= token.start) break
    tokens.push(token)
  }
  return { tokens, end: cursor.at, openQuotes: cursor.openQuotes }
}

/** Matches at the cursor only. */
function matchAt(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at
  return pattern.exec(cursor.text)
}

const BLANKS = /[ \t\u00a0]+/y
const COMMENT = /#[^\n]*/y
/** A backslash, or what other shells use for it, before the end of the line; blanks behind it are common. */
const CONTINUATION = /\\[ \t]*\n/y
const FOREIGN_CONTINUATION = /[`^][ \t]*\n/y
/** Two lines joined to one: the backslash stayed. */
const JOINED = /\\[ \t]+(?=-)/y
const NEWLINES = /\n(?:[ \t]*\n)*/y
const LAST_BACKSLASH = /\\[ \t]*$/y

/** Goes to the next token; false at the end of the logical line. */
function skipBlanks(cursor: Cursor, tokens: readonly ShellToken[]): boolean {
  for (;;) {
    const skipped =
      matchAt(cursor, BLANKS) ??
      matchAt(cursor, CONTINUATION) ??
      matchAt(cursor, JOINED) ??
      matchAt(cursor, COMMENT) ??
      matchAt(cursor, LAST_BACKSLASH) ??
      lineBreakInside(cursor, tokens)
    if (skipped === null) break
    cursor.at += skipped[0].length
  }
  const next = cursor.text[cursor.at]
  return next !== undefined && next !== '\n' && next !== ')' && next !== cursor.rules.closer
}

function lineBreakInside(cursor: Cursor, tokens: readonly ShellToken[]): RegExpExecArray | null {
  const lineBreak = matchAt(cursor, NEWLINES) ?? matchAt(cursor, FOREIGN_CONTINUATION)
  if (lineBreak === null) return null
  return cursor.rules.goesOn(cursor.at + lineBreak[0].length, tokens) ? lineBreak : null
}

const OPERATOR = /\|\||\|&?|&&|&>>?|;;?|\d?>>?(?:&\d)?\|?|<<<|<<-?|<|&|\(/y
/** `<user-id>` is a placeholder in docs, not two redirections. */
const PLACEHOLDER = /<[A-Za-z][^<>\n"'|&;]{0,60}>/y

function readOperator(cursor: Cursor): ShellOperator | undefined {
  if (matchAt(cursor, PLACEHOLDER) !== null) return undefined
  const text = matchAt(cursor, OPERATOR)?.[0]
  if (text === undefined) return undefined
  const start = cursor.at
  cursor.at += text.length
  return { kind: 'operator', text, start, end: cursor.at }
}

/** Reads a piece of a word that begins at the cursor, and moves the cursor behind it. */
type PieceReader = (cursor: Cursor, word: ShellWord) => void

const PIECES: ReadonlyMap<string, PieceReader> = new Map<string, PieceReader>([
  ["'", (cursor, word) => readQuoted(cursor, word, "'")],
  ['"', (cursor, word) => readQuoted(cursor, word, '"')],
  ['\u2018', (cursor, word) => readQuoted(cursor, word, '\u2019')],
  ['\u201c', (cursor, word) => readQuoted(cursor, word, '\u201d')],
  ['\\', readBackslash],
  ['$', readDollar],
  ['`', readBackticks],
  ['<', readPlaceholder],
])

function readWord(cursor: Cursor): ShellWord {
  const start = cursor.at
  const word: ShellWord = { kind: 'word', text: '', sources: [], isQuoted: false, start, end: start }
  while (!endsWord(cursor, word)) {
    const character = cursor.text[cursor.at] ?? ''
    const reader = PIECES.get(character)
    if (reader === undefined) take(cursor, word, character)
    else reader(cursor, word)
  }
  word.end = cursor.at
  return word
}

const WORD_END = /[\s|;()>\u00a0]/

function endsWord(cursor: Cursor, word: ShellWord): boolean {
  const character = cursor.text[cursor.at]
  if (character === undefined || WORD_END.test(character)) return true
  if (character === cursor.rules.closer) return true
  if (character === '<') return matchAt(cursor, PLACEHOLDER) === null
  if (character === '\\') return matchAt(cursor, CONTINUATION) !== null && breaksWord(cursor)
  // A query that lacks its quotes: `/boats?limit=5&page=2`.
  if (character === '&') return !word.text.includes('?') || /[\s&]|$/.test(cursor.text[cursor.at + 1] ?? '\n')
  return false
}

/** A continuation backslash that touches a word glues the next line to it, unless that line begins anew. */
function breaksWord(cursor: Cursor): boolean {
  const length = matchAt(cursor, CONTINUATION)?.[0].length ?? 0
  return /[\s-]/.test(cursor.text[cursor.at + length] ?? '\n')
}

function take(cursor: Cursor, word: ShellWord, text: string, length = text.length): void {
  for (let unit = 0; unit < text.length; unit += 1) word.sources.push(cursor.at + Math.min(unit, length - 1))
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
    if (isRaw) take(cursor, word, cursor.text[cursor.at] ?? '')
    else readInsideDouble(cursor, word)
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
    else if (character === '\n' && rules.endsQuote(at + 1, start)) return cutAt(text, start, at)
  }
  return cutAt(text, start, text.length)
}

/** Where a quotation ends that lost its mark: before the continuation backslash and the blanks around it. */
function cutAt(text: string, quote: number, lineEnd: number): QuoteEnd {
  const kept = text.slice(quote + 1, lineEnd).replace(/[ \t]*\\?[ \t]*$/, '')
  return { at: quote + 1 + kept.length, isClosed: false }
}

function readInsideDouble(cursor: Cursor, word: ShellWord): void {
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

const VARIABLE = /\$(?:([A-Za-z_]\w*)|\{[!#]?([A-Za-z_]\w*)[^}\n]*\})/y

function readVariable(cursor: Cursor, word: ShellWord): void {
  const variable = matchAt(cursor, VARIABLE)
  if (variable !== null) {
    const name = variable[1] ?? variable[2] ?? ''
    return take(cursor, word, `\${${name}}`, variable[0].length)
  }
  const isSubstitution = cursor.text[cursor.at + 1] === '('
  take(cursor, word, isSubstitution ? substitutionAt(cursor) : '$')
}

/** `$(…)` with all that is nested in it; to the end of the text when it is never closed. */
function substitutionAt(cursor: Cursor): string {
  let depth = 0
  for (let at = cursor.at + 1; at < cursor.text.length; at += 1) {
    const character = cursor.text[at]
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth === 0) return cursor.text.slice(cursor.at, at + 1)
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
