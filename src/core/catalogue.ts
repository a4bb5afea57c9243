/**
 * Every finding that Deosil can make: its severity, its sentence, why it matters, what to do.
 * The only list of codes; `deosil explain CODE` prints an entry.
 */
import type { FindingArgs, Severity } from './diagnostics.ts'
import { quote } from './escape.ts'

export interface CatalogueEntry {
  severity: Severity
  says: (args: FindingArgs) => string
  why: string
  todo: string
}

export const CATALOGUE = {
  'type/not-understood': {
    severity: 'warning',
    says: ({ text }) => `Cannot read the type ${quote(text)}`,
    why: 'The field becomes unknown, so its type is not checked and not compared.',
    todo: 'Correct the type in the page, or ask for this form to be taught to the dialect.',
  },
} as const satisfies Record<string, CatalogueEntry>

export type Code = keyof typeof CATALOGUE

export function catalogueEntry(code: Code): CatalogueEntry {
  return CATALOGUE[code]
}
