import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gitIn } from '../source/sources.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'
import { deosil, type Outcome } from './harness.ts'
import { CLEAN, withoutOperation } from './pages.ts'

/** The pages of each release, oldest first; the docs move on the way. */
const RELEASES: readonly { tag: string; docs: string; page: string }[] = [
  { tag: 'v0.9.0', docs: 'docs/api', page: withoutOperation(CLEAN) },
  { tag: 'v0.10.0-rc.1', docs: 'docs/api', page: CLEAN },
  { tag: 'v0.10.0', docs: 'docs/reference/api', page: CLEAN.replace('integer ', 'string  ') },
]

interface Entry {
  where: string
  since: string
  removedIn?: string
  lane?: string
  lanes?: unknown
}
interface Told {
  releases: {
    label: string
    parent?: string
    lane?: string
    mergeBase?: string
    changes: { rule: string; severity: string; places: unknown }[]
  }[]
  entries: Entry[]
  leftOut: { label: string; reason: string }[]
}

let folder: TemporaryFolder
beforeAll(() => {
  folder = temporaryFolder()
  gitIn(folder.path, 'init', 'repo')
  const repo = join(folder.path, 'repo')
  const commit = (tag: string) => {
    gitIn(repo, 'add', '-A')
    gitIn(repo, 'commit', '-m', tag)
    gitIn(repo, 'tag', tag)
  }
  folder.write({ 'repo/README.md': 'No docs yet' })
  commit('v0.1.0')
  for (const { tag, docs, page } of RELEASES) {
    gitIn(repo, 'rm', '-r', '-q', '--ignore-unmatch', 'docs')
    folder.write({ [`repo/${docs}/boats.md`]: page, [`all/${tag}/${docs}/boats.md`]: page })
    commit(tag)
  }
  folder.write({ 'repo/docs/reference/api/boats.md': 'changed, not committed' })
})
afterAll(() => folder.remove())

const PATHS = ['--path', 'docs/reference/api', '--path', 'docs/api']
const history = async (...words: string[]): Promise<Outcome> =>
  await deosil(folder.path, ['history', ...words])
const told = async (...words: string[]): Promise<Told> => {
  const { out, told: words2, code } = await history(...words, '--format', 'json')
  expect([code, words2.replace(/^v0\.1\.0 was left out\..*\n/u, '')]).toEqual([0, ''])
  return JSON.parse(out) as Told
}
/** Without what differs by where the docs lie. */
const plain = ({ releases, entries }: Told) => ({
  entries,
  releases: releases.map((release) => ({
    ...release,
    date: undefined,
    commit: undefined,
    changes: release.changes.map((change) => ({ ...change, places: undefined })),
  })),
})

describe('the same history', () => {
  let want: ReturnType<typeof plain>
  beforeAll(async () => {
    want = plain(await told('repo', '--revisions', 'v*', ...PATHS))
  })

  test('of tags, by version, release candidates before their release', () => {
    expect(want.releases.map(({ label }) => label)).toEqual(['v0.9.0', 'v0.10.0-rc.1', 'v0.10.0'])
    expect(want.entries).toMatchObject([
      { where: 'GET /api/v2/boats', since: 'v0.9.0' },
      { where: 'GET /api/v2/boats#query.speed', since: 'v0.9.0', changedIn: ['v0.10.0'] },
      { where: 'POST /api/v2/boats', since: 'v0.10.0-rc.1' },
    ])
    expect(want.releases.map(({ changes }) => changes.map(({ rule }) => rule))).toEqual([
      [],
      ['operation-added'],
      ['parameter-type-widened'],
    ])
  })

  const tags = RELEASES.map(({ tag }) => tag)
  const rows: [string, string[]][] = [
    [
      'of revisions by name, in another order',
      ['repo', '--revisions', tags.toReversed().join(','), ...PATHS],
    ],
    ['of the repository as a setting', ['--repo', 'repo', '--revisions', 'v0.9*,v0.10*', ...PATHS]],
    ['of a folder with a folder for each release', ['all', ...PATHS]],
    ['of one folder each', tags.map((tag) => `all/${tag}`)],
    ['of one folder each, in another order', tags.toReversed().map((tag) => `all/${tag}`)],
  ]
  test.each(rows)('%s', async (_, words) => {
    expect(plain(await told(...words))).toEqual(want)
  })

  test('of models that were saved', async () => {
    for (const tag of tags) await deosil(folder.path, ['generate', `all/${tag}`, '--out', `saved/${tag}`])
    expect(plain(await told('saved'))).toEqual(want)
    expect(plain(await told(...tags.map((tag) => `saved/${tag}/model.json`)))).toEqual(want)
  })
})

test('files are written, and the table of releases is printed', async () => {
  const { code, out, told: words } = await history('all', ...PATHS, '--out', 'out', '--annotate')
  expect(code).toBe(0)
  expect(words).toBe(
    'Wrote out: timeline.json, CHANGELOG.md, timeline.html, timeline.atom, openapi.json, types.ts\n',
  )
  expect(out).toMatch(/^API, v0\.9\.0 to v0\.10\.0\n3 releases, 2 changes: 2 info\.\n\nRelease /u)
  const read = (name: string) => readFileSync(join(folder.path, 'out', name), 'utf8')
  expect(read('CHANGELOG.md')).toContain('## v0.10.0\n')
  expect(read('timeline.html')).toContain('<svg class="plot"')
  const document = JSON.parse(read('openapi.json')) as {
    'x-since-oldest': string
    paths: Record<string, Record<string, { 'x-since': string; parameters?: { 'x-since': string }[] }>>
  }
  expect(document['x-since-oldest']).toBe('v0.9.0')
  const [boats] = Object.values(document.paths)
  expect([boats?.['get']?.['x-since'], boats?.['post']?.['x-since']]).toEqual(['v0.9.0', 'v0.10.0-rc.1'])
  expect(boats?.['get']?.parameters?.[0]?.['x-since']).toBe('v0.9.0')
  expect(read('types.ts')).toMatch(/@since v0\.9\.0 or earlier\n[\s\S]*@since v0\.10\.0-rc\.1\n/u)
})

test('a tag from before the docs is left out, and told', async () => {
  const { code, out, told: words } = await history('repo', '--revisions', 'v*', ...PATHS, '--format', 'json')
  expect(code).toBe(0)
  expect(words).toMatch(
    /^v0\.1\.0 was left out\. v0\.1\.0: no pages at "docs\/reference\/api" or "docs\/api"/u,
  )
  expect((JSON.parse(out) as Told).leftOut).toMatchObject([{ label: 'v0.1.0' }])
})

describe('a second run with the same cache tells the same', () => {
  const tags = ['--revisions', 'v*', ...PATHS]
  const rows: [string, { given: string[]; files?: string[] }][] = [
    ['as a table', { given: ['repo', ...tags] }],
    ['as JSON', { given: ['repo', ...tags, '--format', 'json'] }],
    ['with prose', { given: ['repo', ...tags, '--prose', '--format', 'json'] }],
    ['of folders', { given: ['all', ...PATHS, '--format', 'json'] }],
    [
      'in files, with annotations',
      { given: ['all', ...PATHS, '--out', 'twice', '--annotate'], files: ['timeline.html', 'types.ts'] },
    ],
  ]
  test.each(rows)('%s', async (_, { given, files = [] }) => {
    const outcomes: unknown[] = []
    for (const cache of ['--no-cache', '--cache-dir=kept', '--cache-dir=kept']) {
      const outcome = await history(...given, cache)
      outcomes.push([outcome, files.map((name) => readFileSync(join(folder.path, 'twice', name), 'utf8'))])
    }
    expect(outcomes[0]).toMatchObject([{ code: 0 }, {}])
    expect(outcomes[1]).toEqual(outcomes[0])
    expect(outcomes[2]).toEqual(outcomes[0])
  })
})

describe('what cannot be', () => {
  const rows: [string, { given: string[]; code: number; want: RegExp }][] = [
    [
      'no source',
      { given: [], code: 2, want: /^deosil: No source was given\. For example: deosil history/u },
    ],
    [
      'a repository without revisions',
      { given: ['repo'], code: 2, want: /^deosil: Which revisions of repo\?/u },
    ],
    [
      'a pattern that fits no tag',
      {
        given: ['repo', '--revisions', 'w*'],
        code: 3,
        want: /^deosil: repo: no tag fits "w\*"\. Its tags: "v0\.1\.0/u,
      },
    ],
    [
      'a revision that looks like a flag',
      {
        given: ['repo', '--revisions=--upload-pack=touch x', ...PATHS],
        code: 2,
        want: /^deosil: A revision cannot start with a dash/u,
      },
    ],
    [
      'a name that is no revision',
      {
        given: ['repo', '--revisions', 'v0.9.0,v0.9.1', ...PATHS],
        code: 3,
        want: /Unknown revision "v0\.9\.1" in repo/u,
      },
    ],
    [
      'a named revision without docs',
      { given: ['repo', '--revisions', 'v0.1.0,v0.9.0', ...PATHS], code: 3, want: /v0\.1\.0: no pages at/u },
    ],
    [
      'tags of which none has docs',
      {
        given: ['repo', '--revisions', 'v0.1.*', ...PATHS],
        code: 3,
        want: /None of the releases could be read/u,
      },
    ],
    [
      'a folder that is not there',
      { given: ['nowhere'], code: 3, want: /^deosil: nowhere: no such file or folder/u },
    ],
    [
      'a folder without releases',
      { given: ['all/v0.9.0/docs/api'], code: 3, want: /no releases\. Expected/u },
    ],
    ['annotations without a folder', { given: ['all', '--annotate'], code: 2, want: /--out history/u }],
    ['an unknown format', { given: ['all', '--format', 'jsno'], code: 2, want: /Did you mean "json"\?/u }],
  ]
  test.each(rows)('%s', async (_, { given, code, want }) => {
    const outcome = await history(...given)
    expect(outcome).toMatchObject({ code, out: '' })
    expect(outcome.told).toMatch(want)
    expect(existsSync(join(folder.path, 'x'))).toBe(false)
  })
})

test('a page that cannot be read fails the run, but only after it was told', async () => {
  folder.write({
    'bad/1.0/a.md': CLEAN,
    'bad/2.0/a.md': CLEAN,
    'bad/2.0/b.md': new Uint8Array([0x23, 0x00, 0x41]),
  })
  for (let run = 0; run < 2; run += 1) {
    const { code, out, told: words } = await history('bad', '--cache-dir', 'kept')
    expect(code).toBe(1)
    expect(out).toContain('2.0')
    expect(words).toMatch(/^1 error while reading 1 release; deosil check shows details/u)
  }
})

test('on a terminal it tells how far it is', async () => {
  const more = { isTerminal: { out: false, tell: true } }
  const { told: words } = await deosil(folder.path, ['history', 'all', ...PATHS], more)
  expect(words).toContain('Reading 1 page of api (2 of 3)')
  expect(words.endsWith('\r\u001b[K')).toBe(true)
})
