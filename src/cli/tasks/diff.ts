/**
 * The work of `deosil diff`.
 */
import { byCodeUnits } from '../../core/order.ts'
import type { Call } from '../command.ts'
import { requireApi, withSources, type Reading } from '../reading.ts'
import { compareReadings, warnAboutFindings, withDistinctLabels } from './compare.ts'
import { changeReport, reportChanges } from './report-changes.ts'

export async function runDiff(call: Call): Promise<number> {
  const places = call.arguments
  const report = changeReport(call, places.length)
  return await withSources(call, async (read) => {
    const readings: Reading[] = []
    for (const place of places) readings.push(requireApi(await read([place]), place))
    const pairs = pairsOf(inTime(withDistinctLabels(readings, places), call))
    return await reportChanges(
      pairs.map(([old, now]) => compareReadings(old, now, call)),
      report,
      call,
    )
  })
}

/** Copies tell when they were made: several are put in that order, two stay as they were named. */
function inTime(readings: Reading[], call: Call): Reading[] {
  for (const reading of readings) warnAboutFindings(reading, call)
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
