/**
 * What is the same thing under another path, place or name.
 */
import { describe, expect, test } from 'vitest'
import { answerOf, bodyOf } from '../../src/diff/example.ts'
import type { ExampleApi } from '../../src/diff/rule.ts'
import { diffModels } from '../../src/diff/diff.ts'
import type { Operation } from '../../src/model/api.ts'
import { refTo, type Schema } from '../../src/model/schema.ts'
import { diffOf, lines, only, side } from './sides.ts'

const TEXT: Schema = { type: 'string' }
const ref = (name: string): Schema => ({ $ref: refTo(name) })
const object = (properties: Record<string, Schema>): Schema => ({ type: 'object', properties })
const pathParameter = (name: string): Operation['parameters'][number] => ({
  name,
  in: 'path',
  required: true,
  schema: TEXT,
})

interface Case {
  given: [ExampleApi, ExampleApi]
  want: string[]
}

const operations: [string, Case][] = [
  [
    'a path that is shown with its base path, and requested as before',
    {
      given: [
        { operations: { 'GET /api/v2/users': { displayedPath: '/users' } } },
        { operations: { 'GET /api/v2/users': { displayedPath: '/api/v2/users' } } },
      ],
      want: [],
    },
  ],
  [
    'another base path, as far as the docs tell',
    {
      given: [
        { operations: { 'GET /users': { displayedPath: '/users' } } },
        { operations: { 'GET /api/v2/users': { displayedPath: '/users' } } },
      ],
      want: ['breaking operation-moved GET /users'],
    },
  ],
  [
    'another name in the braces, with the parameter of the table',
    {
      given: [
        { operations: { 'GET /users/{user}': { parameters: [pathParameter('user')] } } },
        { operations: { 'GET /users/{id}': { parameters: [pathParameter('id')] } } },
      ],
      want: ['info path-parameter-renamed GET /users/{id}'],
    },
  ],
  [
    'two paths of one shape are not guessed at',
    {
      given: [{ operations: { 'GET /a/{x}': {}, 'GET /a/{y}': {} } }, { operations: { 'GET /a/{z}': {} } }],
      want: [
        'breaking operation-removed GET /a/{x}',
        'breaking operation-removed GET /a/{y}',
        'info operation-added GET /a/{z}',
      ],
    },
  ],
  [
    'a move by its summary',
    {
      given: [
        { operations: { 'GET /license/{id}': { summary: 'Get license' } } },
        { operations: { 'GET /licenses/{id}': { summary: 'Get license' } } },
      ],
      want: ['breaking operation-moved GET /license/{id}'],
    },
  ],
  [
    'a move by what is sent and answered, and the last segment',
    {
      given: [
        { operations: { 'GET /v1/users': answerOf(TEXT) } },
        { operations: { 'GET /v2/users': answerOf(TEXT) } },
      ],
      want: ['breaking operation-moved GET /v1/users'],
    },
  ],
  [
    'another method on the same path is one change',
    {
      given: [
        { operations: { 'PUT /users': { summary: 'Save' } } },
        { operations: { 'POST /users': { summary: 'Save' } } },
      ],
      want: ['breaking operation-method-changed PUT /users'],
    },
  ],
  [
    'a word in passing is no announcement',
    {
      given: [
        { operations: { 'GET /x': { summary: 'List removed users', description: 'Lists what was lost.' } } },
        {},
      ],
      want: ['breaking operation-removed GET /x'],
    },
  ],
  [
    'an announcement in the description',
    {
      given: [{ operations: { 'GET /x': { description: 'Gets it. Deprecated: use /y instead.' } } }, {}],
      want: ['warning operation-hidden GET /x'],
    },
  ],
]

const byWords = (list: string[]) => [...list].sort()

describe('operations', () => {
  test.each(operations)('%s', (_, { given, want }) => {
    expect(byWords(lines(diffOf(...given)))).toEqual(byWords(want))
  })

  test('a base path that one revision does not tell, with the server told in the other', () => {
    const old = side({ operations: { 'GET /users': {} } }, 'old')
    const now = side({ operations: { 'GET /api/users': { displayedPath: '/users' } } }, 'new')
    now.model.servers.push({ url: 'https://example.com/api' })
    expect(diffModels(old, now).changes).toEqual([])
  })

  test('two claims on one added operation give hints, not moves', () => {
    const save = { summary: 'Save' }
    const set = diffOf({ operations: { 'GET /a': save, 'GET /b': save } }, { operations: { 'GET /c': save } })
    expect(set.changes.map(({ rule, hint }) => [rule, hint])).toEqual([
      ['operation-removed', 'perhaps moved to GET /c'],
      ['operation-removed', 'perhaps moved to GET /c'],
      ['operation-added', undefined],
    ])
  })

  test('a move tells what else differs, and what it stands for', () => {
    const before = { summary: 'Get license', ...answerOf(TEXT) }
    const after = { summary: 'Get license', ...answerOf({ type: 'integer' }) }
    const move = only(diffOf({ operations: { 'GET /a': before } }, { operations: { 'GET /b': after } }))
    expect(move).toMatchObject({ before: 'GET /a', after: 'GET /b', hint: 'also: response-type-changed' })
    expect(move.standsFor).toEqual([
      { rule: 'operation-removed', where: 'GET /a' },
      { rule: 'operation-added', where: 'GET /b' },
    ])
  })
})

const USES = (name: string): NonNullable<ExampleApi['operations']> => ({ 'GET /x': answerOf(ref(name)) })

const schemas: [string, Case][] = [
  [
    'a renamed schema with another member',
    {
      given: [
        { operations: USES('Old'), schemas: { Old: object({ a: TEXT, b: TEXT }) } },
        { operations: USES('New'), schemas: { New: object({ a: TEXT, b: TEXT, c: TEXT }) } },
      ],
      want: ['info schema-renamed New', 'info property-added New#c'],
    },
  ],
  [
    'a renamed schema within a renamed one, in a list and in a map',
    {
      given: [
        {
          operations: USES('Old'),
          schemas: {
            Old: object({ list: { type: 'array', items: ref('OldItem') } }),
            OldItem: object({ more: { type: 'object', additionalProperties: ref('OldLeaf') } }),
            OldLeaf: object({ x: TEXT }),
          },
        },
        {
          operations: USES('New'),
          schemas: {
            New: object({ list: { type: 'array', items: ref('NewItem') } }),
            NewItem: object({ more: { type: 'object', additionalProperties: ref('NewLeaf') } }),
            NewLeaf: object({ x: TEXT }),
          },
        },
      ],
      want: ['info schema-renamed New', 'info schema-renamed NewItem', 'info schema-renamed NewLeaf'],
    },
  ],
  [
    'another schema with other members is no rename',
    {
      given: [
        { operations: USES('Old'), schemas: { Old: object({ a: TEXT }) } },
        { operations: USES('New'), schemas: { New: object({ b: TEXT }) } },
      ],
      want: ['breaking response-type-changed GET /x#200', 'info schema-removed Old', 'info schema-added New'],
    },
  ],
  [
    'a reference exchanged for one that goes on, with the same content',
    {
      given: [
        { operations: USES('A'), schemas: { A: object({ a: TEXT }), B: object({ a: TEXT }) } },
        { operations: USES('B'), schemas: { A: object({ a: TEXT }), B: object({ a: TEXT }) } },
      ],
      want: ['info response-type-equivalent GET /x#200'],
    },
  ],
  [
    'a reference that may now be null, with a change inside',
    {
      given: [
        { operations: USES('A'), schemas: { A: object({ a: ref('B') }), B: object({ x: TEXT }) } },
        {
          operations: USES('A'),
          schemas: { A: object({ a: { anyOf: [ref('B'), { type: 'null' }] } }), B: object({}) },
        },
      ],
      want: ['breaking property-type-widened A#a', 'breaking property-removed B#x'],
    },
  ],
  [
    'an object in full in the place of its name',
    {
      given: [
        { operations: USES('A'), schemas: { A: object({ a: TEXT }) } },
        { operations: { 'GET /x': answerOf(object({ a: TEXT })) }, schemas: { A: object({ a: TEXT }) } },
      ],
      want: ['info response-type-equivalent GET /x#200'],
    },
  ],
  [
    'members of a base that are written out',
    {
      given: [
        {
          operations: USES('A'),
          schemas: { A: { allOf: [ref('B'), object({ a: TEXT })] }, B: object({ b: TEXT }) },
        },
        { operations: USES('A'), schemas: { A: object({ a: TEXT, b: TEXT }), B: object({ b: TEXT }) } },
      ],
      want: [],
    },
  ],
  [
    'a branch more in a union',
    {
      given: [
        {
          operations: { 'POST /x': bodyOf({ oneOf: [ref('A'), ref('B')] }) },
          schemas: { A: object({ a: TEXT }), B: object({ b: TEXT }), C: object({ c: TEXT }) },
        },
        {
          operations: { 'POST /x': bodyOf({ oneOf: [ref('C'), ref('A'), ref('B')] }) },
          schemas: { A: object({ a: TEXT }), B: object({ b: TEXT }), C: object({ c: TEXT }) },
        },
      ],
      want: ['info body-type-widened POST /x#body'],
    },
  ],
  [
    'a change in the branch of a union',
    {
      given: [
        { operations: { 'GET /x': answerOf({ oneOf: [object({ a: TEXT }), TEXT] }) } },
        { operations: { 'GET /x': answerOf({ oneOf: [TEXT, object({})] }) } },
      ],
      want: ['breaking property-removed GET /x#200|object.a'],
    },
  ],
]

describe('schemas', () => {
  test.each(schemas)('%s', (_, { given, want }) => {
    expect(byWords(lines(diffOf(...given)))).toEqual(byWords(want))
  })

  test('a schema that holds itself ends', () => {
    const node = (name: string, leaf: Schema): Schema =>
      object({ leaf, next: ref(name), list: { type: 'array', items: ref(name) } })
    const before = {
      operations: USES('A'),
      schemas: { A: node('A', TEXT), B: node('B', { type: 'integer' }) },
    }
    const after = { ...before, operations: USES('B') }
    expect(only(diffOf(before, after))).toMatchObject({
      rule: 'response-type-changed',
      level: 'breaking',
      hint: 'inside: property-type-changed',
    })
  })

  test('many schemas that all name each other end soon', () => {
    const names = (letter: string) => Array.from({ length: 12 }, (_, index) => `${letter}${index}`)
    const web = (letter: string, leaf: Schema): Record<string, Schema> =>
      Object.fromEntries(
        names(letter).map((name) => [
          name,
          object({
            leaf,
            ...Object.fromEntries(names(letter).map((other, index) => [`p${index}`, ref(other)])),
          }),
        ]),
      )
    const schemasOfBoth = { ...web('A', TEXT), ...web('B', { type: 'boolean' }) }
    const set = diffOf(
      { operations: USES('A0'), schemas: schemasOfBoth },
      { operations: USES('B0'), schemas: schemasOfBoth },
    )
    expect(only(set).level).toBe('breaking')
  })

  test('a removed and an added property of one telling type are told as perhaps the same', () => {
    const before = { operations: USES('A'), schemas: { A: object({ user: ref('U') }), U: object({}) } }
    const after = { operations: USES('A'), schemas: { A: object({ owner: ref('U') }), U: object({}) } }
    expect(diffOf(before, after).changes.map(({ rule, hint }) => [rule, hint])).toEqual([
      ['property-removed', 'perhaps renamed to owner'],
      ['property-added', undefined],
    ])
  })

  test('names from documents are only names', () => {
    const before = { operations: USES('__proto__'), schemas: nullRecord('__proto__', object({ a: TEXT })) }
    const after = { operations: USES('__proto__'), schemas: nullRecord('__proto__', object({})) }
    expect(lines(diffOf(before, after))).toEqual(['breaking property-removed __proto__#a'])
  })
})

function nullRecord(name: string, schema: Schema): Record<string, Schema> {
  const made = Object.create(null) as Record<string, Schema>
  made[name] = schema
  return made
}

describe('what does not depend on which revision is the older one', () => {
  const rulesOf = (before: ExampleApi, after: ExampleApi): string[] =>
    diffOf(before, after)
      .changes.map(({ rule }) => rule)
      .sort()

  test('a move, where another method has the path that was left', () => {
    const one: ExampleApi = { operations: { 'POST /boats/all': { summary: 'Add boats' } } }
    const other: ExampleApi = {
      operations: { 'POST /boats': { summary: 'Add boats' }, 'GET /boats/all': {} },
    }
    expect(rulesOf(one, other)).toEqual(['operation-added', 'operation-moved'])
    expect(rulesOf(other, one)).toEqual(['operation-moved', 'operation-removed'])
  })

  test('a union beside members that repeats a branch', () => {
    const kind: Schema = { type: 'string', enum: ['sail', 'motor'] }
    const withBranches = (...oneOf: Schema[]): ExampleApi => ({
      operations: { 'GET /boats': answerOf({ ...object({ name: TEXT }), oneOf }) },
    })
    const [twice, once] = [withBranches(kind, kind, {}), withBranches(kind, { type: ['string', 'null'] })]
    expect(rulesOf(twice, once)).toEqual(['response-type-changed'])
    expect(rulesOf(once, twice)).toEqual(['response-type-changed'])
  })
})
