/**
 * What threads are asked to do, and what they answer. Only plain data passes: text in, JSON or files out.
 */
import type { Artifact } from '../../emit/types.ts'
import type { EmitterId } from '../../emit/registry.ts'
import type { CachePlace } from '../store/cache.ts'
import type { UnitJob } from '../read/read-unit.ts'

/** Reads units until none is left. */
export interface ReadTask {
  kind: 'read'
  id: number
  jobs: readonly UnitJob[]
  /** Index of the next job that nobody has taken, shared by all threads. */
  next: Int32Array<SharedArrayBuffer>
}

export interface EmitTask {
  kind: 'emit'
  id: number
  emitter: EmitterId
  /** `EmitInput` as JSON, which passes faster than objects do. */
  input: string
  /** Where the emitter may remember what it worked out. */
  cachePlace: CachePlace | undefined
}

/** Loads what an emitter needs, while others still read. */
export interface PrepareTask {
  kind: 'prepare'
  id: number
  emitter: EmitterId
}

export type Task = ReadTask | EmitTask | PrepareTask

/** `UnitRead` as JSON, with the index of its job. */
export type ReadAnswer = [index: number, json: string][]

export interface Answer {
  id: number
  result: ReadAnswer | Artifact[] | undefined
}

/** The index of a job that nobody else has taken; at least `count` when there is none left. */
export function takeNext(next: Int32Array<SharedArrayBuffer>): number {
  return Atomics.add(next, 0, 1)
}
