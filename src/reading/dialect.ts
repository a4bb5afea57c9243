/**
 * What a dialect is: how one generator, or one habit of writing, puts an API into Markdown.
 */
import type { Report } from '../core/diagnostics.ts'
import type { Claims } from '../markdown/claims.ts'
import type { PageOutline, Unit, UnitCut } from '../markdown/types.ts'
import type { Fragment } from '../model/fragment.ts'

export interface Detection {
  /** 0: surely not; 1: surely. The dialect with the highest score reads the page. */
  score: number
  /** What was seen, for `deosil inspect`: each a sentence part. */
  reasons: string[]
}

export interface Dialect {
  id: string
  title: string
  detect: (outline: PageOutline) => Detection
  /** Cuts the page into units that follow one another and cover every line. */
  cut: (outline: PageOutline) => UnitCut[]
  /** Reads one unit. Depends on nothing but the unit, so that its fragment can be cached. Never throws. */
  read: (unit: Unit, tools: ReadTools) => void
}

export interface ReadTools {
  /** Where the reader puts what it found. */
  fragment: Fragment
  report: Report
  /** Where the reader says which nodes it used. */
  claims: Claims
}
