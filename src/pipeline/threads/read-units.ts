/**
 * Reads many units, with the help of threads where that pays.
 * In: jobs. Out: for each what was read, in the order of the jobs. Each thread takes the next unit when it has
 * done one, large ones early, so that all end at about the same time.
 */
import type { UnitJob, UnitRead } from '../read-unit.ts'
import { prepareEmitter } from './emit-files.ts'
import type { Pool } from './pool.ts'
import { takeNext, type ReadAnswer } from './tasks.ts'

/** A unit that was read, fresh; and as JSON where it was made already. */
export interface Done {
  read: UnitRead
  json?: string
}

/** Text that is worth a thread of its own, in UTF-16 units: 150 ms of reading, and a thread needs 100 ms to start. */
const WORTH_A_THREAD = 150_000

/** Units that are read before the largest ones: code that has not run yet is slow, and slowest on large units. */
const WARM_UP = 100

/** @param threads how many may work, with this one */
export async function readUnits(
  jobs: readonly UnitJob[],
  { pool, threads, willEmit }: { pool: Pool; threads: number; willEmit: boolean },
): Promise<Done[]> {
  if (jobs.length === 0) return []
  const { readAndTally } = await import('../read-unit.ts')
  const order = orderOf(jobs)
  const ordered = order.map((index) => jobs[index] as UnitJob)
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  pool.start(Math.min(threads - 1, Math.floor(totalSize(jobs) / WORTH_A_THREAD)))
  if (willEmit) prepareEmitter(pool)
  const answers = pool.askAll({ kind: 'read', jobs: ordered, next })
  const done: Done[] = []
  const put = (index: number, one: Done): void => void (done[order[index] as number] = one)
  for (let index = takeNext(next); index < ordered.length; index = takeNext(next))
    put(index, { read: readAndTally(ordered[index] as UnitJob) })
  for (const answer of await Promise.all(answers)) {
    for (const [index, json] of (answer ?? []) as ReadAnswer)
      put(index, { read: JSON.parse(json) as UnitRead, json })
  }
  // What a thread took and did not bring back.
  return jobs.map((job, index) => done[index] ?? { read: readAndTally(job) })
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

function totalSize(jobs: readonly UnitJob[]): number {
  return jobs.reduce((sum, job) => sum + job.text.length, 0)
}
