/**
 * The table of contents: runs the rooms in order. Threads and cache are kept from one revision to the next.
 * In: revisions. Out: model, origins, findings, coverage; then files: the same ones whatever threads and cache did.
 */
import type { Diagnostic } from '../core/diagnostics.ts'
import type { EmitterId } from '../emit/registry.ts'
import type { Artifact, EmitInput, EmitOptions } from '../emit/types.ts'
import type { ApiModel, Origins } from '../model/api.ts'
import type { DocumentedSample, LinkResult } from '../link/types.ts'
import { openStateFolder } from '../files/state-folder.ts'
import type { UserProfile } from '../reading/user-profile.ts'
import type { Revision } from '../source/types.ts'
import { openCache, pageKeys } from './store/cache.ts'
import { Clock, type Timings } from './clock.ts'
import type { PageCoverage } from './read/coverage.ts'
import { readPages, type PageUnits, type Tools } from './read/read-pages.ts'
import { placePage, type PlacedPage } from './read/place-page.ts'
import { settlePages } from './read/settle-pages.ts'
import { linkPages } from './link-pages.ts'
import { emitWorking } from './emit-working.ts'
import { Pool } from './threads/pool.ts'

export { SPECIFICATION } from '../link/resolve/specifications.ts'

export interface EngineOptions {
  /** How many threads may work, the main one included; 1 unless given. Small inputs need no second one. */
  threads?: number
  /** Folder in which is kept what was read of units; without it nothing is kept. */
  cacheFolder?: string
  /** Private folder of the user, outside of the cache; the usual one unless given. */
  stateFolder?: string
  /** Whether files will be made of what is read, so that a thread can get ready for that. */
  willEmit?: boolean
  /** How much text is worth a thread, in UTF-16 units; what was measured to pay unless given. */
  textPerThread?: number
  /** How much text is read in one batch, in UTF-16 units; what keeps memory low unless given. */
  batchSize?: number
  /** Words of the house style of the docs, added to those of every dialect. */
  profile?: UserProfile
}

export interface ReadResult {
  model: ApiModel
  origins: Origins
  diagnostics: Diagnostic[]
  /** What `verify` holds against the schemas. */
  samples: DocumentedSample[]
  coverage: PageCoverage[]
  timings: Timings
  units: { total: number; fromCache: number }
}

export interface Engine {
  readRevision: (revision: Revision) => Promise<ReadResult>
  /** Adds a finding to `lost` for each part of the model for which no files can be made. */
  generate: (
    input: ModelAndOrigins & { lost?: Diagnostic[] },
    ids?: readonly EmitterId[],
    options?: EmitOptions,
  ) => Promise<Artifact[]>
  /** Ends the threads. */
  close: () => Promise<void>
}

type ModelAndOrigins = Pick<EmitInput, 'model' | 'origins' | 'reading'>

export function openEngine({
  threads = 1,
  cacheFolder,
  stateFolder,
  willEmit = false,
  ...more
}: EngineOptions = {}): Engine {
  const pool = new Pool()
  const cache =
    cacheFolder === undefined
      ? undefined
      : openCache({ folder: cacheFolder, stateFolder: stateFolder ?? openStateFolder() })
  const pageKey = pageKeys(more.profile)
  return {
    readRevision: async (revision) =>
      await read(revision, { pool, threads, cache, pageKey, clock: new Clock(), willEmit, ...more }),
    generate: async (input, ids, options) => await emitWorking(input, { ids, options, pool, cache }),
    close: async () => {
      cache?.flush()
      await pool.close()
    },
  }
}

async function read({ pages }: Revision, tools: Tools): Promise<ReadResult> {
  const { clock } = tools
  const found = await readPages(pages, tools)
  const units = {
    total: found.reduce((sum, page) => sum + page.units.length, 0),
    fromCache: found.reduce((sum, page) => sum + page.fromCache, 0),
  }
  const place = (page: PageUnits, index: number): PlacedPage => placePage(page, pages[index]?.isAttached)
  const placed = await clock.time('place', () => found.map(place))
  const again = async () => (await readPages(pages, tools)).map(place)
  const { arrived, ...linked } = await clock.time('link', async () => await linkPages(placed, again))
  const settled = await clock.time('settle', () => settlePages(placed, linked.diagnostics, arrived))
  return { ...linked, ...settled, timings: clock.timings, units }
}

/** Reads one revision. For many of them an engine that is opened once keeps its threads and its cache. */
export async function readRevision(revision: Revision, options: EngineOptions = {}): Promise<ReadResult> {
  const engine = openEngine(options)
  try {
    return await engine.readRevision(revision)
  } finally {
    await engine.close()
  }
}

/** Checks that every schema can be met and accepts its samples. The validator is loaded only here. */
export async function verify(linked: Omit<LinkResult, 'arrived'>): Promise<Diagnostic[]> {
  const room = await import('../verify/verify.ts')
  return room.verify(linked)
}

/** @param ids of emitters; the usual ones unless given */
export async function generate(
  input: ModelAndOrigins,
  ids?: readonly EmitterId[],
  options?: EmitOptions,
): Promise<Artifact[]> {
  return await openEngine().generate(input, ids, options)
}
