/**
 * Reference pages that people write by hand: any way to state an operation that `reading/locate/` knows.
 */
import type { Dialect } from '../../reading/dialect.ts'
import { withoutComponentLines } from '../../reading/outline/component-lines.ts'
import { EMPTY_PROFILE } from '../../reading/words/house.ts'
import { cutPage } from './cut.ts'
import { detect, MAX_SCORE } from './detect.ts'
import { explain } from './explain.ts'
import { readUnit } from './read.ts'

export const reference: Dialect = {
  id: 'reference',
  title: 'Hand-written reference pages that state operations as method and path',
  signs: [],
  maxScore: MAX_SCORE,
  detect,
  cut: cutPage,
  explain,
  // Its readers bring their own words, so these are those of the user alone.
  profile: EMPTY_PROFILE,
  mend: withoutComponentLines,
  read: readUnit,
}
