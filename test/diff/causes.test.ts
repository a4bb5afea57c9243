/**
 * One cause is one entry, and what was announced or only inferred weighs less.
 */
import { expect, test } from 'vitest'
import { answerOf, answersOf, bodyOf, exampleModel, operationExample } from '../../src/diff/example.ts'
import { diffModels } from '../../src/diff/diff.ts'
import { record } from '../../src/core/record.ts'
import type { Schema } from '../../src/model/schema.ts'
import { diffOf, lines, only } from './sides.ts'

const object = (properties: Record<string, Schema>): Schema => ({ type: 'object', properties })
const TEXT: Schema = { type: 'string' }

test('values of one enumeration are one entry', () => {
  const values = (...list: string[]) => ({
    operations: { 'GET /x': answerOf({ type: 'string', enum: list }) },
  })
  expect(only(diffOf(values('a'), values('a', 'b', 'c')))).toMatchObject({
    rule: 'response-enum-added',
    after: ['b', 'c'],
  })
})

test('what was deprecated before is removed with one level less', () => {
  const user = (properties: Record<string, Schema>) => ({
    operations: { 'GET /x': answerOf(object(properties)) },
  })
  const old = { ...TEXT, description: 'Deprecated: use `id`.' }
  expect(only(diffOf(user({ id: TEXT, key: old }), user({ id: TEXT })))).toMatchObject({
    level: 'warning',
    hint: 'it was deprecated',
  })
})

test('what only a sample shows is at most a warning', () => {
  const model = (schema: Schema) =>
    exampleModel({ operations: { 'GET /x': answerOf(object({ a: schema })) } })
  const at = { file: 'a.md', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }
  const pointer = '/operations/GET ~1x/responses/200/content/application~1json/schema/properties/a'
  const origins = record([[pointer, { ...at, inferred: ['type'] }]])
  const { changes } = diffModels(
    { model: model(TEXT), origins, label: 'old' },
    { model: model({ type: 'integer' }), origins: record(), label: 'new' },
  )
  expect(changes).toMatchObject([{ rule: 'property-type-changed', level: 'warning', isInferred: true }])
})

test('a replaced status is one entry, and what it returns is compared', () => {
  const { before, after } = operationExample(answersOf('200'), answersOf('201'))
  expect(lines(diffOf(before, after))).toEqual(['breaking response-status-changed POST /users#200'])
  const body = (status: string, schema: Schema) => ({ operations: { 'GET /x': answerOf(schema, status) } })
  expect(lines(diffOf(body('200', object({ a: TEXT })), body('201', object({}))))).toEqual([
    'breaking property-removed GET /x#201.a',
    'breaking response-status-changed GET /x#200',
  ])
})

test('a list in the place of one value is another type', () => {
  const send = (schema: Schema) => ({ operations: { 'POST /x': bodyOf(schema) } })
  expect(lines(diffOf(send(TEXT), send({ type: 'array', items: TEXT })))).toEqual([
    'breaking body-type-changed POST /x#body',
  ])
})
