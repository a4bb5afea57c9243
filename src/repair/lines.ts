/**
 * Lines of a text with their numbers, and the writer that puts repaired lines together with their line map.
 * Knows nothing of what the lines say.
 */
import type { Code } from '../core/catalogue.ts'
import type { ColumnShift, Doubt, LineOrigin, PageChrome, Repaired } from './types.ts'

/** A line as it came in. */
export interface SourceLine {
  text: string
  /** From 1. */
  number: number
  /** Columns that were cut off in front of `text`. */
  offset: number
}

/** A line as it goes out. */
export interface BuiltLine {
  text: string
  origin: LineOrigin
}

export function splitLines(text: string): SourceLine[] {
  return text.split(/\r\n|\n|\r/u).map((line, index) => ({ text: line, number: index + 1, offset: 0 }))
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

/** The line without the blanks around it. */
export function trimmedLine(line: SourceLine): SourceLine {
  const start = line.text.trimStart()
  return { ...line, text: start.trimEnd(), offset: line.offset + line.text.length - start.length }
}

/** Builds one line from pieces that came in and pieces that are new. */
export class LineBuilder {
  #text = ''
  #shifts: ColumnShift[] = []
  readonly #line: number

  constructor(line: number) {
    this.#line = line
  }

  /** New text: it has no place of its own. */
  add(text: string): this {
    this.#text += text
    return this
  }

  /** Text that came in, at this column (from 1). */
  copy(text: string, column: number): this {
    const from = this.#text.length + 1
    const columns = column - from
    if (text !== '' && this.#shifts.at(-1)?.columns !== columns) this.#shifts.push({ from, columns })
    return this.add(text)
  }

  build(): BuiltLine {
    const [first, ...rest] = this.#shifts
    const origin: LineOrigin = { line: this.#line, columns: first?.columns ?? 0 }
    if (rest.length > 0) origin.shifts = rest
    return { text: this.#text, origin }
  }
}

/** Takes repaired lines in order. */
export class RepairWriter {
  readonly #texts: string[] = []
  readonly #lines: LineOrigin[] = []
  readonly #doubts: Doubt[] = []

  put(built: BuiltLine): void {
    this.#texts.push(built.text)
    this.#lines.push(built.origin)
  }

  /** A line that came in, with blanks put in front. */
  keep(line: SourceLine, indent = 0): void {
    const text = line.text === '' ? '' : ' '.repeat(indent) + line.text
    this.put({ text, origin: { line: line.number, columns: line.offset - indent } })
  }

  /** A new line that stands before the given line. */
  insert(text: string, before: number): void {
    this.put({ text, origin: { line: before, columns: 0 } })
  }

  /** A blank line, unless one was just written or nothing was. */
  separate(before: number): void {
    const last = this.#texts.at(-1)
    if (last !== undefined && last !== '') this.insert('', before)
  }

  doubt(code: Code, line: SourceLine, text: string = line.text): void {
    this.#doubts.push({ code, line: line.number, column: line.offset + 1, text })
  }

  doubtAt(doubt: Doubt): void {
    this.#doubts.push(doubt)
  }

  finish(chrome: PageChrome): Repaired {
    const doubts = this.#doubts.sort((a, b) => a.line - b.line || a.column - b.column)
    if (this.#texts.at(-1) !== '') this.insert('', this.#lines.at(-1)?.line ?? 1)
    return { text: this.#texts.join('\n'), lines: this.#lines, chrome, doubts }
  }
}

/** A text that needs no repair, in the form of a repaired one. */
export function unchanged(text: string): Repaired {
  const lines = splitLines(text).map(({ number }) => ({ line: number, columns: 0 }))
  return { text, lines, chrome: {}, doubts: [] }
}
