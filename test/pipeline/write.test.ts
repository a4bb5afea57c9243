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
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { InputError, ToolBug } from '../../src/core/errors.ts'
import { OutputRecord, hashOf } from '../../src/pipeline/write/output-record.ts'
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

/** All files below a folder with their texts. */
function filesIn(folder: string, prefix = ''): Files {
  const found: Files = {}
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix + entry.name
    if (entry.isDirectory()) Object.assign(found, filesIn(folder, `${path}/`))
    else found[path] = entry.isSymbolicLink() ? 'a link' : readFileSync(join(folder, path), 'utf8')
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
    expect(readdirSync(out).filter((name) => name.startsWith('.deosil'))).toEqual([])
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
        want: 'b.json: the existing file was not written by Deosil. Move it',
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
  ['.deosil-work-x'],
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

/** What a stranger can put into a folder of a project so that it passes for data of ours. */
describe('nothing in the folder is believed', () => {
  const LISTS: Files = {
    'out/.deosil-files.json': JSON.stringify({
      format: 1,
      files: ['mine.md', 'types.ts', '../mine', 'link/x'],
    }),
    'out/.deosil-lock': 'somebody',
    'out/.deosil-work-evil/journal.json': JSON.stringify([
      { path: 'mine.md', isNew: true },
      { path: 'link/x', isNew: false },
      { path: '../mine', isNew: true },
    ]),
    'out/.deosil-work-evil/new/other.md': 'other',
    'out/.deosil-work-evil/old/link/x': 'evil',
  }

  test.each([[{}], [SECOND]])(
    'a list, a journal, a lock; after a run of ours that wrote %j',
    async (first) => {
      const out = join(home, 'out')
      if ('types.ts' in first) await writeArtifacts(out, artifactsOf(first))
      put({ ...LISTS, 'out/mine.md': 'mine', mine: 'm', 'elsewhere/x': 'mine' })
      symlinkSync(join(home, 'elsewhere'), join(out, 'link'))
      const before = filesIn(home)
      await writeArtifacts(out, artifactsOf(FIRST))
      const ours = Object.fromEntries(Object.entries(FIRST).map(([path, text]) => [`out/${path}`, text]))
      const { 'out/types.ts': _, ...rest } = before
      expect(filesIn(home)).toEqual({ ...rest, ...ours })
    },
  )

  test('a file that a list calls ours, at a path of ours', async () => {
    const out = join(home, 'out')
    put({ ...LISTS, 'out/types.ts': 'mine' })
    const before = filesIn(home)
    expect(await problemOf(writeArtifacts(out, artifactsOf(SECOND)))).toContain('overwrite it with --force')
    expect(filesIn(home)).toEqual(before)
    await writeArtifacts(out, artifactsOf(SECOND), { replacesOthers: true })
    expect(filesIn(out)).toMatchObject(SECOND)
  })

  test('output of another machine is replaced where its report shows what it is, and nothing of it is removed', async () => {
    const out = join(home, 'out')
    const report = '{\n  "format": 1,\n  "counts": {\n    "error": 0,\n'
    put({ 'out/report.json': report, 'out/types.ts': 'older', 'out/schemas/gone.schema.json': 'older' })
    await writeArtifacts(out, artifactsOf(SECOND))
    expect(filesIn(out)).toMatchObject({ ...SECOND, 'schemas/gone.schema.json': 'older' })
  })

  test.each(['mine.md', 'schemas', 'types.ts'])(
    'a link that is called %s is neither followed nor replaced',
    async (name) => {
      const out = join(home, 'out')
      put({ 'elsewhere/x.json': 'mine', 'out/keep': 'k' })
      symlinkSync(join(home, 'elsewhere', name === 'types.ts' ? 'x.json' : ''), join(out, name))
      for (const replacesOthers of [false, true])
        await problemOf(writeArtifacts(out, artifactsOf({ ...FIRST, ...SECOND }), { replacesOthers }))
      expect(filesIn(home)).toMatchObject({ 'elsewhere/x.json': 'mine', [`out/${name}`]: 'a link' })
    },
  )

  test('a file of ours that became a link', async () => {
    const out = join(home, 'out')
    await writeArtifacts(out, artifactsOf(FIRST))
    put({ mine: 'm' })
    for (const path of ['a.json', 'schemas/y.json']) {
      rmSync(join(out, path))
      symlinkSync(join(home, 'mine'), join(out, path))
    }
    expect(await problemOf(writeArtifacts(out, artifactsOf(SECOND)))).toContain('was not written by Deosil')
    rmSync(join(out, 'a.json'))
    await writeArtifacts(out, artifactsOf(SECOND))
    expect(filesIn(home)).toMatchObject({ mine: 'm', 'out/schemas/y.json': 'a link', 'out/a.json': '2' })
  })

  test('a stale file that somebody changed stays', async () => {
    const out = join(home, 'out')
    await writeArtifacts(out, artifactsOf(FIRST))
    put({ 'out/schemas/y.json': 'changed by hand' })
    await writeArtifacts(out, artifactsOf(SECOND))
    expect(filesIn(out)).toEqual({ ...SECOND, 'schemas/y.json': 'changed by hand' })
  })

  test('a folder that others can write to keeps no record', async () => {
    const state = join(home, 'state')
    mkdirSync(state)
    chmodSync(state, 0o777)
    await expect(
      writeArtifacts(join(home, 'out'), artifactsOf(FIRST), { stateFolder: state }),
    ).rejects.toThrow('is writable by others')
    symlinkSync(state, join(home, 'link'))
    await expect(
      writeArtifacts(join(home, 'out'), artifactsOf(FIRST), { stateFolder: join(home, 'link') }),
    ).rejects.toThrow('is a link')
  })
})

describe('readers see the old folder or the new one', () => {
  test('the folder is swapped as a whole, with its rights, where all of it is ours', async () => {
    const out = join(home, 'out')
    await writeArtifacts(out, artifactsOf(FIRST))
    chmodSync(out, 0o750)
    const before = statSync(out)
    await writeArtifacts(out, artifactsOf(SECOND))
    expect(statSync(out).ino).not.toBe(before.ino)
    expect(statSync(out).mode).toBe(before.mode)
  })

  test.each([
    ['holds files of others', { 'out/mine.md': 'mine' }],
    ['is as it should be', {}],
  ])('it stays the same folder where it %s', async (_, others) => {
    const out = join(home, 'out')
    await writeArtifacts(out, artifactsOf(FIRST))
    put(others)
    const { ino } = statSync(out)
    await writeArtifacts(out, artifactsOf('out/mine.md' in others ? SECOND : FIRST))
    expect(statSync(out).ino).toBe(ino)
  })

  test('it stays the same folder where it is that of the run', async () => {
    const out = join(home, 'out')
    await writeArtifacts(out, artifactsOf(FIRST))
    const { ino } = statSync(out)
    const before = process.cwd()
    process.chdir(out)
    try {
      await writeArtifacts('.', artifactsOf(SECOND))
    } finally {
      process.chdir(before)
    }
    expect(filesIn(out)).toEqual(SECOND)
    expect(statSync(out).ino).toBe(ino)
  })
})

describe('after a run that was killed', () => {
  const state = () => join(home, 'state')
  const write = async (files: Files) =>
    await writeArtifacts(join(home, 'out'), artifactsOf(files), { stateFolder: state() })

  /** As a run leaves it that is killed when its work folder is there, and its record says so. */
  function killedAtWork(name = '.deosil-work-0123456789abcdef'): string {
    const work = join(home, name)
    const record = new OutputRecord(state(), join(home, 'out'))
    const hashes = (files: Files) =>
      Object.entries(files).map(([path, text]) => [path, [hashOf(text)]] as const)
    record.write(new Map([...hashes(FIRST), ...hashes(SECOND)]))
    record.noteWork(work)
    mkdirSync(work)
    return work
  }

  test('before it moved anything', async () => {
    await write(FIRST)
    mkdirSync(join(killedAtWork(), 'new'))
    await write(SECOND)
    expect(filesIn(join(home, 'out'))).toEqual(SECOND)
    expect(readdirSync(home).sort()).toEqual(['out', 'state'])
  })

  test('between the two moves, the next one finds the old files', async () => {
    await write(FIRST)
    renameSync(join(home, 'out'), join(killedAtWork(), 'old'))
    put({ 'other/mine': 'm' })
    mkdirSync(join(home, 'other/types.ts'))
    // A run that fails shows what it found.
    await problemOf(write({ 'a.json/b.json/c.json': 'x', 'a.json': 'y' }))
    expect(filesIn(join(home, 'out'))).toEqual(FIRST)
    await write(SECOND)
    expect(filesIn(join(home, 'out'))).toEqual(SECOND)
    expect(readdirSync(home).sort()).toEqual(['other', 'out', 'state'])
  })

  test('after the moves', async () => {
    await write(FIRST)
    const work = killedAtWork()
    renameSync(join(home, 'out'), join(work, 'old'))
    put(Object.fromEntries(Object.entries(SECOND).map(([path, text]) => [`out/${path}`, text])))
    await write({ 'types.ts': 't3' })
    expect(filesIn(join(home, 'out'))).toEqual({ 'types.ts': 't3' })
    expect(readdirSync(home).sort()).toEqual(['out', 'state'])
  })

  test('in a folder with files of others, the next run ends what it began', async () => {
    await write(FIRST)
    put({ 'out/mine.md': 'mine' })
    killedAtWork('out/.deosil-work-0123456789abcdef')
    put({ 'out/a.json': '2' })
    await write(SECOND)
    expect(filesIn(join(home, 'out'))).toEqual({ ...SECOND, 'mine.md': 'mine' })
  })
})
