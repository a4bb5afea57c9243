/**
 * The order of releases by their labels: numbers as numbers, previews before their release.
 * In: labels of any form. Out: a total order. `v2.9.0`, `v2.10.0-rc.1`, `v2.10.0`; `2025-01-20`; `main` last.
 */
import { byCodeUnits } from '../core/order.ts'

interface LabelParts {
  /** 2, 10, 0; empty where the label has no number. */
  numbers: number[]
  /** What follows the numbers: `rc.1`. */
  rest: string
  /** Whether the rest makes it older than the same numbers alone. */
  isPreview: boolean
}

const LABEL = /^\D*?(\d+(?:\.\d+)*)(.*)$/su
/** Semantic versions mark previews by a dash; others write them right behind the number. */
const PREVIEW = /^(?:-|[._~]?(?:alpha|beta|pre|preview|rc|dev|snapshot|[abm]\d))/iu

export function compareLabels(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)]
  if ((left.numbers.length === 0) !== (right.numbers.length === 0)) return left.numbers.length === 0 ? 1 : -1
  return compareNumbers(left.numbers, right.numbers) || compareRests(left, right) || byCodeUnits(a, b)
}

/** Whether a label says by its form where it belongs: it holds a version or a date. */
export function isOrdered(label: string): boolean {
  return /\d[.-]\d|^\D?\d+$/u.test(label)
}

function partsOf(label: string): LabelParts {
  const [, numbers, rest = ''] = LABEL.exec(label) ?? []
  if (numbers === undefined) return { numbers: [], rest: label, isPreview: false }
  return { numbers: numbers.split('.').map(Number), rest, isPreview: PREVIEW.test(rest) }
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function compareRests(a: LabelParts, b: LabelParts): number {
  if (a.isPreview !== b.isPreview) return a.isPreview ? -1 : 1
  return compareNaturally(a.rest, b.rest)
}

/** Runs of digits as numbers, the rest by code units: `rc2` before `rc10`. */
function compareNaturally(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.match(/\d+|\D+/gu) ?? [])
  for (const [index, chunk] of (left ?? []).entries()) {
    const other = right?.[index]
    if (other === undefined) return 1
    const areNumbers = /^\d/u.test(chunk) && /^\d/u.test(other)
    const difference = areNumbers ? Number(chunk) - Number(other) : byCodeUnits(chunk, other)
    if (difference !== 0) return difference
  }
  return (left?.length ?? 0) - (right?.length ?? 0)
}
