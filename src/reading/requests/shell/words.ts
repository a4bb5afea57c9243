/**
 * Reads one logical line of shell into words and operators. In: text and an offset. Out: tokens with offsets.
 * No shell is run: variables and substitutions stay as text, `${NAME}` and `$(…)`. Knows nothing of curl.
 */
import { PIECES, take } from './quotes.ts'
import type { Cursor, ShellLine, ShellOperator, ShellRules, ShellToken, ShellWord } from './tokens.ts'
import { CONTINUATION, PLACEHOLDER, STRICT_SHELL, matchAt } from './tokens.ts'

export function readShellLine(text: string, from: number, rules: ShellRules = STRICT_SHELL): ShellLine {
  const cursor: Cursor = { text, rules, at: from, openQuotes: [] }
  const tokens: ShellToken[] = []
  while (skipBlanks(cursor, tokens)) {
    if (rules.beginsAnew?.(cursor.at, tokens) === true) break
    const token = readOperator(cursor) ?? readWord(cursor)
    if (token.end <= token.start) break
    tokens.push(token)
  }
  return { tokens, end: cursor.at, openQuotes: cursor.openQuotes }
}

const BLANKS = /[ \t\u00a0]+/y
const COMMENT = /#[^\n]*/y
/** What other shells use for the backslash. */
const FOREIGN = /[`^][ \t]*\n/y
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
  if (cursor.rules.closer === undefined && matchAt(cursor, FOREIGN) !== null) return matchAt(cursor, FOREIGN)
  const lineBreak = matchAt(cursor, NEWLINES)
  if (lineBreak === null) return null
  return cursor.rules.goesOn(cursor.at + lineBreak[0].length, tokens) ? lineBreak : null
}

const OPERATOR = /\|\||\|&?|&&|&>>?|;;?|\d?>>?(?:&\d)?\|?|<<<|<<-?|<|&|\(/y

function readOperator(cursor: Cursor): ShellOperator | undefined {
  if (matchAt(cursor, PLACEHOLDER) !== null) return undefined
  const text = matchAt(cursor, OPERATOR)?.[0]
  if (text === undefined) return undefined
  const start = cursor.at
  cursor.at += text.length
  return { kind: 'operator', text, start, end: cursor.at }
}

function readWord(cursor: Cursor): ShellWord {
  const start = cursor.at
  const word: ShellWord = { kind: 'word', text: '', sources: [], isQuoted: false, start, end: start }
  while (!endsWord(cursor, word)) {
    const plain = matchAt(cursor, PLAIN)?.[0]
    if (plain !== undefined) {
      take(cursor, word, plain)
      continue
    }
    const character = cursor.text[cursor.at] ?? ''
    const reader = PIECES.get(character)
    const inAddress = addressPart(cursor, word)
    if (inAddress !== undefined) take(cursor, word, inAddress)
    else if (reader === undefined) take(cursor, word, character)
    else reader(cursor, word)
  }
  word.end = cursor.at
  return word
}

/** Units that mean nothing to a shell, wherever they are in a word. */
const PLAIN = /[\w./:=,@%+~-]+/y
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\/\/|[/{])/i
/** `users('{id}')`, `/boats;color=red`: no shell would take them so, and documents mean them so. */
const ADDRESS_PART = /\([^\s()]{0,200}\)|;(?=[\w.-]{1,60}=)/y

function addressPart(cursor: Cursor, word: ShellWord): string | undefined {
  const character = cursor.text[cursor.at]
  if (character !== '(' && character !== ';') return undefined
  if (word.isQuoted || !ADDRESS.test(word.text)) return undefined
  return matchAt(cursor, ADDRESS_PART)?.[0]
}

const WORD_END = /[\s|;()>\u00a0]/

function endsWord(cursor: Cursor, word: ShellWord): boolean {
  const character = cursor.text[cursor.at]
  if (character === undefined) return true
  if (WORD_END.test(character)) return addressPart(cursor, word) === undefined
  if (character === cursor.rules.closer) return true
  if (character === '<') return matchAt(cursor, PLACEHOLDER) === null
  if (character === '\\') return matchAt(cursor, CONTINUATION) !== null && breaksWord(cursor)
  // A query that lacks its quotes: `/boats?limit=5&page=2`.
  if (character === '&') return !word.text.includes('?') || /^$|[\s&]/.test(cursor.text[cursor.at + 1] ?? '')
  return false
}

/** A continuation backslash that touches a word glues the next line to it, unless that line begins anew. */
function breaksWord(cursor: Cursor): boolean {
  const length = matchAt(cursor, CONTINUATION)?.[0].length ?? 0
  return /[\s-]/.test(cursor.text[cursor.at + length] ?? '\n')
}
