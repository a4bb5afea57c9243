/**
 * The work of `deosil diff`.
 */
import { appendFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { InputError, UsageError } from '../../core/errors.ts'
import { byCodeUnits } from '../../core/order.ts'
import { judge } from '../../diff/gate.ts'
import { MAX_SUMMARY_BYTES, githubSummary } from '../../report/changes/github-summary.ts'
import { CHANGE_FORMATS } from '../../report/changes/registry.ts'
import type { ChangeReportOptions } from '../../report/changes/types.ts'
import type { Call } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { requireApi, withSources, type Reading } from '../reading.ts'
import { oneOf, type Settings } from '../settings.ts'
import { paletteFor } from '../terminal.ts'
import { readVersion } from '../version.ts'
import { approvalsIn } from './approvals-file.ts'
import { compareReadings, policyOf, tellDoubts, toldApart } from './compare.ts'

/** Formats of which several can stand one after the other, with what stands around and between them. */
const CHAINS: ReadonlyMap<string, readonly [before: string, between: string, after: string]> = new Map([
  ['text', ['', '\n', '']],
  ['oneline', ['', '', '']],
  ['markdown', ['', '\n', '']],
  ['json', ['[', ',', ']\n']],
  ['github', ['', '', '']],
  ['github-summary', ['', '\n', '']],
])

export async function runDiff(call: Call): Promise<number> {
  const { settings, context } = call
  const format = formatOf(settings)
  const chain = chainOf(format.id, call.arguments.length)
  policyOf(settings)
  const approvals = settings.approvals === undefined ? [] : approvalsIn(settings.approvals, call)
  return await withSources(call, async (read) => {
    const readings: Reading[] = []
    for (const place of call.arguments) readings.push(requireApi(await read([place]), place))
    const judged = pairsOf(inTime(toldApart(readings, call.arguments), call)).map(([old, now]) => {
      const today = new Date().toISOString().slice(0, 10)
      const set = compareReadings(old, now, call)
      return judge(set, { failOn: settings.failOn ?? 'breaking', approvals, today })
    })
    const texts = judged.map(({ set, gate }) =>
      format.write(set, { ...reportOptions(call, readings.length - 1), gate }),
    )
    context.out(chain[0] + texts.join(chain[1]) + chain[2], format.print)
    if (format.id === 'github') await tellJob(judged, call)
    return judged.some(({ gate }) => gate.isFailed) ? EXIT.findings : EXIT.done
  })
}

/** GitHub Actions names a file whose text it shows on the page of the job. Elsewhere there is none. */
async function tellJob(judged: readonly ReturnType<typeof judge>[], { context }: Call): Promise<void> {
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

/** Copies tell when they were made: several are put in that order, two stay as they were named. */
function inTime(readings: Reading[], call: Call): Reading[] {
  for (const reading of readings) tellDoubts(reading, call)
  const dates = readings.map(({ date }) => date)
  if (!dates.every((date) => date !== undefined)) return readings
  const sorted = [...readings].sort((a, b) => byCodeUnits(utc(a.date), utc(b.date)))
  if (sorted.every((reading, index) => reading === readings[index])) return readings
  if (readings.length > 2) return sorted
  call.context.tell(
    `${readings[0]?.label ?? ''} is the newer of the two revisions; they are compared in the order given\n`,
  )
  return readings
}

/** A date with its offset as one that can be compared; as it is where it cannot be read. */
function utc(date = ''): string {
  const time = Date.parse(date.replace(/^(\S+) (\S+) ([+-]\d\d:\d\d)$/u, '$1T$2$3'))
  return Number.isNaN(time) ? date : new Date(time).toISOString()
}

function pairsOf(readings: readonly Reading[]): [Reading, Reading][] {
  return readings.slice(1).map((now, index) => [readings[index] as Reading, now])
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
