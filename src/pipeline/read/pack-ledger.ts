/**
 * The claimed entries of a ledger as one short text: they are kept for every unit, and needed only where a fact of the
 * unit did not reach the model. An entry is `kind,reader,line,column,endLine,endColumn`; a word is left out where the
 * entry before has the same one.
 */
import { FURNITURE } from '../../markdown/claims.ts'
import type { LedgerEntry } from '../../model/fragment.ts'

/** Leaves out what nobody claimed, and what carries no facts. */
export function packLedger(ledger: readonly LedgerEntry[]): string {
  let kind = ''
  let by = ''
  let packed = ''
  for (const entry of ledger) {
    if (entry.by === undefined || entry.by === FURNITURE) continue
    const { start, end } = entry.at
    const words = `${entry.kind === kind ? '' : entry.kind},${entry.by === by ? '' : entry.by}`
    packed += `${words},${start.line},${start.column},${end.line},${end.column};`
    kind = entry.kind
    by = entry.by
  }
  return packed
}

export function unpackLedger(packed: string): Required<LedgerEntry>[] {
  let kind = ''
  let by = ''
  return packed
    .split(';')
    .slice(0, -1)
    .map((text) => {
      const [nextKind = '', nextBy = '', ...numbers] = text.split(',')
      kind = nextKind || kind
      by = nextBy || by
      const [line = 1, column = 1, endLine = 1, endColumn = 1] = numbers.map(Number)
      return { kind, by, at: { start: { line, column }, end: { line: endLine, column: endColumn } } }
    })
}
