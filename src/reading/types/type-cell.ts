/**
 * Reads a type cell: `string(uuid)`, `array of [X](schemas.md#x)`, `[[X](#schemax)]`, `Map<String, X>`.
 * In: the inline content of a cell, the type words of a dialect. Out: a schema draft.
 */
import type { PhrasingContent } from 'mdast'
import type { TypeVocabulary } from '../profile.ts'
import { readExpression, type ExpressionRead } from './expression.ts'
import { typeText, typeTokens } from './tokens.ts'

export function readType(children: readonly PhrasingContent[], types: TypeVocabulary): ExpressionRead {
  const text = typeText(children, (code) => !types.hasNames && isName(code, types))
  return readExpression(typeTokens(text), text.text, types)
}

/** A type that is written as text. */
export function readTypeText(text: string, types: TypeVocabulary): ExpressionRead {
  const read = { text: text.trim(), links: [] }
  return readExpression(typeTokens(read), read.text, types)
}

/** A code span in a type cell is a reference when no type is called so: early pages have names, not links. */
function isName(text: string, { words }: TypeVocabulary): boolean {
  return /^[^\s(),[\]]+$/.test(text) && !words.has(text.toLowerCase())
}
