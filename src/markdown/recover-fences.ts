/**
 * Lines as their writer meant them: fences that were never closed, and headings behind a no-break space.
 * In: the lines of a page or of a unit. Out: as many lines, of the same lengths but for blank ones; which stand in
 * a fence; what was amiss. Knows nothing of APIs.
 */
import type { Finding } from '../core/diagnostics.ts'
import { isJson } from '../core/json.ts'
import type { Span } from '../core/span.ts'

export interface Mended {
  lines: readonly string[]
  /** For each line, from 0, whether it stands in a fence; the fence lines count as inside. */
  fenced: Uint8Array
  recoveries: Finding[]
  /** Whether any line differs from the source. */
  isChanged: boolean
}

/** A fence of the page itself, or one that stands in a list or a quotation. */
const FENCE = /^((?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))*[ \t]*)(`{3,}|~{3,})([^]*)$/
/** What generators print between samples, alone between blank lines: a heading, a code span, a quotation. */
const LANDMARK = /^(?:#{2,6} +\S|<h[1-6][\s>]|`[^`]+`\s*$|> \S)/
/** Such a heading is one in editors that show a no-break space as a blank. */
const NO_BREAK_HEADING = /^( {0,3}#{1,6})([\u00a0\u2007\u202f\u3000]+)(?=\S)/
const MARKDOWN: ReadonlySet<string> = new Set(['markdown', 'md', 'mdx'])

export function recoverFences(lines: readonly string[]): Mended {
  const mender = new Mender([...lines])
  mender.run()
  mender.joinTables()
  return mender
}

interface Fence {
  /** From 0. */
  line: number
  mark: string
  language: string
  /** What stands before it: blanks, and the marks of lists and quotations. */
  prefix: string
}

class Mender implements Mended {
  readonly lines: string[]
  readonly fenced: Uint8Array
  readonly recoveries: Finding[] = []
  #hasMoved = false
  #open: Fence | undefined
  /** A fence that holds a landmark, although it was closed; all behind it are without a language. */
  #suspect: Fence | undefined
  /** A fence that holds no landmark up to some line: what was looked at is not looked at again. */
  #without: { open: Fence; end: number } | undefined

  constructor(lines: string[]) {
    this.lines = lines
    this.fenced = new Uint8Array(lines.length)
  }

  run(): void {
    for (let index = 0; index <= this.lines.length; index += 1) {
      const open = this.#open
      if (open === undefined) this.#outside(index)
      else if (index === this.lines.length) index = this.#atEnd(open)
      else index = this.#inside(index, open)
    }
  }

  get isChanged(): boolean {
    return this.#hasMoved || this.recoveries.length > 0
  }

  /**
   * Some generators print blank lines between the header of a table and its rows, where Markdown ends the table. The
   * blank lines go above the header, so that no row changes its place.
   */
  joinTables(): void {
    for (let index = 1; index < this.lines.length; index += 1) {
      if (!this.#isBlank(index + 1) || !this.#isDelimiter(index) || !this.#isRow(index - 1)) continue
      let row = index + 2
      while (row < this.lines.length && this.#isBlank(row)) row += 1
      if (!this.#isRow(row) || this.#isDelimiter(row + 1)) continue
      const between = this.lines.slice(index - 1, row)
      const moved = [...between.slice(2), ...between.slice(0, 2)]
      for (const [step, line] of moved.entries()) this.lines[index - 1 + step] = line
      this.#hasMoved = true
    }
  }

  #isDelimiter(index: number): boolean {
    const line = this.lines[index] ?? ''
    return this.#isRow(index) && line.includes('---') && /^[-:|\s]+$/.test(line)
  }

  #isRow(index: number): boolean {
    return this.fenced[index] === 0 && this.lines[index]?.includes('|') === true
  }

  #outside(index: number): void {
    const line = this.lines[index] ?? ''
    this.#open = fenceOf(line, index)
    this.fenced[index] = this.#open === undefined ? 0 : 1
    if (this.#open === undefined && NO_BREAK_HEADING.test(line)) this.#mendHeading(index, line)
  }

  #mendHeading(index: number, line: string): void {
    this.lines[index] = line.replace(NO_BREAK_HEADING, (_, marks: string, blanks: string) =>
      marks.padEnd(marks.length + blanks.length),
    )
    this.recoveries.push({ code: 'heading/no-break-space', at: spanOfLine(index, line), args: {} })
  }

  /** @returns the line that was read last */
  #inside(index: number, open: Fence): number {
    const line = this.lines[index] ?? ''
    this.fenced[index] = 1
    const other = fenceOf(line, index)
    if (isContained(open) && leaves(line)) {
      this.#open = undefined
      return index - 1
    }
    if (other !== undefined && closes(other, open)) this.#close(index, open)
    else if (other !== undefined && opensAnew(other, open)) return this.#closeBefore(index, open) ?? index
    return index
  }

  /** A bare mark can be meant to open the next sample; then that of the next sample opens what follows it. */
  #close(index: number, open: Fence): void {
    this.#open = undefined
    if (this.#landmarkIn(open, index) !== undefined) this.#suspect ??= open
    else if (open.language !== '') this.#suspect = undefined
  }

  #atEnd(open: Fence): number {
    const end = this.lines.length
    if (isContained(open)) return end
    const last = this.#closeBefore(end, open)
    if (last === undefined) {
      const at = spanOfLine(open.line, this.lines[open.line] ?? '')
      this.recoveries.push({ code: 'fence/not-closed', at, args: {} })
    }
    return last ?? end
  }

  /** Closes the fence above the first landmark in it, in place of a blank line, so that no line moves. */
  #closeBefore(end: number, open: Fence): number | undefined {
    const first = open.language === '' ? (this.#suspect ?? open) : open
    const landmark = this.#landmarkIn(first, end)
    if (landmark === undefined) return undefined
    this.#suspect = undefined
    return this.#closeAt(this.#endOfData(first, landmark - 1), end, first)
  }

  #landmarkIn(open: Fence, end: number): number | undefined {
    if (isContained(open) || MARKDOWN.has(open.language)) return undefined
    const from = this.#without?.open === open ? this.#without.end : open.line + 2
    for (let index = from; index < end; index += 1) {
      const isAlone = this.#isBlank(index - 1) && this.#isBlank(index + 1)
      if (isAlone && LANDMARK.test(this.lines[index] ?? '')) return index
    }
    this.#without = { open, end }
    return undefined
  }

  /** @returns the line of the new mark */
  #closeAt(index: number, end: number, open: Fence): number {
    this.lines[index] = open.mark
    this.fenced.fill(0, index + 1, end + 1)
    this.#open = undefined
    const at = spanOfLine(open.line, this.lines[open.line] ?? '')
    const next = this.lines.slice(index + 1, end).find((line) => line.trim() !== '') ?? ''
    this.recoveries.push({ code: 'fence/end-supposed', at, args: { text: next.trim() } })
    return index
  }

  /** Words can stand between a sample and the landmark below it: whole data ends before them. */
  #endOfData(open: Fence, limit: number): number {
    if (open.language !== 'json') return limit
    let blank = open.line + 1
    while (blank < limit && !this.#isBlank(blank)) blank += 1
    return isJson(this.lines.slice(open.line + 1, blank).join('\n')) ? blank : limit
  }

  #isBlank(index: number): boolean {
    return (this.lines[index] ?? '').trim() === ''
  }
}

/** A backtick fence may not have backticks behind it: then it is a code span. */
function fenceOf(text: string, line: number): Fence | undefined {
  if (!text.includes('```') && !text.includes('~~~')) return undefined
  const [, prefix = '', mark = '', info = ''] = FENCE.exec(text) ?? []
  const isCodeSpan = mark.startsWith('`') && info.includes('`')
  if (mark === '' || isCodeSpan || /^(?: {4}|\t)/.test(prefix)) return undefined
  return { line, mark, language: info.trim().split(/\s/)[0]?.toLowerCase() ?? '', prefix }
}

/** Whether the fence stands in a list or a quotation, and so ends with it. */
function isContained({ prefix }: Fence): boolean {
  return prefix.trim() !== ''
}

function leaves(line: string): boolean {
  return /^[^\s>]/.test(line)
}

function closes(other: Fence, open: Fence): boolean {
  const isLongEnough = other.mark[0] === open.mark[0] && other.mark.length >= open.mark.length
  return isLongEnough && other.language === '' && (isContained(open) || !isContained(other))
}

/** A language is named only where a fence begins, so the one above it has ended before. */
function opensAnew(other: Fence, open: Fence): boolean {
  return other.mark === open.mark && other.language !== '' && !isContained(other)
}

function spanOfLine(index: number, text: string): Span {
  const line = index + 1
  return { start: { line, column: 1 }, end: { line, column: text.length + 1 } }
}
