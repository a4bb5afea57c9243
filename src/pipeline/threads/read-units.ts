/**
 * Reads many units, with the help of threads where that pays.
 * In: jobs. Out: for each what was read, in no order. Each thread takes the next unit when it has done one, large ones
 * early, so that all end at about the same time. Many megabytes go batch by batch: what is under way is in memory twice.
 */
import type { UnitJob, UnitRead } from '../read/read-unit.ts'
import { prepareEmitter } from './emit-files.ts'
import type { Pool } from './pool.ts'
import { takeNext, type ReadAnswer } from './tasks.ts'

/** Takes what was read of a job, fresh; and as JSON where it was made already. */
export type Deliver = (index: number, read: UnitRead, json?: string) => void

/**
 * Text that is worth a thread of its own, in UTF-16 units: about half a second of reading, since a thread has to load
 * the parser, and is slow until its code is compiled.
 */
const WORTH_A_THREAD = 1_500_000

/** Text from which files are so large that making them is worth a thread. */
const WORTH_AN_EMITTER = 300_000

/** Text that is read in one batch, in UTF-16 units. No release we know has as much. */
const MOST_AT_ONCE = 6_000_000

/** Units that are read before the largest ones: code that has not run yet is slow, and slowest on large units. */
const WARM_UP = 100

export interface ReadRun {
  pool: Pool
  /** How many threads may work, this one included. */
  threads: number
  /** Whether files will be made of what is read. */
  willEmit: boolean
  /** How much text is worth a thread, in UTF-16 units. */
  textPerThread?: number
  /** How much text is read in one batch, in UTF-16 units. */
  batchSize?: number
}

export async function readUnits(jobs: readonly UnitJob[], run: ReadRun, deliver: Deliver): Promise<void> {
  const { batchSize = MOST_AT_ONCE } = run
  const batches = batchesOf(jobs, batchSize)
  for (const { first, jobs: batch } of batches)
    await readBatch(batch, run, (index, read, json) => deliver(first + index, read, json))
  // A thread holds on to the memory that it once needed, and the model of so much text fills enough of it alone.
  if (batches.length > 1) await run.pool.close()
}

interface Batch {
  /** Index of its first job. */
  first: number
  jobs: UnitJob[]
}

/** As many jobs at a time as have no more text than that, but one at least. */
export function batchesOf(jobs: readonly UnitJob[], most: number): Batch[] {
  const batches: Batch[] = []
  let size = Infinity
  for (const [index, job] of jobs.entries()) {
    size += job.text.length
    if (size > most) {
      batches.push({ first: index, jobs: [] })
      size = job.text.length
    }
    batches.at(-1)?.jobs.push(job)
  }
  return batches
}

async function readBatch(jobs: readonly UnitJob[], run: ReadRun, deliver: Deliver): Promise<void> {
  const { readAndTally } = await import('../read/read-unit.ts')
  const order = orderOf(jobs)
  const ordered = order.map((index) => jobs[index] as UnitJob)
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const answers = startThreads(jobs, run) ? run.pool.askAll({ kind: 'read', jobs: ordered, next }) : []
  // What a thread took and did not bring back stays.
  const left = new Set(order.keys())
  const put = (index: number, read: UnitRead, json?: string): void => {
    left.delete(index)
    deliver(order[index] as number, read, json)
  }
  for (let index = takeNext(next); index < ordered.length; index = takeNext(next)) {
    put(index, readAndTally(ordered[index] as UnitJob))
  }
  for (const answer of await Promise.all(answers)) {
    for (const [index, json] of (answer ?? []) as ReadAnswer) put(index, JSON.parse(json) as UnitRead, json)
  }
  for (const index of left) put(index, readAndTally(ordered[index] as UnitJob))
}

/** Returns whether threads are to read, too: one that only makes files later gets ready for that. */
function startThreads(jobs: readonly UnitJob[], run: ReadRun): boolean {
  const { pool, threads, willEmit, textPerThread = WORTH_A_THREAD } = run
  const size = jobs.reduce((sum, job) => sum + job.text.length, 0)
  // The main thread is the first reader.
  const readers = Math.min(threads, Math.floor(size / textPerThread)) - 1
  pool.start(readers)
  if (willEmit && threads > 1 && size >= Math.min(WORTH_AN_EMITTER, textPerThread)) prepareEmitter(pool)
  return readers > 0
}

/** Indexes of jobs in the order in which they are taken. */
function orderOf(jobs: readonly UnitJob[]): number[] {
  const all = [...jobs.keys()]
  const rest = all.slice(WARM_UP).sort((a, b) => sizeOf(jobs[b]) - sizeOf(jobs[a]))
  return [...all.slice(0, WARM_UP), ...rest]
}

function sizeOf(job: UnitJob | undefined): number {
  return job?.text.length ?? 0
}
