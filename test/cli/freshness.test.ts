import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'
import { deosil } from './harness.ts'
import { CLEAN, withoutOperation } from './pages.ts'

let folder: TemporaryFolder
beforeAll(() => {
  folder = temporaryFolder()
  folder.write({ 'all/v1/boats.md': withoutOperation(CLEAN), 'all/v2/boats.md': CLEAN })
})
afterAll(() => folder.remove())

/** Every file below with its text and the time at which it was written. */
function stateOf(name: string): unknown[] {
  return readdirSync(join(folder.path, name), { recursive: true, encoding: 'utf8' }).map((path) => {
    const stats = statSync(join(folder.path, name, path))
    return [path, stats.mtimeMs, stats.isFile() ? readFileSync(join(folder.path, name, path), 'utf8') : '']
  })
}

describe.each([
  ['generate', ['generate', 'all/v2', '--out', 'api']],
  ['history', ['history', 'all', '--out', 'api']],
])('%s --check', (command, words) => {
  const file = command === 'generate' ? 'openapi.json' : 'timeline.json'
  const check = async () => await deosil(folder.path, [...words, '--check'])
  const write = async () => {
    rmSync(join(folder.path, 'api'), { recursive: true, force: true })
    await deosil(folder.path, words)
  }

  test('tells that nothing was written yet, and writes nothing', async () => {
    rmSync(join(folder.path, 'api'), { recursive: true, force: true })
    expect(await check()).toMatchObject({
      code: 1,
      out: expect.stringContaining(`${file} is missing\n`) as unknown,
    })
    expect(existsSync(join(folder.path, 'api'))).toBe(false)
  })

  test('is silent where the folder is what the docs give, whoever else has files there', async () => {
    await write()
    writeFileSync(join(folder.path, 'api', 'NOTES.txt'), 'ours')
    const before = stateOf('api')
    const { code, out, told } = await check()
    expect([code, out]).toEqual([0, ''])
    expect(told).toContain('api is up to date')
    expect(stateOf('api')).toEqual(before)
  })

  test('shows the first line that differs, and leaves it', async () => {
    await write()
    const lines = readFileSync(join(folder.path, 'api', file), 'utf8').split('\n')
    writeFileSync(join(folder.path, 'api', file), lines.with(1, '  "other": 1,').join('\n'))
    const before = stateOf('api')
    const { code, out, told } = await check()
    expect(code).toBe(1)
    expect(out).toBe(`${file} differs at line 2\n-   "other": 1,\n+ ${lines[1]!}\n`)
    expect(told).toContain('api is out of date: 1 file.')
    expect(stateOf('api')).toEqual(before)
  })
})

test('a file of a schema that is gone is told', async () => {
  const words = ['generate', 'all/v2', '--out', 'more', '--emit', 'json-schema']
  await deosil(folder.path, words)
  const below = readdirSync(join(folder.path, 'more'), { withFileTypes: true }).find((one) =>
    one.isDirectory(),
  )
  const name = below?.name ?? 'schemas'
  mkdirSync(join(folder.path, 'more', name), { recursive: true })
  writeFileSync(join(folder.path, 'more', name, 'Gone.json'), '{}')
  const { code, out } = await deosil(folder.path, [...words, '--check'])
  expect([code, out]).toEqual(
    below === undefined ? [0, ''] : [1, `${name}/Gone.json is no longer part of the output\n`],
  )
})

test.each([
  ['generate', 'all/v2', '--out', '-', '--check'],
  ['history', 'all', '--check'],
])('without a folder there is nothing to check: %s %s', async (...words) => {
  expect(await deosil(folder.path, words)).toMatchObject({ code: 2 })
})
