import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeWorkFolder } from '../../src/files/work-folder.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

/** A folder as a process of this machine makes one, which runs no more. */
function leftBehind(): string {
  const { pid } = spawnSync(process.execPath, ['--version'])
  return basename(makeWorkFolder(folder.path)).replace(`-${process.pid}-`, `-${pid}-`)
}

test('what a killed run left is removed, and what a running one uses stays', () => {
  const used = makeWorkFolder(folder.path)
  const left = join(folder.path, leftBehind())
  mkdirSync(join(left, 'objects'), { recursive: true, mode: 0o700 })
  const made = makeWorkFolder(folder.path)
  expect([used, left, made].map((path) => existsSync(path))).toEqual([true, false, true])
})

test('of others nothing is removed: links, other names, other machines', () => {
  const name = leftBehind()
  folder.write({ 'mine/keep.md': 'mine', 'deosil-mine/keep.md': 'mine' })
  const elsewhere = name.replace(/^deosil-[0-9a-f]{8}/u, 'deosil-00000000')
  mkdirSync(join(folder.path, elsewhere))
  symlinkSync(join(folder.path, 'mine'), join(folder.path, name))
  makeWorkFolder(folder.path)
  for (const path of ['mine/keep.md', 'deosil-mine/keep.md', elsewhere, name])
    expect(existsSync(join(folder.path, path)), path).toBe(true)
})
