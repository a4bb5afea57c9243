/**
 * Every finding that Deosil can make: its severity, its sentence, why it matters, what to do.
 * The only list of codes; `deosil explain CODE` prints an entry.
 */
import type { FindingArgs, Severity } from './diagnostics.ts'
import { printable, quote } from './escape.ts'

export interface CatalogueEntry {
  severity: Severity
  says: (args: FindingArgs) => string
  why: string
  todo: string
}

export const CATALOGUE = {
  'source/binary': {
    severity: 'error',
    says: () => 'Expected text, found a binary file (a NUL byte)',
    why: 'The page was skipped, so whatever it documents is missing in every output.',
    todo: 'Remove the file from the folder, or save it as UTF-8 text.',
  },
  'source/not-readable': {
    severity: 'error',
    says: ({ reason = '' }) => `Cannot read the page: ${printable(reason)}`,
    why: 'The page was skipped, so whatever it documents is missing in every output.',
    todo: 'Give yourself the right to read it, mend the link, or remove it.',
  },
  'source/not-utf8': {
    severity: 'warning',
    says: () => 'Expected UTF-8, found bytes that are none',
    why: 'Each such byte became the replacement character, so names that hold one are wrong.',
    todo: 'Save the page as UTF-8.',
  },
  'source/too-large': {
    severity: 'error',
    says: ({ size = '', limit = '' }) => `The page has ${size}; at most ${limit} are read`,
    why: 'The page was skipped, so whatever it documents is missing in every output.',
    todo: 'Split the page, or leave out what is no documentation.',
  },
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
