/**
 * Splits a row of a table of responses: status, meaning, and then a description and a schema in one run of words.
 * Whether there is a schema is decided by the look of the last words, and by samples and the Accept header.
 */
import { phraseLength } from './status.ts'
import { isCapital, typeAt, type TypeMatch } from './type-words.ts'
import type { Cell, RowEvidence, RowSplit } from './row-types.ts'

interface Tail {
  at: number
  match: TypeMatch
}

const STATUS = /^(?:\d{3}|\dXX|default)$/u

/** Statuses whose responses have no content. */
const WITHOUT_CONTENT = /^(?:1\d\d|20[45]|304)$/u

/** Longest type that may end a row, in words: `array of array of X`. */
const LONGEST_TYPE = 5

export function responseCells(words: readonly string[], evidence: RowEvidence): RowSplit | undefined {
  const [status = ''] = words
  if (!STATUS.test(status)) return undefined
  const phrase = phraseLength(words.slice(1, 6))
  const from = 1 + Math.max(1, phrase)
  const { at, isSure } = schemaStart(words, from, evidence)
  const cells: Cell[] = [[0, 1], [1, Math.min(from, words.length)], range(from, at), range(at, words.length)]
  return { cells, isSure: isSure && phrase > 0 }
}

/** Where the schema of a row begins; behind the last word when it has none. */
interface SchemaStart {
  at: number
  isSure: boolean
}

function schemaStart(words: readonly string[], from: number, evidence: RowEvidence): SchemaStart {
  const none = words.length
  const tail = typeAtEnd(words, from, evidence.known)
  if (tail === undefined) return { at: none, isSure: true }
  if (tail.match.grade === 'sure') return { at: tail.at, isSure: true }
  const found = lookOf(words, from, tail, evidence.known)
  const expected = isExpected(words[0] ?? '', evidence)
  const isPlainWord = tail.match.grade === 'weak' && !found.isKnown
  if (tail.at === from && isPlainWord) return { at: none, isSure: expected !== true }
  if (expected === false) return { at: none, isSure: isPlainWord || tail.at === from }
  return expected === true ? expectedStart(tail, found) : unexpectedStart(tail, found)
}

/** How the last words look, taken as a schema. */
interface Look {
  words: readonly string[]
  isKnown: boolean
  isCapital: boolean
  isAfterSentence: boolean
}

function lookOf(words: readonly string[], from: number, { at }: Tail, known: ReadonlySet<string>): Look {
  return {
    words,
    isKnown: known.has(words.at(-1) ?? ''),
    isCapital: isCapital(words[at] ?? ''),
    isAfterSentence: /[.!?]$/u.test(words[at - 1] ?? '') && at > from,
  }
}

/** There must be a schema: the last words are it, unless they are a word like any other. */
function expectedStart({ at, match }: Tail, look: Look): SchemaStart {
  const isSure = look.isKnown || match.grade === 'likely' || look.isAfterSentence
  return { at: isSure || look.isCapital ? at : look.words.length, isSure }
}

/** Without other evidence the last words are a schema when they look like a name or stand behind a sentence. */
function unexpectedStart({ at, match }: Tail, look: Look): SchemaStart {
  const none = look.words.length
  if (match.grade === 'likely' && match.reference !== undefined) return { at, isSure: true }
  const isNameLike = match.grade === 'likely' || look.isKnown || look.isCapital
  if (look.isAfterSentence && isNameLike) return { at, isSure: true }
  if (look.isKnown && look.words[0]?.startsWith('2') === true) return { at, isSure: false }
  return { at: none, isSure: !isNameLike }
}

/** Whether a schema must be there: a sample of this status, or an Accept header and no other row. */
function isExpected(status: string, { hasSchema, sampled, isOnlyRow }: RowEvidence): boolean | undefined {
  if (sampled.has(status)) return true
  if (WITHOUT_CONTENT.test(status)) return false
  if (hasSchema === false) return false
  return isOnlyRow ? hasSchema : undefined
}

/** The longest type that ends with the last word. */
export function typeAtEnd(
  words: readonly string[],
  from: number,
  known: ReadonlySet<string>,
): Tail | undefined {
  const end = words.length
  for (let at = Math.max(from, end - LONGEST_TYPE); at < end; at += 1) {
    const match = typeAt(words, at, known)
    if (match !== undefined && at + match.length === end) return { at, match }
  }
  return undefined
}

function range(from: number, to: number): Cell {
  return from < to ? [from, to] : [0, 0]
}
