/**
 * The work of `deosil diff`.
 */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { InputError, UsageError } from '../../core/errors.ts'
import { readApprovals } from '../../diff/approvals.ts'
import { diffModels } from '../../diff/diff.ts'
import { judge } from '../../diff/gate.ts'
import { applyPolicy, problemsOfPolicy, type ChangePolicy } from '../../diff/policy.ts'
import type { Approval, ChangePlace, ChangeSet, DiffSide } from '../../diff/types.ts'
import { CHANGE_FORMATS } from '../../report/changes/registry.ts'
import type { ChangeReportOptions } from '../../report/changes/types.ts'
import { countBySeverity, countsInWords } from '../../report/diagnostics/order.ts'
import type { Call } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { requireApi, withSources, type Reading } from '../reading.ts'
import { oneOf, type Settings } from '../settings.ts'
import { paletteFor } from '../terminal.ts'
import { readVersion } from '../version.ts'

export async function runDiff(call: Call): Promise<number> {
  const { settings, context } = call
  const format = formatOf(settings)
  const policy = policyOf(settings)
  const approvals = await approvalsOf(call)
  return await withSources(call, async (read) => {
    const [before = '', after = ''] = call.arguments
    const old = requireApi(await read([before]), before)
    const now = requireApi(await read([after]), after)
    for (const reading of [old, now]) tellDoubts(reading, call)
    const set = withUserPaths(applyPolicy(compare(old, now, settings), policy), old, now)
    const today = new Date().toISOString().slice(0, 10)
    const judged = judge(set, { failOn: settings.failOn ?? 'breaking', approvals, today })
    context.out(format.write(judged.set, { ...reportOptions(call), gate: judged.gate }))
    return judged.gate.isFailed ? EXIT.findings : EXIT.done
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

function policyOf({ severity, overrides }: Settings): ChangePolicy {
  const policy = { ...(severity && { severity }), ...(overrides && { overrides }) }
  const problems = problemsOfPolicy(policy)
  if (problems.length > 0) throw new UsageError(`The configuration cannot be used. ${problems.join('. ')}.`)
  return policy
}

async function approvalsOf({ settings, context }: Call): Promise<Approval[]> {
  const { approvals: file } = settings
  if (file === undefined) return []
  const text = await readFile(resolve(context.folder, file), 'utf8').catch((error: Error) => {
    throw new InputError(`${file}: cannot be read. ${error.message}`)
  })
  const { approvals, problems } = readApprovals(text)
  if (problems.length > 0) throw new InputError(`${file}: ${problems.join('. ')}.`)
  return approvals
}

function tellDoubts({ findings, prefix, label }: Reading, { context }: Call): void {
  const { error, warning } = countBySeverity(findings)
  if (error + warning === 0) return
  const words = countsInWords({ error, warning, info: 0 })
  context.tell(`${prefix || label}: ${words} while reading; deosil check shows them\n`)
}

function compare(old: Reading, now: Reading, { prose }: Settings): ChangeSet {
  const side = ({ label, result }: Reading): DiffSide => ({
    label,
    model: result.model,
    origins: result.origins,
  })
  return diffModels(side(old), side(now), prose === undefined ? {} : { prose })
}

/** Files as they lie in the work tree, for each revision from its own folder. */
function withUserPaths(set: ChangeSet, old: Reading, now: Reading): ChangeSet {
  const move = (place: ChangePlace | undefined, { prefix }: Reading): ChangePlace | undefined =>
    place && { ...place, file: prefix.replace(/^[^:/]*:/u, '') + place.file }
  const changes = set.changes.map((change) => {
    const before = move(change.places.before, old)
    const after = move(change.places.after, now)
    return { ...change, places: { ...(before && { before }), ...(after && { after }) } }
  })
  return { ...set, changes }
}

function reportOptions({ settings, context }: Call): ChangeReportOptions {
  const palette = paletteFor('out', settings, context)
  return { palette, toolVersion: readVersion(), ...(settings.by && { by: settings.by }) }
}
