/**
 * What was read of a page, and what was not.
 */
import { byCodeUnits } from '../core/order.ts'
import { record } from '../core/record.ts'
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
  /** How many entries each reader claimed. */
  readers: Record<string, number>
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
    readers: countReaders(ledger),
    unread: ledger.filter((entry) => entry.by === undefined),
  }
}

function countReaders(ledger: readonly LedgerEntry<Place>[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const { by } of ledger) if (by !== undefined) counts.set(by, (counts.get(by) ?? 0) + 1)
  return record([...counts].sort(([a], [b]) => byCodeUnits(a, b)))
}
