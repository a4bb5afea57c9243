/**
 * The ledger of each page, once it is known what reached the model; then what is to be said of pages as a whole.
 * In: placed pages, and what linking made of them. Out: coverage, and all findings in the order of places.
 */
import { byPlace, type Diagnostic } from '../../core/diagnostics.ts'
import { record } from '../../core/record.ts'
import { compareSpans, type Place } from '../../core/span.ts'
import { isGuide } from '../../link/locate/guides.ts'
import { SPECIFICATION } from '../../link/resolve/specifications.ts'
import type { LedgerEntry } from '../../model/fragment.ts'
import type { LinkedPages } from '../link-pages.ts'
import type { PageCoverage } from './coverage.ts'
import { unpackLedger } from './pack-ledger.ts'
import { pageFindings } from './page-findings.ts'
import type { PlacedPage } from './place-page.ts'
import { isOfApi, isTold, lostFacts, settleEntries, type Account, type Settled } from './settle-ledger.ts'

export interface SettledPages {
  coverage: PageCoverage[]
  diagnostics: Diagnostic[]
}

export function settlePages(
  pages: readonly PlacedPage[],
  diagnostics: Diagnostic[],
  arrived: LinkedPages['arrived'],
): SettledPages {
  const account = { isInModel: (at: Place) => arrived.has(at), isInFinding: placesIn(diagnostics) }
  const coverage = pages.map((page) => settlePage(page, account))
  const more = pages.flatMap((page, index) => findingsOf(page, coverage[index] as PageCoverage, account))
  return { coverage, diagnostics: more.length === 0 ? diagnostics : [...diagnostics, ...more].sort(byPlace) }
}

/** Whether a finding points at a place. Asked only for what is not in the model. */
function placesIn(diagnostics: readonly Diagnostic[]): Account['isInFinding'] {
  let keys: Set<string> | undefined
  const keyOf = ({ file, start }: Place): string => `${file}:${start.line}:${start.column}`
  return (at) => {
    keys ??= new Set(diagnostics.flatMap((one) => [one.at, ...(one.related ?? [])]).map(keyOf))
    return keys.has(keyOf(at))
  }
}

function settlePage(page: PlacedPage, account: Account): PageCoverage {
  // A specification that no page names says nothing of the API.
  if (page.isAttached === true) return page.coverage
  const settled = page.facts.flatMap((facts, index) => {
    const lost = lostFacts(facts, account)
    return lost.length === 0 ? [] : [settleEntries(entriesOf(page, index), facts, lost)]
  })
  return settled.length === 0 ? page.coverage : uncounted(page.coverage, settled)
}

function entriesOf({ units: { units, toPlace } }: PlacedPage, index: number): Required<LedgerEntry<Place>>[] {
  const unit = units[index]
  if (unit === undefined) return []
  return unpackLedger(unit.claimed).map((entry) => ({ ...entry, at: toPlace(entry.at, unit.linesAbove) }))
}

function uncounted(coverage: PageCoverage, settled: readonly Settled[]): PageCoverage {
  const unread = settled.flatMap((one) => one.unread)
  const beside = settled.flatMap((one) => one.beside)
  const readers = record(Object.entries(coverage.readers))
  for (const { by } of unread) readers[by] = (readers[by] ?? 0) - 1
  const entries = [...unread.map(({ kind, at }) => ({ kind, at })), ...beside]
  return {
    ...coverage,
    entries: coverage.entries + beside.length,
    readers,
    unread: [...coverage.unread, ...entries].sort((a, b) => compareSpans(a.at, b.at)),
  }
}

/** What a page names instead of stating it is found, or reported, when pages are linked; a document has its own. */
function findingsOf(page: PlacedPage, coverage: PageCoverage, account: Account): Diagnostic[] {
  const { fragment, dialect } = page
  const isExplained = fragment.findings.some(({ code }) => code === 'page/no-routes')
  if (fragment.specifications !== undefined || dialect === SPECIFICATION || isExplained) return []
  // The words around the requests of a guide are no documentation that could be missing.
  const told = isGuide(fragment) ? page.coverage : coverage
  return pageFindings(
    told,
    page.facts.flat().some((fact) => isOfApi(fact) && isTold(fact, account)),
  )
}
