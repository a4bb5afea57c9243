/**
 * Joins the program to the process that it runs in: streams, signals, the exit code.
 */
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import type { Context } from './context.ts'
import { EXIT } from './exit-codes.ts'
import { run } from './run.ts'

export async function runProcess(words: string[]): Promise<void> {
  goOnWhenReaderLeaves()
  const interruption = interruptible()
  process.exitCode = await run(words, contextOf(interruption.signal))
  interruption.forget()
}

function contextOf(signal: AbortSignal): Context {
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

/** The first signal lets the run tidy up and end; the second ends it at once. */
function interruptible(): { signal: AbortSignal; forget: () => void } {
  const controller = new AbortController()
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted)
    controller.abort()
    setTimeout(() => process.exit(EXIT.interrupted), TIDY_MS).unref()
  }
  for (const name of SIGNALS) process.on(name, interrupt)
  const forget = (): void => {
    for (const name of SIGNALS) process.off(name, interrupt)
  }
  return { signal: controller.signal, forget }
}
