/**
 * Counts of a ledger. In: entries, or counts of several ledgers. Out: counts. Knows no places.
 */
import { byCodeUnits } from '../../core/order.ts'
import { record } from '../../core/record.ts'
import type { LedgerEntry } from '../../model/fragment.ts'

export interface LedgerTally {
  entries: number
  /** How many entries each reader claimed, in code unit order. */
  readers: Record<string, number>
}

export function countLedger(ledger: readonly LedgerEntry[]): LedgerTally {
  const counts = new Map<string, number>()
  for (const { by } of ledger) if (by !== undefined) counts.set(by, (counts.get(by) ?? 0) + 1)
  return { entries: ledger.length, readers: ordered(counts) }
}

export function sumTallies(tallies: readonly LedgerTally[]): LedgerTally {
  const counts = new Map<string, number>()
  for (const { readers } of tallies)
    for (const [by, count] of Object.entries(readers)) counts.set(by, (counts.get(by) ?? 0) + count)
  return { entries: tallies.reduce((sum, { entries }) => sum + entries, 0), readers: ordered(counts) }
}

function ordered(counts: ReadonlyMap<string, number>): Record<string, number> {
  return record([...counts].sort(([a], [b]) => byCodeUnits(a, b)))
}
