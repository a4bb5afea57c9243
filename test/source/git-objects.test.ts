import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GitFailure } from '../../src/source/git-process.ts'
import { openObjects } from '../../src/source/git-batch.ts'
import { GitTrees } from '../../src/source/git-trees.ts'
import { openSources } from '../../src/source/read.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'
import { gitIn, settingsFor } from './sources.ts'

const RELEASES = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6']

let folder: TemporaryFolder
let repo: string
beforeAll(() => {
  folder = temporaryFolder()
  gitIn(folder.path, 'init', 'repo')
  repo = join(folder.path, 'repo')
  for (const tag of RELEASES) {
    folder.write({ 'repo/docs/a.md': '# A', 'repo/docs/b.md': `# B of ${tag}`, 'repo/docs/empty.md': '' })
    gitIn(repo, 'add', '-A')
    gitIn(repo, 'commit', '-m', tag)
    gitIn(repo, 'tag', tag)
  }
})
afterAll(() => folder.remove())

/** Git that writes down what it was called with. */
function countingGit(): { environment: NodeJS.ProcessEnv; calls: () => string[] } {
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
  const log = join(folder.path, 'calls.txt')
  folder.write({ 'bin/git': `#!/bin/sh\necho "$*" >> '${log}'\nexec '${real}' "$@"\n`, 'calls.txt': '' })
  chmodSync(join(folder.path, 'bin/git'), 0o755)
  const path = `${join(folder.path, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`
  return {
    environment: { ...process.env, PATH: path },
    calls: () => readFileSync(log, 'utf8').split('\n').filter(Boolean),
  }
}

test('git is started as often for six releases as for one, and equal files are one page', async () => {
  const { environment, calls } = countingGit()
  const sources = openSources(settingsFor(folder.path, { repo: 'repo', paths: ['docs'], environment }))
  const first = await sources.read(['v1'])
  const started = calls().length
  const pages = [first.revision.pages]
  for (const tag of RELEASES.slice(1)) pages.push((await sources.read([tag])).revision.pages)
  sources.close()
  expect(calls()).toHaveLength(started)
  expect(started).toBeLessThanOrEqual(4)
  expect(pages.map(([, b]) => b?.text)).toEqual(RELEASES.map((tag) => `# B of ${tag}`))
  for (const [a, , empty] of pages) expect([a, empty]).toEqual([pages[0]![0], pages[0]![2]])
  expect(pages.every(([a]) => a === pages[0]![0])).toBe(true)
})

test('objects are told and read; what is none is nothing, and does not disturb what follows', async () => {
  const objects = openObjects(join(repo, '.git'), settingsFor(folder.path))
  const [tree, none, twoLines, blob, looksLikeOne] = await Promise.all([
    objects.find('v1^{tree}'),
    objects.find('v9^{tree}'),
    objects.read('v1\nv2'),
    objects.read('v2:docs/b.md'),
    objects.find(`${'0'.repeat(40)} blob 5`),
  ])
  expect(tree).toMatchObject({ type: 'tree', object: gitIn(repo, 'rev-parse', 'v1^{tree}').trim() })
  expect([none, twoLines, looksLikeOne]).toEqual([undefined, undefined, undefined])
  expect(blob?.bytes.toString('utf8')).toBe('# B of v2')
  const large = await objects.read('v3:docs/empty.md')
  expect(large).toMatchObject({ sizeBytes: 0, type: 'blob' })
  objects.close()
})

test('where git cannot go on, what waits is told why, and the next question starts it again', async () => {
  const objects = openObjects(join(folder.path, 'nowhere'), settingsFor(folder.path))
  await expect(objects.find('v1')).rejects.toThrow(GitFailure)
  await expect(objects.find('v1')).rejects.toThrow(/not a git repository/u)
  objects.close()
})

test('a tree that holds one tree many times, and that again, is refused', async () => {
  const entries = (object: string, kind: string) =>
    Array.from(
      { length: 120 },
      (_, index) => `${kind === 'tree' ? '040000' : '100644'} ${kind} ${object}\t${index}`,
    )
  const make = (words: string[], input: string) =>
    execFileSync('git', ['-C', repo, ...words], { encoding: 'utf8', input }).trim()
  let object = make(['hash-object', '-w', '--stdin'], '# A')
  for (const kind of ['blob', 'tree', 'tree'])
    object = make(['mktree'], `${entries(object, kind).join('\n')}\n`)
  const objects = openObjects(join(repo, '.git'), settingsFor(folder.path))
  const trees = new GitTrees(objects)
  await expect(trees.filesBelow(object)).rejects.toThrow(/more than 1000000 entries/u)
  expect(await trees.at(object, '7/8')).toMatchObject({ kind: 'tree' })
  expect(await trees.at(object, '7/200')).toBeUndefined()
  expect(await trees.at(object, '7/8/9/10')).toBeUndefined()
  objects.close()
})
