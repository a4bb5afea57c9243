/**
 * Places to models: sources, then the pipeline. What all commands that read docs share.
 */
import { InputError } from '../core/errors.ts'
import type { Diagnostic } from '../core/diagnostics.ts'
import { Clock } from '../pipeline/clock.ts'
import type { Engine, ReadResult } from '../pipeline/run.ts'
import { findingsAsText } from '../report/diagnostics/text.ts'
import type { FindingReportOptions } from '../report/diagnostics/types.ts'
import { openSources, type Sources } from '../source/read.ts'
import type { SourceRead, SourceSettings } from '../source/types.ts'
import type { Call } from './command.ts'
import type { Context } from './context.ts'
import { engineFor } from './engine.ts'
import type { Settings } from './settings.ts'
import { paletteFor, progressOn } from './terminal.ts'
import { Spending } from './timings.ts'
import { plural } from './words.ts'

/** One revision, read. */
export interface Reading {
  label: string
  /** When the docs were as they are, as far as a copied page tells: `2025-01-20 14:31:16 +01:00`. */
  date?: string
  /** Names the pages as the user does: `docs/api/`. */
  prefix: string
  result: Pick<ReadResult, 'model' | 'origins' | 'coverage'> & Partial<Pick<ReadResult, 'samples'>>
  /** Of the source and of the pages. */
  findings: Diagnostic[]
  /** The text of a page by its path. */
  textOf: (file: string) => string | undefined
}

/** @param count where several are read one after the other: `3 of 8` */
export type ReadPlaces = (places: string[], count?: string) => Promise<Reading>

/** What a command works with while its sources are open. */
export interface Desk {
  sources: Sources
  engine: Engine
  clock: Clock
  /** The two halves of reading: gets the pages, of which there is at least one, and makes a model of them. */
  find: (places: string[], count?: string) => Promise<SourceRead>
  readFound: (found: SourceRead, count?: string) => Promise<Reading>
}

/** Opens the sources for as long as the work takes, and removes what they cloned. */
export async function withSources<T>(
  call: Call,
  work: (read: ReadPlaces, desk: Desk) => Promise<T>,
  hints: { willEmit?: boolean } = {},
): Promise<T> {
  const startMs = performance.now()
  const [sources, engine] = [tidySources(call), engineFor(call, hints)]
  const clock = new Clock()
  const spending = new Spending(clock)
  const progress = progressOn(call.context)
  const find: Desk['find'] = async (places, count) => {
    progress.show(`Finding pages in ${places.join(', ')}${inBrackets(count)}`)
    const found = await clock.time('find', async () => await sources.read(places))
    progress.clear()
    return requirePages(found, call)
  }
  const readFound: Desk['readFound'] = async (found, count) => {
    const { pages, label } = found.revision
    progress.show(`Reading ${plural(pages.length, 'page')} of ${label}${inBrackets(count)}`)
    const reading = await readingOf(found, engine, spending)
    progress.clear()
    return reading
  }
  const read: ReadPlaces = async (places, count) => await readFound(await find(places, count), count)
  const desk: Desk = { sources, engine, clock, find, readFound }
  try {
    return await work(read, desk)
  } finally {
    progress.clear()
    await Promise.all([sources.close(), engine.close()])
    if (call.settings.timings === true) call.context.tell(spending.inWords(startMs), 'lines')
  }
}

/** Git works in folders and processes that an interrupted run has to end. */
function tidySources(call: Call): Sources {
  const { tidily } = call.context
  const sources = openSources(sourceSettings(call))
  return {
    read: async (places) => await tidily(async () => await sources.read(places)),
    identify: async (places) => await tidily(async () => await sources.identify(places)),
    tags: async () => await tidily(sources.tags),
    lineage: async (revisions) => await tidily(async () => await sources.lineage(revisions)),
    close: sources.close,
  }
}

export function sourceSettings({ settings, context }: Call): SourceSettings {
  const { folder, standardInput, environment, temporaryFolder, signal } = context
  const world = { folder, standardInput, environment, temporaryFolder, signal }
  return {
    ...world,
    paths: settings.path ?? [],
    followsLinks: settings.followLinks === true,
    ...(settings.repo === undefined ? {} : { repo: settings.repo }),
  }
}

async function readingOf(
  { revision, prefix, ready, diagnostics }: SourceRead,
  engine: Engine,
  spending: Spending,
): Promise<Reading> {
  const texts = new Map(revision.pages.map((page) => [page.path, page.text]))
  const named = { label: revision.label, prefix, textOf: (file: string) => texts.get(file) }
  if (ready !== undefined) return { ...named, result: { ...ready, coverage: [] }, findings: diagnostics }
  const result = await engine.readRevision(revision)
  spending.add(result)
  return { ...named, ...toldBy(result), result, findings: [...diagnostics, ...result.diagnostics] }
}

/** What a copied page tells of itself is a better name than that of the file that it was saved in. */
function toldBy({ coverage }: ReadResult): { label?: string; date?: string } {
  const chrome = coverage.length === 1 ? coverage[0]?.chrome : undefined
  const date = chrome?.date ?? chrome?.synced
  if (date === undefined) return {}
  const day = date.slice(0, 10)
  return { label: chrome?.commit === undefined ? day : `${day} (${chrome.commit})`, date }
}

function inBrackets(count: string | undefined): string {
  return count === undefined ? '' : ` (${count})`
}

/** Pages that were found but could not be taken are no empty API. */
export function requirePages(found: SourceRead, { settings, context }: Call): SourceRead {
  const { revision, ready, diagnostics, prefix } = found
  if (ready !== undefined || revision.pages.length > 0) return found
  const reading = { prefix, textOf: () => undefined }
  context.tell(findingsAsText(diagnostics, findingOptions(reading, settings, context)), 'lines')
  throw new InputError('None of the pages could be read.')
}

/** What was read, in a sentence: the page where it is only one, else the folder. */
export function placeOf({ prefix, label, result: { coverage } }: Reading): string {
  const [only] = coverage
  return coverage.length === 1 && only !== undefined ? prefix + only.path : prefix || label
}

/** How findings of a reading are shown on standard error. */
export function findingOptions(
  reading: Pick<Reading, 'prefix' | 'textOf'>,
  settings: Settings,
  context: Context,
): FindingReportOptions {
  return { palette: paletteFor('tell', settings, context), textOf: reading.textOf, prefix: reading.prefix }
}

/** Docs without an API are a wrong folder, or pages that nobody could read: not an API that is gone. */
export function requireApi(reading: Reading, place: string): Reading {
  const { operations, schemas } = reading.result.model
  if (Object.keys(operations).length + Object.keys(schemas).length > 0) return reading
  throw new InputError(`${place}: no operations or schemas found. deosil check ${place} shows why.`)
}
