/**
 * Two readings to one set of changes, with the policy of the configuration, and places as the user names files.
 */
import { UsageError } from '../../core/errors.ts'
import { diffModels } from '../../diff/diff.ts'
import { applyPolicy, problemsOfPolicy, type ChangePolicy } from '../../diff/policy.ts'
import type { ChangePlace, ChangeSet, DiffSide } from '../../diff/types.ts'
import { countBySeverity, countsInWords } from '../../report/diagnostics/order.ts'
import type { Call } from '../command.ts'
import { placeOf, type Reading } from '../reading.ts'
import type { Settings } from '../settings.ts'

/** Compares two readings. @param compare two revisions, unless another way is given */
export function compareReadings(
  old: Reading,
  now: Reading,
  { settings }: Call,
  compare: typeof diffModels = diffModels,
): ChangeSet {
  const side = ({ label, result }: Reading): DiffSide => ({
    label,
    model: result.model,
    origins: result.origins,
  })
  const options = settings.prose === undefined ? {} : { prose: settings.prose }
  const set = compare(side(old), side(now), options)
  return withUserPaths(applyPolicy(set, policyOf(settings)), old, now)
}

/**
 * Labels that tell the readings apart: `v1/docs` and `v2/docs` are both called docs, so they become v1 and v2.
 * In: the readings, and the places as they were named.
 */
export function withDistinctLabels(readings: readonly Reading[], places: readonly string[]): Reading[] {
  if (new Set(readings.map(({ label }) => label)).size === readings.length) return [...readings]
  const paths = places.map((place) => place.split(/[\\/]/u).filter(Boolean).reverse())
  const depth = Math.max(0, ...paths.map(({ length }) => length))
  for (let step = 0; step < depth; step += 1) {
    const names = paths.map((path) => path[step] ?? '')
    if (!names.includes('') && new Set(names).size === names.length)
      return readings.map((reading, index) => ({ ...reading, label: names[index]! }))
  }
  return [...readings]
}

export function policyOf({ severity, overrides }: Settings): ChangePolicy {
  const policy = { ...(severity && { severity }), ...(overrides && { overrides }) }
  const problems = problemsOfPolicy(policy)
  if (problems.length > 0) throw new UsageError(`The configuration cannot be used. ${problems.join('. ')}.`)
  return policy
}

/** Files as they lie in the work tree, for each revision from its own folder. */
export function withUserPaths(
  set: ChangeSet,
  old: Pick<Reading, 'prefix'>,
  now: Pick<Reading, 'prefix'>,
): ChangeSet {
  const move = (
    place: ChangePlace | undefined,
    { prefix }: Pick<Reading, 'prefix'>,
  ): ChangePlace | undefined => place && { ...place, file: prefix.replace(/^[^:/]*:/u, '') + place.file }
  const changes = set.changes.map((change) => {
    const before = move(change.places.before, old)
    const after = move(change.places.after, now)
    return { ...change, places: { ...(before && { before }), ...(after && { after }) } }
  })
  return { ...set, changes }
}

export function warnAboutFindings(reading: Reading, { context }: Call): void {
  const { error, warning } = countBySeverity(reading.findings)
  if (error + warning === 0) return
  const words = countsInWords({ error, warning, info: 0 })
  context.tell(`${placeOf(reading)}: ${words} while reading; deosil check shows details\n`)
}
