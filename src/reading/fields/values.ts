/**
 * Small readers of cell texts: required, restrictions, descriptions, enumerated values.
 */
import { cellText, type Cell } from '../../markdown/row.ts'
import type { JsonValue } from '../../core/json.ts'
import type { NoteWords } from '../profile.ts'
import type { SchemaDraft, TypeName } from '../../model/schema.ts'

export function isRequired(cell: Cell | undefined, { required }: NoteWords): boolean {
  return required.includes(cellText(cell).toLowerCase())
}

/** A description as Markdown; `none` and an empty cell are no description. */
export function readDescription(cell: Cell | undefined): string | undefined {
  const text = cell?.source.replaceAll(/<br\s*\/?>/g, '\n').trim() ?? ''
  return text === '' || text === 'none' ? undefined : text
}

export function readRestrictions(
  cell: Cell | undefined,
  { readOnly, writeOnly }: NoteWords,
): { readOnly?: true; writeOnly?: true } {
  const word = cellText(cell).toLowerCase()
  if (readOnly.includes(word)) return { readOnly: true }
  return writeOnly.includes(word) ? { writeOnly: true } : {}
}

/** The values in one cell: one bare word, one in backticks, or several in backticks joined with commas. */
export function readValueTexts(cell: Cell | undefined): string[] {
  const source = cell?.source ?? ''
  const isQuoted = source.startsWith('`') && source.endsWith('`') && source.length > 1
  return isQuoted ? quotedValues(source) : [source]
}

/** A value ends at the first run of backticks that is as long as the one before it; an empty one is two. */
function quotedValues(source: string): string[] {
  const values: string[] = []
  const runs = [...source.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({
    length,
    start: index,
    end: index + length,
  }))
  // No run from here on is as long as this.
  let tooLong = Infinity
  for (let index = 0; index < runs.length; index += 1) {
    const { length, end } = runs[index]!
    if (length === 2 && isEndOfValue(source, end)) values.push('')
    else if (length < tooLong) {
      const closing = closingRun(runs, index)
      if (closing < 0) tooLong = length
      else {
        values.push(source.slice(end, runs[closing]!.end - length))
        index = closing
      }
    }
  }
  return values
}

/** The index of the next run that is at least as long; -1 where there is none. */
function closingRun(runs: readonly { length: number }[], opening: number): number {
  let index = opening + 1
  while (index < runs.length && runs[index]!.length < runs[opening]!.length) index += 1
  return index < runs.length ? index : -1
}

const COMMA_OR_END = /\s*(?:,|$)/y

function isEndOfValue(source: string, at: number): boolean {
  COMMA_OR_END.lastIndex = at
  return COMMA_OR_END.test(source)
}

/** The value that a text stands for in a schema of this type. */
export function typedValue(text: string, schema: SchemaDraft): JsonValue {
  const types: readonly (TypeName | undefined)[] = Array.isArray(schema.type) ? schema.type : [schema.type]
  if (text === 'null' && types.includes('null')) return null
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  const isNumeric = types.includes('integer') || types.includes('number')
  const number = Number(text)
  // An integer that would be rounded stays a text; `link/` keeps its digits.
  const isKept = Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number))
  return isNumeric && text.trim() !== '' && isKept ? number : text
}
