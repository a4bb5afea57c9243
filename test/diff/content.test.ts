/**
 * Types are compared by their content: the diff is empty exactly where the content is equal, whatever the order, the
 * layout and the names; and what changed is the same the other way round.
 */
import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { answerOf, bodyOf } from '../../src/diff/example.ts'
import type { ExampleApi } from '../../src/diff/rule.ts'
import { DIFF_RULES } from '../../src/diff/rules/registry.ts'
import type { ChangeSet } from '../../src/diff/types.ts'
import { nameOfRef, refTo, type Schema } from '../../src/model/schema.ts'
import { diffOf } from './sides.ts'

const NAMED: Record<string, Schema> = {
  Cat: {
    type: 'object',
    properties: { lives: { type: 'integer' }, name: { type: 'string' } },
    required: ['name'],
  },
  Dog: { type: 'object', properties: { bark: { type: 'string', enum: ['loud', 'low'] } } },
  Pet: { oneOf: [{ $ref: refTo('Cat') }, { $ref: refTo('Dog') }] },
}

const plain: fc.Arbitrary<Schema> = fc.constantFrom<Schema>(
  {},
  { type: 'string' },
  { type: 'integer' },
  { type: 'number' },
  { type: 'boolean' },
  { type: ['string', 'null'] },
  { type: 'string', enum: ['a', 'b'] },
  { type: 'string', enum: ['b', 'c'] },
  { type: 'string', not: { enum: ['a'] } },
  { type: 'string', pattern: '^a' },
  ...Object.keys(NAMED).map((name) => ({ $ref: refTo(name) })),
)

const { any: anySchema } = fc.letrec<{ any: Schema }>((tie) => {
  const inner = tie('any')
  const properties = fc.dictionary(fc.constantFrom('a', 'b', 'c'), inner, { minKeys: 1, maxKeys: 3 })
  const object = fc.tuple(properties, fc.subarray(['a', 'b', 'c'])).map(([members, needed]): Schema => ({
    type: 'object',
    properties: members,
    required: needed.filter((name) => Object.hasOwn(members, name)),
  }))
  const branches = fc.array(inner, { minLength: 2, maxLength: 3 })
  const union = branches.map((oneOf): Schema => ({ oneOf }))
  return {
    any: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'schema' },
      plain,
      object,
      union,
      fc
        .tuple(inner, fc.constantFrom<Schema>({}, { minItems: 1 }))
        .map(([items, limit]): Schema => ({ type: 'array', items, ...limit })),
      inner.map((values): Schema => ({ type: 'object', additionalProperties: values })),
      fc.tuple(object, union).map(([whole, { oneOf }]): Schema => ({ ...whole, oneOf: oneOf! })),
      fc.tuple(object, fc.constantFrom('Cat', 'Dog')).map(([whole, base]): Schema => ({
        allOf: [{ $ref: refTo(base) }, whole],
      })),
    ),
  }
})

/** Read and write, so that both directions count. */
const sends = (schema: Schema): ExampleApi => ({
  operations: { 'POST /x': { ...bodyOf(schema), ...answerOf(schema) } },
  schemas: NAMED,
})

/** Names of equal content are reported as such, and are no change of the content. */
const changesOf = (before: Schema, after: Schema): ChangeSet['changes'] =>
  diffOf(sends(before), sends(after)).changes.filter(({ rule }) => !rule.endsWith('-equivalent'))

/** The same content in another order, with copies in place of references. */
function turned(schema: Schema): Schema {
  if (schema.$ref !== undefined) return turned(NAMED[nameOfRef(schema.$ref)]!)
  const made: Schema = { ...schema }
  if (schema.enum) made.enum = schema.enum.toReversed()
  if (schema.items) made.items = turned(schema.items)
  if (schema.oneOf) made.oneOf = schema.oneOf.toReversed().map(turned)
  if (schema.allOf) made.allOf = schema.allOf.toReversed().map(turned)
  if (typeof schema.additionalProperties === 'object')
    made.additionalProperties = turned(schema.additionalProperties)
  if (schema.properties) {
    const members = Object.entries(schema.properties).toReversed()
    made.properties = Object.fromEntries(members.map(([name, member]) => [name, turned(member)]))
  }
  return made
}

/** A second, independent notion of content: one text for all spellings of it. */
function contentOf(schema: Schema): string {
  return JSON.stringify(canonical(schema))
}

type Canonical = { kind: string; parts: unknown[]; isNullable: boolean }

function canonical(schema: Schema): Canonical {
  if (schema.$ref !== undefined) return canonical(NAMED[nameOfRef(schema.$ref)]!)
  if (schema.allOf !== undefined || schema.properties !== undefined) return canonicalObject(schema)
  if (schema.oneOf !== undefined) return canonicalUnion(schema.oneOf.map(canonical))
  if (schema.items !== undefined)
    return { kind: 'array', parts: [canonical(schema.items), schema.minItems], isNullable: false }
  if (typeof schema.additionalProperties === 'object') return canonicalObject(schema)
  const [type] = [schema.type ?? 'any'].flat()
  const parts = [...(schema.enum ?? []).toSorted(), schema.not ?? null, schema.pattern ?? null]
  return { kind: String(type), parts, isNullable: Array.isArray(schema.type) }
}

function canonicalUnion(branches: Canonical[]): Canonical {
  const flat = branches.flatMap((one) => (one.kind === 'union' ? (one.parts as Canonical[]) : [one]))
  const isNullable = branches.some((one) => one.kind === 'union' && one.isNullable)
  return { kind: 'union', parts: distinct(flat), isNullable }
}

/** A union is a set. */
function distinct(parts: Canonical[]): Canonical[] {
  const byText = new Map(parts.map((part) => [JSON.stringify(part), part]))
  return [...byText].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part)
}

function canonicalObject(schema: Schema): Canonical {
  const members = new Map<string, unknown>()
  const also: Canonical[] = []
  let rest: unknown = null
  const enter = (part: Schema): void => {
    if (part.$ref !== undefined) return enter(NAMED[nameOfRef(part.$ref)]!)
    part.allOf?.forEach(enter)
    if (part.oneOf !== undefined) also.push(canonicalUnion(part.oneOf.map(canonical)))
    for (const [name, member] of Object.entries(part.properties ?? {}))
      members.set(name, [canonical(member), part.required?.includes(name) === true])
    if (typeof part.additionalProperties === 'object') rest = canonical(part.additionalProperties)
  }
  enter(schema)
  return { kind: 'object', parts: [[...members].toSorted(), distinct(also), rest], isNullable: false }
}

describe('content', () => {
  test.prop([anySchema])('in another order and with copies in place of references is the same', (schema) => {
    expect(changesOf(schema, turned(schema))).toEqual([])
    expect(changesOf(turned(schema), schema)).toEqual([])
  })

  test.prop([anySchema, anySchema], { numRuns: 400 })('that differs is reported, and no other', (a, b) => {
    expect(changesOf(a, b).length > 0).toBe(contentOf(a) !== contentOf(b))
  })

  test.prop([anySchema, fc.constantFrom('a', 'b', 'c'), plain])(
    'with one other member differs',
    (a, name, member) => {
      const inside = (schema: Schema): Schema => ({ type: 'object', properties: { top: a, [name]: schema } })
      const [before, after] = [inside({ type: 'boolean' }), inside(member)]
      expect(changesOf(before, after).length > 0).toBe(contentOf(before) !== contentOf(after))
    },
  )

  test.prop([anySchema, anySchema], { numRuns: 200 })(
    'changes the same places the other way round',
    (a, b) => {
      expect(familiesOf(changesOf(a, b))).toEqual(familiesOf(changesOf(b, a)))
    },
  )
})

/** The rules with their mirrors, without direction. */
function familiesOf(changes: ChangeSet['changes']): string[] {
  return changes.map(({ rule }) => FAMILIES.get(rule)!).toSorted()
}

const FAMILIES = new Map(
  DIFF_RULES.map(({ id, mirror }) => {
    const added = id.replace('-added-required', '-added')
    return [id, [added, mirror].toSorted().join(' ')]
  }),
)
