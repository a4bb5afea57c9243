/**
 * The work of `deosil generate`.
 */
import { UsageError } from '../../core/errors.ts'
import { emitters, usualEmitters, type EmitterId } from '../../emit/registry.ts'
import { DEFAULT_EMIT_OPTIONS, type Artifact, type EmitOptions } from '../../emit/types.ts'
import { findingsAsJson } from '../../report/diagnostics/json.ts'
import { countBySeverity, severityOf } from '../../report/diagnostics/order.ts'
import { findingsAsText } from '../../report/diagnostics/text.ts'
import type { Call } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { placesOf } from '../options.ts'
import { checkOutput } from './freshness.ts'
import { findingOptions, placeOf, requireApi, withSources, type Reading } from '../reading.ts'
import { oneOf, type Settings } from '../settings.ts'
import { plural } from '../words.ts'
import { writeOut } from './write-out.ts'

/** Findings that are shown after a run whose purpose is its files; check shows all. */
const SHOWN = 5

export async function runGenerate(call: Call): Promise<number> {
  const places = placesOf(call, 'deosil generate docs/api --out api')
  if (call.settings.out === undefined || call.settings.out.trim() === '') {
    throw new UsageError('No output folder was given. For example: --out api')
  }
  if (call.settings.check === true && call.settings.out === '-')
    throw new UsageError('--check needs an output folder. For example: --out api')
  const ids = emitterIds(call.settings)
  return await withSources(
    call,
    async (read, { engine, clock }) => {
      const reading = requireApi(await read(places), places.join(' '))
      const artifacts = await clock.time('emit', async () => {
        const { model, origins, coverage } = reading.result
        const found = { findings: [...reading.findings], pages: coverage }
        const input = { model, origins, reading: found, lost: reading.findings }
        return await engine.generate(input, ids, emitOptions(call.settings))
      })
      if (call.settings.check === true) return checkOutput([...artifacts, reportFile(reading)], call)
      await clock.time('write', async () => await putOut(artifacts, reading, call))
      return countBySeverity(reading.findings).error > 0 ? EXIT.findings : EXIT.done
    },
    { willEmit: true },
  )
}

export function emitterIds({ emit }: Settings): EmitterId[] {
  const known = emitters.map(({ id }) => id)
  if (emit === undefined) return usualEmitters
  if (emit.length === 0) throw new UsageError(`--emit is empty. Expected ${known.join(', ')}.`)
  return emit.map((name) => oneOf('output', name, known))
}

export function emitOptions({ provenance, names, enumArrays }: Settings): EmitOptions {
  const { provenance: noProvenance, names: usualNames, enumArrays: noArrays } = DEFAULT_EMIT_OPTIONS
  return {
    provenance: provenance ?? noProvenance,
    names: names ?? usualNames,
    enumArrays: enumArrays ?? noArrays,
  }
}

async function putOut(artifacts: Artifact[], reading: Reading, call: Call): Promise<void> {
  const { settings, context } = call
  const { out = '' } = settings
  if (settings.format === 'json' && out === '-')
    throw new UsageError('--format json and --out - both need standard output.')
  if (out === '-') printOnly(artifacts, call)
  else await writeOut(out, [...artifacts, reportFile(reading)], call)
  if (settings.format === 'json')
    context.out(findingsAsJson(reading.findings, { prefix: reading.prefix }), 'json')
  else context.tell(findingsWorthTelling(reading, call), 'lines')
  context.tell(`Read ${countsOf(reading)}\n`)
  if (out !== '-') context.tell(`Wrote ${out}: ${namesOf([...artifacts, reportFile(reading)])}\n`)
}

/** Places in it count from the source, so that the file is the same wherever the run started. */
function reportFile({ findings, result }: Reading): Artifact {
  return { path: 'report.json', text: findingsAsJson(findings, { pages: result.coverage }) }
}

function printOnly(artifacts: Artifact[], { context }: Call): void {
  const [only] = artifacts
  if (artifacts.length === 1 && only !== undefined) {
    return context.out(only.text, only.path.endsWith('.json') ? 'json' : 'escaped')
  }
  throw new UsageError(
    `--out - prints a single file, but there are ${artifacts.length}. Choose one, for example with --emit openapi.`,
  )
}

/** What stands in the way of trust: no notes, and not all of it. */
function findingsWorthTelling(reading: Reading, { settings, context }: Call): string {
  const grave = reading.findings.filter((finding) => severityOf(finding) !== 'info')
  const text = findingsAsText(grave, { ...findingOptions(reading, settings, context), limit: SHOWN })
  return text === '' ? '' : `${text}\n`
}

function countsOf(reading: Reading): string {
  const { model, coverage } = reading.result
  const operations = Object.keys(model.operations).length
  const schemas = Object.keys(model.schemas).length
  const unread = coverage.reduce((sum, page) => sum + page.unread.length, 0)
  const facts = [plural(coverage.length, 'page'), plural(operations, 'operation'), plural(schemas, 'schema')]
  return `${placeOf(reading)}: ${facts.join(', ')}, ${plural(unread, 'block')} unread`
}

/** Files by name, folders with how many files they hold. */
function namesOf(artifacts: Artifact[]): string {
  const counts = new Map<string, number>()
  for (const { path } of artifacts) {
    const [name = '', ...below] = path.split('/')
    const key = below.length === 0 ? name : `${name}/`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts]
    .map(([name, count]) => (name.endsWith('/') ? `${name} (${plural(count, 'file')})` : name))
    .join(', ')
}
