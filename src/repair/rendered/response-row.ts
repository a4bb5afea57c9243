/**
 * Splits a row of a table of responses: status, meaning, and then a description and a schema in one run of words.
 * Whether there is a schema is decided by the look of the last words, and by samples and the Accept header.
 */
import { phraseLength } from './status.ts'
import { isCapital, typeAt, type TypeMatch } from './type-words.ts'
import type { Cell, RowEvidence, RowSplit } from './rows.ts'

export interface ResponseEvidence {
  /** Whether some response of the operation has a schema, if that is known. */
  hasSchema: boolean | undefined
  /** Statuses of which the page shows a sample. */
  sampled: ReadonlySet<string>
  /** Whether the table has only this row. */
  isOnlyRow: boolean
}

interface Tail {
  at: number
  match: TypeMatch
}

const STATUS = /^(?:\d{3}|\dXX|default)$/u

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

/** The word at which the schema of a row begins; behind the last one when it has none. */
function schemaStart(
  words: readonly string[],
  from: number,
  evidence: RowEvidence,
): { at: number; isSure: boolean } {
  const none = words.length
  if (from >= none) return { at: none, isSure: true }
  const tail = typeAtEnd(words, from, evidence.known)
  if (tail === undefined) return { at: none, isSure: true }
  if (tail.match.grade === 'sure') return { at: tail.at, isSure: true }
  const expected = isExpected(words[0] ?? '', evidence)
  const isAfterSentence = /[.!?]$/u.test(words[tail.at - 1] ?? '') && tail.at > from
  const isKnown = evidence.known.has(words.at(-1) ?? '')
  if (expected === false) return { at: none, isSure: tail.match.grade === 'weak' || tail.at === from }
  if (expected === true)
    return { at: tail.at, isSure: isKnown || tail.match.grade === 'likely' || isAfterSentence }
  return unexpectedTail(words, tail, isAfterSentence, isKnown)
}

/** Without other evidence the last word is a schema when it looks like a name or stands behind a sentence. */
function unexpectedTail(
  words: readonly string[],
  { at, match }: Tail,
  isAfterSentence: boolean,
  isKnown: boolean,
): { at: number; isSure: boolean } {
  const none = words.length
  if (match.grade === 'likely' && match.reference !== undefined) return { at, isSure: true }
  const isNameLike = match.grade === 'likely' || isKnown || isCapital(words[at] ?? '')
  if (isAfterSentence && isNameLike) return { at, isSure: true }
  if (isKnown && words[0]?.startsWith('2') === true) return { at, isSure: false }
  return { at: none, isSure: !isNameLike || (at === none - 1 && phraseLength(words.slice(at)) === 1) }
}

/** Whether a schema must be there: a sample of this status, or an Accept header and no other row. */
function isExpected(
  status: string,
  { hasSchema, sampled, isOnlyRow }: ResponseEvidence,
): boolean | undefined {
  if (sampled.has(status)) return true
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
