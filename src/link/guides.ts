/**
 * Pages that only show requests, beside pages that document operations: guides. Their requests are examples of
 * what the others document, perhaps with made-up addresses, so they add no operations and no servers.
 */
import type { Place } from '../core/span.ts'
import type { Fragment } from '../model/fragment.ts'
import type { PlaceReport } from './types.ts'

/** The fragments, those of guides without their requests. Where no page documents operations there are no guides. */
export function withoutGuides(fragments: readonly Fragment<Place>[], report: PlaceReport): Fragment<Place>[] {
  if (!fragments.some((fragment) => fragment.operations.some(isDocumented))) return [...fragments]
  return fragments.map((fragment) => {
    if (fragment.operations.length === 0 || fragment.operations.some(isDocumented)) return fragment
    for (const { method, requests, at } of fragment.operations)
      report('operation/only-example', at, { operation: `${method} ${requests[0]?.url ?? ''}` })
    return { ...fragment, operations: [], servers: [], securitySchemes: [], tags: [] }
  })
}

/** Whether the page has a line for the operation, not only a request. */
function isDocumented({ displayedPath }: Fragment<Place>['operations'][number]): boolean {
  return displayedPath !== undefined
}
