/**
 * Tokens: opaque words that stand for texts from documents while types are generated, so that the generator
 * never sees a text. Each text is written back once, through the escaper of its place.
 */
import type { JsonValue } from '../../core/json.ts'
import { exactJson, isJsonObject } from '../../core/json.ts'
import { typeScriptKey, typeScriptString } from '../../core/escape.ts'
import { ToolBug } from '../../core/errors.ts'
import { blockComment } from './comments.ts'

/** Letters say the place; a digit before the last letter keeps the generator from changing the word. */
type Place = 'T' | 'P' | 'V' | 'C'

export interface Tokens {
  /** For a declared type; `name` is an identifier that we made. */
  type: (name: string) => string
  property: (name: string, isReadonly: boolean) => string
  /** For an enumerated value. */
  value: (value: JsonValue) => string
  /** For a comment of these lines, which are escaped already. */
  comment: (lines: readonly string[]) => string
  /** Text with every token written back. Nothing that was written back is looked at again. */
  expand: (text: string) => string
}

const COMMENT_BLOCK = /^( *)\/\*\*\n *\* (C\d+Z)\n *\*\/$/gm
const WORD = /\b[TPC]\d+Z\b|"V\d+Z"/g
const COMMENT_OR_WORD = new RegExp(`${COMMENT_BLOCK.source}|${WORD.source}`, 'gm')

export function createTokens(): Tokens {
  const words = new Map<string, string>()
  const comments = new Map<string, readonly string[]>()
  const known: Record<Place, Map<string, string>> = { T: new Map(), P: new Map(), V: new Map(), C: new Map() }
  const wordFor = (place: Place, text: string): string => {
    const old = known[place].get(text)
    if (old !== undefined) return old
    const word = `${place}${words.size + 1}Z`
    known[place].set(text, word)
    words.set(place === 'V' ? `"${word}"` : word, text)
    return word
  }
  const textOf = (word: string): string => words.get(word) ?? stray(word)
  return {
    type: (name) => wordFor('T', name),
    property: (name, isReadonly) => wordFor('P', (isReadonly ? 'readonly ' : '') + typeScriptKey(name)),
    value: (value) => wordFor('V', literalType(value)),
    comment: (lines) => {
      const word = wordFor('C', lines.join('\n'))
      comments.set(word, lines)
      return word
    },
    expand: (text) => expandAll(text, comments, textOf),
  }
}

/** One pass over the text, so that a text that looks like a token is left alone. */
function expandAll(
  text: string,
  comments: ReadonlyMap<string, readonly string[]>,
  textOf: (word: string) => string,
): string {
  return text.replace(
    COMMENT_OR_WORD,
    (match: string, indent: string | undefined, word: string | undefined) =>
      word === undefined ? textOf(match) : blockComment(comments.get(word) ?? [stray(word)], indent ?? ''),
  )
}

function stray(word: string): never {
  throw new ToolBug(`The type generator wrote the word ${word}, which stands for nothing`)
}

/** The type of exactly one JSON value. */
function literalType(value: JsonValue): string {
  if (typeof value === 'string') return typeScriptString(value)
  if (Array.isArray(value)) return `readonly [${value.map(literalType).join(', ')}]`
  if (!isJsonObject(value)) return exactJson(value)
  const fields = Object.entries(value).map(
    ([name, inner]) => `${typeScriptString(name)}: ${literalType(inner)}`,
  )
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : 'Record<string, never>'
}
