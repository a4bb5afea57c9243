/**
 * Statements: places of a page that state an operation, found by its lines before anything is parsed.
 */
import type { SectionedPage, Section } from '../outline/sections.ts'
import type { Vocabulary } from '../profile.ts'
import type { Target } from './target.ts'

export type LocatorId =
  | 'house-line'
  | 'front-matter'
  | 'element'
  | 'table'
  | 'heading'
  | 'code-line'
  | 'fence'
  | 'bullet'
  | 'label-lines'
  | 'bare-line'

/** One operation as a page states it. */
export interface Statement {
  /** In capitals, as written: `GET`, also `LIST`. */
  method: string
  target: Target
  locator: LocatorId
  /** First and last line, from 1. */
  firstLine: number
  lastLine: number
  /** What follows the path: a note in parentheses, a title. */
  note?: string
}

/** What a locator looks at: the sections that are about one thing, a heading with the parts below it. */
export interface SectionGroup {
  page: SectionedPage
  /** In order, one after the other in the page. */
  sections: readonly Section[]
  firstLine: number
  lastLine: number
  /** Whether it belongs to a change log: what it lists are mentions. */
  isHistory: boolean
  /** Whether the site prints a specification in the page: fences show requests of its operations. */
  rendersSpecification: boolean
}

export interface Locator {
  id: LocatorId
  /** What it looks for, as part of a sentence. */
  title: string
  /** @param words those of the user's house style */
  locate: (group: SectionGroup, words: Vocabulary) => Statement[]
}
