/**
 * What a repair is: it recognises what a web copy did to Markdown and undoes it. Text in, text out; it knows
 * nothing of APIs beyond the vocabulary of the pages that it rebuilds.
 */

/** A line of repaired text, and where it came from. */
export interface LineOrigin {
  /** Line in the text that came in, from 1. */
  line: number
  /** Add this to a column of the repaired line to get the column in the line that came in. */
  columns: number
}

export interface Repaired {
  text: string
  /** One entry a line of `text`, in order. */
  lines: LineOrigin[]
  /** What the page chrome tells of the revision. */
  chrome: PageChrome
  /** What could not be decided, at lines and columns of the text that came in. */
  doubts: { line: number; column: number; text: string }[]
}

export interface PageChrome {
  title?: string
  /** As printed, for example `2025-01-20 14:31:16 +01:00`. */
  date?: string
  commit?: string
  message?: string
}

export interface Repair {
  id: string
  title: string
  /** Whether this damage is there: 0 no, 1 surely; and by what it was recognised. */
  detect: (text: string) => { score: number; reasons: string[] }
  apply: (text: string) => Repaired
}
