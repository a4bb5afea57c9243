/**
 * Reads many units, with the help of threads where that pays.
 * In: jobs. Out: for each what was read, in the order of the jobs. Each thread takes the next unit when it has
 * done one, large ones early, so that all end at about the same time.
 */
import type { UnitJob, UnitRead } from '../read/read-unit.ts'
import { prepareEmitter } from './emit-files.ts'
import type { Pool } from './pool.ts'
import { takeNext, type ReadAnswer } from './tasks.ts'

/** A unit that was read, fresh; and as JSON where it was made already. */
export interface Done {
  read: UnitRead
  json?: string
}

/**
 * Text that is worth a thread of its own, in UTF-16 units: about half a second of reading, since a thread has to load
 * the parser, and is slow until its code is compiled.
 */
const WORTH_A_THREAD = 1_500_000

/** Text from which files are so large that making them is worth a thread. */
const WORTH_AN_EMITTER = 300_000

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
}

export async function readUnits(jobs: readonly UnitJob[], run: ReadRun): Promise<Done[]> {
  if (jobs.length === 0) return []
  const { readAndTally } = await import('../read/read-unit.ts')
  const order = orderOf(jobs)
  const ordered = order.map((index) => jobs[index] as UnitJob)
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const answers = startThreads(jobs, run) ? run.pool.askAll({ kind: 'read', jobs: ordered, next }) : []
  const done: Done[] = []
  const put = (index: number, one: Done): void => void (done[order[index] as number] = one)
  for (let index = takeNext(next); index < ordered.length; index = takeNext(next)) {
    put(index, { read: readAndTally(ordered[index] as UnitJob) })
  }
  for (const answer of await Promise.all(answers)) {
    for (const [index, json] of (answer ?? []) as ReadAnswer)
      put(index, { read: JSON.parse(json) as UnitRead, json })
  }
  // What a thread took and did not bring back.
  return jobs.map((job, index) => done[index] ?? { read: readAndTally(job) })
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
