/**
 * What a repair is: it recognises what a web copy did to Markdown and undoes it. Text in, text out; it knows
 * nothing of APIs beyond the vocabulary of the pages that it rebuilds.
 */
import type { Code } from '../core/catalogue.ts'

/** From a column of a repaired line on, another shift holds. */
export interface ColumnShift {
  /** Column of the repaired line, from 1. */
  from: number
  columns: number
}

/** A line of repaired text, and where it came from. */
export interface LineOrigin {
  /** Line in the text that came in, from 1. For a line that was put in: the line that it stands before. */
  line: number
  /** Add this to a column of the repaired line to get the column in the line that came in. */
  columns: number
  /** Where the shift changes within the line, in order; in rebuilt table rows, for example, at each cell. */
  shifts?: readonly ColumnShift[]
}

/** Something that could not be decided, at a place of the text that came in. */
export interface Doubt {
  code: Code
  line: number
  column: number
  /** The words in question, as they came in. */
  text: string
}

export interface Repaired {
  text: string
  /** One entry a line of `text`, in order. */
  lines: LineOrigin[]
  /** What the page chrome tells of the revision. */
  chrome: PageChrome
  /** In the order of their places. */
  doubts: Doubt[]
}

/** What a web page printed around the file. All as printed. */
export interface PageChrome {
  /** Path of the file in its repository, for example `coder/docs/reference/api/general.md`. */
  path?: string
  /** URL of the repository of which the page is a mirror. */
  repository?: string
  author?: string
  /** First line of the commit's message. */
  title?: string
  /** The rest of the commit's message. */
  message?: string
  commit?: string
  /** When the commit was made, for example `2025-01-20 14:31:16 +01:00`. */
  date?: string
  /** When the mirror was last brought up to date: the revision is not younger. */
  synced?: string
}

export interface Repair {
  id: string
  title: string
  /** Whether this damage is there: 0 no, 1 surely; and by what it was recognised. */
  detect: (text: string) => { score: number; reasons: string[] }
  apply: (text: string) => Repaired
}
