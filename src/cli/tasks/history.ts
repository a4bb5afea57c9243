/**
 * The work of `deosil history`.
 */
import { UsageError } from '../../core/errors.ts'
import { applyPolicy } from '../../diff/policy.ts'
import type { Artifact } from '../../emit/types.ts'
import {
  annotatedFiles,
  readHistory,
  type ReadWarnings,
  type HistoryOptions,
  type HistoryRead,
  type Timeline,
} from '../../pipeline/history/history.ts'
import { openStateFolder } from '../../files/state-folder.ts'
import { traceAncestry } from '../../pipeline/history/ancestry.ts'
import { findReleases, repositoryOf, type ReleaseWish } from '../../pipeline/history/releases.ts'
import { countBySeverity, countsInWords } from '../../report/diagnostics/order.ts'
import { TIMELINE_FORMATS } from '../../report/timeline/registry.ts'
import { leftOutWords } from '../../report/timeline/words.ts'
import type { TimelineFormat } from '../../report/timeline/types.ts'
import type { Call } from '../command.ts'
import { cacheFolderFor } from '../engine.ts'
import { EXIT } from '../exit-codes.ts'
import { requireApi, withSources, type Desk } from '../reading.ts'
import { oneOf, type Settings } from '../settings.ts'
import { paletteFor } from '../terminal.ts'
import { plural } from '../words.ts'
import { policyOf, withUserPaths } from './compare.ts'
import { checkOutput } from './freshness.ts'
import { emitOptions } from './generate.ts'
import { writeOut } from './write-out.ts'

export async function runHistory(call: Call): Promise<number> {
  const { settings } = call
  const format = formatOf(settings)
  policyOf(settings)
  if (settings.order !== undefined) oneOf('order', settings.order, ORDERS)
  if (settings.annotate === true && settings.out === undefined)
    throw new UsageError('--annotate needs an output folder. For example: --out history')
  if (settings.check === true && settings.out === undefined)
    throw new UsageError('--check needs an output folder. For example: --out history')
  const wish = wishOf(call)
  const repo = repositoryOf(wish)
  const reading = repo === undefined ? call : { ...call, settings: { ...settings, repo } }
  return await withSources(reading, async (_, desk) => {
    const found = await findReleases(wish, desk.sources.tags)
    const releases =
      repo === undefined || settings.order === 'version'
        ? found
        : traceAncestry(found, await desk.sources.lineage(found.map(({ label }) => label)))
    const history = await readHistory(releases, historyOptions(desk, call))
    if (settings.check === true) return checkOutput(await artifactsOf(history, settings), call)
    await putOut(history, format, call)
    call.context.tell(warningsInWords(history.doubts))
    return history.doubts.errors > 0 ? EXIT.findings : EXIT.done
  })
}

export const ORDERS = ['ancestry', 'version'] as const

/** A line for each release would hide the table. */
function warningsInWords({ errors, warnings, releases }: ReadWarnings): string {
  if (releases === 0) return ''
  const words = countsInWords({ error: errors, warning: warnings, info: 0 })
  return `${words} while reading ${plural(releases, 'release')}; deosil check shows details for each release\n`
}

function formatOf({ format = 'text' }: Settings): TimelineFormat {
  const id = oneOf(
    'format',
    format,
    TIMELINE_FORMATS.map((one) => one.id),
  )
  return TIMELINE_FORMATS.find((one) => one.id === id)!
}

function wishOf({ arguments: given, settings, context }: Call): ReleaseWish {
  const places = given.length > 0 || settings.repo !== undefined ? given : [settings.source ?? []].flat()
  return {
    folder: context.folder,
    places,
    revisions: settings.revisions ?? [],
    paths: settings.path ?? [],
    followsLinks: settings.followLinks === true,
    ...(settings.repo === undefined ? {} : { repo: settings.repo }),
  }
}

/** Files in changes are named as in the work tree, each by the folder of its own release. */
function historyOptions({ sources, find, readFound }: Desk, call: Call): HistoryOptions {
  const { prose, profile } = call.settings
  const policy = policyOf(call.settings)
  const prefixes = new Map<string, string>()
  const prefixOf = (label: string) => ({ prefix: prefixes.get(label) ?? '' })
  const folder = cacheFolderFor(call)
  return {
    ...(prose === undefined ? {} : { prose }),
    memory:
      folder === undefined
        ? undefined
        : {
            folder,
            stateFolder: openStateFolder(call.context.environment),
            basis: JSON.stringify({ prose: prose === true, policy, profile }),
          },
    adjust: (set) =>
      withUserPaths(applyPolicy(set, policy), prefixOf(set.before.label), prefixOf(set.after.label)),
    identify: async ({ places }) => await sources.identify(places),
    find: async ({ label, places }, count) => {
      const found = await find(places, count)
      prefixes.set(label, found.prefix)
      return found
    },
    read: async (found, { label }, count) => {
      const { findings, result } = requireApi(await readFound(found, count), label)
      const { error, warning } = countBySeverity(findings)
      return { ...result, doubts: { errors: error, warnings: warning } }
    },
  }
}

async function putOut(history: HistoryRead, format: TimelineFormat, call: Call): Promise<void> {
  const { settings, context } = call
  const { timeline } = history
  if (settings.out !== undefined) {
    const artifacts = await artifactsOf(history, settings)
    await writeOut(settings.out, artifacts, call)
    context.tell(`Wrote ${settings.out}: ${artifacts.map(({ path }) => path).join(', ')}\n`)
  }
  if (timeline.leftOut.length > 0) context.tell(`${leftOutWords(timeline.leftOut)}\n`)
  context.out(format.write(timeline, { palette: paletteFor('out', settings, context) }), format.print)
}

async function artifactsOf(history: HistoryRead, settings: Settings): Promise<Artifact[]> {
  const annotated = settings.annotate === true ? await annotatedFiles(history, emitOptions(settings)) : []
  return [...filesOf(history.timeline), ...annotated]
}

function filesOf(timeline: Timeline): Artifact[] {
  return TIMELINE_FORMATS.flatMap(({ file, write }) =>
    file === undefined ? [] : [{ path: file, text: write(timeline, {}) }],
  )
}
