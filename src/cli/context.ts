/**
 * What a command sees of the process that it runs in. Tests hand in one of their own.
 */
import { PRINTERS, type PrintKind } from '../core/terminal.ts'

export interface Context {
  /** Absolute; relative places count from here. */
  folder: string
  environment: Readonly<Record<string, string | undefined>>
  temporaryFolder: string
  /** Standard output: data, and nothing else. Lines for people unless another kind is named. */
  out: (text: string, kind?: PrintKind) => void
  /** Waits until standard output has passed on what it was given. Not there where it passes all on at once. */
  taken?: () => Promise<void>
  /** Standard error: words for people. One sentence unless another kind is named. */
  tell: (text: string, kind?: PrintKind) => void
  standardInput: () => AsyncIterable<Uint8Array>
  /** Whether standard output and standard error are terminals. */
  isTerminal: { out: boolean; tell: boolean }
  /** Ends when the user interrupts the run while it does something tidily. */
  signal: AbortSignal
  /**
   * Does what has to be tidied up where it is interrupted: only then a signal waits for the run. At all other times
   * it ends the process by itself, however busy that is.
   */
  tidily: <T>(work: () => Promise<T>) => Promise<T>
}

/** The same context, whose streams get nothing that did not pass the printer. */
export function withPrinter(context: Context): Context {
  return {
    ...context,
    out: (text, kind = 'lines') => context.out(PRINTERS[kind](text)),
    tell: (text, kind = 'line') => {
      if (text !== '') context.tell(PRINTERS[kind](text))
    },
  }
}
