/**
 * Types as people write them: `?array of strings`, `integer or string`, `map[string]int`, `list<user>`, `string|null`.
 * In: text, in which links are tokens. Out: a schema with what else the phrase says. One tokenizer, one grammar:
 * prefixes, then branches, each a list, a map, or words of which one is a type.
 */
import type { SchemaDraft } from '../../model/schema.ts'
import type { TypeVocabulary } from '../profile.ts'
import { list, mapOf, nullable, unionOf, wordsShape } from './phrase-shapes.ts'
import { isFiller } from './type-words.ts'

export interface TypePhrase {
  schema: SchemaDraft
  isRequired?: boolean
  /** What follows the type: a default value after `=` or `:`. */
  default?: string
  /** The text of which no type was read; empty where all was. */
  unknown: string
  /** Whether nothing was left. */
  isWhole: boolean
}

/** A link in the text: the token `\u0001N\u0002`, where N is its index. */
export interface PhraseLink {
  text: string
  url: string
}

/** Words for types that a user gives, in lower case. */
export type HouseTypes = TypeVocabulary['words']

const NO_TYPES: HouseTypes = new Map()

/** Deepest nesting that is followed. */
const MAX_DEPTH = 12
/** Longest text that can be a type, in UTF-16 units. */
const MAX_UNITS = 300

const TOKEN = /\u0001\d+\u0002|\[\]|[[\](){}<>|,/?:;=&+]|=>|->|[^\s[\](){}<>|,/?:;=&+\u0001]+/g

export function readTypePhrase(
  text: string,
  links: readonly PhraseLink[] = [],
  words: HouseTypes = NO_TYPES,
): TypePhrase {
  if (text.length > MAX_UNITS) return { schema: {}, unknown: text, isWhole: false }
  return new PhraseReader(text, links, words).read()
}

/** Whether a text is nothing but a type, or says whether the field is required. */
export function isTypeText(
  text: string,
  links: readonly PhraseLink[] = [],
  words: HouseTypes = NO_TYPES,
): boolean {
  const { schema, isRequired, unknown, isWhole } = readTypePhrase(text, links, words)
  return isWhole && unknown === '' && (Object.keys(schema).length > 0 || isRequired !== undefined)
}

/** Whether a text is a type without any name that no link leads to: such a name may be the start of a sentence. */
export function isKnownType(
  text: string,
  links: readonly PhraseLink[] = [],
  words: HouseTypes = NO_TYPES,
): boolean {
  const isNamed = ({ named, items, anyOf = [] }: SchemaDraft): boolean =>
    (named !== undefined && named.url === undefined) ||
    [items, ...anyOf].some((inner) => inner !== undefined && isNamed(inner))
  return isTypeText(text, links, words) && !isNamed(readTypePhrase(text, links, words).schema)
}

const REQUIRED = new Map([
  ['required', true],
  ['mandatory', true],
  ['optional', false],
  ['conditional', false],
])
const LISTS = new Set([
  'array',
  'arrays',
  'list',
  'lists',
  'set',
  'collection',
  'sequence',
  'slice',
  'vector',
  'tuple',
  'lista',
  'arr',
])
const MAPS = new Set(['map', 'dict', 'dictionary', 'hash', 'record', 'hashmap', 'mapping', 'object'])
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['<', '>'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
])

class PhraseReader {
  readonly #tokens: string[]
  readonly #text: string
  readonly #links: readonly PhraseLink[]
  readonly #house: HouseTypes
  #at = 0
  #unknown: string[] = []
  #isRequired: boolean | undefined
  #isNullable = false
  /** Whether the type at hand is of the keys of a map, up to "to". */
  #isKey = false

  constructor(text: string, links: readonly PhraseLink[], words: HouseTypes) {
    this.#text = text
    this.#house = words
    this.#links = links
    this.#tokens = (text.match(TOKEN) ?? []).map((token) => this.#listWord(token) ?? token)
  }

  /** `[array](guide) of strings`: the link explains what a list is. */
  #listWord(token: string): string | undefined {
    const text = token.startsWith('\u0001')
      ? this.#links[Number(token.slice(1, -1))]?.text.toLowerCase()
      : undefined
    return text !== undefined && LISTS.has(text) ? text : undefined
  }

  read(): TypePhrase {
    const schema = this.#union(0)
    const value = this.#default()
    const mark = /^<?(required|optional)>?$/i.exec(value ?? '')
    if (mark !== null) this.#isRequired = mark[1]?.toLowerCase() === 'required'
    const known = this.#isNullable ? nullable(schema) : schema
    return {
      schema: known,
      ...(this.#isRequired === undefined ? {} : { isRequired: this.#isRequired }),
      ...(value === undefined || mark !== null ? {} : { default: value }),
      unknown: this.#unknown.join(' '),
      isWhole: value !== undefined || this.#peek() === undefined,
    }
  }

  /** The text after a colon or an equals sign. */
  #default(): string | undefined {
    const mark = this.#peek()
    if (mark !== ':' && mark !== '=') return undefined
    const value = this.#text.slice(this.#text.indexOf(mark) + 1).trim()
    return value === '' ? undefined : value
  }

  #peek(): string | undefined {
    return this.#tokens[this.#at]
  }

  #take(...wanted: string[]): boolean {
    const token = this.#peek()?.toLowerCase()
    if (token === undefined || !wanted.includes(token)) return false
    this.#at += 1
    return true
  }

  #union(depth: number): SchemaDraft {
    const branches: SchemaDraft[] = []
    for (;;) {
      const branch = depth > MAX_DEPTH ? undefined : this.#branch(depth)
      if (branch !== undefined) branches.push(branch)
      if (!this.#take('|', 'or', '/', ',', ';', '&', '+')) break
    }
    return unionOf(branches)
  }

  #branch(depth: number): SchemaDraft | undefined {
    if (this.#take('?')) this.#isNullable = true
    const token = this.#peek()?.toLowerCase() ?? ''
    const required = REQUIRED.get(token)
    if (required !== undefined) return this.#note(() => (this.#isRequired = required), depth)
    if (token === 'nullable') return this.#note(() => (this.#isNullable = true), depth)
    if (this.#take('[]')) return list(this.#branch(depth + 1))
    const inner = this.#bracketed(depth)
    const base = inner ?? this.#list(depth) ?? this.#map(depth) ?? this.#words()
    return this.#suffixes(base)
  }

  /** A word about the field, which a type may follow. */
  #note(keep: () => void, depth: number): SchemaDraft | undefined {
    keep()
    this.#at += 1
    const next = this.#peek()
    return next === undefined || depth > MAX_DEPTH || ')]>},;|/'.includes(next)
      ? undefined
      : this.#branch(depth + 1)
  }

  /** `[string]` is a list, `<string>` and `(string)` are what they hold. */
  #bracketed(depth: number): SchemaDraft | undefined {
    const open = this.#peek() ?? ''
    if (!this.#take('[', '<', '(')) return undefined
    const inner = this.#union(depth + 1)
    this.#skipTo(CLOSING.get(open) ?? '')
    return open === '[' ? list(inner) : inner
  }

  #skipTo(close: string): void {
    const end = this.#tokens.indexOf(close, this.#at)
    if (end >= 0) this.#at = end + 1
  }

  #list(depth: number): SchemaDraft | undefined {
    if (!LISTS.has(this.#peek()?.toLowerCase() ?? '')) return undefined
    this.#at += 1
    const open = this.#peek() ?? ''
    if (this.#take('of', 'de')) return list(depth > MAX_DEPTH ? {} : this.#branch(depth + 1))
    if (this.#take('<', '[', '(')) {
      const items = this.#union(depth + 1)
      this.#skipTo(CLOSING.get(open) ?? '')
      return list(items)
    }
    if (this.#take(':')) return list(this.#branch(depth + 1))
    return { type: 'array' }
  }

  #map(depth: number): SchemaDraft | undefined {
    const word = this.#peek()?.toLowerCase() ?? ''
    const open = this.#tokens[this.#at + 1] ?? ''
    const isObject = word === 'object'
    if (!MAPS.has(word) || !(open === '<' || open === '[' || (!isObject && (open === '(' || open === 'of'))))
      return undefined
    this.#at += 2
    const entries = this.#entries(depth)
    if (open === 'of') return entries
    this.#skipTo(CLOSING.get(open) ?? '')
    // `map[string]int` has the type of its values after the bracket.
    return open === '[' && isWord(this.#peek()) ? mapOf(this.#branch(depth + 1)) : entries
  }

  /** `string, int`, `string: int`, `string to int`, or the values alone. */
  #entries(depth: number): SchemaDraft {
    const before = this.#isKey
    this.#isKey = true
    const first = this.#branch(depth + 1)
    this.#isKey = before
    return this.#take(',', ':', 'to', '=>', '->', '=') ? mapOf(this.#branch(depth + 1)) : mapOf(first)
  }

  /** Words up to the next sign, of which the first that is a type counts; two together may be one. */
  #words(): SchemaDraft | undefined {
    const words: string[] = []
    while (isWord(this.#peek()) && !(this.#isKey && this.#peek() === 'to')) {
      words.push(this.#peek() ?? '')
      this.#at += 1
    }
    const reference = words.find((word) => word.startsWith('\u0001'))
    if (reference !== undefined) return this.#referenceTo(reference, words)
    return this.#houseShape(words) ?? wordsShape(words) ?? this.#unknownWords(words)
  }

  /** The words of the user, all together or the first that is one. */
  #houseShape(words: readonly string[]): SchemaDraft | undefined {
    if (this.#house.size === 0) return undefined
    const keys = words.map((word) => word.toLowerCase())
    const found = [keys.join(' '), ...keys].find((key) => this.#house.has(key))
    return found === undefined ? undefined : { ...this.#house.get(found) }
  }

  #unknownWords(words: readonly string[]): SchemaDraft | undefined {
    const named = words.filter((word) => !isFiller(word.toLowerCase()))
    if (named.length === 0) return undefined
    const isName = named.length <= 2 && /^[A-Za-z][\w.-]*$/.test(named[0] ?? '')
    if (!isName) this.#unknown.push(...named)
    return isName ? { named: { text: named.filter((word) => !/^objects?$/i.test(word)).join(' ') } } : {}
  }

  #referenceTo(token: string, words: readonly string[]): SchemaDraft {
    const link = this.#links[Number(token.slice(1, -1))]
    if (link === undefined) return {}
    // What the link is called may be a type of its own, where the link leads to no schema.
    const own = wordsShape(link.text.toLowerCase().split(/\s+/))
    const beside = wordsShape(words.filter((word) => !word.startsWith('\u0001') && !/^objects?$/i.test(word)))
    return { ...(own?.type === 'object' ? {} : own), ...beside, named: link }
  }

  #suffixes(base: SchemaDraft | undefined): SchemaDraft | undefined {
    let schema = base
    while (this.#take('[]')) schema = list(schema)
    if (
      this.#peek() === '[' &&
      /^\d*$/.test(this.#tokens[this.#at + 1] ?? '') &&
      this.#tokens[this.#at + 2] === ']'
    ) {
      this.#at += 3
      schema = list(schema)
    }
    if (this.#take('?')) this.#isNullable = true
    if (isWord(this.#peek()) && LISTS.has(this.#peek()?.toLowerCase() ?? '')) {
      this.#at += 1
      schema = list(schema)
    }
    if (this.#peek() === '(' || this.#peek() === '{' || this.#peek() === '<') this.#aside()
    return schema
  }

  /** A note in brackets after the type: `string (required)`, `integer(int64)`, `string(20)`. */
  #aside(): void {
    const open = this.#peek() ?? ''
    const end = this.#tokens.indexOf(CLOSING.get(open) ?? '', this.#at)
    const inner = this.#tokens
      .slice(this.#at + 1, end < 0 ? undefined : end)
      .map((word) => word.toLowerCase())
    for (const word of inner) {
      const required = REQUIRED.get(word)
      if (required !== undefined) this.#isRequired = required
      if (word === 'nullable') this.#isNullable = true
    }
    this.#at = end < 0 ? this.#tokens.length : end + 1
  }
}

function isWord(token: string | undefined): boolean {
  if (token === undefined || token === 'or') return false
  return token.startsWith('\u0001') || !/^(?:\[\]|[[\](){}<>|,/?:;=&+]|=>|->)$/.test(token)
}
