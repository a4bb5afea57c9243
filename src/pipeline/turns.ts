/**
 * Lets the program answer signals in the middle of long work: nothing else runs while a loop goes on.
 */
import { performance } from 'node:perf_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'

/** Longest work between two turns, but for one step of it, in milliseconds. */
const TURN_MS = 50

export class Turns {
  #begunMs = performance.now()

  /** To be called before each step. */
  async take(): Promise<void> {
    if (performance.now() - this.#begunMs < TURN_MS) return
    await nextTurn()
    this.#begunMs = performance.now()
  }
}
