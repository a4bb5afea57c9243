import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Call } from '../../src/cli/command.ts'
import { DEFAULT_APPROVALS, approvalsIn, changeApprovals } from '../../src/cli/tasks/approvals-file.ts'
import type { Approval } from '../../src/diff/types.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'

let folder: TemporaryFolder
let call: Call
beforeEach(() => {
  folder = temporaryFolder()
  const context = {
    tidily: async <T>(work: () => Promise<T>): Promise<T> => await work(),
    folder: join(folder.path, 'work'),
    environment: { XDG_STATE_HOME: join(folder.path, 'state') },
  }
  call = { arguments: [], settings: {}, context } as unknown as Call
  mkdirSync(context.folder)
})
afterEach(() => folder.remove())

const approval = (fingerprint: string): Approval => ({ fingerprint, kind: 'accepted', reason: 'why' })
const add =
  (fingerprint: string) =>
  (known: Approval[]): Approval[] => [...known, approval(fingerprint)]

test('runs at the same time lose nothing of each other', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `f${index}`)
  await Promise.all(names.map(async (name) => await changeApprovals('a.json', call, add(name))))
  const found = approvalsIn('a.json', call).map(({ fingerprint }) => fingerprint)
  expect(found.toSorted()).toEqual(names.toSorted())
  expect(readdirSync(join(folder.path, 'work'))).toEqual(['a.json'])
})

test('a write that fails leaves the old file', async () => {
  await changeApprovals('a.json', call, add('one'))
  const failing = changeApprovals('a.json', call, () => [
    // No text: the file cannot be made whole.
    {
      ...approval('two'),
      get reason(): string {
        throw new Error('no more')
      },
    },
  ])
  await expect(failing).rejects.toThrow('no more')
  expect(approvalsIn('a.json', call)).toEqual([approval('one')])
})

describe('what somebody else put there', () => {
  test('a link of the user is followed, and stays', async () => {
    symlinkSync('../real.json', join(folder.path, 'work/a.json'))
    folder.write({ 'real.json': readFileSync(await written()) })
    await changeApprovals('a.json', call, add('two'))
    expect(lstatSync(join(folder.path, 'work/a.json')).isSymbolicLink()).toBe(true)
    expect(approvalsIn('../real.json', call)).toHaveLength(2)
  })

  async function written(): Promise<string> {
    await changeApprovals('b.json', call, add('one'))
    return join(folder.path, 'work/b.json')
  }

  test.each([
    ['leads out', '../secret.json'],
    ['leads to nothing', '../new.json'],
  ])('under the usual name a link that %s is refused', async (_, target) => {
    folder.write({ 'secret.json': 'mine' })
    symlinkSync(target, join(folder.path, 'work', DEFAULT_APPROVALS))
    await expect(changeApprovals(DEFAULT_APPROVALS, call, add('x'))).rejects.toThrow('cannot be')
    expect(readFileSync(join(folder.path, 'secret.json'), 'utf8')).toBe('mine')
    expect(existsSync(join(folder.path, 'new.json'))).toBe(false)
  })

  test.each([false, true])('a pipe is refused at once', (mayBeMissing) => {
    execFileSync('mkfifo', [join(folder.path, 'work/a.json')])
    expect(() => approvalsIn('a.json', call, mayBeMissing)).toThrow(
      'a.json: cannot be read. it is not a regular file',
    )
  })
})
