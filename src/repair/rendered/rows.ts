/**
 * Splits the words of a table row into cells, by what each column can hold.
 * In: words and columns. Out: the range of words of each cell, or nothing when the words are no such row.
 */
import { responseCells } from './response-row.ts'
import type { Cell, RowEvidence, RowSplit } from './row-types.ts'
import { typeAt } from './type-words.ts'
import type { ColumnId } from './vocabulary.ts'

type Splitter = (words: readonly string[], evidence: RowEvidence) => RowSplit | undefined

const PLACES = new Set(['path', 'query', 'header', 'cookie', 'body', 'formData', 'form'])
const FLAGS = new Set(['true', 'false'])
const RESTRICTIONS = new Set(['read-only', 'write-only', 'none'])
const FORMATS = /^(?:u?int\d+|float|double|date|date-time|uuid|uri|url|byte|binary|password|email)$/u

/** Most words that a name may have. */
const LONGEST_NAME = 12

const EMPTY: Cell = [0, 0]

const SPLITTERS: Partial<Record<string, Splitter>> = {
  'name in type required description': splitParameter,
  'name type required restrictions description': splitProperty,
  'status meaning description schema': responseCells,
  'status header type format description': splitHeader,
  'property value': splitValue,
  'property values': splitValue,
  'name value': splitValue,
  value: splitWhole,
  values: splitWhole,
}

export function splitRow(
  ids: readonly ColumnId[],
  words: readonly string[],
  evidence: RowEvidence,
): RowSplit | undefined {
  return SPLITTERS[ids.join(' ')]?.(words, evidence)
}

function splitParameter(words: readonly string[], { known }: RowEvidence): RowSplit | undefined {
  for (let at = 1; at < Math.min(words.length, LONGEST_NAME); at += 1) {
    if (!PLACES.has(words[at] ?? '')) continue
    const type = typeAt(words, at + 1, known)
    const required = at + 1 + (type?.length ?? 0)
    if (type === undefined || !FLAGS.has(words[required] ?? '')) continue
    const cells: Cell[] = [
      [0, at],
      [at, at + 1],
      [at + 1, required],
      [required, required + 1],
    ]
    return { cells: [...cells, rest(words, required + 1)], isSure: true }
  }
  return undefined
}

/** Words of a name after its depth marks: one, but for the roles in brackets. */
function nameLength(words: readonly string[]): number {
  const at = words.findIndex((word) => !/^»+$/u.test(word))
  if (at < 0) return words.length
  return at + (words[at]?.startsWith('[') === true && words[at + 1]?.endsWith(']') === true ? 2 : 1)
}

function splitProperty(words: readonly string[], { known }: RowEvidence): RowSplit | undefined {
  const shortest = nameLength(words)
  for (let at = shortest; at < Math.min(words.length, shortest + LONGEST_NAME); at += 1) {
    const type = typeAt(words, at, known)
    const required = at + (type?.length ?? 0)
    if (type === undefined || !FLAGS.has(words[required] ?? '')) continue
    const isRestricted = RESTRICTIONS.has(words[required + 1] ?? '')
    const behind = required + (isRestricted ? 2 : 1)
    const cells: Cell[] = [
      [0, at],
      [at, required],
      [required, required + 1],
      [required + 1, behind],
    ]
    return { cells: [...cells, rest(words, behind)], isSure: at === shortest }
  }
  return undefined
}

function splitHeader(words: readonly string[], { known }: RowEvidence): RowSplit | undefined {
  const type = typeAt(words, 2, known)
  if (type === undefined || !/^(?:\d{3}|\dXX|default)$/u.test(words[0] ?? '')) return undefined
  const at = 2 + type.length
  const behind = at + (FORMATS.test(words[at] ?? '') ? 1 : 0)
  return {
    cells: [[0, 1], [1, 2], [2, at], [at, behind], rest(words, behind)],
    isSure: type.grade !== 'weak',
  }
}

function splitValue(words: readonly string[]): RowSplit {
  const at = Math.min(nameLength(words), words.length)
  return { cells: [[0, at], rest(words, at)], isSure: true }
}

function splitWhole(words: readonly string[]): RowSplit {
  return { cells: [[0, words.length]], isSure: true }
}

function rest(words: readonly string[], from: number): Cell {
  return from < words.length ? [from, words.length] : EMPTY
}
