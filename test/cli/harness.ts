/**
 * Runs a command line inside the test, with streams that are kept.
 */
import { run } from '../../src/cli/run.ts'
import type { Context } from '../../src/cli/context.ts'
import { streamOf } from '../source/sources.ts'

export interface Outcome {
  code: number
  out: string
  told: string
}

export async function deosil(
  folder: string,
  words: string[],
  more: Partial<Context> & { input?: string } = {},
): Promise<Outcome> {
  const outcome: Outcome = { code: -1, out: '', told: '' }
  const { input = '', ...rest } = more
  const context: Context = {
    folder,
    environment: { PATH: process.env.PATH },
    temporaryFolder: folder,
    out: (text) => void (outcome.out += text),
    tell: (text) => void (outcome.told += text),
    standardInput: () => streamOf(input),
    isTerminal: { out: false, tell: false },
    signal: new AbortController().signal,
    tidily: async (work) => await work(),
    ...rest,
  }
  outcome.code = await run(words, context)
  return outcome
}
