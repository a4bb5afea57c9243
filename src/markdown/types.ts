/**
 * Pages as the dialects see them: an outline made by a line scan, and units that are parsed one by one.
 */
import type { Root } from 'mdast'

/** A line that is a top heading, in Markdown or HTML, outside fences. */
export interface OutlineHeading {
  depth: 1 | 2
  /** Whether it is written as `<h1>` or `<h2>`. */
  isHtml: boolean
  /** Without marks, tags and backslash escapes. */
  text: string
  /** From 1, in the page. */
  line: number
}

/** A page before it is parsed: what a line scan that knows fences can tell. */
export interface PageOutline {
  path: string
  /** As they were meant: unclosed fences closed, headings made whole. As many as there are in the page. */
  lines: readonly string[]
  /** As they stand in the page. */
  sourceLines: readonly string[]
  /** Whether the line (from 1) stands inside a fence; the fence lines count as inside. */
  isFenced: (line: number) => boolean
  headings: readonly OutlineHeading[]
}

/** A run of lines of a page that is parsed on its own and read as one thing. */
export interface UnitCut {
  /** First and last line, from 1, both within. */
  firstLine: number
  lastLine: number
  /** All that the reader may know of the page around the unit, for example the tag of its chapter. */
  context: UnitContext
  /** The dialect does not recognise what is there: another dialect may read it, and this one does if none does. */
  isLeft?: boolean
}

/** Plain and small: it is part of the key under which a fragment is cached. */
export type UnitContext = Readonly<Record<string, string>>

/** What holds for a whole page. Plain and small, too: it is part of the key of each unit of the page. */
export type PageFacts = Readonly<Record<string, string>>

/** A unit, parsed. Positions count from its own first line. */
export interface Unit {
  root: Root
  text: string
  context: UnitContext
  facts?: PageFacts
}
