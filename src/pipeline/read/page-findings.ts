/**
 * Findings about a page as a whole: a dialect recognised it, and little or nothing of it was read.
 * In: what was read of a page, and what was not. Out: findings. Knows counts, not contents.
 */
import type { Diagnostic } from '../../core/diagnostics.ts'
import type { Place } from '../../core/span.ts'
import type { Fragment } from '../../model/fragment.ts'
import type { PageCoverage } from './coverage.ts'

/** Above this share of unread blocks most of a page is missing in the model. */
const MOST = 0.5

export function pageFindings(
  { dialect, unread, ...page }: PageCoverage,
  { servers, securitySchemes }: Pick<Fragment<Place>, 'servers' | 'securitySchemes'>,
): Diagnostic[] {
  const [first] = unread
  if (dialect === null || first === undefined) return []
  const blocks = page.entries - page.furniture
  const args = { unread: String(unread.length), blocks: String(blocks) }
  const facts = page.operations + page.schemas + servers.length + securitySchemes.length
  if (facts === 0) return [{ code: 'page/nothing-read', at: first.at, args }]
  return unread.length > blocks * MOST ? [{ code: 'page/partly-read', at: first.at, args }] : []
}
