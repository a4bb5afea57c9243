/**
 * Scores a page by the lines that it has outside fences.
 */
import { withoutTrailing } from '../core/trim.ts'
import type { PageOutline } from '../markdown/types.ts'
import type { Vocabulary } from './profile.ts'
import { NO_WORDS } from './words/house.ts'
import type { Detection, Dialect, Sign } from './dialect.ts'

/**
 * How likely it is that a dialect reads a page, and why.
 *
 * @param words those of the user's house style
 */
export function detectDialect(
  dialect: Pick<Dialect, 'signs' | 'detect'>,
  outline: PageOutline,
  words: Vocabulary = NO_WORDS,
): Detection {
  return dialect.detect?.(outline, words) ?? scoreSigns(outline, dialect.signs)
}

export function scoreSigns(outline: PageOutline, signs: readonly Sign[]): Detection {
  const prose = outline.lines.filter((_, index) => !outline.isFenced(index + 1)).map(withoutClosing)
  const seen = signs.filter(({ line }) => prose.some((text) => line.test(text)))
  const score = seen.reduce((sum, { weight }) => sum + weight, 0)
  return { score: Math.min(1, score), reasons: seen.map(({ reason }) => reason) }
}

/** A heading can be closed by marks, too: `## Ship ##`. */
function withoutClosing(line: string): string {
  if (!line.startsWith('#') || !line.trimEnd().endsWith('#')) return line
  const text = withoutTrailing(line.trimEnd(), '#')
  return text.endsWith(' ') ? text.trimEnd() : line
}
