/**
 * Scores a page low, so that every dialect that knows its generator comes first.
 */
import type { PageOutline } from '../../markdown/types.ts'
import type { Detection } from '../../reading/dialect.ts'
import { locatedPage } from '../../reading/locate/page-groups.ts'
import { locators } from '../../reading/locate/registry.ts'

/** The least score with which a dialect reads a page. */
export const MAX_SCORE = 0.3

export function detect(outline: PageOutline): Detection {
  const { groups } = locatedPage(outline)
  const found = groups.flatMap(({ statements }) => statements)
  if (found.length === 0) return { score: 0, reasons: ['no heading, line, table or tag states an operation'] }
  const reasons = locators.flatMap(({ id, title }) => {
    const count = found.filter(({ locator }) => locator === id).length
    return count === 0 ? [] : [`${count} × ${title}`]
  })
  return { score: MAX_SCORE, reasons }
}
