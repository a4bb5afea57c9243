/**
 * Small readers of cell texts: required, restrictions, descriptions, enumerated values.
 */
import { cellText, type Cell } from '../../markdown/row.ts'
import type { JsonValue } from '../../core/json.ts'
import type { SchemaDraft, TypeName } from '../../model/schema.ts'

const YES: ReadonlySet<string> = new Set(['true', 'yes', 'required', '✓', '是'])

export function isRequired(cell: Cell | undefined): boolean {
  return YES.has(cellText(cell).toLowerCase())
}

/** A description as Markdown; `none` and an empty cell are no description. */
export function readDescription(cell: Cell | undefined): string | undefined {
  const text = cell?.source.replaceAll(/<br\s*\/?>/g, '\n').trim() ?? ''
  return text === '' || text === 'none' ? undefined : text
}

const RESTRICTIONS: ReadonlyMap<string, 'readOnly' | 'writeOnly'> = new Map([
  ['read-only', 'readOnly'],
  ['readonly', 'readOnly'],
  ['write-only', 'writeOnly'],
  ['writeonly', 'writeOnly'],
])

export function readRestrictions(cell: Cell | undefined): { readOnly?: true; writeOnly?: true } {
  const keyword = RESTRICTIONS.get(cellText(cell).toLowerCase())
  return keyword === undefined ? {} : { [keyword]: true }
}

const QUOTED_VALUES = /``(?=\s*(?:,|$))|(`+)(.*?)\1(?!`)/gs

/** The values in one cell: one bare word, one in backticks, or several in backticks joined with commas. */
export function readValueTexts(cell: Cell | undefined): string[] {
  const source = cell?.source ?? ''
  const isQuoted = /^`.*`$/s.test(source)
  if (!isQuoted) return [source]
  return [...source.matchAll(QUOTED_VALUES)].map((match) => match[2] ?? '')
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
