/**
 * The grammar of types, in the words of the kit.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SchemaDraft } from '../../src/model/schema.ts'
import { vocabularyOf } from '../../src/reading/profile.ts'
import { readTypeText } from '../../src/reading/types/type-cell.ts'
import { DEFAULT_PROFILE } from '../../src/reading/words/default.ts'

const WORDS = vocabularyOf(DEFAULT_PROFILE).types
const STRING: SchemaDraft = { type: 'string' }
const BOAT: SchemaDraft = { named: { text: 'Boat' } }
const list = (items: SchemaDraft): SchemaDraft => ({ type: 'array', items })
const map = (values: SchemaDraft): SchemaDraft => ({ type: 'object', additionalProperties: values })
const orNull = (schema: SchemaDraft): SchemaDraft => ({ anyOf: [schema, { type: 'null' }] })

const rows: [given: string, want: SchemaDraft][] = [
  ['String', STRING],
  ['int64', { type: 'integer', format: 'int64' }],
  ['strings', STRING],
  ['Boat', BOAT],
  ['dock.Boat', { named: { text: 'dock.Boat' } }],
  ['List<Boat>', list(BOAT)],
  ['List<List<Boat>>', list(list(BOAT))],
  ['list[str]', list(STRING)],
  ['array of Boat', list(BOAT)],
  ['array of arrays of strings', list(list(STRING))],
  ['list of Boat or null', { type: ['array', 'null'], items: BOAT }],
  ['Boat[]', list(BOAT)],
  ['Boat[][]', list(list(BOAT))],
  ['[Boat]', list(BOAT)],
  ['[]Boat', list(BOAT)],
  ['array(string)', list(STRING)],
  ['Map<String, Boat>', map(BOAT)],
  ['map[string]Boat', map(BOAT)],
  ['dict(str, int)', map({ type: 'integer' })],
  ['{ [key: string]: Boat; }', map(BOAT)],
  ['{String: string}', map(STRING)],
  ['map of string', map(STRING)],
  ['{}', { type: 'object' }],
  ['?string', { type: ['string', 'null'] }],
  ['string?', { type: ['string', 'null'] }],
  ['*Boat', orNull(BOAT)],
  ['Nullable<Boat>', orNull(BOAT)],
  ['Optional<List<Boat>>', { type: ['array', 'null'], items: BOAT }],
  ['string nullable', { type: ['string', 'null'] }],
  ['Boat | null', orNull(BOAT)],
  ['string | integer', { type: ['string', 'integer'] }],
  ['Boat | string', { anyOf: [BOAT, STRING] }],
  ['(string | integer)[]', list({ type: ['string', 'integer'] })],
  ['List<string | null>', list({ type: ['string', 'null'] })],
  ['"red" | "green"', { type: 'string', enum: ['red', 'green'] }],
  ['string(date-time)', { type: 'string', format: 'date-time' }],
]

describe('types', () => {
  test.each(rows)('%s', (given, want) => {
    expect(readTypeText(given, WORDS)).toEqual({ schema: want })
  })

  test.each(['a, b and more', 'List<', 'one of these', '=> X', '[', '{ a }'])(
    'is not a type: %s',
    (given) => {
      expect(readTypeText(given, WORDS).unknown).toBeDefined()
    },
  )
})

describe('any text', () => {
  const part = fc.constantFrom(
    'List<',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '|',
    'or',
    'of',
    'array',
    'Boat',
    ':',
    '"',
    '?',
    ',',
    '>',
    ' ',
  )
  test('is a type or is reported, and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 60 }), (parts) => {
        const { schema, unknown } = readTypeText(parts.join(''), WORDS)
        expect(unknown === undefined || typeof unknown === 'string').toBe(true)
        expect(typeof schema).toBe('object')
      }),
    )
  })

  test.each(['List<', '[', '(', '?', 'array of ', 'string|', '{a:', '" ', 'a b '])('%j many times', (piece) =>
    expect(typeof readTypeText(piece.repeat(20_000), WORDS).schema).toBe('object'),
  )
})

/** A type and how it is written. */
const written: fc.Arbitrary<[text: string, schema: SchemaDraft]> = fc.letrec((tie) => ({
  type: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<[string, SchemaDraft]>(['string', STRING], ['Boat', BOAT], ['int', { type: 'integer' }]),
    (tie('type') as fc.Arbitrary<[string, SchemaDraft]>).chain(([text, schema]) =>
      fc.constantFrom<[string, SchemaDraft]>(
        [`List<${text}>`, list(schema)],
        [`[${text}]`, list(schema)],
        [`(${text})[]`, list(schema)],
        [`Map<string, ${text}>`, map(schema)],
        [`{ [key: string]: ${text} }`, map(schema)],
        [`array of ${text}`, list(schema)],
      ),
    ),
  ),
})).type as fc.Arbitrary<[string, SchemaDraft]>

test('what is written in any of the forms is read as it is meant', () => {
  fc.assert(
    fc.property(written, ([text, schema]) => {
      expect(readTypeText(text, WORDS)).toEqual({ schema })
    }),
  )
})
