/**
 * Reads the places that the user named.
 * In: places and settings. Out: one revision a call, its pages decoded and in order. Parses nothing.
 */
import { rmSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { collectFindings } from '../core/diagnostics.ts'
import { UsageError } from '../core/errors.ts'
import { quote } from '../core/escape.ts'
import { byCodeUnits } from '../core/order.ts'
import type { Place } from '../core/span.ts'
import { decodeFile } from './decode.ts'
import { listTags } from './git-tags.ts'
import { SOURCES } from './registry.ts'
import type { Page, RawRevision, Source, SourceRead, SourceRun, SourceSettings } from './types.ts'

/** Pages up to this size are decoded in less than a millisecond, in UTF-16 units. */
const SMALL_PAGE = 100_000

export interface Sources {
  /** Several places together are one revision. */
  read: (places: string[]) => Promise<SourceRead>
  /** Where a source can tell without reading: equal answers mean that the same is read. */
  identify: (places: string[]) => Promise<string | undefined>
  /** The tags of the repository, in no order that means anything. */
  tags: () => Promise<string[]>
  /** Removes what was cloned. */
  close: () => void
}

export function openSources(settings: SourceSettings): Sources {
  const run: SourceRun = { ...settings, repositories: new Map(), leftovers: [] }
  // An interrupted run may have no time to come back here.
  const removeLeftovers = (): void => {
    for (const folder of run.leftovers.splice(0))
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  settings.signal?.addEventListener('abort', removeLeftovers)
  return {
    read: async (places) => await decodeRevision(await sourceOf(places, run).read(places, run), run),
    identify: async (places) => await sourceOf(places, run).identify?.(places, run),
    tags: async () => await listTags(run),
    close: () => {
      settings.signal?.removeEventListener('abort', removeLeftovers)
      removeLeftovers()
    },
  }
}

function sourceOf(places: string[], settings: SourceSettings): Source {
  const taken = new Set(places.map((place) => SOURCES.find((source) => source.takes(place, settings))))
  const [source] = taken
  if (source === undefined)
    throw new UsageError('No source was given. Expected a folder, files, - or revision:path.')
  if (taken.size === 1) return source
  const kinds = [...taken].map((one) => one?.title ?? '').join(', ')
  throw new UsageError(
    `${places.map(quote).join(' and ')} are of different kinds (${kinds}); give sources of one kind.`,
  )
}

async function decodeRevision(raw: RawRevision, { signal }: SourceRun): Promise<SourceRead> {
  const { report, findings } = collectFindings<Place>()
  const pages: Page[] = []
  for (const file of [...raw.files].sort((a, b) => byCodeUnits(a.path, b.path))) {
    const page = decodeFile(file, report)
    if (page === undefined) continue
    pages.push(page)
    // Large pages take long enough to be interrupted between them.
    if (page.text.length > SMALL_PAGE) await nextTurn()
    signal?.throwIfAborted()
  }
  const read: SourceRead = {
    revision: { label: raw.label, pages },
    prefix: raw.prefix,
    diagnostics: findings,
  }
  return raw.ready === undefined ? read : { ...read, ready: raw.ready }
}
