/**
 * Distinguishes guides from references. In: the fragment of a page. Knows no dialect.
 */
import type { Place } from '../../core/span.ts'
import type { Fragment } from '../../model/fragment.ts'

/** Whether a page documents nothing, and only shows requests. */
export function isGuide({ operations, schemas }: Fragment<Place>): boolean {
  const isRequest = ({ displayedPath }: { displayedPath?: string }) => displayedPath === undefined
  return schemas.length === 0 && operations.length > 0 && operations.every(isRequest)
}
