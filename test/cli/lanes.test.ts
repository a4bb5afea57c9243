/**
 * A history by ancestry: a repository with patch branches, release candidates and back-ports.
 */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gitIn } from '../source/sources.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'
import { deosil } from './harness.ts'

/** A page in the form of widdershins, of operations that only have a path. */
function pageOf(paths: readonly string[]): string {
  const operations = paths.map((path) =>
    [
      `## List ${path}`,
      '',
      '### Code samples',
      '',
      '```shell',
      '# Example request using curl',
      `curl -X GET http://coder-server:8080/api/v2/${path} \\`,
      "  -H 'Accept: application/json'",
      '```',
      '',
      `\`GET /${path}\``,
      '',
      '### Responses',
      '',
      '| Status | Meaning | Description | Schema |',
      '| --- | --- | --- | --- |',
      '| 200 | [OK](https://tools.ietf.org/html/rfc7231#section-6.3.1) | OK | string |',
    ].join('\n'),
  )
  return `# Boats\n\n${operations.join('\n\n')}\n`
}

interface Release {
  label: string
  parent?: string
  lane?: string
  mergeBase?: string
  date?: string
  commit?: string
  changes: { rule: string; where: string; severity: string }[]
}
interface Told {
  releases: Release[]
  entries: {
    kind: string
    where: string
    since: string
    removedIn?: string
    lane?: string
    lanes?: unknown
    gaps?: unknown
  }[]
}

let folder: TemporaryFolder
let repo: string
const git = (...words: string[]) => gitIn(repo, ...words)
const commit = (...paths: string[]) => {
  folder.write({ 'repo/docs/boats.md': pageOf(paths) })
  git('add', '-A')
  git('commit', '--allow-empty', '-m', paths.join(' '))
}

beforeAll(() => {
  folder = temporaryFolder()
  gitIn(folder.path, 'init', 'repo')
  repo = join(folder.path, 'repo')
  commit('boats', 'oars')
  git('tag', 'v1.0.0')
  commit('boats', 'oars', 'sails')
  git('branch', 'release-1.1')
  // Made on the main line, then taken over by both patch branches.
  commit('boats', 'sails', 'oars', 'ports')
  git('checkout', '-q', '-b', 'release-1.0', 'v1.0.0')
  commit('boats', 'oars', 'ports')
  git('tag', 'v1.0.1')
  commit('boats', 'oars', 'ports', 'patched')
  git('tag', 'v1.0.2')
  git('checkout', '-q', 'release-1.1')
  git('tag', 'v1.1.0-rc.1')
  commit('boats', 'oars', 'sails', 'ports')
  git('tag', 'v1.1.0')
  git('checkout', '-q', 'main')
  commit('boats', 'sails', 'ports', 'tides')
  git('tag', 'v1.2.0')
  commit('boats', 'sails', 'ports', 'tides', 'oars')
  git('tag', 'v1.3.0')
})
afterAll(() => folder.remove())

const told = async (...words: string[]): Promise<Told> => {
  const given = ['history', 'repo', '--revisions', 'v*', '--path', 'docs', '--format', 'json']
  const outcome = await deosil(folder.path, [...given, ...words])
  expect(outcome.code).toBe(0)
  return JSON.parse(outcome.out) as Told
}
const steps = ({ releases }: Told) =>
  Object.fromEntries(
    releases.map(({ label, parent, lane, mergeBase, changes }) => [
      label,
      [
        parent ?? '',
        lane ?? 'main',
        mergeBase === undefined ? '' : 'merge base',
        ...changes.map(
          ({ rule, where }) => `${rule.replace('operation-', '')} ${where.slice('GET /api/v2/'.length)}`,
        ),
      ],
    ]),
  )

describe('of a repository, by ancestry', () => {
  let history: Told
  beforeAll(async () => {
    history = await told()
  })

  test('each release is compared with its nearest ancestor, or with the point where both went apart', () => {
    expect(steps(history)).toEqual({
      'v1.0.0': ['', 'main', ''],
      'v1.0.1': ['v1.0.0', 'v1.0.2', '', 'added ports'],
      'v1.0.2': ['v1.0.1', 'v1.0.2', '', 'added patched'],
      'v1.1.0-rc.1': ['v1.0.0', 'main', '', 'added sails'],
      'v1.1.0': ['v1.1.0-rc.1', 'v1.1.0', '', 'added ports'],
      'v1.2.0': ['v1.1.0-rc.1', 'main', '', 'removed oars', 'added ports', 'added tides'],
      'v1.3.0': ['v1.2.0', 'main', '', 'added oars'],
    })
  })

  test('a back-port is never read backwards', () => {
    const breaking = history.releases.flatMap(({ changes }) =>
      changes.filter(({ severity }) => severity === 'breaking').map(({ where }) => where),
    )
    expect(breaking).toEqual(['GET /api/v2/oars'])
  })

  test('since is the first release that had it, and each lane knows its own', () => {
    const entry = (path: string) =>
      history.entries.find(({ kind, where }) => kind === 'operation' && where === `GET /api/v2/${path}`)
    expect(entry('boats')).toMatchObject({ since: 'v1.0.0' })
    expect(entry('boats')).not.toHaveProperty('lanes')
    expect(entry('ports')).toMatchObject({
      since: 'v1.0.1',
      lanes: [{ since: 'v1.2.0' }, { lane: 'v1.1.0', since: 'v1.1.0' }, { lane: 'v1.0.2', since: 'v1.0.1' }],
    })
    expect(entry('patched')).toMatchObject({ since: 'v1.0.2', lane: 'v1.0.2' })
    expect(entry('patched')).not.toHaveProperty('removedIn')
  })

  test('a name that comes back is one life with a gap', () => {
    const oars = history.entries.filter(({ where }) => where === 'GET /api/v2/oars')
    expect(oars).toMatchObject([{ since: 'v1.0.0', gaps: [{ removedIn: 'v1.2.0', backIn: 'v1.3.0' }] }])
  })

  test('releases tell their day and commit', () => {
    for (const { date, commit: id } of history.releases) {
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/u)
      expect(id).toMatch(/^[0-9a-f]{40}$/u)
    }
  })

  test('a second run with the same cache tells the same, also of fewer releases', async () => {
    expect(await told('--cache-dir=kept')).toEqual(history)
    expect(await told('--cache-dir=kept')).toEqual(history)
    const some = ['--revisions', 'v1.0*', '--revisions', 'v1.1*']
    expect(await told('--cache-dir=kept', ...some)).toEqual(await told('--no-cache', ...some))
  })
})

test('a line whose first release lies on a branch is compared with the merge base', async () => {
  const { releases } = await told('--revisions', 'v1.0.0,v1.1.0,v1.2.0')
  const [, first, second] = releases
  expect(first).toMatchObject({ parent: 'v1.0.0' })
  expect(second).toMatchObject({
    label: 'v1.2.0',
    parent: 'v1.1.0',
    mergeBase: gitIn(repo, 'rev-parse', 'release-1.1~1').trim(),
  })
  expect(second?.changes.map(({ rule, where }) => `${rule} ${where}`)).toEqual([
    'operation-removed GET /api/v2/oars',
    'operation-added GET /api/v2/ports',
    'operation-added GET /api/v2/tides',
  ])
})

test('by version, where that is asked for', async () => {
  const { releases } = await told('--order', 'version')
  expect(releases.map(({ label, parent }) => [label, parent])).toEqual(
    releases.map(({ label }, index) => [label, releases[index - 1]?.label]),
  )
  const rc = releases.find(({ label }) => label === 'v1.1.0-rc.1')
  expect(rc?.changes.map(({ rule }) => rule)).toContain('operation-removed')
})

test('releases that have no commit in common go on by version', async () => {
  git('checkout', '-q', '--orphan', 'other')
  commit('boats', 'buoys')
  git('tag', 'v2.0.0')
  git('checkout', '-q', 'main')
  const { releases } = await told()
  expect(releases.at(-1)).toMatchObject({ label: 'v2.0.0', parent: 'v1.3.0' })
  git('tag', '-d', 'v2.0.0')
})
