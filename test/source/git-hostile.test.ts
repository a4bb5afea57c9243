/**
 * Repositories that strangers made: none of what they configure runs, and nothing is fetched for them.
 */
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deosil } from '../cli/harness.ts'
import { CLEAN } from '../cli/pages.ts'
import { serveGit, type GitServer } from '../support/git-server.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'
import { gitIn } from './sources.ts'

let folder: TemporaryFolder
let marker = ''
let trap = ''

beforeAll(() => {
  folder = temporaryFolder()
  marker = join(folder.path, 'it-ran')
  trap = join(folder.path, 'trap.sh')
  writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> ${marker}\nexit 1\n`)
  chmodSync(trap, 0o755)
  folder.write({ 'origin/docs/api/boats.md': CLEAN })
  gitIn(folder.path, 'init', 'origin')
  const origin = join(folder.path, 'origin')
  for (const tag of ['v1', 'v2']) {
    appendFileSync(join(origin, 'docs/api/boats.md'), `\nWords of ${tag}.\n`)
    gitIn(origin, 'add', '-A')
    gitIn(origin, 'commit', '-m', tag)
    gitIn(origin, 'tag', tag)
  }
  bareWithTraps('docs/evil')
})
afterAll(() => folder.remove())

/** A bare repository as one can commit it into a folder of docs: it lacks all files, and names commands to get them. */
function bareWithTraps(place: string): void {
  const bare = join(folder.path, place)
  mkdirSync(join(bare, '..'), { recursive: true })
  gitIn(folder.path, 'clone', '--bare', '--no-local', '--quiet', 'origin', place)
  const blobs = gitIn(
    bare,
    'rev-list',
    '--objects',
    '--all',
    '--filter=object:type=blob',
    '--filter-provided-objects',
  )
  const objects = blobs.split('\n').map((line) => line.slice(0, 40))
  // Loose objects are files of their own, so that those of pages can be taken away.
  const packs = join(bare, 'objects/pack')
  for (const name of readdirSync(packs).filter((one) => one.endsWith('.pack'))) {
    const pack = join(folder.path, 'moved.pack')
    execFileSync('mv', [join(packs, name), pack])
    execFileSync('git', ['-C', bare, 'unpack-objects', '-q'], { input: execFileSync('cat', [pack]) })
  }
  rmSync(packs, { recursive: true })
  for (const object of objects.filter(Boolean))
    rmSync(join(bare, 'objects', object.slice(0, 2), object.slice(2)), { force: true })
  for (const name of ['post-checkout', 'pre-auto-gc', 'reference-transaction']) {
    mkdirSync(join(bare, 'hooks'), { recursive: true })
    writeFileSync(join(bare, 'hooks', name), `#!/bin/sh\n${trap} hook ${name}\n`)
    chmodSync(join(bare, 'hooks', name), 0o755)
  }
  writeFileSync(join(bare, 'included'), `[core]\n\tfsmonitor = ${trap} included\n`)
  writeFileSync(join(bare, 'config'), configuration(trap))
}

const configuration = (command: string): string => `
[core]
	repositoryformatversion = 1
	bare = true
	sshCommand = ${command} ssh
	fsmonitor = ${command} fsmonitor
	pager = ${command} pager
	editor = ${command} editor
	alternateRefsCommand = ${command} refs
	gitProxy = ${command} proxy
	hooksPath = hooks
[extensions]
	partialClone = origin
[remote "origin"]
	url = ssh://git@127.0.0.1:1/x
	promisor = true
	partialclonefilter = blob:none
	uploadpack = ${command} uploadpack
	fetch = +refs/heads/*:refs/heads/*
[credential]
	helper = !${command} helper
[pager]
	cat-file = ${command} pager
	rev-parse = ${command} pager
[alias]
	rev-parse = !${command} alias
[gpg]
	program = ${command} gpg
[log]
	showSignature = true
[diff]
	external = ${command} diff
[protocol "ext"]
	allow = always
[include]
	path = included
`

const urls = ['ssh://git@127.0.0.1:1/x', 'ext::sh -c true% ', 'file:///nowhere', 'origin:x']

describe('nothing of a repository runs', () => {
  const evil = () => join(folder.path, 'docs/evil')
  const rows: [string, { given: (evil: string) => { cwd: string; words: string[] } }][] = [
    ['as the current folder', { given: (cwd) => ({ cwd, words: ['check', 'v1:docs/api'] }) }],
    [
      'as --repo',
      {
        given: (repo) => ({
          cwd: folder.path,
          words: ['diff', 'v1', 'v2', '--repo', repo, '--path', 'docs/api'],
        }),
      },
    ],
    [
      'as --repo of the current folder',
      { given: (cwd) => ({ cwd, words: ['check', 'v1:docs/api', '--repo', '.'] }) },
    ],
    [
      'as --repo with an address of this machine',
      {
        given: (repo) => ({ cwd: folder.path, words: ['check', 'v1:docs/api', '--repo', `file://${repo}`] }),
      },
    ],
    [
      'as a source of history',
      {
        given: () => ({
          cwd: folder.path,
          words: ['history', 'docs/evil', '--revisions', 'v*', '--path', 'docs/api'],
        }),
      },
    ],
    [
      'as the folder that history runs in',
      { given: (cwd) => ({ cwd, words: ['history', '.', '--revisions', 'v1,v2', '--path', 'docs/api'] }) },
    ],
    ['for inspect', { given: (cwd) => ({ cwd, words: ['inspect', 'v1:docs/api/boats.md', '--repo', '.'] }) }],
    [
      'for a revision that searches',
      { given: (cwd) => ({ cwd, words: ['check', 'v2^{/v1}:docs/api', '--repo', '.'] }) },
    ],
  ]
  test.each(rows)('%s', async (_, { given }) => {
    const { cwd, words } = given(evil())
    const { code, told } = await deosil(cwd, words)
    expect(code, told).toBe(3)
    expect(existsSync(marker)).toBe(false)
  })

  test.each(urls)('where its files would come from %s', async (url) => {
    gitIn(evil(), 'config', '--file', 'config', 'remote.origin.url', url)
    const { code, told } = await deosil(evil(), ['check', 'v1:docs/api', '--repo', '.'])
    expect(code).toBe(3)
    expect(told).toContain(
      'its object is missing from the repository, which is a partial clone; fetch its files',
    )
    expect(existsSync(marker)).toBe(false)
  })

  test('as a work tree with such a configuration, which is read all the same', async () => {
    gitIn(folder.path, 'clone', '--quiet', 'origin', 'work')
    const work = join(folder.path, 'work')
    writeFileSync(join(work, '.git/config'), configuration(trap).replace('bare = true', 'bare = false'))
    const { code } = await deosil(work, ['check', 'v1:docs/api'])
    expect(code).toBe(0)
    expect(existsSync(marker)).toBe(false)
  })

  test('a bare repository that was not named is none', async () => {
    const { told } = await deosil(evil(), ['check', 'v1:docs/api'])
    expect(told).toContain('this repository: cannot use bare repository')
  })
})

describe('variables of git', () => {
  test('do not lead elsewhere, and configure nothing', async () => {
    const environment = {
      PATH: process.env['PATH'],
      GIT_DIR: '/nowhere',
      GIT_CEILING_DIRECTORIES: '/',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: trap,
      GIT_EXEC_PATH: '/nowhere',
      GIT_OBJECT_DIRECTORY: '/nowhere',
      GIT_ALTERNATE_OBJECT_DIRECTORIES: '/nowhere',
      GIT_EXTERNAL_DIFF: trap,
      GIT_SSH_COMMAND: trap,
    }
    const { code } = await deosil(join(folder.path, 'origin'), ['check', 'v1:docs/api'], { environment })
    expect(code).toBe(0)
    expect(existsSync(marker)).toBe(false)
  })
})

describe('how a repository is stored makes no difference', () => {
  const read = async (place: string, revision = 'v2') =>
    await deosil(join(folder.path, place), ['check', `${revision}:docs/api`])

  test('a linked work tree', async () => {
    gitIn(join(folder.path, 'origin'), 'worktree', 'add', '--quiet', '../linked', 'v1')
    expect((await read('linked', 'HEAD')).code).toBe(0)
  })

  test('a shallow clone with packed references', async () => {
    gitIn(folder.path, 'clone', '--quiet', '--depth=1', `file://${folder.path}/origin`, 'shallow')
    gitIn(join(folder.path, 'shallow'), 'pack-refs', '--all')
    expect((await read('shallow', 'origin/HEAD')).code).toBe(0)
    expect((await read('shallow', 'HEAD~1')).code).toBe(3)
  })

  test('what was fetched last, and what a branch was before', async () => {
    const work = join(folder.path, 'fetched')
    gitIn(folder.path, 'clone', '--quiet', 'origin', 'fetched')
    gitIn(work, 'fetch', '--quiet', 'origin', 'refs/tags/v1')
    expect((await read('fetched', 'FETCH_HEAD')).code).toBe(0)
    gitIn(work, 'checkout', '--quiet', 'v1')
    expect((await read('fetched', 'HEAD@{1}')).code).toBe(0)
  })

  test('other hashes', async () => {
    gitIn(folder.path, 'init', '--object-format=sha256', 'other')
    folder.write({ 'other/docs/api/boats.md': CLEAN })
    gitIn(join(folder.path, 'other'), 'add', '-A')
    gitIn(join(folder.path, 'other'), 'commit', '-m', 'x')
    expect((await read('other', 'HEAD')).code).toBe(0)
  })

  test('nothing is written into it', async () => {
    const before = readdirSync(join(folder.path, 'origin/.git'), { recursive: true })
    expect((await read('origin')).code).toBe(0)
    expect(readdirSync(join(folder.path, 'origin/.git'), { recursive: true })).toEqual(before)
  })
})

describe('an address', () => {
  let server: GitServer
  beforeAll(async () => {
    server = await serveGit(folder.path)
    gitIn(join(folder.path, 'origin'), 'config', 'uploadpack.allowFilter', 'true')
    gitIn(join(folder.path, 'origin'), 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  })
  afterAll(() => server.close())

  test('that the user typed is cloned without files, read, and removed', async () => {
    const before = readdirSync(folder.path)
    const words = ['diff', 'v1:docs/api', 'v2:docs/api', '--repo', `${server.address}/origin/.git`]
    const { code, told } = await deosil(folder.path, words)
    expect({ code, told }).toEqual({ code: 0, told: '' })
    expect(readdirSync(folder.path)).toEqual(before)
    const page = ['check', 'v1:docs/api/boats.md', '--repo', `${server.address}/origin/.git`]
    expect((await deosil(folder.path, page)).code).toBe(0)
  })

  test('that answers with another transport is refused', async () => {
    const words = ['check', 'v1:docs/api', '--repo', `${server.address}/nowhere`]
    expect((await deosil(folder.path, words)).told).toContain('cannot be cloned')
  })
})

describe('what git would wait for', () => {
  const pipe = (path: string): void => {
    rmSync(path, { force: true })
    execFileSync('mkfifo', [path])
  }
  const repository = (name: string): string => {
    gitIn(folder.path, 'clone', '--quiet', 'origin', name)
    return join(folder.path, name, '.git')
  }

  test.each([
    'config',
    'HEAD',
    'commondir',
    'objects/info/alternates',
    'objects/pack/pack-0000000000000000000000000000000000000000.idx',
    'objects/00/00000000000000000000000000000000000000',
  ])('a pipe as %s', async (name) => {
    const place = `waiting-${name.replaceAll('/', '-')}`
    const file = join(repository(place), name)
    mkdirSync(join(file, '..'), { recursive: true })
    pipe(file)
    const { code, told } = await deosil(folder.path, ['check', 'v1:docs/api', '--repo', place])
    expect(code).toBe(3)
    expect(told).toContain('is a pipe or a device, where git expects a file')
  })

  test('a pipe behind a link, a note of another folder, and borrowed objects', async () => {
    const borrowed = join(repository('borrowed'), 'objects')
    pipe(join(borrowed, 'pack', 'multi-pack-index'))
    const lender = join(repository('lender'), 'objects/info/alternates')
    writeFileSync(lender, `${borrowed}\n`)
    folder.write({ 'noted/.git': 'gitdir: ../lender/.git\n' })
    const linked = repository('by-link')
    pipe(join(folder.path, 'pipe'))
    rmSync(join(linked, 'config'))
    symlinkSync('../../pipe', join(linked, 'config'))
    for (const repo of ['lender', 'noted', 'by-link']) {
      const { code, told } = await deosil(folder.path, ['check', 'v1:docs/api', '--repo', repo])
      expect([repo, code]).toEqual([repo, 3])
      expect(told).toContain('is a pipe or a device')
    }
  })
})
