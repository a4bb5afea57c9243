/**
 * Joins the program to the process that it runs in: streams, signals, the exit code.
 */
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Context } from './context.ts'
import { EXIT } from './exit-codes.ts'
import { run } from './run.ts'

export async function runProcess(words: string[]): Promise<void> {
  goOnWhenReaderLeaves()
  process.exitCode = await run(words, contextOf(new Interruption()))
}

function contextOf(interruption: Interruption): Context {
  const { signal } = interruption
  // A run that waits for standard input would wait on.
  signal.addEventListener('abort', () => process.stdin.destroy())
  return {
    folder: process.cwd(),
    environment: process.env,
    temporaryFolder: tmpdir(),
    out: (text) => void process.stdout.write(text),
    taken: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
    },
    tell: (text) => void process.stderr.write(text),
    standardInput: () => process.stdin,
    isTerminal: { out: process.stdout.isTTY, tell: process.stderr.isTTY },
    signal,
    tidily: async (work) => await interruption.tidily(work),
  }
}

const READER_LEFT = new Set(['EPIPE', 'ERR_STREAM_DESTROYED'])

/**
 * `deosil … | head` closes the pipe early. The reader has what it wanted, so that is no failure; the run goes on
 * to its end, so that files are written and the exit code is what it would be for any other reader.
 */
function goOnWhenReaderLeaves(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!READER_LEFT.has(error.code ?? '')) throw error
    })
  }
}

/** How long an interrupted run may tidy up, in milliseconds. */
const TIDY_MS = 300
const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/**
 * A handler of a signal runs between two turns of the event loop, and reading, linking and comparing are one long
 * turn. So there is a handler only where something has to be tidied up, in work that waits often; at all other times
 * the system ends the process.
 */
class Interruption {
  readonly #controller = new AbortController()
  readonly signal = this.#controller.signal
  #depth = 0

  async tidily<T>(work: () => Promise<T>): Promise<T> {
    this.#depth += 1
    if (this.#depth === 1) for (const name of SIGNALS) process.on(name, this.#interrupt)
    try {
      return await work()
    } finally {
      // What came while the work kept the process busy is heard in the next turn but one.
      await nextTurn()
      await nextTurn()
      this.#depth -= 1
      if (this.#depth === 0) for (const name of SIGNALS) process.off(name, this.#interrupt)
      this.signal.throwIfAborted()
    }
  }

  /** The first signal lets the run tidy up and end; the second ends it at once. */
  readonly #interrupt = (): void => {
    if (this.signal.aborted) process.exit(EXIT.interrupted)
    this.#controller.abort()
    setTimeout(() => process.exit(EXIT.interrupted), TIDY_MS).unref()
  }
}
