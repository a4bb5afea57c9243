/**
 * Every finding that Deosil can make: its severity, its sentence, why it matters, what to do.
 * The only list of codes; `deosil explain CODE` prints an entry.
 */
import { API_FINDINGS } from './catalogue/api.ts'
import { PAGE_FINDINGS } from './catalogue/pages.ts'
import { SAMPLE_FINDINGS } from './catalogue/samples.ts'
import { SPECIFICATION_FINDINGS } from './catalogue/specifications.ts'
import type { CatalogueEntry } from './catalogue/types.ts'

export type { CatalogueEntry, FindingArgs, Severity } from './catalogue/types.ts'

export const CATALOGUE = {
  ...API_FINDINGS,
  ...PAGE_FINDINGS,
  ...SAMPLE_FINDINGS,
  ...SPECIFICATION_FINDINGS,
} as const

export type Code = keyof typeof CATALOGUE

export function catalogueEntry(code: Code): CatalogueEntry {
  return CATALOGUE[code]
}
