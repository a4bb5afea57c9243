import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { InputError, ToolBug } from '../../src/core/errors.ts'
import { record } from '../../src/core/record.ts'
import type { ApiModel } from '../../src/model/api.ts'
import { readModel, readOrigins } from '../../src/model/read.ts'
import { writeModel, writeOrigins } from '../../src/model/write.ts'
import { anyHostileModel, anyModel, anyOrigins } from '../support/any-model.ts'

const EMPTY: ApiModel = {
  info: {},
  servers: [],
  securitySchemes: record(),
  tags: [],
  operations: record(),
  schemas: record(),
}

function problemOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  return ''
}

test.prop([anyModel])('a model that is written can be read back', (model) => {
  expect(readModel(writeModel(model))).toEqual(model)
})

test.prop([anyHostileModel])('a model with hostile texts can be read back', (model) => {
  expect(readModel(writeModel(model))).toEqual(model)
})

test.prop([anyModel.chain((model) => anyOrigins(model))])('origins can be read back', (origins) => {
  expect(readOrigins(writeOrigins(origins))).toEqual(origins)
})

test.prop([anyHostileModel])('the bytes do not depend on the order of names', (model) => {
  const turned = { ...model, schemas: record(Object.entries(model.schemas).reverse()) }
  expect(writeModel(turned)).toBe(writeModel(model))
})

test('a field called __proto__ stays a field', () => {
  const properties = record([['__proto__', { type: 'string' as const }]])
  const model = { ...EMPTY, schemas: record([['A', { type: 'object' as const, properties }]]) }
  const back = readModel(writeModel(model))
  expect(Object.keys(back.schemas['A']?.properties ?? {})).toEqual(['__proto__'])
})

test('a file of the first format is read', () => {
  const text = writeModel(EMPTY)
  const old = text.replace('"format": 2', '"format": 1')
  expect(old).not.toBe(text)
  expect(readModel(old)).toEqual(EMPTY)
})

const whole = JSON.parse(writeModel(EMPTY)) as Record<string, unknown>
const operation = { method: 'GET', path: '/a', displayedPath: '/a', tags: [], parameters: [], responses: {} }

type Row = [string, { given: unknown; want: string }]
const rows: Row[] = [
  [
    'a newer format',
    { given: { ...whole, format: 3 }, want: 'it has format 3, and this Deosil reads up to 2. Update' },
  ],
  ['no format', { given: {}, want: 'Expected the number of a format at /format' }],
  ['a list', { given: [], want: 'Expected an object, found a list at the top' }],
  [
    'a missing part',
    {
      given: { ...whole, schemas: undefined },
      want: 'Expected the field "schemas", found nothing at the top',
    },
  ],
  ['an unknown part', { given: { ...whole, extra: 1 }, want: 'Found the unknown field "extra" at the top' }],
  [
    'a wrong type deep inside',
    {
      given: { ...whole, operations: { 'GET /a': { ...operation, path: 7 } } },
      want: 'Expected text, found 7 at /operations/GET ~1a/path',
    },
  ],
  [
    'a keyword that no schema has',
    {
      given: { ...whole, schemas: { A: { tsType: 'x' } } },
      want: 'Found the unknown field "tsType" at /schemas/A',
    },
  ],
  [
    'a reference to elsewhere',
    {
      given: { ...whole, schemas: { A: { $ref: 'file:///etc/passwd' } } },
      want: 'Expected a reference that begins with #/schemas/ at /schemas/A/$ref',
    },
  ],
]

describe('readModel refuses', () => {
  test.each(rows)('%s', (_, { given, want }) => {
    const problem = problemOf(() => readModel(JSON.stringify(given), 'old/model.json'))
    expect(problem).toContain('Cannot read old/model.json: ')
    expect(problem).toContain(want)
    expect(problem).toMatch(/deosil generate|Update Deosil/)
  })

  test('a file cut in the middle, with line and column', () => {
    const text = writeModel(EMPTY)
    const problem = problemOf(() => readModel(text.slice(0, text.indexOf('operations'))))
    expect(problem).toMatch(
      /^Cannot read model\.json: It is not JSON: \w+ at line 7, column \d+\. Write the file anew/,
    )
  })
})

test.each([1500, 3000, 200_000])('readModel refuses a schema nested %i levels deep', (levels) => {
  const deep = `${'{"items":'.repeat(levels)}{}${'}'.repeat(levels)}`
  const text = writeModel(EMPTY).replace('"schemas": {}', `"schemas": {"A": ${deep}}`)
  expect(problemOf(() => readModel(text))).toMatch(/^Cannot read model\.json: It is n/)
})

test('writing what does not fit the format is a bug', () => {
  expect(() => writeModel({ ...EMPTY, servers: [{} as never] })).toThrow(ToolBug)
})
