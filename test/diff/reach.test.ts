/**
 * One entry a root cause: what it reaches, and what it means there.
 */
import { expect, test } from 'vitest'
import { answerOf, bodyOf } from '../../src/diff/example.ts'
import type { ExampleApi } from '../../src/diff/rule.ts'
import { record } from '../../src/core/record.ts'
import type { Operation } from '../../src/model/api.ts'
import { refTo, type Schema } from '../../src/model/schema.ts'
import { diffOf, lines, only } from './sides.ts'

const TEXT: Schema = { type: 'string' }
const list = (name: string): Schema => ({ type: 'array', items: { $ref: refTo(name) } })

const api = (leaf: Record<string, Schema>, operations: ExampleApi['operations']): ExampleApi => ({
  operations: operations ?? {},
  schemas: {
    Page: { type: 'object', properties: { rows: list('Row') } },
    Row: { type: 'object', properties: { cells: { type: 'object', additionalProperties: list('Cell') } } },
    Cell: { type: 'object', properties: { ...leaf, parent: { $ref: refTo('Row') } } },
  },
})

const READ = { 'GET /pages': answerOf(list('Page')), 'GET /rows': answerOf({ $ref: refTo('Row') }) }
const WRITE = { 'PUT /cells': bodyOf({ $ref: refTo('Cell') }) }

test('a change three schemas down is one entry with all operations that reach it', () => {
  const operations = { ...READ, ...WRITE }
  expect(only(diffOf(api({ text: TEXT }, operations), api({}, operations)))).toMatchObject({
    rule: 'property-removed',
    level: 'breaking',
    where: 'Cell#text',
    requestOperations: ['PUT /cells'],
    responseOperations: ['GET /pages', 'GET /rows'],
  })
})

test('in requests alone it means what it means in requests', () => {
  expect(lines(diffOf(api({ text: TEXT }, WRITE), api({}, WRITE)))).toEqual([
    'warning property-removed Cell#text',
  ])
})

test('reached by none, it is information and marked', () => {
  const change = only(diffOf(api({ text: TEXT }, {}), api({}, {})))
  expect(change).toMatchObject({ level: 'info', isUnreachable: true })
})

test('an operation of one revision only does not count', () => {
  const set = diffOf(api({ text: TEXT }, READ), api({}, { 'GET /rows': READ['GET /rows'] }))
  const change = set.changes.find(({ where }) => where === 'Cell#text')
  expect(change?.responseOperations).toEqual(['GET /rows'])
})

test('a section that comes is not called unreachable', () => {
  expect(only(diffOf({}, { schemas: { A: TEXT } })).isUnreachable).toBeUndefined()
})

test('values that a property allows of an enumeration: told where the enumeration does not explain them', () => {
  const state = (all: string[], some: string[]): ExampleApi => ({
    operations: { 'POST /x': bodyOf({ $ref: refTo('Build') }) },
    schemas: {
      Build: { type: 'object', properties: { state: { $ref: refTo('State'), enum: some } } },
      State: { type: 'string', enum: all },
    },
  })
  const before = state(['start', 'stop', 'create'], ['start', 'stop', 'create'])
  expect(lines(diffOf(before, state(['start', 'stop', 'create'], ['start', 'stop'])))).toEqual([
    'breaking property-enum-removed Build#state',
  ])
  expect(lines(diffOf(before, state(['start', 'stop'], ['start', 'stop'])))).toEqual([
    'breaking schema-enum-removed State',
  ])
})

test('the order and the repetition of values are layout', () => {
  const values = (...all: string[]): ExampleApi => ({ schemas: { A: { type: 'string', enum: all } } })
  expect(diffOf(values('a', 'b', 'a'), values('b', 'a')).changes).toEqual([])
})

test('a format that definitions only sometimes show is no change, and no part of a fingerprint', () => {
  const withFormat = (format: string | undefined): ExampleApi =>
    api({ text: format === undefined ? TEXT : { ...TEXT, format } }, READ)
  expect(diffOf(withFormat('uuid'), withFormat(undefined)).changes).toEqual([])
  expect(lines(diffOf(withFormat('uuid'), withFormat('date')))).toEqual([
    'breaking property-type-changed Cell#text',
  ])
  const added = [withFormat('uuid'), withFormat(undefined)].map((after) => only(diffOf(api({}, READ), after)))
  expect(added[0]!.fingerprint).toBe(added[1]!.fingerprint)
  expect(added[0]!.after).not.toBe(added[1]!.after)
})

test('one schema under two content types is one change', () => {
  const both = (schema: Schema): ExampleApi => ({
    operations: {
      'GET /x': {
        responses: record([
          [
            '200',
            {
              content: record([
                ['application/json', { schema }],
                ['text/yaml', { schema }],
              ]),
            },
          ],
        ]),
      },
    },
  })
  expect(lines(diffOf(both(TEXT), both({ type: 'integer' })))).toEqual([
    'breaking response-type-changed GET /x#200',
  ])
})

test('prose is told on demand only', () => {
  const said = (description: string): ExampleApi => ({ operations: { 'GET /x': { description } } })
  expect(diffOf(said('One.'), said('Two.')).changes).toEqual([])
  expect(lines(diffOf(said('One.'), said('Two.'), { prose: true }))).toEqual([
    'docs operation-description-changed GET /x',
  ])
  expect(diffOf(said('One  line'), said('One\nline'), { prose: true }).changes).toEqual([])
})

test('in a callback the directions are changed: the server asks, the caller answers', () => {
  const told = (sent: Schema, answered: Schema): ExampleApi => {
    const operation: Operation = {
      method: 'POST',
      path: '{$url}',
      displayedPath: '{$url}',
      tags: [],
      parameters: [],
      responses: record(),
      ...bodyOf({ $ref: refTo('Event') }),
      ...answerOf(answered),
    }
    return {
      operations: { 'POST /hooks': { callbacks: [{ name: 'onEvent', expression: '{$url}', operation }] } },
      schemas: { Event: { type: 'object', properties: { kind: sent } } },
    }
  }
  const [small, large]: Schema[] = [{ type: 'integer' }, { type: 'number' }]
  const set = diffOf(told(small!, small!), told(large!, large!))
  expect(lines(set)).toEqual([
    'breaking property-type-widened Event#kind',
    'info response-type-widened POST /hooks#callback.onEvent.200',
  ])
  expect(
    set.changes.map(({ requestOperations, responseOperations }) => [requestOperations, responseOperations]),
  ).toEqual([
    [[], ['POST /hooks']],
    [['POST /hooks'], []],
  ])
})
