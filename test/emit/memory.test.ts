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
import { schemasOf } from '../support/emit.ts'

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

test('a type is remembered by its shape: other texts before it and in it do not matter', async () => {
  const memory = memoryOf()
  const crane = (description: string) => ({ type: 'object' as const, properties: { load: { description } } })
  const input = { origins: record<never>(), options: DEFAULT_EMIT_OPTIONS }
  const before = schemasOf({ Crane: crane('In tons.') })
  const after = schemasOf({ Berth: { enum: ['north', 'south'] }, Crane: crane('In kilograms.') })
  await typescript.emit({ ...input, model: before }, memory)
  const known = new Set(memory.answers.keys())
  await typescript.emit({ ...input, model: after }, memory)
  const learned = [...memory.answers.keys()].filter((question) => !known.has(question))
  expect(learned).toHaveLength(1)
  expect(learned[0]).toContain('enum')
})
