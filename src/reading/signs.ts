/**
 * Scores a page by the lines that it has outside fences.
 */
import type { PageOutline } from '../markdown/types.ts'
import type { Detection } from './dialect.ts'

/** A line that speaks for a dialect, how much it weighs, and the words for it. */
export type Sign = readonly [line: RegExp, weight: number, reason: string]

export function scoreSigns(outline: PageOutline, signs: readonly Sign[]): Detection {
  const prose = outline.lines.filter((_, index) => !outline.isFenced(index + 1)).map(withoutClosing)
  const seen = signs.filter(([line]) => prose.some((text) => line.test(text)))
  const score = seen.reduce((sum, [, weight]) => sum + weight, 0)
  return { score: Math.min(1, score), reasons: seen.map(([, , reason]) => reason) }
}

/** A heading can have its marks behind it, too: `## Ship ##`. */
function withoutClosing(line: string): string {
  if (!line.startsWith('#') || !line.trimEnd().endsWith('#')) return line
  const text = line.trimEnd().replace(/#+$/, '')
  return text.endsWith(' ') ? text.trimEnd() : line
}
