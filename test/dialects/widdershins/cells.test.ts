import { describe, expect, test } from 'vitest'
import { readName } from '../../../src/reading/fields/name-cell.ts'
import { WORDS } from '../../../src/dialects/widdershins/words.ts'
import { vocabularyOf } from '../../../src/reading/profile.ts'
import { readType } from '../../../src/reading/types/type-cell.ts'
import { readValueTexts, typedValue, readDescription } from '../../../src/reading/fields/values.ts'
import { parseMarkdown } from '../../../src/markdown/parse.ts'
import type { Cell } from '../../../src/markdown/row.ts'
import { refTo, type SchemaDraft } from '../../../src/model/schema.ts'

/** A cell as the reader of tables hands it on. */
function cell(source: string): Cell {
  const [block] = parseMarkdown(source).children
  const at = { start: { line: 1, column: 1 }, end: { line: 1, column: source.length + 1 } }
  return { source, children: block?.type === 'paragraph' ? block.children : [], at }
}

const ref = (name: string): SchemaDraft => ({ $ref: refTo(name) })
const list = (items: SchemaDraft): SchemaDraft => ({ type: 'array', items })
const orNull = (schema: SchemaDraft): SchemaDraft => ({ anyOf: [schema, { type: 'null' }] })

type TypeRow = [given: string, want: SchemaDraft, unknown?: string]

const types: TypeRow[] = [
  ['string', { type: 'string' }],
  ['string(uuid)', { type: 'string', format: 'uuid' }],
  ['string(key=value)', { type: 'string', format: 'key=value' }],
  ['string¦null', { type: ['string', 'null'] }],
  ['string(date-time)¦null', { type: ['string', 'null'], format: 'date-time' }],
  ['string,null(int32)', { type: ['string', 'null'], format: 'int32' }],
  ['string or null', { type: ['string', 'null'] }],
  ['array,null', { type: ['array', 'null'] }],
  ['[string]', list({ type: 'string' })],
  ['[string]¦null', { type: ['array', 'null'], items: { type: 'string' } }],
  ['array[integer]', list({ type: 'integer' })],
  ['array of string', list({ type: 'string' })],
  ['array of array', list({ type: 'array' })],
  ['array of undefined', list({})],
  ['[any]', list({})],
  ['[anyOf]', list({})],
  ['[oneOf]', list({})],
  ['any', {}],
  ['null', { type: 'null' }],
  ['undefined', {}],
  ['file', { type: 'string', format: 'binary' }],
  ['binary', { type: 'string', format: 'binary' }],
  ['[Boat](#schemaboat)', ref('Boat')],
  ['[Boat](#schemaboat)¦null', orNull(ref('Boat'))],
  ['[Level](#schemalevel)(int32)', { ...ref('Level'), format: 'int32' }],
  ['[[Boat](#schemaboat)]', list(ref('Boat'))],
  ['array of [dock.Boat](schemas.md#dockboat)', list(ref('dock.Boat'))],
  ['[Boat\\_Type](schemas.md#boat_type)', ref('Boat_Type')],
  ['`dock.Boat`', ref('dock.Boat')],
  ['array of Boat(s)', list({}), 'Boat'],
  ['Boat', {}, 'Boat'],
]

describe('readType', () => {
  test.each(types)('%s', (given, want, unknown) => {
    const read = readType(cell(given).children, vocabularyOf(WORDS).types)
    expect(read.schema).toEqual(want)
    expect(read.unknown?.includes(unknown ?? '') ?? unknown === undefined).toBe(true)
    expect(read.unknown === undefined).toBe(unknown === undefined)
  })
})

type NameRow = [given: string, want: ReturnType<typeof readName>]

const names: NameRow[] = [
  ['id', { depth: 0, name: 'id', role: 'property' }],
  ['`id`', { depth: 0, name: 'id', role: 'property' }],
  ['» id', { depth: 1, name: 'id', role: 'property' }],
  ['`»» id`', { depth: 2, name: 'id', role: 'property' }],
  ['»»» `[any property]`', { depth: 3, name: '', role: 'rest' }],
  ['» **additionalProperties**', { depth: 1, name: '', role: 'rest' }],
  ['*anonymous*', { depth: 0, name: '', role: 'item' }],
  ['_anonymous_', { depth: 0, name: '', role: 'item' }],
  ['`» *anonymous*`', { depth: 1, name: '', role: 'item' }],
  ['`[array item]`', { depth: 0, name: '', role: 'item' }],
  ['__proto__', { depth: 0, name: '__proto__', role: 'property' }],
  ['\\_under\\_', { depth: 0, name: '_under_', role: 'property' }],
  ['`a\\b`', { depth: 0, name: 'a\\b', role: 'property' }],
  ['with space', { depth: 0, name: 'with space', role: 'property' }],
]

describe('readName', () => {
  test.each(names)('%s', (given, want) => expect(readName(cell(given))).toEqual(want))
})

type ValueRow = [given: string, want: string[]]

const values: ValueRow[] = [
  ['open', ['open']],
  ['`open`', ['open']],
  ['`open`, `shut`', ['open', 'shut']],
  ['``, `github`', ['', 'github']],
  ['``', ['']],
  ['`a, b`, `c`', ['a, b', 'c']],
  ['list(string)', ['list(string)']],
]

describe('values', () => {
  test.each(values)('readValueTexts: %s', (given, want) => {
    expect(readValueTexts(cell(given))).toEqual(want)
  })

  test.each([
    ['1', { type: 'integer' }, 1],
    ['-0.5', { type: 'number' }, -0.5],
    ['1', { type: 'string' }, '1'],
    ['1', {}, '1'],
    ['true', { type: 'boolean' }, true],
    ['null', { type: ['string', 'null'] }, null],
    ['null', { type: 'string' }, 'null'],
    ['', { type: 'integer' }, ''],
  ] as const)('typedValue: %j in %j', (given, schema, want) => {
    expect(typedValue(given, schema as SchemaDraft)).toBe(want)
  })

  test.each([
    ['none', undefined],
    ['', undefined],
    ['None', 'None'],
    ['one<br>two', 'one\ntwo'],
    ['one<br/>two', 'one\ntwo'],
    ['a `b` *c*', 'a `b` *c*'],
  ])('readDescription: %j', (given, want) => expect(readDescription(cell(given))).toBe(want))
})
