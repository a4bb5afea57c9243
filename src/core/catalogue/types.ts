/**
 * What an entry of the catalogue is.
 */

export type Severity = 'error' | 'warning' | 'info'

/** The words that a finding's sentence needs. Text from documents stays as it is until it is printed. */
export type FindingArgs = Readonly<Record<string, string>>

export interface CatalogueEntry {
  severity: Severity
  says: (args: FindingArgs) => string
  why: string
  todo: string
}
