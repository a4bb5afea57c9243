/**
 * The grammar of types, from the loosest binding to the tightest.
 * In: tokens and the type words of a dialect. Out: a schema draft, and the part that was not understood.
 *
 *   union    = list { ( "|" | "¦" | "or" ) list }
 *   list     = suffixed { "," suffixed }                          outside generics: the types of one value
 *   suffixed = single { "[" "]" | "?" | "(" format ")" | "nullable" }
 *   single   = link | value | words
 *            | generic ( "<" | "[" | "(" ) arguments ( ">" | "]" | ")" ) | generic "of" union
 *            | "[" union "]" | "[" "]" suffixed | "{" key ":" union "}" | "?" suffixed | "*" suffixed | "(" union ")"
 */
import { type SchemaDraft } from '../../model/schema.ts'
import type { TypeVocabulary } from '../profile.ts'
import { arrayOf, combine, enumOf, mapOf, orNull } from './combine.ts'
import { namedSchema, wordsSchema } from './names.ts'
import type { TypeToken } from './tokens.ts'

/** Types in types, in levels; the deepest one on a real page has three. */
const MAX_DEPTH = 64

/** Longest type, in tokens: what is longer is text. */
const MAX_TOKENS = 400

export interface ExpressionRead {
  schema: SchemaDraft
  /** The part that is not a type in the words of the dialect. */
  unknown?: string
}

export function readExpression(
  tokens: readonly TypeToken[],
  text: string,
  types: TypeVocabulary,
): ExpressionRead {
  if (tokens.length > MAX_TOKENS) return { schema: {}, unknown: text }
  return new ExpressionReader(tokens, text, types).read()
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['<', '>'],
  ['[', ']'],
  ['(', ')'],
])

class ExpressionReader {
  readonly #tokens: readonly TypeToken[]
  readonly #text: string
  readonly #types: TypeVocabulary
  #index = 0
  #depth = 0
  #unknown: string | undefined

  constructor(tokens: readonly TypeToken[], text: string, types: TypeVocabulary) {
    this.#tokens = tokens
    this.#text = text
    this.#types = types
  }

  read(): ExpressionRead {
    const schema = this.#union(true)
    if (this.#index < this.#tokens.length) return { schema: {}, unknown: this.#text }
    return this.#unknown === undefined ? { schema } : { schema, unknown: this.#unknown }
  }

  get #token(): TypeToken | undefined {
    return this.#tokens[this.#index]
  }

  #isAt(mark: string, ahead = 0): boolean {
    const token = this.#tokens[this.#index + ahead]
    return token?.kind !== 'value' && token?.text.toLowerCase() === mark
  }

  #skip(mark: string): boolean {
    if (!this.#isAt(mark)) return false
    this.#index += 1
    return true
  }

  /** @param isList whether a comma joins types of one value, as outside generics */
  #union(isList: boolean): SchemaDraft {
    if (this.#depth >= MAX_DEPTH) return this.#fail(this.#text)
    this.#depth += 1
    const branches = [this.#list(isList)]
    while (this.#skip('|') || this.#skip('¦') || this.#skip('or')) {
      this.#skip('|')
      branches.push(this.#list(isList))
    }
    this.#depth -= 1
    return this.#combined(branches)
  }

  #list(isList: boolean): SchemaDraft {
    const types = [this.#suffixed()]
    if (isList) while (this.#skip(',')) types.push(this.#suffixed())
    return this.#combined(types)
  }

  #combined(branches: readonly SchemaDraft[]): SchemaDraft {
    return combine(branches) ?? this.#fail(this.#text)
  }

  #suffixed(): SchemaDraft {
    let schema = this.#single()
    for (;;) {
      if (this.#isAt('[') && this.#isAt(']', 1)) {
        this.#index += 2
        schema = arrayOf(schema)
      } else if (this.#skip('?') || this.#skipNullable()) schema = orNull(schema)
      else if (this.#isAt('(')) schema = this.#formatted(schema)
      else return schema
    }
  }

  #skipNullable(): boolean {
    const token = this.#token
    const isWord = token?.kind === 'word' && this.#types.nullable.has(token.text.toLowerCase())
    if (isWord) this.#index += 1
    return isWord
  }

  /** A format is any text up to the parenthesis that closes it. */
  #formatted(schema: SchemaDraft): SchemaDraft {
    const open = this.#token as TypeToken
    let level = 0
    for (; this.#token !== undefined; this.#index += 1) {
      if (this.#isAt('(')) level += 1
      if (this.#isAt(')')) level -= 1
      if (level === 0) break
    }
    const close = this.#token
    this.#index += 1
    const format = this.#text.slice(open.end, close?.start).trim()
    return format === '' || this.#unknown !== undefined ? schema : { ...schema, format }
  }

  #single(): SchemaDraft {
    const token = this.#token
    if (token === undefined) return wordsSchema('', this.#types) ?? {}
    if (token.kind === 'link') return this.#link(token)
    if (token.kind === 'value') return this.#values()
    if (token.kind === 'word') return this.#words()
    this.#index += 1
    switch (token.text) {
      case '?':
      case '*':
        return orNull(this.#suffixed())
      case '[':
        return this.#bracketed()
      case '{':
        return this.#map()
      case '(':
        return this.#closed(')')
      default:
        return this.#fail(token.text)
    }
  }

  /** `[X]`, and `[]X` of Go. */
  #bracketed(): SchemaDraft {
    if (this.#skip(']')) return arrayOf(this.#suffixed())
    return arrayOf(this.#closed(']'))
  }

  #closed(mark: string): SchemaDraft {
    const schema = this.#union(true)
    return this.#skip(mark) ? schema : this.#fail(this.#text)
  }

  /** `{ [key: string]: X }`, `{str: X}`. */
  #map(): SchemaDraft {
    if (this.#skip('}')) return { type: 'object' }
    const isIndexed = this.#skip('[')
    while (this.#token !== undefined && !this.#isAt(isIndexed ? ']' : ':')) this.#index += 1
    if (isIndexed) this.#skip(']')
    if (!this.#skip(':')) return this.#fail(this.#text)
    const values = this.#union(true)
    this.#skip(';')
    return this.#skip('}') ? mapOf(values) : this.#fail(this.#text)
  }

  #link({ link }: TypeToken): SchemaDraft {
    this.#index += 1
    return link === undefined ? {} : namedSchema(link, this.#types)
  }

  /** `"a"`, one value of those that a union lists. */
  #values(): SchemaDraft {
    const { text } = this.#token as TypeToken
    this.#index += 1
    return enumOf([text])
  }

  /** A run of words: a plain type, the name of a generic, or a name. */
  #words(): SchemaDraft {
    const first = this.#token as TypeToken
    const generic = this.#generic(first)
    if (generic !== undefined) return generic
    let last = first
    for (; this.#token?.kind === 'word' && !this.#isAt('or'); this.#index += 1) {
      if (this.#token !== first && this.#types.nullable.has(this.#token.text.toLowerCase())) break
      last = this.#token
    }
    const text = this.#text.slice(first.start, last.end)
    return wordsSchema(text, this.#types) ?? this.#fail(text)
  }

  #generic(name: TypeToken): SchemaDraft | undefined {
    const word = name.text.toLowerCase()
    const kind = this.#kindOf(word) ?? this.#kindOf(word.replace(/s$/, ''))
    if (kind === undefined) return undefined
    if (this.#isAt('of', 1)) {
      this.#index += 2
      return this.#withNullOutside(kind, this.#union(true))
    }
    const close = CLOSING.get(this.#tokens[this.#index + 1]?.text ?? '')
    const isEmpty = close !== undefined && this.#isAt(close, 2)
    // In parentheses behind the word of a plain type there is a format, unless they hold a type.
    if (close === undefined || isEmpty || (close === ')' && !this.#holdsType(this.#index + 2)))
      return undefined
    this.#index += 2
    return applyGeneric(kind, this.#arguments(close))
  }

  #kindOf(word: string): Generic | undefined {
    if (this.#types.lists.has(word)) return 'list'
    if (this.#types.maps.has(word)) return 'map'
    return this.#types.nullable.has(word) ? 'nullable' : undefined
  }

  #holdsType(index: number): boolean {
    const token = this.#tokens[index]
    return (
      token?.kind === 'link' || (token?.kind === 'word' && this.#types.words.has(token.text.toLowerCase()))
    )
  }

  #arguments(close: string): SchemaDraft[] {
    const found = [this.#union(false)]
    while (this.#skip(',')) found.push(this.#union(false))
    if (!this.#skip(close)) return [this.#fail(this.#text)]
    // `map[string]X` of Go: the values follow the bracket.
    const next = this.#token
    if (close === ']' && next !== undefined && !next.isSpaced && next.kind !== 'mark')
      found.push(this.#suffixed())
    return found
  }

  /** In `array of X or null` it is the list that may be null. */
  #withNullOutside(kind: Generic, schema: SchemaDraft): SchemaDraft {
    const [first, second, third] = schema.anyOf ?? []
    if (first !== undefined && second?.type === 'null' && third === undefined)
      return orNull(applyGeneric(kind, [first]))
    const types = [schema.type ?? []].flat()
    if (types.length < 2 || types.at(-1) !== 'null' || !this.#endsWithNull())
      return applyGeneric(kind, [schema])
    const [type, ...others] = types.slice(0, -1)
    const inner: SchemaDraft = { ...schema }
    if (type !== undefined) inner.type = others.length === 0 ? type : [type, ...others]
    return orNull(applyGeneric(kind, [inner]))
  }

  /** Whether the last word was set apart by more than a comma. */
  #endsWithNull(): boolean {
    const before = this.#tokens[this.#index - 2]?.text.toLowerCase()
    return before === 'or' || before === '|' || before === '¦'
  }

  #fail(text: string): SchemaDraft {
    this.#unknown ??= text
    return {}
  }
}

type Generic = 'list' | 'map' | 'nullable'

function applyGeneric(kind: Generic, found: readonly SchemaDraft[]): SchemaDraft {
  const last = found.at(-1) ?? {}
  // `array<string, X>` of PHP is a map.
  if (kind === 'list' && found.length < 2) return arrayOf(last)
  return kind !== 'nullable' ? mapOf(last) : orNull(last)
}
