import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { InputError } from '../../src/core/errors.ts'
import { commit } from '../../src/pipeline/write/commit.ts'
import { unchangedFiles } from '../../src/pipeline/write/unchanged-files.ts'
import { takeLock } from '../../src/pipeline/write/lock.ts'
import { writeArtifacts } from '../../src/pipeline/write/write.ts'

let place = ''
let work = ''

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'deosil-lock-'))
  work = join(place, '.deosil-work-x')
  mkdirSync(join(work, 'new'), { recursive: true })
})

afterEach(() => {
  rmSync(place, { recursive: true, force: true })
})

/** As if the run that has the lock had stood still for two hours. */
function forget(): void {
  const long = new Date(Date.now() - 7_200_000)
  utimesSync(join(place, '.deosil-lock'), long, long)
}

test('a lock is held until it is given back', async () => {
  const lock = await takeLock(place, work)
  expect(lock.isHeld()).toBe(true)
  lock.release()
  expect(lock.isHeld()).toBe(false)
  expect(existsSync(join(place, '.deosil-lock'))).toBe(false)
})

test('another run waits for the lock', async () => {
  const first = await takeLock(place, work)
  let isSecondHeld = false
  const second = takeLock(place, work).then((lock) => {
    isSecondHeld = true
    return lock
  })
  expect(isSecondHeld).toBe(false)
  first.release()
  expect((await second).isHeld()).toBe(true)
})

test('who has lost the lock knows, and leaves that of the other alone', async () => {
  const lost = await takeLock(place, work)
  forget()
  const taken = await takeLock(place, work)
  expect(lost.isHeld()).toBe(false)
  expect(() => lost.requireHeld()).toThrow(InputError)
  lost.release()
  expect(taken.isHeld()).toBe(true)
})

test('a run that has lost the lock moves nothing', async () => {
  await writeArtifacts(place, [{ path: 'a.json', text: 'old' }])
  const kept = unchangedFiles([{ path: 'a.json', text: 'old' }], place)
  const started = commit(work, place, [
    {
      ...kept[0]!,
      // Asked for while the lock is held: the moment at which another run takes over.
      get path() {
        rmSync(join(place, '.deosil-lock'), { force: true })
        return 'a.json'
      },
    },
  ])
  await expect(started).rejects.toThrow('another one took over')
  expect(readFileSync(join(place, 'a.json'), 'utf8')).toBe('old')
})
