import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { InputError, ToolBug } from '../../src/core/errors.ts'
import { commit } from '../../src/pipeline/write/commit.ts'
import { unchangedFiles } from '../../src/pipeline/write/unchanged-files.ts'
import { writeArtifacts } from '../../src/pipeline/write/write.ts'

let home = ''

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'deosil-write-'))
})

afterEach(() => {
  rmSync(home, { recursive: true, force: true })
})

type Files = Record<string, string>

function artifactsOf(files: Files): { path: string; text: string }[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }))
}

/** All files below a folder with their texts, our list apart. */
function filesIn(folder: string, prefix = ''): Files {
  const found: Files = {}
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix + entry.name
    if (entry.isDirectory()) Object.assign(found, filesIn(folder, `${path}/`))
    else if (path !== '.deosil-files.json')
      found[path] = entry.isSymbolicLink() ? 'a link' : readFileSync(join(folder, path), 'utf8')
  }
  return found
}

function put(files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), text)
  }
}

async function problemOf(run: Promise<unknown>): Promise<string> {
  try {
    await run
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  return ''
}

const FIRST = { 'a.json': '1', 'schemas/x.json': 'x1', 'schemas/y.json': 'y1' }
const SECOND = { 'a.json': '2', 'schemas/x.json': 'x2', 'types.ts': 't2' }

interface Row {
  /** What stands in the folder before, after a first run of ours if there is one. */
  given: { first?: Files; others?: Files }
  write: Files
  want: Files
}

const rows: [string, Row][] = [
  ['a folder that is not there', { given: {}, write: FIRST, want: FIRST }],
  ['an empty folder', { given: { others: {} }, write: FIRST, want: FIRST }],
  [
    'a folder of an earlier run loses what is stale',
    { given: { first: FIRST }, write: SECOND, want: SECOND },
  ],
  [
    'a folder that loses a folder',
    { given: { first: FIRST }, write: { 'a.json': '2' }, want: { 'a.json': '2' } },
  ],
  [
    'a folder where files of others are kept',
    {
      given: { first: FIRST, others: { 'README.md': 'mine', 'schemas/mine.json': 'm', 'deep/er/z': 'z' } },
      write: SECOND,
      want: { ...SECOND, 'README.md': 'mine', 'schemas/mine.json': 'm', 'deep/er/z': 'z' },
    },
  ],
  [
    'a file where a folder of ours was',
    { given: { first: FIRST }, write: { schemas: 's' }, want: { schemas: 's' } },
  ],
  ['a folder where a file of ours was', { given: { first: { schemas: 's' } }, write: FIRST, want: FIRST }],
  [
    'a file of others that is the same already',
    { given: { others: { 'a.json': '1' } }, write: FIRST, want: FIRST },
  ],
]

describe('writeArtifacts into', () => {
  test.each(rows)('%s', async (_, { given, write, want }) => {
    const out = join(home, 'some/out')
    if (given.first !== undefined) await writeArtifacts(out, artifactsOf(given.first))
    if (given.others !== undefined) mkdirSync(out, { recursive: true })
    put(
      Object.fromEntries(
        Object.entries(given.others ?? {}).map(([path, text]) => [`some/out/${path}`, text]),
      ),
    )
    await writeArtifacts(out, artifactsOf(write))
    expect(filesIn(out)).toEqual(want)
    expect(readdirSync(out).filter((name) => name.startsWith('.deosil'))).toEqual(['.deosil-files.json'])
    expect(readdirSync(join(home, 'some'))).toEqual(['out'])
  })

  test('the folder itself, when it is given with a dot', async () => {
    put({ 'out/mine.md': 'mine' })
    await writeArtifacts(join(home, 'out/.'), artifactsOf(FIRST))
    expect(filesIn(join(home, 'out'))).toEqual({ ...FIRST, 'mine.md': 'mine' })
  })

  test('a folder with the usual rights', async () => {
    mkdirSync(join(home, 'usual'))
    await writeArtifacts(join(home, 'out'), artifactsOf(FIRST))
    expect(statSync(join(home, 'out')).mode).toBe(statSync(join(home, 'usual')).mode)
  })
})

describe('writeArtifacts leaves everything as it was when', () => {
  const blocked: [string, { before: Files; write: Files; want: string }][] = [
    [
      'a file of others stands in the way',
      {
        before: { 'b.json': 'mine' },
        write: { 'a.json': '2', 'b.json': '2' },
        want: 'b.json: what stands there was not written by Deosil. Move it away',
      },
    ],
    [
      'a folder of others stands in the way',
      {
        before: { 'b.json/mine': 'mine' },
        write: { 'a.json': '2', 'b.json': '2' },
        want: 'was not written by Deosil',
      },
    ],
    [
      'a file of others stands where a folder belongs',
      {
        before: { types: 'mine' },
        write: { 'a.json': '2', 'types/b.json': '2' },
        want: 'was not written by Deosil',
      },
    ],
  ]
  test.each(blocked)('%s', async (_, { before, write, want }) => {
    const out = join(home, 'out')
    await writeArtifacts(out, artifactsOf(FIRST))
    put(Object.fromEntries(Object.entries(before).map(([path, text]) => [`out/${path}`, text])))
    expect(await problemOf(writeArtifacts(out, artifactsOf(write)))).toContain(want)
    expect(filesIn(out)).toEqual({ ...FIRST, ...before })
  })

  test('an empty folder of others stands in the way', async () => {
    const out = join(home, 'out')
    await writeArtifacts(out, artifactsOf(FIRST))
    mkdirSync(join(out, 'types.ts/theirs'), { recursive: true })
    expect(await problemOf(writeArtifacts(out, artifactsOf(SECOND)))).toContain('was not written by Deosil')
    expect(statSync(join(out, 'types.ts/theirs')).isDirectory()).toBe(true)
    expect(filesIn(out)).toEqual(FIRST)
  })

  test('a link leads elsewhere', async () => {
    const out = join(home, 'out')
    put({ 'elsewhere/x.json': 'mine', 'out/keep': 'k' })
    symlinkSync(join(home, 'elsewhere'), join(out, 'schemas'))
    expect(await problemOf(writeArtifacts(out, artifactsOf(FIRST)))).toContain('was not written by Deosil')
    expect(filesIn(home)).toEqual({ 'elsewhere/x.json': 'mine', 'out/keep': 'k', 'out/schemas': 'a link' })
  })

  test('a list of files names places outside, or through links', async () => {
    const out = join(home, 'out')
    put({ mine: 'm', 'elsewhere/x': 'mine' })
    put({
      'out/.deosil-files.json': JSON.stringify({
        format: 1,
        files: ['../mine', '/etc/passwd', 'link/x', 'a/../../mine', 7],
      }),
    })
    symlinkSync(join(home, 'elsewhere'), join(out, 'link'))
    await writeArtifacts(out, artifactsOf({ 'a.json': '1' }))
    expect(filesIn(home)).toMatchObject({
      mine: 'm',
      'elsewhere/x': 'mine',
      'out/link': 'a link',
      'out/a.json': '1',
    })
  })
})

describe('writeArtifacts says what to do when', () => {
  test('a file stands where the folder should be', async () => {
    put({ out: 'a file' })
    for (const out of ['out', 'out/inner', 'out/inner/deep'])
      expect(await problemOf(writeArtifacts(join(home, out), artifactsOf(FIRST)))).toMatch(
        /^Cannot write to .*out.*: a file stands where a folder is needed\. Name another folder/,
      )
    expect(filesIn(home)).toEqual({ out: 'a file' })
  })

  test('the system lets nobody make a folder there', async () => {
    // /proc is of Linux; elsewhere the folder may not be there at all, or nobody may write there.
    expect(await problemOf(writeArtifacts('/proc/self/x/y', artifactsOf(FIRST)))).toMatch(
      /^Cannot write to \/proc\/self\/x\/y: .* Name another folder\.$/,
    )
  })

  test('there is no right to write', async () => {
    put({ 'out/keep': 'k' })
    chmodSync(join(home, 'out'), 0o555)
    // The super-user may write everywhere; elsewhere the sentence is checked.
    const problem = await problemOf(writeArtifacts(join(home, 'out'), artifactsOf(FIRST)))
    expect(problem).toMatch(/^$|there is no right to write there\. Change the rights/)
    chmodSync(join(home, 'out'), 0o755)
    expect(filesIn(join(home, 'out'))).toEqual(problem === '' ? { ...FIRST, keep: 'k' } : { keep: 'k' })
  })

  test('the name of the folder is too long', async () => {
    const out = join(home, 'x'.repeat(300))
    expect(await problemOf(writeArtifacts(out, artifactsOf(FIRST)))).toContain('the name is too long')
  })
})

test.each([
  ['../a'],
  ['/a'],
  ['a//b'],
  ['.'],
  ['a/..'],
  ['a\\b'],
  ['a b'],
  ['C:a'],
  [''],
  ['.deosil-files.json'],
])('writeArtifacts refuses the path %j as a bug of ours', async (path) => {
  await expect(writeArtifacts(join(home, 'out'), [{ path, text: '' }])).rejects.toThrow(ToolBug)
  expect(readdirSync(home)).toEqual([])
})

test('a file that stays as it is is taken over, others are written', async () => {
  const out = join(home, 'out')
  await writeArtifacts(out, artifactsOf({ 'a/same.json': 'ä', 'a/other.json': '1' }))
  const before = statSync(join(out, 'a/same.json')).ino
  await writeArtifacts(out, artifactsOf({ 'a/same.json': 'ä', 'a/other.json': '2' }))
  const { ino, nlink } = statSync(join(out, 'a/same.json'))
  expect({ ino, nlink }).toEqual({ ino: before, nlink: 1 })
  expect(filesIn(out)).toEqual({ 'a/same.json': 'ä', 'a/other.json': '2' })
})

test('a file that was to be kept, and that another run changed in the meantime, is written after all', async () => {
  const out = join(home, 'out')
  const files = artifactsOf(FIRST)
  await writeArtifacts(out, files)
  const kept = unchangedFiles(files, out)
  expect(kept).toHaveLength(files.length)
  await writeArtifacts(out, artifactsOf({ ...FIRST, ...SECOND }))
  const work = join(out, '.deosil-work-x')
  mkdirSync(join(work, 'new'), { recursive: true })
  await commit(work, out, kept)
  rmSync(work, { recursive: true })
  expect(filesIn(out)).toEqual(FIRST)
})

test('writeArtifacts refuses two files that some systems take for one', async () => {
  const artifacts = artifactsOf({ 'schemas/A.json': '', 'schemas/a.json': '' })
  await expect(writeArtifacts(join(home, 'out'), artifacts)).rejects.toThrow(
    'Two outputs have the path schemas/a.json',
  )
})

test('many runs into one folder do not mix, also where they agree on files', async () => {
  const out = join(home, 'out')
  const run = (n: number): Files => ({
    'a.json': `${n}`,
    'schemas/x.json': `${n}`,
    'schemas/y.json': `${n % 2}`,
    'schemas/z.json': 'all agree',
    [`only-${n}.json`]: `${n}`,
  })
  await writeArtifacts(out, artifactsOf(run(0)))
  await Promise.all(Array.from({ length: 12 }, (_, n) => writeArtifacts(out, artifactsOf(run(n)))))
  const files = filesIn(out)
  expect(files).toEqual(run(Number(files['a.json'])))
})

describe('after a run that was killed', () => {
  const OLD = { 'a.json': '1', 'gone.json': 'g', 'schemas/x.json': 'x1' }
  const moves = [
    { path: '.deosil-files.json', isNew: true },
    { path: 'a.json', isNew: true },
    { path: 'fresh.json', isNew: true },
    { path: 'schemas', isNew: true },
    { path: 'gone.json', isNew: false },
  ]

  /** The folder as it is after so many of the renames that replace OLD. */
  function killedAfter(renames: number): string {
    const work = 'out/.deosil-work-killed'
    put({
      [`${work}/new/a.json`]: '2',
      [`${work}/new/fresh.json`]: 'f',
      [`${work}/new/schemas/z.json`]: 'z2',
    })
    put({
      [`${work}/new/.deosil-files.json`]: JSON.stringify({
        format: 1,
        files: ['a.json', 'fresh.json', 'schemas/z.json'],
      }),
    })
    put({ [`${work}/journal.json`]: JSON.stringify(moves) })
    const steps = moves.flatMap(({ path, isNew }) => [
      ...(path === 'fresh.json' ? [] : [[`out/${path}`, `${work}/old/${path}`] as const]),
      ...(isNew ? [[`${work}/new/${path}`, `out/${path}`] as const] : []),
    ])
    mkdirSync(join(home, work, 'old'))
    for (const [from, to] of steps.slice(0, renames)) renameSync(join(home, from), join(home, to))
    return work
  }

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
    'in the middle of %i renames, the next run starts from the old files',
    async (renames) => {
      const out = join(home, 'out')
      await writeArtifacts(out, artifactsOf(OLD))
      killedAfter(renames)
      put({ 'out/b.json': 'mine' })
      // A run that fails shows what it found.
      expect(await problemOf(writeArtifacts(out, artifactsOf({ 'b.json': 'other' })))).toContain(
        'not written by Deosil',
      )
      expect(filesIn(out)).toEqual({ ...OLD, 'b.json': 'mine' })
      expect(readdirSync(out).filter((name) => name.startsWith('.deosil-work'))).toEqual([])
    },
  )

  test('its lock is taken over, and its old work is removed', async () => {
    const long = new Date(Date.now() - 7_200_000)
    put({
      'out/.deosil-lock': '',
      'out/.deosil-work-old/new/a.json': '?',
      '.out.deosil-work-old/new/a.json': '?',
    })
    for (const path of ['out/.deosil-lock', 'out/.deosil-work-old']) utimesSync(join(home, path), long, long)
    await writeArtifacts(join(home, 'out'), artifactsOf(FIRST))
    expect(filesIn(join(home, 'out'))).toEqual(FIRST)
  })
})
