import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { record } from '../../src/core/record.ts'
import { typescript } from '../../src/emit/typescript/index.ts'
import type { Origin } from '../../src/model/api.ts'
import { refTo } from '../../src/model/schema.ts'
import type { Schema } from '../../src/model/schema.ts'
import { PAYLOADS } from '../hostile/list.ts'
import { anyHostileModel, anyModel, anyOrigins, hostileText } from '../support/any-model.ts'
import { modelOf, operationOf, operationsOf, schemasOf, textOf } from '../support/emit.ts'
import { compilerProblems, statementsOf, tagsIn } from '../support/typescript.ts'

/** The declarations of schemas, without the interfaces that every file has. */
function declarationsIn(text: string): string {
  return text.slice(text.indexOf('\n}\n', text.indexOf('export interface components')) + 3).trim()
}

function properties(entries: Record<string, Schema>): Record<string, Schema> {
  return record(Object.entries(entries))
}

const to = (name: string): Schema => ({ $ref: refTo(name) })

const rows: [string, { given: Record<string, Schema>; want: string }][] = [
  [
    'an object',
    {
      given: {
        'a.User': {
          type: 'object',
          properties: properties({ id: { type: 'integer' }, 'full-name': { type: 'string' } }),
          required: ['id'],
        },
      },
      want: 'export interface AUser {\n  id: number\n  "full-name"?: string\n}',
    },
  ],
  [
    'an enumeration',
    { given: { S: { enum: ['on', 2, null, true] } }, want: 'export type S = "on" | 2 | null | true' },
  ],
  ['a constant', { given: { C: { const: 'v1' } }, want: 'export type C = "v1"' }],
  [
    'limits and defaults, which types have no words for',
    {
      given: {
        L: {
          type: 'string',
          minLength: 1,
          pattern: '^*/$',
          default: 'a\nb',
          deprecated: true,
        },
      },
      want: '/**\n * @default "a\\nb"\n * @minLength 1\n * @pattern ^*\\/$\n * @deprecated\n */\nexport type L = string',
    },
  ],
  [
    'a long enumeration',
    {
      given: { S: { enum: ['a'.repeat(60), 'b'.repeat(60)] } },
      want: `export type S =\n  | "${'a'.repeat(60)}"\n  | "${'b'.repeat(60)}"`,
    },
  ],
  [
    'a long enumeration of one',
    { given: { S: { enum: ['a'.repeat(120)] } }, want: `export type S = "${'a'.repeat(120)}"` },
  ],
  [
    'a map',
    {
      given: { M: { type: 'object', additionalProperties: { type: 'boolean' } } },
      want: 'export interface M {\n  [k: string]: boolean\n}',
    },
  ],
  [
    'any object',
    { given: { M: { type: 'object' } }, want: 'export interface M {\n  [k: string]: unknown\n}' },
  ],
  [
    'an object without fields',
    {
      given: { M: { type: 'object', additionalProperties: false } },
      want: 'export type M = Record<string, never>',
    },
  ],
  ['what may be null', { given: { N: { type: ['string', 'null'] } }, want: 'export type N = string | null' }],
  [
    'a file',
    {
      given: { F: { type: 'string', format: 'binary' } },
      want: '/** @format binary */\nexport type F = Blob',
    },
  ],
  [
    'a list of lists',
    {
      given: { L: { type: 'array', items: { type: 'array', items: { type: ['string', 'null'] } } } },
      want: 'export type L = (string | null)[][]',
    },
  ],
  ['a list of anything', { given: { L: { type: 'array' } }, want: 'export type L = unknown[]' }],
  ['anything', { given: { A: {} }, want: 'export type A = unknown' }],
  ['a circle', { given: { A: to('A') }, want: 'export type A = unknown' }],
  [
    'recursion',
    {
      given: {
        Tree: { type: 'object', properties: properties({ children: { type: 'array', items: to('Tree') } }) },
      },
      want: 'export interface Tree {\n  children?: Tree[]\n}',
    },
  ],
  [
    'a union of unknowns',
    { given: { U: { anyOf: [{ type: 'string' }, to('gone')] } }, want: 'export type U = unknown' },
  ],
  [
    'an intersection',
    {
      given: {
        A: { enum: ['x', 'y'] },
        B: { allOf: [to('A')], enum: ['x'] },
        C: { ...to('A'), enum: ['y', 'x'] },
      },
      want: 'export type A = "x" | "y"\n\nexport type B = "x" & A\n\nexport type C = A',
    },
  ],
  [
    'comments',
    {
      given: {
        A: {
          type: 'object',
          description: 'First.\n\nSecond.',
          deprecated: true,
          properties: properties({
            at: { type: 'string', format: 'date-time', description: 'When.' },
            b: { ...to('A'), description: 'Again.' },
          }),
        },
      },
      want: '/**\n * First.\n *\n * Second.\n * @deprecated\n */\nexport interface A {\n  /**\n   * When.\n   * @format date-time\n   */\n  at?: string\n  /** Again. */\n  b?: A\n}',
    },
  ],
  [
    'what is only read or only written',
    {
      given: {
        User: {
          type: 'object',
          required: ['id'],
          properties: properties({
            id: { type: 'string', readOnly: true },
            secret: { type: 'string', writeOnly: true },
          }),
        },
        Users: { type: 'array', items: to('User') },
      },
      want: [
        'export interface User {\n  readonly id: string\n  /** Only sent, never received. */\n  secret?: string\n}',
        '/** As it is sent. */\nexport interface UserRequest {\n  /** Only sent, never received. */\n  secret?: string\n}',
        '/** As it is received. */\nexport interface UserResponse {\n  readonly id: string\n}',
        'export type Users = User[]',
        '/** As it is sent. */\nexport type UsersRequest = UserRequest[]',
        '/** As it is received. */\nexport type UsersResponse = UserResponse[]',
      ].join('\n\n'),
    },
  ],
]

describe('typescript', () => {
  test.each(rows)('%s', async (_, { given, want }) => {
    const text = await textOf(typescript, schemasOf(given))
    expect(declarationsIn(text)).toBe(want)
  })

  test('all of these compile', async () => {
    const files = new Map<string, string>()
    for (const [name, { given }] of rows)
      files.set(`${name.replaceAll(' ', '-')}.ts`, await textOf(typescript, schemasOf(given)))
    expect(compilerProblems(Object.fromEntries(files))).toEqual([])
  })

  test('places stand in comments, and inferred facts on request', async () => {
    const at = { line: 12, column: 3 }
    const origins = record<Origin>([
      ['/schemas/A', { file: 'docs/a b.md', start: at, end: at, inferred: ['type'] }],
    ])
    const model = schemasOf({ A: { type: 'string' } })
    expect(declarationsIn(await textOf(typescript, model, { origins }))).toMatch('/** @see docs/a b.md:12 */')
    const marked = await textOf(typescript, model, { origins, options: { provenance: true } })
    expect(declarationsIn(marked)).toMatch('/**\n * Inferred: type\n * @see docs/a b.md:12\n */')
  })

  test('constant arrays stand for enumerations of plain values', async () => {
    const model = {
      ...operationsOf({
        path: '/a/{b}',
        parameters: [{ name: 'sort', in: 'query', required: false, schema: { enum: [1, 2] } }],
      }),
      schemas: record<Schema>([
        ['pkg.Status', { enum: ['on', 'off'] }],
        ['pkg.Box', { properties: properties({ 'the kind': { type: 'array', items: { enum: ['x'] } } }) }],
        ['pkg.Odd', { enum: [['a']] }],
      ]),
    }
    const text = await textOf(typescript, model, { options: { enumArrays: true } })
    expect(text.slice(text.indexOf('export const'))).toBe(
      [
        'export const PkgBoxTheKindValues = [\n  "x",\n] as const\n',
        'export const PkgStatusValues = [\n  "on",\n  "off",\n] as const\n',
        'export const GetABSortValues = [\n  1,\n  2,\n] as const\n',
      ].join('\n'),
    )
    expect(statementsOf(text).filter((one) => one.startsWith('const'))).toHaveLength(3)
  })
})

test('a name that holds what looks like a token is written as it is', async () => {
  const parameters = [{ name: 'అ', in: 'path' as const, required: true, schema: { enum: ['P1Z'] } }]
  const text = await textOf(typescript, operationsOf({ path: '/༾/P1Z', parameters }), {
    options: { enumArrays: true },
  })
  expect(text).toContain('export const Get༾P1ZఅValues = [\n  "P1Z",\n] as const\n')
})

const anyHostileInput = anyHostileModel.chain((model) =>
  anyOrigins(model, hostileText).map((origins) => ({ model, origins })),
)

describe('no text becomes code', () => {
  test.prop([anyHostileModel], { numRuns: 60 })('in any place', async (model) => {
    const text = await textOf(typescript, model, { options: { enumArrays: true } })
    const statements = statementsOf(text)
    expect(statements.slice(0, 3)).toEqual([
      'interface paths',
      'interface operations',
      'interface components',
    ])
    const declared = statements.slice(3).filter((one) => !one.startsWith('const '))
    expect(declared.length).toBeGreaterThanOrEqual(Object.keys(model.schemas).length)
    for (const one of statements)
      expect(one).toMatch(/^(?:interface|type|const) \p{ID_Start}\p{ID_Continue}*$/u)
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/)
  })

  test.each(PAYLOADS.map((payload) => [JSON.stringify(payload).slice(0, 50), payload]))(
    'payload %s',
    async (_, payload) => {
      const at = { line: 1, column: 1 }
      const schema: Schema = {
        type: 'object',
        title: payload,
        description: payload,
        format: payload,
        properties: properties({
          [payload]: {
            enum: [payload, { [payload]: [payload] }],
            description: `x ${payload}`,
            format: payload,
          },
        }),
        required: [payload],
      }
      const operation = operationOf({
        path: `/${payload}`,
        operationId: payload,
        summary: payload,
        description: payload,
        parameters: [
          { name: payload, in: 'query', required: true, description: payload, schema: { ...to(payload) } },
        ],
        responses: record([['200', { description: payload, content: record([[payload, { schema }]]) }]]),
      })
      const model = modelOf({
        schemas: record([[payload, schema]]),
        operations: record([[`GET /${payload}`, operation]]),
      })
      const origins = record<Origin>([
        [`/schemas/${payload}`, { file: payload, start: at, end: at, inferred: [payload] }],
      ])
      const text = await textOf(typescript, model, {
        origins,
        options: { enumArrays: true, provenance: true },
      })
      expect(statementsOf(text).slice(3)).toEqual([
        expect.stringMatching(/^interface \p{ID_Start}\p{ID_Continue}*$/u),
      ])
      expect(tagsIn(text).filter((tag) => tag !== 'see' && tag !== 'format')).toEqual([])
    },
  )

  test('and every file compiles', async () => {
    const inputs = fc.sample(anyHostileInput, { numRuns: 60, seed: 7 })
    const files = new Map<string, string>()
    for (const [index, { model, origins }] of inputs.entries()) {
      const text = await textOf(typescript, model, { origins, options: { enumArrays: true, names: 'short' } })
      files.set(`types-${index}.ts`, text)
    }
    expect(compilerProblems(Object.fromEntries(files))).toEqual([])
  })
})

test.prop([anyModel], { numRuns: 40 })('the order of names does not matter', async (model) => {
  const turned = {
    ...model,
    schemas: record(Object.entries(model.schemas).toReversed()),
    operations: record(Object.entries(model.operations).toReversed()),
  }
  expect(await textOf(typescript, turned)).toBe(await textOf(typescript, model))
})
