/**
 * The tokens of a shell line, and what a reader of them works with.
 */
import type { Literal } from '../request.ts'

export interface ShellWord extends Literal {
  kind: 'word'
  isQuoted: boolean
}

export interface ShellOperator {
  kind: 'operator'
  text: string
  start: number
  end: number
}

export type ShellToken = ShellWord | ShellOperator

export interface ShellLine {
  tokens: ShellToken[]
  /** Behind the last character that was read. */
  end: number
  /** Offsets of quotes that are never closed. */
  openQuotes: number[]
}

/** Where a reader of damaged text departs from the shell. */
export interface ShellRules {
  /** Whether a command goes on in the line that begins at this offset, although no backslash says so. */
  goesOn: (lineStart: number, tokens: readonly ShellToken[]) => boolean
  /** Whether the line that begins at this offset cannot stand inside the quotation that began at `quote`. */
  endsQuote: (lineStart: number, quote: number) => boolean
  /** Whether another command begins at this offset, where a copy joined two lines. */
  beginsAnew?: (offset: number, tokens: readonly ShellToken[]) => boolean
  /** A character that ends the line where it stands unquoted: the backtick of a code span. */
  closer?: string
}

/** What a shell does with text that is whole. */
export const STRICT_SHELL: ShellRules = { goesOn: () => false, endsQuote: () => false }

export interface Cursor {
  readonly text: string
  readonly rules: ShellRules
  at: number
  openQuotes: number[]
}

/** Matches at the cursor only. */
export function matchAt(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at
  return pattern.exec(cursor.text)
}

/** A backslash, or blanks behind it, before the end of the line. */
export const CONTINUATION = /\\[ \t]*\n/y

/** `<user-id>` is a placeholder in docs, not two redirections. */
export const PLACEHOLDER = /<[A-Za-z][^<>\n"'|&;]{0,60}>/y
