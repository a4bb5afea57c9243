/**
 * Scores a page low, so that every dialect that knows its generator comes first.
 */
import type { PageOutline } from '../../markdown/types.ts'
import type { Detection } from '../../reading/dialect.ts'
import type { Vocabulary } from '../../reading/profile.ts'
import { locatedPage } from '../../reading/locate/page-groups.ts'
import { fieldHeaders } from './field-header.ts'
import { locators } from '../../reading/locate/registry.ts'

/** The least score with which a dialect reads a page. */
export const MAX_SCORE = 0.3

export function detect(outline: PageOutline, words: Vocabulary): Detection {
  const { groups } = locatedPage(outline, words)
  const found = groups.flatMap(({ statements }) => statements)
  if (found.length === 0) return objectsOf(outline, words)
  const reasons = locators.flatMap(({ id, title }) => {
    const count = found.filter(({ locator }) => locator === id).length
    return count === 0 ? [] : [`${count} × ${title}`]
  })
  return { score: MAX_SCORE, reasons }
}

/** Objects that operations on other pages refer to have pages of their own. */
function objectsOf({ lines }: PageOutline, words: Vocabulary): Detection {
  const tables = fieldHeaders(lines, words)
  const none = 'no heading, line, table or tag states an operation'
  if (tables === 0) return { score: 0, reasons: [none] }
  return { score: MAX_SCORE, reasons: [none, `${tables} × a table of fields with a column of types`] }
}
