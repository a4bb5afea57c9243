/**
 * What is said when a run cannot go on, and with which code it ends.
 */
import { CommanderError } from 'commander'
import { InputError, UsageError } from '../core/errors.ts'
import { COMMANDS } from './commands/registry.ts'
import type { Context } from './context.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'

/** @param words the command line, which tells whose help is meant */
export function tellFailure(error: unknown, { tell }: Context, words: readonly string[] = []): ExitCode {
  if (error instanceof CommanderError) return fail(tell, usageSentence(error, words), EXIT.usage)
  if (error instanceof UsageError) return fail(tell, error.message, EXIT.usage)
  if (error instanceof InputError) return fail(tell, error.message, EXIT.input)
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const code = fail(tell, 'This is a bug in Deosil, not in your docs. Report it with these lines:', EXIT.bug)
  tell(`${stack}\n`, 'lines')
  return code
}

function fail(tell: Context['tell'], sentence: string, code: ExitCode): ExitCode {
  tell(`deosil: ${sentence}\n`)
  return code
}

/** Commander writes `error: unknown option '--emti'`, a newline, `(Did you mean --emit?)`. */
function usageSentence({ message }: CommanderError, words: readonly string[]): string {
  const [first = '', hint] = message.replace(/^error: /u, '').split('\n')
  const sentence = `${first[0]?.toUpperCase() ?? ''}${first.slice(1)}`.replace(/\.?$/u, '.')
  const command = COMMANDS.find(({ name }) => name === words[0])
  const program = command === undefined ? 'deosil' : `deosil ${command.name}`
  const remedy =
    hint === undefined ? `${program} --help lists the options.` : hint.replace(/^\((.*)\)$/u, '$1')
  return `${sentence} ${remedy}`
}
