/**
 * The work of `deosil verify`.
 */
import { UsageError } from '../../core/errors.ts'
import { quote } from '../../core/escape.ts'
import { compareWithSpecification } from '../../diff/specification/compare.ts'
import { SPECIFICATION } from '../../pipeline/run.ts'
import type { Call } from '../command.ts'
import { placesOf } from '../options.ts'
import { requireApi, withSources, type Reading } from '../reading.ts'
import { compareReadings, warnAboutFindings, withDistinctLabels } from './compare.ts'
import { changeReport, reportChanges } from './report-changes.ts'

export async function runVerify(call: Call): Promise<number> {
  const specification = call.arguments.at(-1)!
  const docs = placesOf(
    { ...call, arguments: call.arguments.slice(0, -1) },
    `deosil verify docs/api ${specification}`,
  )
  const report = changeReport(call, 2)
  return await withSources(call, async (read) => {
    const specified = requireSpecification(await read([specification]), specification)
    const documented = requireApi(await read(docs), docs.join(' '))
    for (const reading of [documented, specified]) warnAboutFindings(reading, call)
    const [old, now] = withDistinctLabels([documented, specified], [docs[0]!, specification]) as [
      Reading,
      Reading,
    ]
    return await reportChanges([compareReadings(old, now, call, compareWithSpecification)], report, call)
  })
}

/** The sides are easily exchanged. A model that was made earlier may be of either kind. */
function requireSpecification(reading: Reading, place: string): Reading {
  if (reading.result.coverage.every(({ dialect }) => dialect === SPECIFICATION))
    return requireApi(reading, place)
  throw new UsageError(
    `${quote(place)} is not an OpenAPI specification. Name the docs first, then the specification.`,
  )
}
