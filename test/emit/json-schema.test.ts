import { test } from '@fast-check/vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormatsModule from 'ajv-formats'
import { expect } from 'vitest'
import { jsonSchema } from '../../src/emit/json-schema/index.ts'
import { record } from '../../src/core/record.ts'
import type { Artifact } from '../../src/emit/types.ts'
import { SCHEMA_KEYWORDS } from '../../src/model/keywords.ts'
import { refTo } from '../../src/model/schema.ts'
import { anyHostileModel, anyModel } from '../support/any-model.ts'
import { emitted, schemasOf } from '../support/emit.ts'

const addFormats = addFormatsModule.default

function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, logger: false })
  addFormats(ajv)
  return ajv
}

/** Compiles the bundle and every file, with files found under their paths. */
function compileAll([bundle, ...files]: Artifact[]): number {
  const alone = newAjv()
  const { $defs } = JSON.parse(bundle?.text ?? '') as { $defs: object }
  alone.addSchema(JSON.parse(bundle?.text ?? '') as object, 'bundle')
  for (const key of Object.keys($defs)) expect(alone.getSchema(`bundle#/$defs/${key}`)).toBeTypeOf('function')
  const ajv = newAjv()
  for (const { path, text } of files) ajv.addSchema(JSON.parse(text) as object, `file:///${path}`)
  for (const { path } of files) expect(ajv.getSchema(`file:///${path}`)).toBeTypeOf('function')
  return files.length
}

test('json-schema: a bundle, and a file for each schema', async () => {
  const files = await emitted(
    jsonSchema,
    schemasOf({
      'a.B': { type: 'array', items: { $ref: refTo('x/y') } },
      'x/y': { type: 'string', discriminator: { propertyName: 'p' } },
    }),
  )
  expect(files.map(({ path }) => path)).toEqual([
    'schemas.json',
    'schemas/a.B.schema.json',
    expect.stringMatching(/^schemas\/_x_y-[0-9a-f]{8}\.schema\.json$/),
  ])
  const name = files[2]?.path.slice('schemas/'.length)
  const $schema = 'https://json-schema.org/draft/2020-12/schema'
  expect(JSON.parse(files[1]?.text ?? '')).toEqual({ $schema, type: 'array', items: { $ref: name } })
  expect(JSON.parse(files[2]?.text ?? '')).toEqual({ $schema, title: 'x/y', type: 'string' })
  expect(compileAll(files)).toBe(2)
})

test('json-schema: what 2020-12 forbids is left out', async () => {
  const [bundle] = await emitted(
    jsonSchema,
    schemasOf({
      A: { type: ['string', 'string'], enum: [], allOf: [], required: ['a', 'a'], $ref: refTo('gone') },
    }),
  )
  expect(JSON.parse(bundle?.text ?? '')).toMatchObject({ $defs: { A: { type: 'string', required: ['a'] } } })
  expect(bundle?.text).not.toMatch(/enum|allOf|\$ref/)
})

test.prop([anyModel], { numRuns: 40 })('json-schema: every model compiles', async (model) => {
  expect(compileAll(await emitted(jsonSchema, model))).toBe(Object.keys(model.schemas).length)
})

test.prop([anyHostileModel], { numRuns: 60 })(
  'json-schema: hostile names and texts compile',
  async (model) => {
    const files = await emitted(jsonSchema, model)
    expect(compileAll(files)).toBe(Object.keys(model.schemas).length)
    for (const { path } of files)
      expect(path).toMatch(/^(?:schemas\.json|schemas\/[a-zA-Z0-9_][a-zA-Z0-9._-]*\.schema\.json)$/)
  },
)

test.prop([anyHostileModel], { numRuns: 40 })('json-schema: no keyword but ours', async (model) => {
  const known = new Set<string>(['$schema', ...SCHEMA_KEYWORDS])
  for (const { text } of (await emitted(jsonSchema, model)).slice(1))
    for (const keyword of Object.keys(JSON.parse(text) as object)) expect(known).toContain(keyword)
})

test.prop([anyModel], { numRuns: 40 })('json-schema: the order of names does not matter', async (model) => {
  const turned = { ...model, schemas: record(Object.entries(model.schemas).toReversed()) }
  expect(await emitted(jsonSchema, turned)).toEqual(await emitted(jsonSchema, model))
})
