/**
 * From a span of a unit to a place in the file that came in, through the lines that a repair moved.
 */
import type { Place, Point, Span } from '../../core/span.ts'
import type { LineOrigin } from '../../repair/types.ts'

/** @param linesAbove lines of the page before the unit */
export type ToPagePlace = (span: Span, linesAbove: number) => Place

/** Without origins lines stand where they stood. */
export function createPlaceMapper(file: string, origins: readonly LineOrigin[] = []): ToPagePlace {
  const point = ({ line, column }: Point, linesAbove: number): Point => {
    const origin = origins[line + linesAbove - 1]
    if (origin === undefined) return { line: line + linesAbove, column }
    const shift = origin.shifts?.findLast(({ from }) => from <= column)?.columns ?? origin.columns
    return { line: origin.line, column: Math.max(1, column + shift) }
  }
  return ({ start, end }, linesAbove) => ({
    file,
    start: point(start, linesAbove),
    end: point(end, linesAbove),
  })
}
