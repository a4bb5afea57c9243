/**
 * The work of `deosil diff`.
 */
import { UsageError } from '../../core/errors.ts'
import { judge } from '../../diff/gate.ts'
import { CHANGE_FORMATS } from '../../report/changes/registry.ts'
import type { ChangeReportOptions } from '../../report/changes/types.ts'
import type { Call } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { requireApi, withSources, type Reading } from '../reading.ts'
import { oneOf, type Settings } from '../settings.ts'
import { paletteFor } from '../terminal.ts'
import { readVersion } from '../version.ts'
import { approvalsIn, compareReadings, policyOf, tellDoubts } from './compare.ts'

/** Formats of which several can stand one after the other, with what stands around and between them. */
const CHAINS: ReadonlyMap<string, readonly [before: string, between: string, after: string]> = new Map([
  ['text', ['', '\n', '']],
  ['oneline', ['', '', '']],
  ['markdown', ['', '\n', '']],
  ['json', ['[', ',', ']\n']],
])

export async function runDiff(call: Call): Promise<number> {
  const { settings, context } = call
  const format = formatOf(settings)
  const chain = chainOf(format.id, call.arguments.length)
  policyOf(settings)
  const approvals = settings.approvals === undefined ? [] : await approvalsIn(settings.approvals, call)
  return await withSources(call, async (read) => {
    const texts: string[] = []
    let isFailed = false
    let old: Reading | undefined
    for (const place of call.arguments) {
      const now = requireApi(await read([place]), place)
      tellDoubts(now, call)
      if (old !== undefined) {
        const set = compareReadings(old, now, call)
        const today = new Date().toISOString().slice(0, 10)
        const judged = judge(set, { failOn: settings.failOn ?? 'breaking', approvals, today })
        texts.push(format.write(judged.set, { ...reportOptions(call), gate: judged.gate }))
        isFailed ||= judged.gate.isFailed
      }
      old = now
    }
    context.out(chain[0] + texts.join(chain[1]) + chain[2])
    return isFailed ? EXIT.findings : EXIT.done
  })
}

function formatOf({ format = 'text' }: Settings): (typeof CHANGE_FORMATS)[number] {
  const id = oneOf(
    'format',
    format,
    CHANGE_FORMATS.map((one) => one.id),
  )
  return CHANGE_FORMATS.find((one) => one.id === id)!
}

function chainOf(format: string, revisions: number): readonly [string, string, string] {
  if (revisions <= 2) return ['', '', '']
  const chain = CHAINS.get(format)
  if (chain !== undefined) return chain
  const names = [...CHAINS.keys()].join(', ')
  throw new UsageError(`The format ${format} tells of two revisions only. For more, take one of ${names}.`)
}

function reportOptions({ settings, context }: Call): ChangeReportOptions {
  const palette = paletteFor('out', settings, context)
  return { palette, toolVersion: readVersion(), ...(settings.by && { by: settings.by }) }
}
