import { describe, expect, test } from 'vitest'
import { answerOf, answersOf, exampleModel } from '../../src/diff/example.ts'
import type { ExampleApi } from '../../src/diff/rule.ts'
import { DIFF_RULES } from '../../src/diff/rules/registry.ts'
import { diffExample } from '../../src/diff/explain.ts'
import { compareWithSpecification } from '../../src/diff/specification/compare.ts'
import type { Operation } from '../../src/model/api.ts'
import { refTo, type Schema } from '../../src/model/schema.ts'
import { ruleTitle } from '../../src/report/changes/words.ts'
import { lines, side } from './sides.ts'

const TEXT: Schema = { type: 'string' }
const USERS = 'GET /users'

const verifyApis = (documented: ExampleApi, specified: ExampleApi) =>
  compareWithSpecification(side(documented, 'docs'), side(specified, 'openapi.json'))

/** An API that answers with one schema. */
const withUser = (user: Schema, more: Partial<Operation> = {}): ExampleApi => ({
  operations: { [USERS]: { ...answerOf({ $ref: refTo('User') }), ...more } },
  schemas: { User: user },
})
const user = (properties: Record<string, Schema>, required?: string[]): ExampleApi =>
  withUser({ type: 'object', properties, ...(required === undefined ? {} : { required }) })
const limit = (schema: Schema, required = false): ExampleApi => ({
  operations: { [USERS]: { parameters: [{ name: 'limit', in: 'query', required, schema }] } },
})

interface Row {
  documented: ExampleApi
  specified: ExampleApi
  found?: string[]
}

const OTHER: ExampleApi['operations'] = { 'GET /other': answersOf('200', '404') }

const rows: [string, Row][] = [
  [
    'a property that only the specification has',
    {
      documented: user({ id: TEXT }),
      specified: user({ id: TEXT, name: TEXT }),
      found: ['info property-added User#name'],
    },
  ],
  [
    'a property that only the docs have',
    {
      documented: user({ id: TEXT, name: TEXT }),
      specified: user({ id: TEXT }),
      found: ['breaking property-removed User#name'],
    },
  ],
  [
    'a type',
    {
      documented: limit({ type: 'string' }),
      specified: limit({ type: 'boolean' }),
      found: [`breaking parameter-type-narrowed ${USERS}#query.limit`],
    },
  ],
  [
    'an operation that only the docs have',
    {
      documented: { operations: { ...OTHER, [USERS]: {} } },
      specified: { operations: OTHER },
      found: [`breaking operation-removed ${USERS}`],
    },
  ],
  [
    'limits that both state',
    {
      documented: limit({ type: 'integer', maximum: 50 }),
      specified: limit({ type: 'integer', maximum: 20, minimum: 1 }),
      found: [`breaking parameter-limit-narrowed ${USERS}#query.limit`],
    },
  ],
  [
    'limits and defaults that only one states',
    {
      documented: limit({ type: 'integer', default: 10 }),
      specified: limit({ type: 'integer', minimum: 1, maximum: 50 }),
    },
  ],
  [
    'values that both list',
    {
      documented: user({ state: { type: 'string', enum: ['on', 'off'] } }),
      specified: user({ state: { type: 'string', enum: ['on'] } }),
      found: ['info property-enum-removed User#state'],
    },
  ],
  [
    'values that only one lists',
    { documented: user({ state: TEXT }), specified: user({ state: { type: 'string', enum: ['on'] } }) },
  ],
  [
    'a format that only one states',
    { documented: limit({ type: 'string' }), specified: limit({ type: 'string', format: 'uuid' }) },
  ],
  [
    'an object that the docs do not describe',
    {
      documented: user({ owner: { type: 'object' } }),
      specified: user({ owner: { type: 'object', properties: { id: TEXT } } }),
    },
  ],
  [
    'an object that the docs say a text is',
    {
      documented: user({ owner: { type: 'object' } }),
      specified: user({ owner: TEXT }),
      found: ['breaking property-type-changed User#owner'],
    },
  ],
  [
    'items that the docs do not describe, inside a union',
    {
      documented: user({ v: { anyOf: [TEXT, { type: 'array', items: {} }] } }),
      specified: user({ v: { anyOf: [TEXT, { type: 'array', items: { type: 'number' } }] } }),
    },
  ],
  [
    'required fields, where docs never mark any',
    { documented: user({ id: TEXT }), specified: user({ id: TEXT }, ['id']) },
  ],
  [
    'required fields, where docs mark some',
    {
      documented: user({ id: TEXT, name: TEXT }, ['id']),
      specified: user({ id: TEXT, name: TEXT }, ['id', 'name']),
      found: ['info property-required User#name'],
    },
  ],
  [
    'null, where docs never print it',
    { documented: user({ id: TEXT }), specified: user({ id: { type: ['string', 'null'] } }) },
  ],
  [
    'null, where docs print it elsewhere',
    {
      documented: user({ id: TEXT, name: { type: ['string', 'null'] } }),
      specified: user({ id: { type: ['string', 'null'] }, name: { type: ['string', 'null'] } }),
      found: ['breaking property-type-widened User#id'],
    },
  ],
  [
    'deprecation and authentication, where docs never print them',
    {
      documented: { operations: { [USERS]: answersOf('200') } },
      specified: {
        operations: { [USERS]: { ...answersOf('200'), deprecated: true, security: [{ key: [] }] } },
        securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'Key' } },
      },
    },
  ],
  [
    'a status that is documented as one of a range',
    {
      documented: { operations: { [USERS]: answersOf('200', '4XX') } },
      specified: { operations: { [USERS]: answersOf('200', '404') } },
    },
  ],
  [
    'a status that is not documented',
    {
      documented: { operations: { [USERS]: answersOf('200', '4XX') } },
      specified: { operations: { [USERS]: answersOf('200', '503') } },
      found: [`info error-response-added ${USERS}#503`, `info error-response-removed ${USERS}#4XX`],
    },
  ],
  [
    'another name of the same type',
    {
      documented: withUser({ type: 'object', properties: { id: TEXT } }),
      specified: {
        operations: { [USERS]: answerOf({ $ref: refTo('Member') }) },
        schemas: { Member: { type: 'object', properties: { id: TEXT } } },
      },
    },
  ],
  [
    'a base path that the docs do not print',
    {
      documented: { operations: { [USERS]: answersOf('200'), 'GET /boats': answersOf('200') } },
      specified: {
        operations: { 'GET /v1/users': answersOf('200'), 'GET /v1/boats': answersOf('200') },
        servers: [{ url: 'https://example.com/v1' }],
      },
    },
  ],
]

describe('docs against a specification', () => {
  test.each(rows)('%s', (_, { documented, specified, found = [] }) => {
    expect(lines(verifyApis(documented, specified))).toEqual(found)
  })

  test('what was inferred from a sample is not stated', () => {
    const [documented, specified] = [user({ id: { type: 'integer' } }), user({ id: TEXT })]
    const origins = {
      '/schemas/User/properties/id': {
        file: 'users.md',
        start: { line: 3, column: 1 },
        end: { line: 3, column: 9 },
        inferred: ['type'],
      },
    }
    const stated = verifyApis(documented, specified)
    const inferred = compareWithSpecification(side(documented, 'docs', origins), side(specified, 'spec'))
    expect([lines(stated), lines(inferred)]).toEqual([['breaking property-type-changed User#id'], []])
  })

  test.each(DIFF_RULES.map((rule) => [rule.id, rule] as const))(
    'no API disagrees with itself: %s',
    (_, rule) => {
      expect(lines(verifyApis(rule.example.before, rule.example.before))).toEqual([])
    },
  )
})

describe('titles of disagreements', () => {
  const reported = DIFF_RULES.filter(({ action, isNaming }) => action !== 'prose' && isNaming !== true)
  test.each(reported.map((rule) => [rule.id, rule] as const))(
    '%s says which side states what',
    (id, rule) => {
      const title = ruleTitle({ rule: id, isDisagreement: true })
      expect(title).toMatch(/specif|differ|only in the docs$/u)
      expect(title).not.toMatch(/\b(?:was|became|no longer|now|changed|added|removed)\b/u)
      expect(title).not.toBe(rule.title)
    },
  )

  test('a diff keeps the titles of its rules', () => {
    const [rule] = DIFF_RULES
    expect(diffExample(rule!).changes.map(ruleTitle)).toEqual([rule!.title])
  })
})

test('the models that are compared stay as they are', () => {
  const api = user({ id: { type: ['string', 'null'], maxLength: 3 } }, ['id'])
  const [model, copy] = [exampleModel(api), exampleModel(api)]
  compareWithSpecification(side(user({ id: TEXT }), 'docs'), { model, origins: {}, label: 'specification' })
  expect(model).toEqual(copy)
})
