/**
 * Threads run compiled code, so these tests take the build: `npm test` makes it first.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import type * as run from '../../src/pipeline/run.ts'
import type * as emitFilesModule from '../../src/pipeline/threads/emit-files.ts'
import type { UnitRead } from '../../src/pipeline/read/read-unit.ts'
import type * as packedModule from '../../src/pipeline/threads/packed.ts'
import type * as poolModule from '../../src/pipeline/threads/pool.ts'
import type * as readUnitsModule from '../../src/pipeline/threads/read-units.ts'
import { shippedRevision } from '../support/docs-input.ts'

async function compiled<T>(path: string): Promise<T> {
  const url = new URL(`../../dist/pipeline/${path}`, import.meta.url)
  if (!existsSync(url)) throw new Error('There is no build. Run npm run build first.')
  return (await import(url.href)) as T
}

/** So large that threads pay. */
function largeRevision() {
  const { pages } = shippedRevision('harbour/3.0')
  const times = Math.ceil(200_000 / pages.reduce((sum, { text }) => sum + text.length, 0))
  const copies = Array.from({ length: times }, (_, copy) =>
    pages.map(({ path, text }) => ({
      path: `${copy}/${path}`,
      text: text.replaceAll('harbour.', `harbour${copy}.`).replaceAll('`GET /', `\`GET /${copy}/`),
    })),
  )
  return { label: 'large', pages: copies.flat() }
}

const EVERYTHING = { ids: undefined, options: undefined, cache: undefined }

test('threads give what one thread gives, files included', async () => {
  const { openEngine } = await compiled<typeof run>('run.js')
  const revision = largeRevision()
  const results = []
  for (const threads of [1, 3]) {
    const engine = openEngine({ threads, willEmit: true, textPerThread: 50_000 })
    const { timings, ...read } = await engine.readRevision(revision)
    expect(Object.keys(timings)).toContain('read')
    results.push({
      read,
      files: await engine.generate(read, undefined, { provenance: true, names: 'short', enumArrays: true }),
    })
    await engine.close()
  }
  expect(results[1]).toEqual(results[0])
})

test('batches hold all jobs in order, with no more text than they may have', async () => {
  const { batchesOf } = await compiled<typeof readUnitsModule>('threads/read-units.js')
  const jobs = [5, 4, 1, 30, 2, 2].map((length) => ({
    dialect: undefined,
    context: {},
    text: 'x'.repeat(length),
  }))
  const batches = batchesOf(jobs, 10)
  expect(batches.flatMap((batch) => batch.jobs)).toEqual(jobs)
  expect(batches.map(({ first, jobs: { length } }) => [first, length])).toEqual([
    [0, 3],
    [3, 1],
    [4, 2],
  ])
  expect(batchesOf([], 10)).toEqual([])
})

test('large files are held packed, and give the text that they were made of', async () => {
  const { packed } = await compiled<typeof packedModule>('threads/packed.js')
  const files = [
    { path: 'small.json', text: '{}' },
    { path: 'large.json', text: '“harbour”, '.repeat(20) },
  ]
  const held = packed(files, 100)
  expect(held[0]).toBe(files[0])
  expect(held.map(({ path, text }) => ({ path, text }))).toEqual(files)
  expect(Object.getOwnPropertyDescriptor(held[1], 'text')?.value).toBeUndefined()
})

test('what a thread does not bring back is done by the one that asked', async () => {
  const { Pool } = await compiled<typeof poolModule>('threads/pool.js')
  const { readUnits } = await compiled<typeof readUnitsModule>('threads/read-units.js')
  const { emitFiles } = await compiled<typeof emitFilesModule>('threads/emit-files.js')
  const { readRevision } = await compiled<typeof run>('run.js')
  const jobs = Array.from({ length: 40 }, (_, index) => ({
    dialect: undefined,
    context: {},
    text: `# Page ${index}\n\n${'Words.\n\n'.repeat(20)}`,
  }))
  const readAll = async (tools: readUnitsModule.ReadRun): Promise<UnitRead[]> => {
    const reads: UnitRead[] = []
    await readUnits(jobs, tools, (index, read) => void (reads[index] = read))
    return reads
  }
  const alone = await readAll({ pool: new Pool(), threads: 1, willEmit: false })
  const pool = new Pool()
  pool.start(2)
  const reading = readAll({ pool, threads: 3, willEmit: true, textPerThread: 1000 })
  await pool.close()
  expect(await reading).toEqual(alone)
  expect(alone[39]?.tally.entries).toBe(21)
  const batches = { pool: new Pool(), threads: 2, willEmit: false, textPerThread: 1000, batchSize: 3000 }
  expect(await readAll(batches)).toEqual(alone)
  // What threads needed for so much text is given back.
  expect(batches.pool.size).toBe(0)

  const result = await readRevision(shippedRevision('harbour/1.0'))
  const ending = new Pool()
  ending.start(1)
  const files = emitFiles(result, { ...EVERYTHING, pool: ending })
  await ending.close()
  expect(await files).toEqual(await emitFiles(result, { ...EVERYTHING, pool: new Pool() }))
})

/** The thread answers while the main one is busy, so that the answer is there only when the pool is being closed. */
const ANSWER_WHILE_CLOSING = `
import(process.argv[1]).then(async ({ Pool }) => {
  const next = new Int32Array(new SharedArrayBuffer(4))
  const pool = new Pool()
  pool.start(1)
  void pool.ask({ kind: 'read', jobs: [], next })
  while (Atomics.load(next, 0) === 0);
  Atomics.wait(next, 0, 1, 300)
  await pool.close()
  console.log('closed')
})
`

test('an answer that comes while threads are ended does not end the program', () => {
  const pool = new URL('../../dist/pipeline/threads/pool.js', import.meta.url).href
  const words = ['--eval', ANSWER_WHILE_CLOSING, pool]
  const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8', timeout: 20_000 })
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'closed\n' })
})
