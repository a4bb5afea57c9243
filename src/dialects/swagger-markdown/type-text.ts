/**
 * Reads the types that the generators print:
 *
 *   type     = single { " & " single } { ", <br>**Available values:** " values | ", <br>**Default:** " text }
 *   single   = link | "[ " type " ]" | "{ " property { ", " property } " }" | words
 *   property = '**"name"**: ' type
 *   words    = word [ " (format)" ] { ", " word }
 *
 * In: the source of a cell. Out: a schema draft, or undefined where the text is not such a type.
 */
import { record } from '../../core/record.ts'
import { refTo, type SchemaDraft } from '../../model/schema.ts'
import { typedValue } from '../../reading/fields/values.ts'
import type { TypeVocabulary } from '../../reading/profile.ts'
import { arrayOf, combine } from '../../reading/types/combine.ts'
import { wordsSchema } from '../../reading/types/names.ts'

/** Types in types, in levels. */
const MAX_DEPTH = 64

export function readTypeSource(source: string, types: TypeVocabulary): SchemaDraft | undefined {
  if (source.trim() === '') return {}
  try {
    return new TypeReader(source.trim(), types).read()
  } catch (error) {
    if (error instanceof NotAType) return undefined
    throw error
  }
}

class NotAType extends Error {}

const LINK = /\[((?:[^\]\\[]|\\.)+)\]\(([^()\s]*)\)/y
const KEY = /\*\*"([^"]*)"\*\*: ?/y
const WORD = /[A-Za-z][\w-]*/y
const FORMAT = / \(([^()]*)\)/y
const VALUES = /(?:, )?<br>\*\*Available values:\*\* /y
const DEFAULT = /(?:, )?<br>\*\*Default:\*\* /y
const QUOTED = /"([^"]*)"(?=, |\s*[\]}<]|\s*$)/y
const BARE = /[^,"<\]}]+/y

class TypeReader {
  readonly #text: string
  readonly #types: TypeVocabulary
  #at = 0
  #depth = 0

  constructor(text: string, types: TypeVocabulary) {
    this.#text = text
    this.#types = types
  }

  read(): SchemaDraft {
    const schema = this.#type()
    if (this.#at < this.#text.length) throw new NotAType()
    return schema
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#text)
    if (match !== null) this.#at += match[0].length
    return match
  }

  #skip(text: string): boolean {
    const isNext = this.#text.startsWith(text, this.#at)
    if (isNext) this.#at += text.length
    return isNext
  }

  #type(): SchemaDraft {
    if (this.#depth >= MAX_DEPTH) throw new NotAType()
    this.#depth += 1
    const parts = [this.#single()]
    while (this.#skip(' & ')) parts.push(this.#single())
    const [only] = parts
    const schema = parts.length === 1 && only !== undefined ? only : { allOf: parts }
    this.#addValues(schema)
    this.#depth -= 1
    return schema
  }

  #single(): SchemaDraft {
    if (this.#skip('[ ')) return this.#list()
    const link = this.#match(LINK)
    if (link !== null) return { $ref: refTo((link[1] ?? '').replaceAll(/\\(.)/g, '$1')) }
    return this.#skip('{ ') ? this.#object() : this.#words()
  }

  /** A list of what states no type is empty between its brackets. */
  #list(): SchemaDraft {
    if (this.#skip(' ]')) return arrayOf({})
    const items = this.#type()
    if (!this.#skip(' ]')) throw new NotAType()
    return arrayOf(items)
  }

  #object(): SchemaDraft {
    const properties: [string, SchemaDraft][] = []
    for (;;) {
      const key = this.#match(KEY)
      if (key === null) throw new NotAType()
      const isUntyped = /^(?:,| \})/.test(this.#text.slice(this.#at, this.#at + 2))
      properties.push([key[1] ?? '', isUntyped ? {} : this.#type()])
      if (this.#skip(' }')) return { type: 'object', properties: record(properties) }
      if (!this.#skip(', ')) throw new NotAType()
    }
  }

  /** Several words are the types of one value: `string, null`. */
  #words(): SchemaDraft {
    const branches: SchemaDraft[] = []
    do {
      const word = this.#match(WORD)?.[0] ?? ''
      const schema = wordsSchema(word, this.#types)
      if (schema === undefined || word === '') {
        // Only values or a default are printed of a schema without a type.
        if (branches.length === 0 && this.#text.startsWith('<br>', this.#at)) return {}
        throw new NotAType()
      }
      const format = this.#match(FORMAT)?.[1]
      branches.push(format === undefined ? schema : { ...schema, format })
    } while (this.#skipComma())
    return combine(branches) ?? {}
  }

  /** Not where values, a default or the next property follow. */
  #skipComma(): boolean {
    return /^, [A-Za-z]/.test(this.#text.slice(this.#at, this.#at + 3)) && this.#skip(', ')
  }

  #addValues(schema: SchemaDraft): void {
    if (this.#match(VALUES) !== null) {
      const values: SchemaDraft['enum'] = []
      do {
        const quoted = this.#match(QUOTED)?.[1]
        values.push(quoted ?? typedValue(this.#match(BARE)?.[0].trim() ?? '', schema))
      } while (this.#text.startsWith(', ', this.#at) && !this.#isAtNextPart() && this.#skip(', '))
      schema.enum = values
    }
    if (this.#match(DEFAULT) === null) return
    schema.default = typedValue(this.#restOfDefault(), schema)
  }

  #isAtNextPart(): boolean {
    return this.#text.startsWith(', <br>', this.#at) || this.#text.startsWith(', **"', this.#at)
  }

  /** To the end of the text, or of the list or property around it. */
  #restOfDefault(): string {
    const ends =
      this.#depth === 1
        ? []
        : [' ]', ' }', ', **"'].map((end) => this.#text.indexOf(end, this.#at)).filter((end) => end >= 0)
    const end = Math.min(this.#text.length, ...ends)
    const text = this.#text.slice(this.#at, end)
    this.#at = end
    return text
  }
}
