/**
 * What was read of a page, and what was not.
 */
import type { Place } from '../core/span.ts'
import { FURNITURE } from '../markdown/claims.ts'
import type { LedgerEntry } from '../model/fragment.ts'
import type { PageRead } from './read-page.ts'

export interface PageCoverage {
  path: string
  /** Id of the dialect; null where none read the page. */
  dialect: string | null
  /** Id of the repair; null where the page was whole. */
  repair: string | null
  operations: number
  schemas: number
  /** Entries of the ledger: all, those that carry no facts, and those that nobody read. */
  entries: number
  furniture: number
  unread: LedgerEntry<Place>[]
}

export function coverageOf(page: PageRead): PageCoverage {
  const { ledger, operations, schemas } = page.fragment
  return {
    path: page.path,
    dialect: page.dialect ?? null,
    repair: page.repair.repair,
    operations: operations.length,
    schemas: schemas.length,
    entries: ledger.length,
    furniture: ledger.filter((entry) => entry.by === FURNITURE).length,
    unread: ledger.filter((entry) => entry.by === undefined),
  }
}
