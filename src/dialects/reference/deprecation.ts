/**
 * Whether a page says that an operation is deprecated: in its title, in the note beside the path, or in a first
 * sentence or note that says nothing else.
 */
import type { Statement } from '../../reading/locate/types.ts'
import type { Parts } from './part-types.ts'

const WORD = /\b(?:deprecated|obsolete|legacy)\b/i
const SENTENCE =
  /^\W*(?:\*\*)?(?:warning:?\s*|note:?\s*)?(?:deprecated\b|this (?:endpoint|api|method|operation|route|call) (?:is|has been|was) (?:now )?(?:deprecated|superseded|obsolete))/i

export function hasDeprecation(
  { note = '' }: Pick<Statement, 'note'>,
  summary: string | undefined,
  { description }: Parts,
): boolean {
  if (/\bdeprecated\b/i.test(note) || WORD.test((summary ?? '').replace(/\blegacy\b/i, ''))) return true
  return description.slice(0, 2).some((text) => SENTENCE.test(text))
}
