import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { InputError } from '../../src/core/errors.ts'
import { takeLock } from '../../src/files/lock.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'

let folder: TemporaryFolder
let file = ''

beforeEach(() => {
  folder = temporaryFolder()
  file = join(folder.path, 'lock')
})
afterEach(() => folder.remove())

test('a lock is held until it is given back', async () => {
  const lock = await takeLock(file, 'write')
  expect(lock.isHeld()).toBe(true)
  lock.release()
  expect(lock.isHeld()).toBe(false)
  expect(existsSync(file)).toBe(false)
})

test('another run waits for the lock', async () => {
  const first = await takeLock(file, 'write')
  let isSecondHeld = false
  const second = takeLock(file, 'write').then((lock) => {
    isSecondHeld = true
    return lock
  })
  expect(isSecondHeld).toBe(false)
  first.release()
  expect((await second).isHeld()).toBe(true)
})

test('who waits can be interrupted', async () => {
  await takeLock(file, 'write')
  const controller = new AbortController()
  const waiting = takeLock(file, 'write', controller.signal)
  controller.abort()
  await expect(waiting).rejects.toThrow('aborted')
})

test('who has lost the lock knows, and leaves that of the other alone', async () => {
  const lost = await takeLock(file, 'write')
  // As if the run that has the lock had stood still for two hours.
  const long = new Date(Date.now() - 7_200_000)
  utimesSync(file, long, long)
  const taken = await takeLock(file, 'write')
  expect(lost.isHeld()).toBe(false)
  expect(() => lost.requireHeld()).toThrow(InputError)
  lost.release()
  expect(taken.isHeld()).toBe(true)
})

/** A process that has ended. */
const ended = (): number => spawnSync(process.execPath, ['--version']).pid

const leftBehind: [string, () => object][] = [
  ['has ended', () => ({ pid: ended(), startedMs: 1, host: hostname() })],
  ['had the number of this one', () => ({ pid: process.pid, startedMs: 1, host: hostname() })],
]
test.each(leftBehind)('the lock of a run that %s is taken over at once', async (_, holder) => {
  writeFileSync(file, JSON.stringify(holder()))
  const lock = await takeLock(file, 'write')
  expect(lock.isHeld()).toBe(true)
  expect(readdirSync(folder.path)).toEqual(['lock'])
})

test.each([
  ['of another machine', { pid: 1, startedMs: 1, host: 'elsewhere.example' }],
  ['that is being written', {}],
])('a lock %s is waited for', async (_, holder) => {
  writeFileSync(file, JSON.stringify(holder))
  const controller = new AbortController()
  const waiting = takeLock(file, 'write', controller.signal)
  await new Promise((resolve) => setImmediate(resolve))
  controller.abort()
  await expect(waiting).rejects.toThrow('aborted')
  expect(existsSync(file)).toBe(true)
})
