import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasGitColon, isRepositoryAddress, parseGitPlace } from '../../src/source/git-place.ts'
import { openSources } from '../../src/source/read.ts'
import type { SourceRead, SourceSettings } from '../../src/source/types.ts'
import { gitIn, settingsFor } from './sources.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'

let folder: TemporaryFolder
beforeAll(() => {
  folder = temporaryFolder()
  gitIn(folder.path, 'init', 'repo')
  const repo = join(folder.path, 'repo')
  const commit = (tag: string): void => {
    gitIn(repo, 'add', '-A')
    gitIn(repo, 'commit', '-m', tag)
    gitIn(repo, 'tag', tag)
  }
  folder.write({
    'repo/docs/api/users.md': '# Users 1',
    'repo/docs/api/größe.md': '# Size',
    'repo/docs/readme.txt': 'x',
  })
  commit('v1.0.0')
  gitIn(repo, 'mv', 'docs/api', 'docs/reference')
  folder.write({
    'repo/docs/reference/users.md': '# Users 2',
    'repo/docs/reference/deep/a.md': '# A',
    'repo/src/x.c': '',
  })
  commit('v2.0.0')
  folder.write({ 'repo/docs/reference/users.md': 'changed, not committed' })
})
afterAll(() => folder.remove())

const read = async (place: string | string[], more: Partial<SourceSettings>): Promise<SourceRead> => {
  const sources = openSources(settingsFor(folder.path, more))
  try {
    return await sources.read([place].flat())
  } finally {
    await sources.close()
  }
}
const pathsOf = (result: SourceRead): string[] => result.revision.pages.map((page) => page.path)

test('a revision is told by its tree, without being read', async () => {
  const sources = openSources(settingsFor(folder.path, { repo: 'repo', paths: ['docs'] }))
  const other = openSources(settingsFor(folder.path, { repo: 'repo', paths: ['docs/api'] }))
  const [first, again, second, elsewhere, below] = [
    await sources.identify(['v1.0.0']),
    await sources.identify(['v1.0.0']),
    await sources.identify(['v2.0.0']),
    await other.identify(['v1.0.0']),
    await sources.identify(['v1.0.0:docs/api']),
  ]
  expect(again).toBe(first)
  expect(new Set([first, second, elsewhere, below, undefined]).size).toBe(5)
  expect(await sources.identify(['v9'])).toBeUndefined()
  expect(await sources.identify(['./repo/docs'])).toBeUndefined()
})

describe('revision:path', () => {
  const rows: [
    string,
    { given: { place: string | string[]; paths?: string[] }; want: { prefix: string; pages: string[] } },
  ][] = [
    [
      'a tag and a folder',
      {
        given: { place: 'v1.0.0:docs/api' },
        want: { prefix: 'v1.0.0:docs/api/', pages: ['größe.md', 'users.md'] },
      },
    ],
    [
      'the whole tree',
      {
        given: { place: 'v1.0.0:' },
        want: { prefix: 'v1.0.0:', pages: ['docs/api/größe.md', 'docs/api/users.md'] },
      },
    ],
    [
      'a file',
      { given: { place: 'v2.0.0:docs/readme.txt' }, want: { prefix: 'v2.0.0:docs/', pages: ['readme.txt'] } },
    ],
    [
      'the first path that has pages',
      {
        given: { place: 'v2.0.0', paths: ['docs/api', 'docs/reference/'] },
        want: { prefix: 'v2.0.0:docs/reference/', pages: ['deep/a.md', 'größe.md', 'users.md'] },
      },
    ],
    [
      'two folders of one revision',
      {
        given: { place: ['v2.0.0:docs/reference/deep', 'v2.0.0:docs/readme.txt'] },
        want: { prefix: 'v2.0.0:', pages: ['docs/readme.txt', 'docs/reference/deep/a.md'] },
      },
    ],
  ]
  test.each(rows)('%s', async (_, { given, want }) => {
    const result = await read(given.place, { repo: 'repo', paths: given.paths ?? [] })
    expect({ prefix: result.prefix, pages: pathsOf(result) }).toEqual(want)
    expect(result.diagnostics).toEqual([])
  })

  test('what was committed is read, not what lies in the folder', async () => {
    const result = await read('v2.0.0:docs/reference/users.md', { repo: 'repo' })
    expect(result.revision).toEqual({ label: 'v2.0.0', pages: [{ path: 'users.md', text: '# Users 2' }] })
  })

  test('a hook that names another repository in its variables changes nothing', async () => {
    const environment = { ...process.env, GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere/index' }
    expect(pathsOf(await read('v1.0.0:docs/api', { repo: 'repo', environment }))).toContain('users.md')
  })

  const failures: [string, { given: { place: string | string[]; repo?: string }; want: RegExp }][] = [
    [
      'an unknown tag',
      {
        given: { place: 'v2.0.1:docs' },
        want: /Unknown revision "v2\.0\.1" in repo\. Did you mean "v2\.0\.0"\?/u,
      },
    ],
    [
      'a folder that is no revision',
      {
        given: { place: 'repo' },
        want: /Unknown revision "repo" in repo\. For the folder, write \.\/repo;/u,
      },
    ],
    [
      'an unknown folder',
      { given: { place: 'v1.0.0:nowhere' }, want: /v1\.0\.0: no pages at "nowhere" in repo/u },
    ],
    ['a folder without pages', { given: { place: 'v2.0.0:src' }, want: /no pages at "src"/u }],
    ['a file that is no page', { given: { place: 'v2.0.0:src/x.c' }, want: /src\/x\.c: not a page/u }],
    ['a revision without a folder', { given: { place: 'v1.0.0' }, want: /is a revision without a folder/u }],
    ['an option as a revision', { given: { place: '--output=x:docs' }, want: /cannot start with a dash/u }],
    [
      'an option as a repository',
      { given: { place: 'v1:docs', repo: '--upload-pack=x' }, want: /cannot start with a dash/u },
    ],
    [
      'two revisions at once',
      { given: { place: ['v1.0.0:docs', 'v2.0.0:docs'] }, want: /different revisions/u },
    ],
    ['no repository', { given: { place: 'v1:docs', repo: 'nowhere' }, want: /nowhere: no such folder/u }],
    [
      'an address of a command',
      { given: { place: 'v1:docs', repo: 'ext::sh -c true' }, want: /no such folder/u },
    ],
    [
      'an address that does not answer',
      { given: { place: 'v1:docs', repo: 'file:///nowhere/x' }, want: /cannot be cloned/u },
    ],
  ]
  test.each(failures)('refused: %s', async (_, { given, want }) => {
    await expect(read(given.place, { repo: given.repo ?? 'repo' })).rejects.toThrow(want)
  })
})

describe('an address', () => {
  test('of this machine is opened once, read, and left as it is', async () => {
    gitIn(join(folder.path, 'repo'), 'config', 'uploadpack.allowFilter', 'true')
    gitIn(join(folder.path, 'repo'), 'config', 'uploadpack.allowAnySHA1InWant', 'true')
    const before = readdirSync(folder.path)
    const repo = `file://${join(folder.path, 'repo')}`
    const sources = openSources(settingsFor(folder.path, { repo }))
    const [first, second] = await Promise.all([
      sources.read(['v1.0.0:docs/api']),
      sources.read(['v2.0.0:docs/reference']),
    ])
    const clones = readdirSync(folder.path).filter((name) => !before.includes(name))
    await sources.close()
    expect([pathsOf(first), pathsOf(second)]).toEqual([
      ['größe.md', 'users.md'],
      ['deep/a.md', 'größe.md', 'users.md'],
    ])
    expect(clones).toHaveLength(1)
    expect(readdirSync(folder.path)).toEqual(before)
  })
})

describe('the grammar of places', () => {
  const places: [string, { given: string; want: object }][] = [
    ['a tag and a path', { given: 'v1:docs/api/', want: { revision: 'v1', path: 'docs/api' } }],
    [
      'a colon in braces',
      { given: 'HEAD@{2025-01-20 12:00}:docs', want: { revision: 'HEAD@{2025-01-20 12:00}', path: 'docs' } },
    ],
    [
      'a search in braces',
      { given: 'v1^{/fix: it}:docs', want: { revision: 'v1^{/fix: it}', path: 'docs' } },
    ],
    ['a revision alone', { given: 'main', want: { revision: 'main' } }],
  ]
  test.each(places)('parseGitPlace: %s', (_, { given, want }) => {
    expect(parseGitPlace(given)).toEqual(want)
  })

  const colons: [string, boolean][] = [
    ['v1:docs', true],
    ['docs/api', false],
    ['C:\\docs', false],
    [':docs', false],
  ]
  test.each(colons)('hasGitColon: %s', (given, want) => {
    expect(hasGitColon(given)).toBe(want)
  })

  const addresses: [string, boolean][] = [
    ['https://example.com/x.git', true],
    ['git@example.com:owner/name', true],
    ['ssh://git@example.com/x', true],
    ['../folder', false],
    ['ext::sh -c true', false],
  ]
  test.each(addresses)('isRepositoryAddress: %s', (given, want) => {
    expect(isRepositoryAddress(given)).toBe(want)
  })
})
