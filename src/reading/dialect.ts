/**
 * What a dialect is: how one generator, or one habit of writing, puts an API into Markdown.
 */
import type { Report } from '../core/diagnostics.ts'
import type { Claims } from '../markdown/claims.ts'
import type { PageFacts, PageOutline, Unit, UnitCut } from '../markdown/types.ts'
import type { Fragment } from '../model/fragment.ts'
import type { Profile, Vocabulary } from './profile.ts'

export type { PageFacts } from '../markdown/types.ts'

/** A line that speaks for a dialect where it is outside fences. */
export interface Sign {
  line: RegExp
  weight: number
  /** What the line shows, for `deosil inspect`: part of a sentence. */
  reason: string
}

export interface Detection {
  /** 0: certainly not; 1: certainly. The dialect with the highest score reads the page. */
  score: number
  /** What was seen, for `deosil inspect`: each part of a sentence. */
  reasons: string[]
}

export interface ExplainedLine {
  /** From 1, in the repaired page. */
  line: number
  text: string
}

export interface Dialect {
  id: string
  title: string
  /** Data: printed by `deosil inspect`. */
  signs: readonly Sign[]
  /** The most that it can score, where that is less than 1. */
  maxScore?: number
  /** Where lines alone do not decide. The sum of the signs unless given. The words are those of the user alone. */
  detect?: (outline: PageOutline, words: Vocabulary) => Detection
  /** What holds for the page as a whole, for example a table of requests: readers of all units know it. */
  survey?: (outline: PageOutline) => PageFacts
  /**
   * Cuts the page into units that follow one another and cover every line. Those that it does not recognise are left
   * to other dialects. The words are those of the user alone.
   */
  cut: (outline: PageOutline, words: Vocabulary) => UnitCut[]
  /** For `deosil inspect`: what was found on the page, and what was not taken, by line. */
  explain?: (outline: PageOutline, words: Vocabulary) => ExplainedLine[]
  /** The words that its readers look for. */
  profile: Profile
  /** Repairs the lines of a unit before they are parsed; returns as many as it was given. Optional. */
  mend?: (lines: readonly string[]) => readonly string[]
  /** Reads one unit. Depends on nothing but the unit, so that its fragment can be cached. Never throws. */
  read: (unit: Unit, tools: ReadTools) => void
}

export interface ReadTools {
  /** Where the reader puts what it found. */
  fragment: Fragment
  report: Report
  /** Where the reader says which nodes it used. */
  claims: Claims
  /** The words of the dialect with those of the user; those of the dialect unless given. */
  words?: Vocabulary
}
