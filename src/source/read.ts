/**
 * Reads the places that the user named.
 * In: places and settings. Out: one revision a call, its pages decoded and in order. Parses nothing.
 */
import { rmSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { collectFindings, type Diagnostic } from '../core/diagnostics.ts'
import { UsageError } from '../core/errors.ts'
import { quote } from '../core/escape.ts'
import { byCodeUnits } from '../core/order.ts'
import type { Place } from '../core/span.ts'
import { decodeFile } from './decode.ts'
import { readLineage, type Lineage } from './git-lineage.ts'
import { listTags } from './git-tags.ts'
import { SOURCES } from './registry.ts'
import type { Page, RawFile, RawRevision, Source, SourceRead, SourceRun, SourceSettings } from './types.ts'

/** Pages up to this size are decoded in less than a millisecond, in UTF-16 units. */
const SMALL_PAGE = 100_000

export interface Sources {
  /** Several places together are one revision. */
  read: (places: string[]) => Promise<SourceRead>
  /** Where a source can tell without reading: equal answers mean that the same is read. */
  identify: (places: string[]) => Promise<string | undefined>
  /** The tags of the repository, in no order that means anything. */
  tags: () => Promise<string[]>
  /** How revisions of the repository go on from each other. */
  lineage: (revisions: readonly string[]) => Promise<Lineage>
  /** Removes what was cloned. */
  close: () => void
}

export function openSources(settings: SourceSettings): Sources {
  const run: SourceRun = { ...settings, repositories: new Map(), leftovers: [], endings: [] }
  const decode = decodeOnce()
  // An interrupted run may have no time to come back here.
  const removeLeftovers = (): void => {
    for (const end of run.endings.splice(0)) end()
    for (const folder of run.leftovers.splice(0))
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  settings.signal?.addEventListener('abort', removeLeftovers)
  return {
    read: async (places) => await decodeRevision(await sourceOf(places, run).read(places, run), run, decode),
    identify: async (places) => await sourceOf(places, run).identify?.(places, run),
    tags: async () => await listTags(run),
    lineage: async (revisions) => await readLineage(revisions, run),
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

async function decodeRevision(raw: RawRevision, { signal }: SourceRun, decode: Decode): Promise<SourceRead> {
  const decoded: Decoded[] = []
  for (const file of [...raw.files].sort((a, b) => byCodeUnits(a.path, b.path))) {
    const one = decode(file)
    decoded.push(one)
    // Large pages take long enough to be interrupted between them.
    if ((one.page?.text.length ?? 0) > SMALL_PAGE) await nextTurn()
    signal?.throwIfAborted()
  }
  const read: SourceRead = {
    revision: { label: raw.label, pages: decoded.flatMap(({ page }) => page ?? []) },
    prefix: raw.prefix,
    diagnostics: decoded.flatMap(({ findings }) => findings),
  }
  return raw.ready === undefined ? read : { ...read, ready: raw.ready }
}

interface Decoded {
  page: Page | undefined
  findings: Diagnostic[]
}

type Decode = (file: RawFile) => Decoded

/** Releases share most files: of the same bytes at the same path the same page is made, as one object. */
function decodeOnce(): Decode {
  const known = new WeakMap<Uint8Array, Map<string, Decoded>>()
  return (file) => {
    if (!('bytes' in file)) return decodedOf(file)
    const byPath = known.get(file.bytes) ?? new Map<string, Decoded>()
    known.set(file.bytes, byPath)
    const key = JSON.stringify([file.path, file.isAttached === true])
    const decoded = byPath.get(key) ?? decodedOf(file)
    byPath.set(key, decoded)
    return decoded
  }
}

function decodedOf(file: RawFile): Decoded {
  const { report, findings } = collectFindings<Place>()
  return { page: decodeFile(file, report), findings }
}
