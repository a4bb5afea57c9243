/**
 * Measures the steps of a run. Steps of one name add up.
 */
import { performance } from 'node:perf_hooks'

/** Wall time of each step, in milliseconds, in the order in which the steps ended. */
export type Timings = Record<string, number>

export class Clock {
  readonly timings: Timings = {}

  async time<T>(step: string, work: () => T | Promise<T>): Promise<T> {
    const started = performance.now()
    try {
      return await work()
    } finally {
      this.timings[step] = (this.timings[step] ?? 0) + performance.now() - started
    }
  }
}
