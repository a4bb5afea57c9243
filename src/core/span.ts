/**
 * Places in a text.
 * Lines and columns count from 1; columns count UTF-16 units, as editors and language servers do.
 * `end` is the position behind the last character.
 */
export interface Point {
  readonly line: number
  readonly column: number
}

export interface Span {
  readonly start: Point
  readonly end: Point
}

/** A span in a named file: the file as the user has it, with `/` between folders on every system. */
export interface Place extends Span {
  readonly file: string
}

/** The span from the start of one span to the end of another. */
export function spanOver(first: Span, last: Span): Span {
  return { start: first.start, end: last.end }
}

/** The same span some lines further down (or up, when `lines` is negative). */
export function shiftLines(span: Span, lines: number): Span {
  const move = (point: Point): Point => ({ line: point.line + lines, column: point.column })
  return { start: move(span.start), end: move(span.end) }
}

/** Orders spans by start, then by end. */
export function compareSpans(a: Span, b: Span): number {
  return (
    a.start.line - b.start.line ||
    a.start.column - b.start.column ||
    a.end.line - b.end.line ||
    a.end.column - b.end.column
  )
}
