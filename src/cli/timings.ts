/**
 * Where the time of a run went, in words.
 */
import { performance } from 'node:perf_hooks'
import type { Clock } from '../pipeline/clock.ts'
import type { ReadResult } from '../pipeline/run.ts'

/** What was read, over all revisions of a run. */
export class Spending {
  readonly #clock: Clock
  #units = 0
  #fromCache = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  add({ timings, units }: Pick<ReadResult, 'timings' | 'units'>): void {
    this.#clock.add(timings)
    this.#units += units.total
    this.#fromCache += units.fromCache
  }

  /** Times in milliseconds; `start` is all before the sources were looked for, `rest` what no step counts. */
  inWords(startMs: number): string {
    const totalMs = performance.now()
    const steps = Object.entries(this.#clock.timings)
    const restMs = totalMs - startMs - steps.reduce((sum, [, ms]) => sum + ms, 0)
    const rows = [
      ['start', startMs] as const,
      ...steps,
      ['rest', restMs] as const,
      ['total', totalMs] as const,
    ]
    const { user, system } = process.cpuUsage()
    const cpuMs = (user + system) / 1000
    const peakMb = process.resourceUsage().maxRSS / 1024
    return [
      ...rows.map(([step, ms]) => `${step.padEnd(8)}${ms.toFixed(0).padStart(8)} ms\n`),
      `${'cpu'.padEnd(8)}${cpuMs.toFixed(0).padStart(8)} ms over all threads\n`,
      `${'memory'.padEnd(8)}${peakMb.toFixed(0).padStart(8)} MB peak\n`,
      `${'units'.padEnd(8)}${String(this.#units).padStart(8)}, ${this.#fromCache} from the cache\n`,
    ].join('')
  }
}
