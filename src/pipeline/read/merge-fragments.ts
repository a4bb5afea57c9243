/**
 * Puts what units tell together to what their page tells.
 * In: the fragments of its units, in order. Out: the same, or one fragment, with places in the user's file.
 */
import type { Place } from '../../core/span.ts'
import type { Fragment } from '../../model/fragment.ts'
import { locateFragment } from '../../model/locate.ts'
import type { ToPagePlace } from './place-mapper.ts'

export interface PlacedUnit {
  fragment: Fragment
  /** Lines of the page before the unit. */
  linesAbove: number
}

/** The fragments are used up: places are put into their drafts. */
export function placeUnits(units: readonly PlacedUnit[], toPlace: ToPagePlace): Fragment<Place>[] {
  return units.map(({ fragment, linesAbove }) =>
    locateFragment(fragment, (span) => toPlace(span, linesAbove)),
  )
}

/** One fragment of many, in order. */
export function mergeFragments(parts: readonly Fragment<Place>[]): Fragment<Place> {
  const info = parts.find((part) => part.info !== undefined)?.info
  const specifications = parts.flatMap((part) => part.specifications ?? [])
  return {
    ...(info === undefined ? {} : { info }),
    servers: parts.flatMap((part) => part.servers),
    securitySchemes: parts.flatMap((part) => part.securitySchemes),
    tags: parts.flatMap((part) => part.tags),
    operations: parts.flatMap((part) => part.operations),
    schemas: parts.flatMap((part) => part.schemas),
    ...(specifications.length === 0 ? {} : { specifications }),
    findings: parts.flatMap((part) => part.findings),
    ledger: parts.flatMap((part) => part.ledger),
  }
}
