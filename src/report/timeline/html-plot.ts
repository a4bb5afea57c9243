/**
 * The plot of a timeline as SVG: operations and schemas as lines, breaking changes as bars below.
 * In: releases. Out: markup. Labels are thinned out, so that they stay legible however many releases there are.
 */
import { htmlText } from '../../core/escape.ts'
import type { TimelineRelease } from '../../history/types.ts'
import { grouped } from './words.ts'

const WIDTH = 1000
const LEFT = 76
const RIGHT = 134
const LINES = { top: 14, bottom: 236 }
const BARS = { top: 268, bottom: 352 }
const HEIGHT = 440

/** Labels below the plot, at most. */
const MAX_LABELS = 18
/** Letters of a label below the plot. */
const LABEL_UNITS = 14
/** With more releases than this, points and numbers on bars would cover each other. */
const MAX_POINTS = 40

interface Frame {
  releases: readonly TimelineRelease[]
  /** The middle of a release, in units of the drawing. */
  x: (index: number) => number
  /** Between two releases. */
  step: number
}

export function plotOf(releases: readonly TimelineRelease[]): string[] {
  const room = WIDTH - LEFT - RIGHT
  const step = room / Math.max(1, releases.length)
  const frame: Frame = { releases, step, x: (index) => LEFT + step * (index + 0.5) }
  return [
    `<svg class="plot" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-labelledby="plot-title">`,
    '<title id="plot-title">Operations, schemas and breaking changes of each release, as in the table below</title>',
    ...lines(frame),
    ...bars(frame),
    ...labels(frame),
    ...releases.map((release, index) => hitArea(release, index, frame)),
    '</svg>',
  ]
}

function lines({ releases, x }: Frame): string[] {
  const top = niceTop(Math.max(...releases.flatMap(({ operations, schemas }) => [operations, schemas])))
  const y = (value: number) => LINES.bottom - (value / top) * (LINES.bottom - LINES.top)
  const series = [
    { name: 'operations', values: releases.map(({ operations }) => operations) },
    { name: 'schemas', values: releases.map(({ schemas }) => schemas) },
  ]
  const ends = apart(series.map(({ values }) => y(values.at(-1) ?? 0)))
  return [
    ...grid(top, 4, y),
    ...series.flatMap(({ name, values }, index) => [
      `<polyline class="${name}" points="${values.map((value, at) => `${round(x(at))},${round(y(value))}`).join(' ')}"/>`,
      ...(values.length > MAX_POINTS
        ? []
        : values.map(
            (value, at) => `<circle class="${name}" cx="${round(x(at))}" cy="${round(y(value))}" r="3.5"/>`,
          )),
      `<text class="end ${name}" x="${round(x(values.length - 1) + 12)}" y="${round(ends[index]! + 5)}">${grouped(values.at(-1) ?? 0)} ${name}</text>`,
    ]),
  ]
}

/** Two labels at the ends of lines, moved apart where they would cover each other. */
function apart([first = 0, second = 0]: number[]): number[] {
  const lack = 18 - Math.abs(first - second)
  if (lack <= 0) return [first, second]
  return first < second ? [first - lack / 2, second + lack / 2] : [first + lack / 2, second - lack / 2]
}

function bars({ releases, x, step }: Frame): string[] {
  const top = niceTop(Math.max(...releases.map(({ counts }) => counts.breaking)))
  const y = (value: number) => BARS.bottom - (value / top) * (BARS.bottom - BARS.top)
  const width = Math.max(0.8, Math.min(28, step * 0.6))
  return [
    ...grid(top, 2, y),
    ...releases.flatMap(({ counts: { breaking } }, index) => {
      if (breaking === 0) return []
      const [left, height] = [round(x(index) - width / 2), round(BARS.bottom - y(breaking))]
      const bar = `<rect class="breaking" x="${left}" y="${round(y(breaking))}" width="${round(width)}" height="${height}"/>`
      const number = `<text class="number" x="${round(x(index))}" y="${round(y(breaking) - 4)}">${breaking}</text>`
      return releases.length > MAX_POINTS ? [bar] : [bar, number]
    }),
    `<text class="end breaking" x="${WIDTH - RIGHT + 6}" y="${(BARS.top + BARS.bottom) / 2 - 4}">breaking</text>`,
    `<text class="end breaking" x="${WIDTH - RIGHT + 6}" y="${(BARS.top + BARS.bottom) / 2 + 13}">changes</text>`,
  ]
}

function grid(top: number, parts: number, y: (value: number) => number): string[] {
  const values = Array.from({ length: parts + 1 }, (_, index) => (top * index) / parts).filter(
    Number.isInteger,
  )
  return values.flatMap((value) => [
    `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${round(y(value))}" y2="${round(y(value))}"/>`,
    `<text class="tick" x="${LEFT - 8}" y="${round(y(value) + 4)}">${grouped(value)}</text>`,
  ])
}

/** The next round number above. Steps between that are no whole numbers get no line. */
function niceTop(value: number): number {
  for (let power = 1; ; power *= 10) {
    for (const factor of [4, 6, 8, 10, 12, 16, 20]) if (factor * power >= value) return factor * power
  }
}

/** Every so many, counted from the newest, which always has its label. */
function labels({ releases, x }: Frame): string[] {
  const every = Math.ceil(releases.length / MAX_LABELS)
  return releases.flatMap(({ label }, index) => {
    if ((releases.length - 1 - index) % every !== 0) return []
    const [at, y] = [round(x(index)), BARS.bottom + 18]
    const text = label.length > LABEL_UNITS ? `${label.slice(0, LABEL_UNITS - 1)}…` : label
    return [
      `<line class="notch" x1="${at}" x2="${at}" y1="${BARS.bottom}" y2="${BARS.bottom + 5}"/>`,
      `<text class="label" x="${at}" y="${y}" transform="rotate(-38 ${at} ${y})">${htmlText(text)}</text>`,
    ]
  })
}

/** The release under the pointer, with its numbers; keyboards and readers have the table. */
function hitArea(
  { label, operations, schemas, counts }: TimelineRelease,
  index: number,
  frame: Frame,
): string {
  const words = `${label}: ${operations} operations, ${schemas} schemas, ${counts.breaking} breaking`
  const left = round(frame.x(index) - frame.step / 2)
  const area = `<rect class="hit" x="${left}" y="0" width="${round(frame.step)}" height="${BARS.bottom}"/>`
  return `<a href="#r${index}" tabindex="-1"><title>${htmlText(words)}</title>${area}</a>`
}

export function round(value: number): string {
  return String(Math.round(value * 10) / 10)
}
