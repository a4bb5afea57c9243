import { test as anyTest, fc } from '@fast-check/vitest'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStateFolder } from '../../src/files/state-folder.ts'
import { InputError } from '../../src/core/errors.ts'
import { applyPolicy, type ChangePolicy } from '../../src/diff/policy.ts'
import { exampleModel } from '../../src/diff/example.ts'
import type { ExampleApi } from '../../src/diff/rule.ts'
import type { ApiModel } from '../../src/model/api.ts'
import { readHistory } from '../../src/pipeline/history/history.ts'
import type { Release } from '../../src/pipeline/history/releases.ts'
import { anyModel } from '../support/any-model.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'

/** A release as these tests have it. */
interface Made {
  label: string
  /** Stands for the pages. `gone`: there are none; `empty`: there is no API in them. */
  model: ApiModel | 'gone' | 'empty'
  warnings?: number
  isNamed?: boolean
}

interface Wish {
  folder?: string
  policy?: ChangePolicy
  prose?: boolean
  /** Whether the source tells what is there before it is read. */
  tells?: boolean
}

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

/** What a history tells, and what was found and read for it. */
async function historyOf(made: readonly Made[], { folder: cache, policy = {}, prose, tells }: Wish = {}) {
  const found: string[] = []
  const read: string[] = []
  const madeOf = ({ label }: Release): Made => made.find((one) => one.label === label)!
  const history = await readHistory(
    made.map(({ label, isNamed }) => ({ label, places: [label], isNamed: isNamed === true })),
    {
      ...(prose === undefined ? {} : { prose }),
      memory:
        cache === undefined
          ? undefined
          : { folder: cache, stateFolder: openStateFolder(), basis: JSON.stringify([policy, prose]) },
      adjust: (set) => applyPolicy(set, policy),
      ...(tells === true && { identify: async (release) => JSON.stringify(madeOf(release)) }),
      find: async (release) => {
        found.push(release.label)
        const { model, warnings } = madeOf(release)
        if (model === 'gone') throw new InputError(`${release.label}: no pages.`)
        const text = JSON.stringify([model, warnings])
        const revision = { label: release.label, pages: [{ path: 'a.md', text }] }
        return { revision, prefix: `${release.label}/`, diagnostics: [] }
      },
      read: async ({ revision: { pages } }, release) => {
        read.push(release.label)
        const [model, warnings] = JSON.parse(pages[0]!.text) as [ApiModel | 'empty', number | null]
        if (model === 'empty') throw new InputError(`${release.label}: no operation.`)
        return { model, origins: {}, doubts: { errors: 0, warnings: warnings ?? 0 } }
      },
    },
  )
  const { timeline, since, doubts } = history
  return { text: JSON.stringify([timeline, since, doubts]), found, read, history }
}

const listing = (...names: string[]): ApiModel =>
  exampleModel({
    operations: Object.fromEntries(names.map((name) => [`GET /${name}`, { summary: name }])),
  } satisfies ExampleApi)

const releases = (...models: Made['model'][]): Made[] =>
  models.map((model, index) => ({ label: `v${index + 1}`, model }))

const FIVE = releases(listing('a'), listing('a', 'b'), listing('b'), listing('b', 'c'), listing('c', 'd'))
const SIX = [...FIVE, { label: 'v6', model: listing('d', 'e') }]

describe('of what an earlier run made, only what came after is read', () => {
  const changed = (at: number): Made[] =>
    SIX.map((one, index) => (index === at ? { ...one, model: listing('a', 'z') } : one))
  const rows: [string, { given: [Made[], Made[]]; want: string[] }][] = [
    ['nothing is new', { given: [FIVE, FIVE], want: [] }],
    ['one more release', { given: [FIVE, SIX], want: ['v5', 'v6'] }],
    ['two more releases', { given: [FIVE.slice(0, 4), SIX], want: ['v4', 'v5', 'v6'] }],
    ['the last one is another', { given: [SIX, changed(5)], want: ['v5', 'v6'] }],
    ['one release less', { given: [SIX, FIVE], want: [] }],
    [
      'one in the middle is another',
      { given: [SIX, changed(2)], want: ['v1', 'v2', 'v3', 'v4', 'v5', 'v6'] },
    ],
    [
      'one before the last is new',
      { given: [[...FIVE.slice(0, 4), SIX[5]!], SIX], want: ['v4', 'v5', 'v6'] },
    ],
    ['the first one is another', { given: [FIVE, FIVE.slice(1)], want: ['v2', 'v3', 'v4', 'v5'] }],
    ['another label', { given: [FIVE, FIVE.with(4, { ...FIVE[4]!, label: 'v5.0' })], want: ['v4', 'v5.0'] }],
    [
      'other findings in the last one',
      { given: [FIVE, FIVE.with(4, { ...FIVE[4]!, warnings: 2 })], want: ['v4', 'v5'] },
    ],
  ]
  test.each(rows)('%s', async (_, { given: [earlier, now], want }) => {
    await historyOf(earlier, { folder: folder.path })
    const known = await historyOf(now, { folder: folder.path })
    expect(known.read).toEqual(want)
    expect(known.text).toBe((await historyOf(now)).text)
    const again = await historyOf(now, { folder: folder.path })
    expect(again).toMatchObject({ text: known.text, read: [], found: now.map(({ label }) => label) })
  })

  test('a shorter history in between does no harm to the longer one', async () => {
    await historyOf(SIX, { folder: folder.path })
    await historyOf(SIX.slice(0, 3), { folder: folder.path })
    expect((await historyOf(SIX, { folder: folder.path })).read).toEqual([])
    expect((await historyOf(SIX.slice(0, 3), { folder: folder.path })).read).toEqual([])
  })

  test('a first run finds and reads every release once', async () => {
    const labels = SIX.map(({ label }) => label)
    expect(await historyOf(SIX, { folder: folder.path })).toMatchObject({ found: labels, read: labels })
  })

  test('a release with the docs of the one before is not read', async () => {
    const twice = releases(listing('a'), listing('a'), listing('b'), listing('b'), listing('b'))
    const first = await historyOf(twice)
    expect(first.read).toEqual(['v1', 'v3'])
    expect(first.history.timeline.releases.map(({ label, changes }) => [label, changes.length])).toEqual([
      ['v1', 0],
      ['v2', 0],
      ['v3', 2],
      ['v4', 0],
      ['v5', 0],
    ])
  })

  test('other options make another timeline', async () => {
    const wishes: Wish[] = [{}, { prose: true }, { policy: { severity: { 'operation-added': 'breaking' } } }]
    for (const wish of wishes) {
      const known = await historyOf(FIVE, { ...wish, folder: folder.path })
      expect(known.read).toHaveLength(5)
      expect(known.text).toBe((await historyOf(FIVE, wish)).text)
    }
    for (const wish of wishes)
      expect((await historyOf(FIVE, { ...wish, folder: folder.path })).read).toEqual([])
  })

  test('the newest release is read when it is asked for', async () => {
    await historyOf(FIVE, { folder: folder.path })
    const { history, read } = await historyOf(FIVE, { folder: folder.path })
    expect(await history.newest()).toEqual({ label: 'v5', model: FIVE[4]!.model, origins: {} })
    expect(read).toEqual(['v5'])
  })
})

describe('where the source tells what is there', () => {
  const told: Wish = { tells: true }

  test('only what is new is looked for', async () => {
    const wish = { ...told, folder: folder.path }
    await historyOf(FIVE, wish)
    expect(await historyOf(FIVE, wish)).toMatchObject({ found: [], read: [] })
    const longer = await historyOf(SIX, wish)
    expect(longer).toMatchObject({ found: ['v6', 'v5'], read: ['v5', 'v6'] })
    expect(longer.text).toBe((await historyOf(SIX)).text)
    const other = SIX.with(1, { ...SIX[1]!, model: listing('z') })
    expect((await historyOf(other, wish)).text).toBe((await historyOf(other)).text)
  })

  test('what was left out is looked for again', async () => {
    const wish = { ...told, folder: folder.path }
    const patchy = releases('gone', listing('a'), 'empty', listing('b'))
    const first = await historyOf(patchy, wish)
    expect(await historyOf(patchy, wish)).toMatchObject({ text: first.text, found: ['v1'], read: [] })
    expect(first.text).toBe((await historyOf(patchy)).text)
  })
})

describe('releases that were left out', () => {
  const patchy = releases('gone', listing('a'), 'empty', listing('b'), 'gone')

  test('are left out again, with the same words', async () => {
    const first = await historyOf(patchy, { folder: folder.path })
    expect(first.history.timeline.leftOut.map(({ reason }) => reason)).toEqual([
      'v1: no pages.',
      'v3: no operation.',
      'v5: no pages.',
    ])
    const second = await historyOf(patchy, { folder: folder.path })
    expect(second).toMatchObject({ text: first.text, read: [] })
    const longer = [...patchy, { label: 'v6', model: listing('c') }]
    const third = await historyOf(longer, { folder: folder.path })
    expect(third.read).toEqual(['v4', 'v6'])
    expect(third.text).toBe((await historyOf(longer)).text)
  })

  test('fail the run when they are named', async () => {
    await historyOf(patchy, { folder: folder.path })
    const named = patchy.with(2, { ...patchy[2]!, isNamed: true })
    await expect(historyOf(named, { folder: folder.path })).rejects.toThrow('v3: no operation.')
  })

  test('leave nothing where there is no other', async () => {
    for (let run = 0; run < 2; run += 1)
      await expect(historyOf(releases('gone', 'empty'), { folder: folder.path })).rejects.toThrow(
        'None of the releases could be read. v1: no pages.',
      )
  })
})

describe('what is damaged is not there', () => {
  const rows: [string, (bytes: Buffer) => Buffer][] = [
    ['emptied', () => Buffer.alloc(0)],
    ['cut', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['overwritten', (bytes) => Buffer.alloc(bytes.length, 'x')],
    ['wrong in one place of each line', (bytes) => Buffer.from(bytes.toString().replaceAll('"v', '"w'))],
  ]
  test.each(rows)('%s', async (_, damage) => {
    await historyOf(FIVE, { folder: folder.path })
    for (const pack of packs()) writeFileSync(pack, damage(readFileSync(pack)))
    const known = await historyOf(SIX, { folder: folder.path })
    expect(known.text).toBe((await historyOf(SIX)).text)
    expect((await historyOf(SIX, { folder: folder.path })).read).toEqual([])
  })

  test('a folder that cannot be written makes no difference', async () => {
    folder.write({ file: '' })
    const known = await historyOf(FIVE, { folder: join(folder.path, 'file') })
    expect(known.text).toBe((await historyOf(FIVE)).text)
  })

  test('what no run can use any more is dropped', async () => {
    for (let length = 2; length <= 6; length += 1)
      await historyOf(SIX.slice(0, length), { folder: folder.path })
    const [pack, ...more] = packs()
    expect(more).toEqual([])
    // The way, and the timeline after each of its last two steps.
    expect(readFileSync(pack!, 'utf8').trimEnd().split('\n')).toHaveLength(3)
  })
})

function packs(): string[] {
  return readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder.path, name))
    .filter((path) => statSync(path).isFile())
}

/** Histories as they grow and change from run to run. */
const anyRuns = fc
  .array(fc.oneof({ weight: 5, arbitrary: anyModel }, fc.constantFrom('gone' as const, 'empty' as const)), {
    minLength: 2,
    maxLength: 4,
  })
  .chain((models) =>
    fc
      .array(
        fc.record({
          chain: fc.array(fc.constantFrom(...models.keys()), { minLength: 1, maxLength: 5 }),
          prose: fc.boolean(),
          tells: fc.boolean(),
        }),
        { minLength: 2, maxLength: 5 },
      )
      .map((runs) =>
        runs.map(({ chain, ...wish }) => ({
          wish,
          made: chain.map((place, index): Made => ({
            label: `v${index}`,
            model: models[place]!,
            warnings: place,
          })),
        })),
      ),
  )

anyTest.prop([anyRuns], { numRuns: 15 })('whatever ran before, the history is the same', async (runs) => {
  const place = temporaryFolder()
  try {
    for (const { made, wish } of runs) {
      const textOf = async (more: Wish) =>
        await historyOf(made, { ...wish, ...more }).then(({ text }) => text, String)
      expect(await textOf({ folder: place.path })).toBe(await textOf({}))
    }
  } finally {
    place.remove()
  }
})
