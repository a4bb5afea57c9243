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
  'repair/uncertain-paragraph': {
    severity: 'info',
    says: ({ text }) => `Cannot tell whether a paragraph begins at ${quote(text)}`,
    why: 'The page is a copy that lost its blank lines, so a description may be joined or cut at the wrong line.',
    todo: 'Compare with the original page if the description matters.',
  },
  'repair/uncertain-block': {
    severity: 'info',
    says: ({ text }) => `Cannot tell whether ${quote(text)} was a heading, a list, code or plain text`,
    why: 'The page is a copy of rendered text; what is not known from its words is read as a paragraph.',
    todo: 'Compare with the original page if the block matters.',
  },
  'repair/uncertain-cells': {
    severity: 'warning',
    says: ({ text }) => `Cannot tell for sure where the cells of ${quote(text)} begin`,
    why: 'The page is a copy that lost its table borders, so a word may stand in the wrong column.',
    todo: 'Compare with the original page, or correct the copy.',
  },
  'repair/lost-indentation': {
    severity: 'info',
    says: ({ text }) => `Cannot tell how far ${quote(text)} was indented`,
    why: 'The page is a copy that lost its leading blanks, so levels of a list or of YAML are unknown.',
    todo: 'Compare with the original page if the levels matter.',
  },
} as const satisfies Record<string, CatalogueEntry>

export type Code = keyof typeof CATALOGUE

export function catalogueEntry(code: Code): CatalogueEntry {
  return CATALOGUE[code]
}
