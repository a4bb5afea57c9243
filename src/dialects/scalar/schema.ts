/**
 * Reads the blocks of a schema: a list of properties, a line with a type, or a bold label with schemas below it.
 *
 *   **Array of:**
 *
 *   - **`name` (required)**
 *
 *     `string`, possible values: `"sail", "motor"`, default: `"sail"` — What moves it.
 */
import type { List, ListItem, Paragraph, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isJson, parseJson, type JsonValue } from '../../core/json.ts'
import { record } from '../../core/record.ts'
import { sourceOf, spanOf } from '../../markdown/span.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { unescapeMarkdown } from '../../reading/fields/name-cell.ts'
import { readTypeText } from '../../reading/types/type-cell.ts'
import { labelOf } from './blocks.ts'

const COMBINATORS: ReadonlyMap<string, 'allOf' | 'anyOf' | 'oneOf'> = new Map([
  ['All of', 'allOf'],
  ['Any of', 'anyOf'],
  ['One of', 'oneOf'],
])
const LIMITS: ReadonlyMap<string, 'minItems' | 'maxItems' | 'uniqueItems'> = new Map([
  ['Min items', 'minItems'],
  ['Max items', 'maxItems'],
  ['Unique items', 'uniqueItems'],
])

/** @param blocks all that the page prints of one schema; empty where it prints nothing */
export function readSchema(cursor: Cursor, blocks: readonly RootContent[]): SchemaDraft {
  return new SchemaReader(cursor, blocks).schema()
}

class SchemaReader {
  readonly #cursor: Cursor
  readonly #blocks: readonly RootContent[]
  #index = 0

  constructor(cursor: Cursor, blocks: readonly RootContent[]) {
    this.#cursor = cursor
    this.#blocks = blocks
  }

  schema(): SchemaDraft {
    const block = this.#blocks[this.#index++]
    if (block === undefined) return {}
    const at = spanOf(block)
    if (block.type === 'list') return { ...this.#object(block), at }
    const label = labelOf(block) ?? ''
    const combinator = COMBINATORS.get(label)
    if (combinator !== undefined) return { [combinator]: this.#branches(), at }
    if (label === 'Not') return { not: this.schema(), at }
    if (label === 'Array of' || label === 'Items') return { ...this.#array(), at }
    if (block.type === 'paragraph') return { ...readTypeLine(this.#cursor, block), at }
    return {}
  }

  /** The page does not show where a union ends: what follows is part of it. */
  #branches(): SchemaDraft[] {
    const branches: SchemaDraft[] = []
    while (this.#index < this.#blocks.length) branches.push(this.schema())
    return branches
  }

  #array(): SchemaDraft {
    const schema: SchemaDraft = { type: 'array', items: this.schema() }
    const limits = this.#blocks[this.#index]
    if (limits?.type !== 'list') return schema
    const stated = limits.children.flatMap(limitOf)
    if (stated.length > 0) this.#index += 1
    return { ...schema, ...Object.fromEntries(stated) }
  }

  #object(list: List): SchemaDraft {
    const properties: [string, SchemaDraft][] = []
    const required: string[] = []
    for (const item of list.children) {
      const found = nameOf(item)
      if (found === undefined) continue
      properties.push([found.name, this.#property(item)])
      if (found.isRequired) required.push(found.name)
    }
    return {
      type: 'object',
      properties: record(properties),
      ...(required.length === 0 ? {} : { required }),
    }
  }

  #property({ children: [first, line, ...rest] }: ListItem): SchemaDraft {
    const at = first === undefined ? {} : { at: spanOf(first) }
    if (line?.type !== 'paragraph') return at
    const stated = readTypeLine(this.#cursor, line)
    if (rest.length === 0) return { ...withoutEmptyObject(stated), ...at }
    return { ...readSchema(this.#cursor, rest), ...stated, ...at }
  }
}

/** The word `object` is also printed for a schema without a type. */
function withoutEmptyObject({ type, ...schema }: SchemaDraft): SchemaDraft {
  return type === undefined || type === 'object' ? schema : { type, ...schema }
}

/** `**`name` (required)**`. */
function nameOf({ children: [first] }: ListItem): { name: string; isRequired: boolean } | undefined {
  const strong = first?.type === 'paragraph' ? first.children[0] : undefined
  const [name, note] = strong?.type === 'strong' ? strong.children : []
  if (name?.type !== 'inlineCode') return undefined
  return { name: name.value, isRequired: note !== undefined && toString(note).trim() === '(required)' }
}

/** Whether a block that is no line with a type begins a schema, or is the example below it. */
export function isSchemaStart(block: RootContent): boolean {
  if (block.type === 'list') return block.children.some((item) => nameOf(item) !== undefined)
  return labelOf(block) !== undefined
}

function limitOf(item: ListItem): [string, JsonValue][] {
  const [name = '', value = ''] = toString(item).split(': ')
  const keyword = LIMITS.get(name)
  return keyword === undefined || !isJson(value) ? [] : [[keyword, parseJson(value)]]
}

const FACT = /^,\s+(format|possible values|default):\s*$/
const DASH = /^\s*—\s*/

/** `` `string`, format: `date` — A description``. */
export function readTypeLine(cursor: Cursor, line: Paragraph): SchemaDraft {
  const [first] = line.children
  if (first?.type !== 'inlineCode') return {}
  const schema = readWord(cursor, first.value, line)
  let last = 0
  for (; ; last += 2) {
    const [word, value] = line.children.slice(last + 1, last + 3)
    const fact = word?.type === 'text' ? FACT.exec(word.value)?.[1] : undefined
    if (fact === undefined || value?.type !== 'inlineCode') break
    addFact(schema, fact, value.value)
  }
  const text = cursor.source(line, line)
  const rest = text.slice(sourceOf(first, line.children[last] ?? first, cursor.unit.text).length)
  if (DASH.test(rest)) schema.description = unescapeMarkdown(rest.replace(DASH, ''))
  return schema
}

function readWord(cursor: Cursor, word: string, line: Paragraph): SchemaDraft {
  const { schema, unknown } = readTypeText(word, cursor.words.types)
  if (unknown !== undefined) cursor.tools.report('type/not-understood', spanOf(line), { text: unknown })
  return schema
}

function addFact(schema: SchemaDraft, fact: string, value: string): void {
  if (fact === 'format') schema.format = value
  else if (fact === 'default' && isJson(value)) schema.default = parseJson(value)
  else if (fact === 'possible values' && isJson(`[${value}]`))
    schema.enum = parseJson(`[${value}]`) as JsonValue[]
}
