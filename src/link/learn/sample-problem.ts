/**
 * Why the text of a sample is not the data that it should be, and where: in words for people.
 * In: a sample. Out: the first problem of its text, as a place in the file.
 */
import { parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser'
import { YAMLParseError } from 'yaml'
import type { Place } from '../../core/span.ts'
import type { SampleDraft } from '../../model/fragment.ts'
import { placeOfText } from '../locate/sample-place.ts'

export interface SampleProblem {
  at: Place
  reason: string
}

/** By the names that the parser gives to its errors. */
const REASONS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word or sign stands without quotation marks',
  InvalidNumberFormat: 'JSON does not write numbers so',
  PropertyNameExpected: 'expected a name in double quotation marks',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected a colon',
  CommaExpected: 'expected a comma',
  CloseBraceExpected: 'expected }',
  CloseBracketExpected: 'expected ]',
  EndOfFileExpected: 'more text follows the data',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'a comment is not closed',
  UnexpectedEndOfString: 'a string is not closed',
  UnexpectedEndOfNumber: 'a number ends too early',
  InvalidUnicode: 'four digits must follow \\u',
  InvalidEscapeCharacter: 'JSON does not have this escape',
  InvalidCharacter: 'a character must be written as an escape',
}

export function jsonProblem(sample: SampleDraft<Place>): SampleProblem {
  const errors: ParseError[] = []
  parseTree(sample.text, errors, { disallowComments: true })
  const [first] = errors
  if (first === undefined) return { at: sample.at, reason: 'its form is unknown' }
  return {
    at: placeInText(sample, first.offset, first.length),
    reason: REASONS[printParseErrorCode(first.error)] ?? 'its form is unknown',
  }
}

export function yamlProblem(sample: SampleDraft<Place>, cause: unknown): SampleProblem {
  const message = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : ''
  const reason = message.replace(/ at line \d+, column \d+:?$/, '')
  if (!(cause instanceof YAMLParseError)) return { at: sample.at, reason }
  const [start, end] = cause.pos
  return { at: placeInText(sample, start, end - start), reason }
}

/** Of the text, or of the last sign before its end; it does not go over the end of a line. */
function placeInText(sample: SampleDraft<Place>, offset: number, length: number): Place {
  const start = Math.min(offset, Math.max(0, sample.text.trimEnd().length - 1))
  const lineEnd = sample.text.indexOf('\n', start)
  const end = Math.min(start + Math.max(1, length), lineEnd < 0 ? sample.text.length : lineEnd)
  return placeOfText(sample, start, Math.max(start, end))
}
