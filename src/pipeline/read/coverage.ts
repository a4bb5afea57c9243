/**
 * What was read of a page, and what was not.
 */
import { own } from '../../core/record.ts'
import type { Place } from '../../core/span.ts'
import { FURNITURE } from '../../markdown/claims.ts'
import type { Fragment, LedgerEntry } from '../../model/fragment.ts'
import type { PageChrome } from '../../repair/types.ts'
import type { LedgerTally } from './count-ledger.ts'

export interface PageCoverage {
  path: string
  /** Id of the dialect; null where none read the page. */
  dialect: string | null
  /** Id of the repair; null where the page was whole. */
  repair: string | null
  /** What the web page around a copy told of the revision, where it told anything. */
  chrome?: PageChrome
  operations: number
  schemas: number
  /** Entries of the ledger: all, those that carry no facts, and those that nobody read. */
  entries: number
  furniture: number
  /** How many entries each reader claimed. */
  readers: Record<string, number>
  unread: LedgerEntry<Place>[]
}

/** @param fragment its ledger holds at least what nobody read */
export function coverageOf(
  { path, dialect, repair, chrome }: Pick<Required<PageCoverage>, 'path' | 'dialect' | 'repair' | 'chrome'>,
  { operations, schemas, ledger }: Fragment<Place>,
  { entries, readers }: LedgerTally,
): PageCoverage {
  return {
    path,
    dialect,
    repair,
    ...(Object.keys(chrome).length > 0 && { chrome }),
    operations: operations.filter(({ isExample }) => isExample !== true).length,
    schemas: schemas.length,
    entries,
    furniture: own(readers, FURNITURE) ?? 0,
    readers,
    unread: ledger.filter((entry) => entry.by === undefined),
  }
}
