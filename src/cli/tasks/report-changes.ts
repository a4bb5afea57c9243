/**
 * Judges sets of changes, prints them in the format that was asked for, and gives the exit code: what `diff` and
 * `verify` share.
 */
import { appendFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { InputError, UsageError } from '../../core/errors.ts'
import { judge } from '../../diff/gate.ts'
import type { Approval, ChangeSet } from '../../diff/types.ts'
import { MAX_SUMMARY_BYTES, githubSummary } from '../../report/changes/github-summary.ts'
import { CHANGE_FORMATS } from '../../report/changes/registry.ts'
import type { ChangeFormat, ChangeReportOptions } from '../../report/changes/types.ts'
import type { Call } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { oneOf, type Settings } from '../settings.ts'
import { paletteFor } from '../terminal.ts'
import { readVersion } from '../version.ts'
import { approvalsIn } from './approvals-file.ts'
import { policyOf } from './compare.ts'

/** Formats whose reports can be printed one after another, with the text around and between them. */
const CHAINS: ReadonlyMap<string, Chain> = new Map([
  ['text', ['', '\n', '']],
  ['oneline', ['', '', '']],
  ['markdown', ['', '\n', '']],
  ['json', ['[', ',', ']\n']],
  ['github', ['', '', '']],
  ['github-summary', ['', '\n', '']],
])

type Chain = readonly [before: string, between: string, after: string]

type Judged = ReturnType<typeof judge>

/** How changes are judged and printed. Created before any page is read, so that mistakes are reported immediately. */
export interface ChangeReport {
  format: ChangeFormat
  chain: Chain
  approvals: readonly Approval[]
}

/** @param revisions how many are compared, each with the next one */
export function changeReport(call: Call, revisions: number): ChangeReport {
  const { settings } = call
  const format = formatOf(settings)
  const chain = chainOf(format.id, revisions)
  policyOf(settings)
  const approvals = settings.approvals === undefined ? [] : approvalsIn(settings.approvals, call)
  return { format, chain, approvals }
}

/** Prints, and gives the exit code. */
export async function reportChanges(
  sets: readonly ChangeSet[],
  { format, chain, approvals }: ChangeReport,
  call: Call,
): Promise<number> {
  const { settings, context } = call
  const today = new Date().toISOString().slice(0, 10)
  const judged = sets.map((set) => judge(set, { failOn: settings.failOn ?? 'breaking', approvals, today }))
  const options = reportOptions(call, judged.length)
  const texts = judged.map(({ set, gate }) => format.write(set, { ...options, gate }))
  context.out(chain[0] + texts.join(chain[1]) + chain[2], format.print)
  if (format.id === 'github') await tellJob(judged, call)
  return judged.some(({ gate }) => gate.isFailed) ? EXIT.findings : EXIT.done
}

/** GitHub Actions provides a file for the job summary; other environments do not. */
async function tellJob(judged: readonly Judged[], { context }: Call): Promise<void> {
  const file = context.environment['GITHUB_STEP_SUMMARY']
  if (file === undefined || file === '') return
  const path = resolve(context.folder, file)
  const used = await stat(path).then(
    ({ size }) => size,
    () => 0,
  )
  const maxBytes = bytesEach(MAX_SUMMARY_BYTES - used, judged.length)
  const text = judged.map(({ set, gate }) => githubSummary.write(set, { gate, maxBytes })).join('\n')
  if (used + Buffer.byteLength(text) > MAX_SUMMARY_BYTES) {
    context.tell('The job summary is full; this comparison was left out')
    return
  }
  await appendFile(path, text).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`Cannot write the job summary to ${file}: ${error.message}.`)
  })
}

/** The share of each of several texts, with a newline between them. */
function bytesEach(bytes: number, count: number): number {
  return Math.floor(bytes / count) - 1
}

function formatOf({ format = 'text' }: Settings): ChangeFormat {
  const id = oneOf(
    'format',
    format,
    CHANGE_FORMATS.map((one) => one.id),
  )
  return CHANGE_FORMATS.find((one) => one.id === id)!
}

function chainOf(format: string, revisions: number): Chain {
  if (revisions <= 2) return ['', '', '']
  const chain = CHAINS.get(format)
  if (chain !== undefined) return chain
  const names = [...CHAINS.keys()].join(', ')
  throw new UsageError(
    `The format ${format} covers two revisions, and ${revisions} were given. ` +
      `Compare two at a time, use one of ${names}, or use deosil history for all of them.`,
  )
}

function reportOptions({ settings, context }: Call, count: number): ChangeReportOptions {
  const palette = paletteFor('out', settings, context)
  const maxBytes = bytesEach(MAX_SUMMARY_BYTES, count)
  return { palette, maxBytes, toolVersion: readVersion(), ...(settings.by && { by: settings.by }) }
}
