/**
 * Whether a line is the header of a table of fields with a column of types. In: the line and the one below it.
 */
import { cellsOf } from '../../reading/locate/rows.ts'
import { plainText } from '../../reading/outline/plain-text.ts'
import type { Vocabulary } from '../../reading/profile.ts'
import { fieldColumns } from '../../reading/tables/field-columns.ts'

export function isFieldHeader(line: string, under: string, words: Vocabulary): boolean {
  if (!under.includes('--') || !line.includes('|')) return false
  const { kind, columns } = fieldColumns(cellsOf(line).map(plainText), words)
  return kind === 'fields' && columns.has('type')
}

export function fieldHeaders(lines: readonly string[], words: Vocabulary): number {
  return lines.filter((line, index) => isFieldHeader(line, lines[index + 1] ?? '', words)).length
}
