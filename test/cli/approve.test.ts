import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'
import { deosil } from './harness.ts'

const release = (name: string): string =>
  fileURLToPath(new URL(`../../docs-input/harbour/${name}`, import.meta.url))
const [OLD, NEW, NEWEST] = [release('1.0'), release('2.0'), release('3.0')]

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

test('what is approved passes the gate, and only that', async () => {
  expect((await deosil(folder.path, ['diff', OLD, NEW])).code).toBe(1)
  const approved = await deosil(folder.path, ['approve', OLD, NEW, '--reason', 'all callers were moved'])
  expect(approved.told).toContain('Approved 16 changes in api-approvals.json')
  expect((await deosil(folder.path, ['diff', OLD, NEW, '--approvals', 'api-approvals.json'])).code).toBe(0)
  expect((await deosil(folder.path, ['diff', NEW, NEWEST, '--approvals', 'api-approvals.json'])).code).toBe(1)
})

test.each<[string, { given: string[]; want: RegExp }]>([
  ['without a reason', { given: [], want: /An approval needs a reason/u }],
  [
    'of a change that is not there',
    { given: ['--reason', 'x', '--change', '0000'], want: /No change has the fingerprint 0000/u },
  ],
])('an approval %s is refused', async (_, { given, want }) => {
  const { code, told } = await deosil(folder.path, ['approve', OLD, NEW, ...given])
  expect(code).toBe(2)
  expect(told).toMatch(want)
})

test('several revisions are compared one after the other', async () => {
  const { out } = await deosil(folder.path, ['diff', OLD, NEW, NEWEST, '--fail-on', 'never'])
  expect(out).toContain('1.0 → 2.0: ')
  expect(out).toContain('2.0 → 3.0: ')
  const json = await deosil(folder.path, ['diff', OLD, NEW, NEWEST, '--format', 'json', '--fail-on', 'never'])
  expect(JSON.parse(json.out)).toHaveLength(2)
  const sarif = await deosil(folder.path, ['diff', OLD, NEW, NEWEST, '--format', 'sarif'])
  expect([sarif.code, sarif.told]).toEqual([2, expect.stringContaining('covers two revisions, and 3')])
  const github = await deosil(folder.path, [
    'diff',
    OLD,
    NEW,
    NEWEST,
    '--format',
    'github',
    '--fail-on',
    'never',
  ])
  expect(github.out).toContain('::error')
})
