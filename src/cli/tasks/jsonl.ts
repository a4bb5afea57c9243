/**
 * The work of `deosil generate --jsonl`: pages come in as lines and files go out as lines, in the same order.
 * One line is read, worked on and written before the next one is taken, so that memory stays small and a slow
 * reader slows the whole pipe down instead of filling it.
 */
import { UsageError } from '../../core/errors.ts'
import type { Artifact } from '../../emit/types.ts'
import type { Engine } from '../../pipeline/run.ts'
import { findingsAsJson } from '../../report/diagnostics/json.ts'
import { countBySeverity } from '../../report/diagnostics/order.ts'
import type { Call } from '../command.ts'
import { engineFor } from '../engine.ts'
import { EXIT } from '../exit-codes.ts'
import { linesOf, readLine, type LineRead } from '../jsonl-input.ts'
import { emitOptions, emitterIds } from './generate.ts'

/** One line that goes out. */
type Result = { path: string; files: Artifact[] } | { path: string | null; error: string }

export async function runJsonl(call: Call): Promise<number> {
  const { settings, context } = call
  if (call.arguments.length > 0 || settings.out !== undefined)
    throw new UsageError(
      '--jsonl reads standard input and writes standard output: omit the source and --out.',
    )
  // Many processes share a machine where lines are handed out, so one thread each unless more are asked for.
  const engine = engineFor({ ...call, settings: { threads: '1', ...settings } })
  let hasErrors = false
  try {
    for await (const line of linesOf(context.standardInput())) {
      const { result, isFaulty } = await resultOf(readLine(line), engine, call)
      hasErrors ||= isFaulty
      context.out(`${JSON.stringify(result)}\n`, 'json')
      await context.taken?.()
    }
  } finally {
    await engine.close()
  }
  return hasErrors ? EXIT.findings : EXIT.done
}

async function resultOf(
  read: LineRead,
  engine: Engine,
  { settings }: Call,
): Promise<{ result: Result; isFaulty: boolean }> {
  if ('error' in read) return { result: read, isFaulty: true }
  const { revision } = read
  const found = await engine.readRevision(revision)
  const files = await engine.generate(
    { ...found, lost: found.diagnostics },
    emitterIds(settings),
    emitOptions(settings),
  )
  const report = { path: 'report.json', text: findingsAsJson(found.diagnostics, { pages: found.coverage }) }
  const isFaulty = countBySeverity(found.diagnostics).error > 0
  return { result: { path: revision.label, files: [...files, report] }, isFaulty }
}
