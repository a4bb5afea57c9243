/**
 * Measures the steps of a run. Steps of one name add up.
 */
import { performance } from 'node:perf_hooks'

/** Wall time of each step, in milliseconds, in the order in which the steps ended. */
export type Timings = Record<string, number>

export class Clock {
  readonly timings: Timings = {}

  add(timings: Timings): void {
    for (const [step, ms] of Object.entries(timings)) this.timings[step] = (this.timings[step] ?? 0) + ms
  }

  async time<T>(step: string, work: () => T | Promise<T>): Promise<T> {
    const started = performance.now()
    try {
      return await work()
    } finally {
      this.add({ [step]: performance.now() - started })
    }
  }
}
