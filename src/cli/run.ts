/**
 * Runs one command line.
 * In: the words behind `deosil`, and a context. Out: the exit code. Throws nothing.
 */
import { CommanderError } from 'commander'
import { UsageError } from '../core/errors.ts'
import { withPrinter, type Context } from './context.ts'
import { EXIT } from './exit-codes.ts'
import { tellFailure } from './failure.ts'
import { buildProgram } from './program.ts'

export async function run(words: string[], outer: Context): Promise<number> {
  const context = withPrinter(outer)
  let code: number = EXIT.done
  const program = buildProgram(context, (result) => {
    code = result
  })
  try {
    if (words.length === 0) {
      code = tellFailure(new UsageError('No command was given.'), context)
      context.tell(`\n${program.helpInformation()}`, 'lines')
      return code
    }
    await program.parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    if (context.signal.aborted) return EXIT.interrupted
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done
    return tellFailure(error, context, words)
  }
}
