import { readdirSync } from 'node:fs'
import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { record } from '../../src/core/record.ts'
import { emitters } from '../../src/emit/registry.ts'
import { DEFAULT_EMIT_OPTIONS } from '../../src/emit/types.ts'
import { isLegalPath } from '../../src/pipeline/write/write.ts'
import { anyHostileModel } from '../support/any-model.ts'

const SOURCE = new URL('../../src/emit/', import.meta.url)

test('each folder of emitters is in the registry, and the other way round', () => {
  const folders = readdirSync(SOURCE, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(emitters.map(({ id }) => id).sort()).toEqual(folders.map(({ name }) => name).sort())
})

describe.each(emitters.map((emitter) => [emitter.id, emitter] as const))('%s', (_, emitter) => {
  test.prop([anyHostileModel], { numRuns: 20 })('names its files itself', async (model) => {
    const files = await emitter.emit({ model, origins: record(), options: DEFAULT_EMIT_OPTIONS })
    const paths = files.map(({ path }) => path)
    expect(paths.filter((path) => !isLegalPath(path))).toEqual([])
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
    for (const { text } of files) expect(text.endsWith('\n')).toBe(true)
  })
})
