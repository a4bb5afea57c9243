/**
 * What a command is: words for its help, and work that is loaded when it runs.
 */
import type { Context } from './context.ts'
import type { Settings } from './settings.ts'

export interface OptionSpec {
  /** `--out <dir>`; the long name is the key of its value. */
  flags: string
  description: string
  choices?: readonly string[]
  /** May be given several times. */
  isRepeatable?: boolean
  /** Takes names with commas between them. */
  isList?: boolean
}

export interface CommandSpec {
  name: string
  summary: string
  /** As commander writes them: `<source...>`, `[page]`. */
  arguments: readonly { name: string; description: string }[]
  options: readonly OptionSpec[]
  examples: readonly string[]
  /** Whether the command works without a configuration: then none is looked for. */
  ignoresConfig?: boolean
  /** Gives the exit code. */
  run: (call: Call) => Promise<number>
}

export interface Call {
  arguments: string[]
  settings: Settings
  context: Context
}
