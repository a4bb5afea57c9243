/**
 * Opens the engine as flags and the environment wish: how many threads, and where the cache lies.
 */
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { UsageError } from '../core/errors.ts'
import { quote } from '../core/escape.ts'
import { openStateFolder } from '../files/state-folder.ts'
import { openEngine, type Engine } from '../pipeline/run.ts'
import type { Call } from './command.ts'
import type { Context } from './context.ts'

/** More threads than this have nothing to do: one revision is a few seconds of work. */
const MOST_THREADS = 16

/** @param willEmit whether the command makes files of models */
export function engineFor(call: Call, { willEmit = false } = {}): Engine {
  const cacheFolder = cacheFolderFor(call)
  const { threads, profile } = call.settings
  return openEngine({
    threads: threadsOf(threads),
    willEmit,
    ...(profile === undefined ? {} : { profile }),
    ...(cacheFolder === undefined
      ? {}
      : { cacheFolder, stateFolder: openStateFolder(call.context.environment) }),
  })
}

/** Undefined where nothing is to be kept. */
export function cacheFolderFor({ settings: { cache = true, cacheDir }, context }: Call): string | undefined {
  return cache ? cacheFolderOf(cacheDir, context) : undefined
}

function threadsOf(given: string | undefined): number {
  if (given === undefined) return Math.min(availableParallelism(), MOST_THREADS)
  const count = Number(given)
  if (Number.isInteger(count) && count >= 1 && count <= 256) return count
  throw new UsageError(`--threads expects a number from 1 to 256, found ${quote(given)}.`)
}

/** Where each system keeps what may be deleted at any time; undefined where nobody says. */
function cacheFolderOf(given: string | undefined, { folder, environment }: Context): string | undefined {
  if (given !== undefined) return resolve(folder, given)
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = environment
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'deosil')
  if (process.platform === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'deosil', 'Cache')
  if (!HOME) return undefined
  return process.platform === 'darwin'
    ? join(HOME, 'Library', 'Caches', 'deosil')
    : join(HOME, '.cache', 'deosil')
}
