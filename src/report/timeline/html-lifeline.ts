/**
 * The life of one operation or schema as a line: where it is there, what changed when.
 * In: an entry with its marks. Out: a small SVG. What it shows stands in words beside it.
 */
import type { Level } from '../../diff/types.ts'
import type { EntryReach } from '../../history/types.ts'
import { spansOf, type Group } from './groups.ts'
import { round } from './html-plot.ts'

/** Also in the style of the page: one unit is one pixel. */
const WIDTH = 320
const HEIGHT = 20
const EDGE = 6
const MIDDLE = HEIGHT / 2

export interface Axis {
  numbers: ReadonlyMap<string, number>
  count: number
}

function xOf(index: number, { count }: Axis): number {
  return count < 2 ? WIDTH / 2 : EDGE + (index * (WIDTH - 2 * EDGE)) / (count - 1)
}

export function lifeline({ root, marks }: Group, axis: Axis): string {
  const spans = spansOf(root, axis.numbers).map(({ from, until }) => {
    const [left, right] = [xOf(from, axis), until === undefined ? WIDTH : xOf(until, axis)]
    const bar = `<rect class="there" x="${round(left)}" y="${MIDDLE - 3}" width="${round(Math.max(2, right - left))}" height="6"/>`
    return until === undefined ? bar : `${bar}${cross(right)}`
  })
  const reached = (root.reachedBy ?? []).map((reach) => reachMark(reach, axis))
  const own = marks.map(({ release, level }) => MARKS[level](xOf(release, axis)))
  return [
    `<svg class="line" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">`,
    `<path class="track" d="M${EDGE} ${MIDDLE}H${WIDTH - EDGE}"/>`,
    ...spans,
    ...reached,
    ...own,
    '</svg>',
  ].join('')
}

/** Forms differ as well as colours. */
const MARKS: Record<Level, (x: number) => string> = {
  breaking: (x) => `<path class="breaking" d="M${round(x)} 2l6.5 13h-13z"/>`,
  warning: (x) => `<path class="warning" d="M${round(x)} 4l6 6-6 6-6-6z"/>`,
  info: (x) => `<circle class="info" cx="${round(x)}" cy="${MIDDLE}" r="4.5"/>`,
  docs: (x) => `<circle class="docs" cx="${round(x)}" cy="${MIDDLE}" r="3"/>`,
}

/** A stroke below the line: something that the operation uses changed. */
function reachMark({ in: label, level }: EntryReach, axis: Axis): string {
  const x = round(xOf(axis.numbers.get(label) ?? 0, axis))
  return `<path class="reach ${level}" d="M${x} ${MIDDLE + 4}v6"/>`
}

function cross(x: number): string {
  return `<path class="end" d="M${round(x - 4)} ${MIDDLE - 4}l8 8m0-8l-8 8"/>`
}

/** For the legend: one mark alone. */
export function legendMark(level: Level | 'end' | 'reach'): string {
  const mark =
    level === 'end'
      ? cross(8)
      : level === 'reach'
        ? '<path class="reach breaking" d="M8 7v6"/>'
        : MARKS[level](8)
  return `<svg class="mark" viewBox="0 0 16 ${HEIGHT}" aria-hidden="true">${mark}</svg>`
}
