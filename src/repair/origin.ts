/**
 * From places in repaired text back to places in the text that came in.
 */
import type { Point, Span } from '../core/span.ts'
import type { LineOrigin } from './types.ts'

/** Where a point of repaired text stood. Points behind the last line are taken to its end. */
export function originalPoint(lines: readonly LineOrigin[], point: Point): Point {
  const origin = lines[Math.min(point.line, lines.length) - 1]
  if (origin === undefined) return point
  let columns = origin.columns
  for (const shift of origin.shifts ?? []) {
    if (shift.from > point.column) break
    columns = shift.columns
  }
  return { line: origin.line, column: Math.max(1, point.column + columns) }
}

/** Where a span of repaired text stood. Its end is mapped through its last character. */
export function originalSpan(lines: readonly LineOrigin[], span: Span): Span {
  const start = originalPoint(lines, span.start)
  if (span.end.column <= 1 || (span.end.line === span.start.line && span.end.column <= span.start.column))
    return { start, end: later(start, originalPoint(lines, span.end)) }
  const last = originalPoint(lines, { line: span.end.line, column: span.end.column - 1 })
  return { start, end: later(start, { line: last.line, column: last.column + 1 }) }
}

function later(a: Point, b: Point): Point {
  return b.line > a.line || (b.line === a.line && b.column > a.column) ? b : a
}
