/**
 * What a command sees of the process that it runs in. Tests hand in one of their own.
 */
export interface Context {
  /** Absolute; relative places count from here. */
  folder: string
  environment: Readonly<Record<string, string | undefined>>
  temporaryFolder: string
  /** Standard output: data, and nothing else. */
  out: (text: string) => void
  /** Waits until standard output has passed on what it was given. Not there where it passes all on at once. */
  taken?: () => Promise<void>
  /** Standard error: words for people. */
  tell: (text: string) => void
  standardInput: () => AsyncIterable<Uint8Array>
  /** Whether standard output and standard error are terminals. */
  isTerminal: { out: boolean; tell: boolean }
  /** Ends when the user interrupts the run. */
  signal: AbortSignal
}
