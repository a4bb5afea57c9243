/**
 * Reads the types that openapi-to-md prints in fences, line by line:
 *
 *   // a description
 *   name?: enum[a, b] //default: a
 *   owner: {
 *     id?: integer
 *   }[]
 *
 * Only names of plain types show whether they can be left out: lists and objects never do.
 */
import { record } from '../../core/record.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import { typedValue } from '../../reading/fields/values.ts'
import type { TypeVocabulary } from '../../reading/profile.ts'
import { arrayOf } from '../../reading/types/combine.ts'
import { readTypeText } from '../../reading/types/type-cell.ts'

export interface TypeRead {
  name: string
  schema: SchemaDraft
  /** Undefined where the notation does not show it. */
  isRequired?: boolean
}

const NAMED = /^([^\s:?]+)(\?)?: ?(.*)$/
const MAX_DEPTH = 64

/** The type of a fence; undefined where it has another form. */
export function readTypeLines(text: string, types: TypeVocabulary): TypeRead | undefined {
  const lines = text.split('\n').map((line) => line.trim())
  const reader = new LineReader(lines, types)
  const read = reader.entry(0)
  return reader.isAtEnd ? read : undefined
}

class LineReader {
  readonly #lines: readonly string[]
  readonly #types: TypeVocabulary
  #at = 0

  constructor(lines: readonly string[], types: TypeVocabulary) {
    this.#lines = lines.filter((line) => line !== '')
    this.#types = types
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#lines.length
  }

  entry(depth: number): TypeRead | undefined {
    const description = this.#comments()
    const line = this.#lines[this.#at]
    if (line === undefined || depth > MAX_DEPTH) return undefined
    this.#at += 1
    const [, name = '', mark, rest = ''] = NAMED.exec(line) ?? [undefined, '', undefined, line]
    const [type = '', value] = rest.split(' //default: ')
    const schema = type === '{' ? this.#object(depth) : plainType(type, this.#types)
    if (schema === undefined) return undefined
    if (description !== '') schema.description = description
    if (value !== undefined) schema.default = typedValue(value, schema)
    const isShown = type !== '{' && !type.endsWith('[]')
    return { name, schema, ...(isShown ? { isRequired: mark === undefined } : {}) }
  }

  /** Without the address of the component that is printed out. */
  #comments(): string {
    const comments: string[] = []
    while (this.#lines[this.#at]?.startsWith('//') === true)
      comments.push((this.#lines[this.#at++] ?? '').slice(2).trim())
    return comments.filter((one) => !one.startsWith('#/')).join('\n')
  }

  #object(depth: number): SchemaDraft | undefined {
    const properties: [string, SchemaDraft][] = []
    const required: string[] = []
    for (;;) {
      const line = this.#lines[this.#at]
      if (line === undefined) return undefined
      if (/^\}(?:\[\])*$/.test(line)) break
      const read = this.entry(depth + 1)
      if (read === undefined || read.name === '') return undefined
      properties.push([read.name, read.schema])
      if (read.isRequired === true) required.push(read.name)
    }
    const closing = this.#lines[this.#at++] ?? ''
    const schema: SchemaDraft = { type: 'object' }
    if (properties.length > 0) schema.properties = record(properties)
    if (required.length > 0) schema.required = required
    return inLists(schema, (closing.length - 1) / 2)
  }
}

function plainType(text: string, types: TypeVocabulary): SchemaDraft | undefined {
  const [, values] = /^enum\[([^\]]*)\](?:\[\])*$/.exec(text) ?? []
  if (values === undefined) {
    const { schema, unknown } = readTypeText(text, types)
    return unknown === undefined ? schema : undefined
  }
  const lists = (text.length - text.indexOf(']') - 1) / 2
  return inLists({ type: 'string', enum: values.split(', ') }, lists)
}

function inLists(schema: SchemaDraft, count: number): SchemaDraft {
  return count < 1 ? schema : inLists(arrayOf(schema), count - 1)
}
