/**
 * Threads that help the main one. They start when there is work for them, and a thread that fails, or cannot
 * start, is only missed: its work comes back undone.
 */
import { Worker } from 'node:worker_threads'
import type { Answer, Task } from './tasks.ts'

/** Not there where the sources run as they are, and where a bundler left it out: then no thread helps. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './none' : './worker.js', import.meta.url)

/** Without its number. */
type Ask = Task extends infer One ? (One extends Task ? Omit<One, 'id'> : never) : never

interface Helper {
  worker: Worker
  /** Takes the answer to each task that is under way; undefined when the thread has failed. */
  waiting: Map<number, (result: Answer['result']) => void>
}

export class Pool {
  readonly #helpers = new Set<Helper>()
  #lastId = 0

  get size(): number {
    return this.#helpers.size
  }

  /** Starts threads until there are this many. */
  start(count: number): void {
    while (this.#helpers.size < count && !WORKER.href.endsWith('none')) this.#startOne()
  }

  /** Gives a task to every thread. One answer each; undefined where a thread has failed. */
  askAll(task: Ask): Promise<Answer['result']>[] {
    return [...this.#helpers].map(async (helper) => await this.#ask(helper, task))
  }

  /** Gives a task to the thread with the least to do; undefined when there is none or it has failed. */
  async ask(task: Ask): Promise<Answer['result']> {
    const [idle] = [...this.#helpers].sort((a, b) => a.waiting.size - b.waiting.size)
    return idle === undefined ? undefined : await this.#ask(idle, task)
  }

  async close(): Promise<void> {
    const helpers = [...this.#helpers]
    this.#helpers.clear()
    await Promise.all(helpers.map(async ({ worker }) => await worker.terminate()))
  }

  #startOne(): void {
    const worker = new Worker(WORKER)
    const helper: Helper = { worker, waiting: new Map() }
    const lose = (): void => {
      this.#helpers.delete(helper)
      for (const answer of helper.waiting.values()) answer(undefined)
      helper.waiting.clear()
    }
    worker.on('message', ({ id, result }: Answer) => {
      helper.waiting.get(id)?.(result)
      helper.waiting.delete(id)
      // One that is being ended has to be waited for: without it the program could end before.
      if (helper.waiting.size === 0 && this.#helpers.has(helper)) worker.unref()
    })
    worker.on('error', lose)
    worker.on('exit', lose)
    // A thread without work keeps no program alive.
    worker.unref()
    this.#helpers.add(helper)
  }

  async #ask({ worker, waiting }: Helper, task: Ask): Promise<Answer['result']> {
    this.#lastId += 1
    const id = this.#lastId
    worker.ref()
    return await new Promise((resolve) => {
      waiting.set(id, resolve)
      worker.postMessage({ ...task, id }, [])
    })
  }
}
