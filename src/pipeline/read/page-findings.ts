/**
 * Findings about a page as a whole: a dialect recognised it, and little or nothing of it was read.
 * In: what was read of a page, and what was not. Out: findings. Knows counts, not contents.
 */
import type { Diagnostic } from '../../core/diagnostics.ts'
import type { PageCoverage } from './coverage.ts'

/** Above this share of unread blocks most of a page is missing in the model. */
const MOST = 0.5

/** @param hasFacts whether anything that the page states of the API is in the model or a finding */
export function pageFindings({ dialect, unread, ...page }: PageCoverage, hasFacts: boolean): Diagnostic[] {
  const [first] = unread
  if (dialect === null || first === undefined) return []
  const blocks = page.entries - page.furniture
  const args = { unread: String(unread.length), blocks: String(blocks) }
  if (!hasFacts) return [{ code: 'page/nothing-read', at: first.at, args }]
  return unread.length > blocks * MOST ? [{ code: 'page/partly-read', at: first.at, args }] : []
}
