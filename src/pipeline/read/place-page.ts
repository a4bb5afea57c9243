/**
 * A page with places in the user's file, ready to be linked, and all that its ledger is settled by afterwards.
 * In: what was read of its units; they are used up. Out: a page.
 */
import type { Place } from '../../core/span.ts'
import type { PageFragment } from '../../link/types.ts'
import { factsOf, type Fact } from '../../model/facts.ts'
import { coverageOf, type PageCoverage } from './coverage.ts'
import { sumTallies } from './count-ledger.ts'
import { mergeFragments, placeUnits } from './merge-fragments.ts'
import type { PageUnits } from './read-pages.ts'

export interface PlacedPage extends PageFragment {
  /** Where all that was claimed counts as read. */
  coverage: PageCoverage
  /** Facts of each unit, noted before linking changes the drafts. */
  facts: Fact<Place>[][]
  units: Pick<PageUnits, 'units' | 'toPlace'>
}

/** @param isAttached whether it is a specification beside the pages */
export function placePage(page: PageUnits, isAttached: true | undefined): PlacedPage {
  const placed = placeUnits(page.units, page.toPlace)
  const fragment = mergeFragments(placed)
  return {
    path: page.path,
    dialect: page.dialect ?? '',
    ...(isAttached === undefined ? {} : { isAttached }),
    fragment,
    coverage: coverageOf(page, fragment, sumTallies(page.units.map(({ tally }) => tally))),
    facts: placed.map(factsOf),
    units: page,
  }
}
