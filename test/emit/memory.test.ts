/**
 * What emitters remember saves time and changes no byte.
 */
import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { record } from '../../src/core/record.ts'
import { emitters } from '../../src/emit/registry.ts'
import { DEFAULT_EMIT_OPTIONS, type Memory } from '../../src/emit/types.ts'
import { typescript } from '../../src/emit/typescript/index.ts'
import type { ApiModel } from '../../src/model/api.ts'
import { anyHostileModel, anyModel } from '../support/any-model.ts'
import { refTo, type Schema } from '../../src/model/schema.ts'
import { operationOf, operationsOf, schemasOf } from '../support/emit.ts'

function memoryOf(): Memory & { answers: Map<string, string> } {
  const answers = new Map<string, string>()
  return {
    answers,
    get: (question) => answers.get(question),
    put: (question, answer) => void answers.set(question, answer),
  }
}

async function filesOf(model: ApiModel, memory?: Memory) {
  const input = { model, origins: record<never>(), options: DEFAULT_EMIT_OPTIONS }
  return await Promise.all(emitters.map(async ({ emit }) => await emit(input, memory)))
}

property.prop([fc.array(fc.oneof(anyModel, anyHostileModel), { minLength: 1, maxLength: 3 })], {
  numRuns: 40,
})('files are the same whatever was remembered of other models', async (models) => {
  const memory = memoryOf()
  for (const model of [...models, ...models])
    expect(await filesOf(model, memory)).toEqual(await filesOf(model))
})

/** A request and its answer, of schemas that lead to one another. */
function harbour(): ApiModel {
  const json = (name: string) => ({
    content: record([['application/json', { schema: { $ref: refTo(name) } }]]),
  })
  const operation = (path: string) =>
    operationOf({
      path,
      operationId: path,
      requestBody: json('berth'),
      responses: record([['200', json('berth')]]),
    })
  const schemas: Record<string, Schema> = {
    berth: { type: 'object', properties: record([['crane', { $ref: refTo('crane') }]]) },
    crane: {
      type: 'object',
      properties: record([
        ['load', { type: 'number' }],
        ['state', { $ref: refTo('state'), enum: ['on', 'off'] }],
      ]),
    },
    state: { type: 'string', enum: ['on', 'off'] },
  }
  return {
    ...operationsOf(operation('/a/berths'), operation('/a/quays')),
    schemas: record(Object.entries(schemas)),
  }
}

/** What happens to a model between two runs: most of it stays, and what stays may have to be written otherwise. */
const edits: Record<string, (model: ApiModel) => void> = {
  'a schema is gone': ({ schemas }) => void delete schemas['state'],
  'a schema takes the name of a type': ({ schemas }) => void (schemas['Crane'] = { type: 'string' }),
  'a field is only received': ({ schemas }) => void Object.assign(fieldOf(schemas), { readOnly: true }),
  'a field is only sent': ({ schemas }) => void Object.assign(fieldOf(schemas), { writeOnly: true }),
  'a schema lists other values': ({ schemas }) =>
    void (schemas['state'] = { type: 'string', enum: ['open'] }),
  'two operations have one id': ({ operations }) => {
    for (const operation of Object.values(operations)) operation.operationId = 'same'
  },
  'the server has a path': (model) => void (model.servers = [{ url: 'https://harbour.test/a' }]),
}

function fieldOf(schemas: ApiModel['schemas']): Schema {
  return schemas['crane']?.properties?.['load'] ?? {}
}

test.each(Object.entries(edits))('%s: what was remembered before is not taken over', async (_, edit) => {
  const memory = memoryOf()
  const before = await filesOf(harbour(), memory)
  const model = harbour()
  edit(model)
  const after = await filesOf(model)
  expect(await filesOf(model, memory)).toEqual(after)
  expect(after).not.toEqual(before)
})

property.prop([fc.array(fc.constantFrom(...Object.entries(edits)), { minLength: 2 })], { numRuns: 30 })(
  'files are the same whatever was remembered of the model before its edits',
  async (steps) => {
    const memory = memoryOf()
    const model = harbour()
    await filesOf(model, memory)
    for (const [name, edit] of steps) {
      edit(model)
      expect(await filesOf(model, memory), name).toEqual(await filesOf(model))
    }
  },
)

test('what stays as it is is not made again', async () => {
  const memory = memoryOf()
  const before = schemasOf({
    Berth: { enum: ['north'] },
    Crane: { properties: { load: { type: 'number' } } },
  })
  const input = { origins: record<never>(), options: DEFAULT_EMIT_OPTIONS }
  const files = await typescript.emit({ ...input, model: before }, memory)
  const puts: string[] = []
  const again = await typescript.emit(
    { ...input, model: before },
    { ...memory, put: (question) => void puts.push(question) },
  )
  expect(again).toEqual(files)
  expect(puts).toEqual([])
})

test('a type is remembered by its shape: other texts before it and in it do not matter', async () => {
  const memory = memoryOf()
  const crane = (description: string) => ({ type: 'object' as const, properties: { load: { description } } })
  const input = { origins: record<never>(), options: DEFAULT_EMIT_OPTIONS }
  const before = schemasOf({ Crane: crane('In tons.') })
  const after = schemasOf({ Berth: { enum: ['north', 'south'] }, Crane: crane('In kilograms.') })
  await typescript.emit({ ...input, model: before }, memory)
  const known = new Set(memory.answers.keys())
  await typescript.emit({ ...input, model: after }, memory)
  const isShape = (question: string): boolean => /\b[TPVC]\d+Z\b/.test(question)
  const learned = [...memory.answers.keys()].filter((question) => !known.has(question) && isShape(question))
  expect(learned).toHaveLength(1)
  expect(learned[0]).toContain('enum')
})
