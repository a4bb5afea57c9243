/**
 * Remembers what was read of units, how pages were cut and what emitters worked out, in a folder, so that a unit
 * that was seen before is not read again. In: keys. Out: JSON that was kept under them. A cache that cannot be read or written makes a run slower, never wrong.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Memory } from '../../emit/types.ts'
import type { UserProfile } from '../../reading/user-profile.ts'
import type { Page } from '../../source/types.ts'
import type { UnitJob } from '../read/read-unit.ts'
import { makePrivateFolder } from '../../files/private-folder.ts'
import { secretIn } from '../../files/secret.ts'
import { evict } from './evict.ts'
import { programIdentity } from '../identity.ts'
import { keyOf } from './pack.ts'
import { Shard } from './shard.ts'

/** Goes up when what is kept changes its form: 4 keeps the claimed entries of the ledger with `UnitRead`. */
const CACHE_FORMAT = 4

/** Pages share this many files, so that a folder of thousands of pages does not become one of thousands of packs. */
const SHARDS = 64

/** Sizes in bytes. The fragments of one release of a large API take 2 MB, those of 272 releases 30 MB. */
export const MAX_FOLDER = 512 << 20
export const MAX_SHARD = 64 << 20
const MAX_IN_MEMORY = 96 << 20
const MUCH = 8 << 20

/** Where the cache lies, and whose it is. */
export interface CachePlace {
  folder: string
  /** Private; holds the secret by which entries are known to be ours. */
  stateFolder: string
}

export interface Cache {
  place: CachePlace
  /** @param path of the page: what belongs to one page lies together */
  get: (path: string, key: string) => string | undefined
  put: (path: string, key: string, json: string) => void
  /** Writes what is new. Says why when it cannot. */
  flush: () => string | undefined
  /** The same where so much is new that it should not be lost. To write after each of many revisions takes long. */
  flushMuch: () => void
}

export interface CacheLimits {
  folderBytes: number
  shardBytes: number
}

/** @param place its folder is made when it is needed */
export function openCache(
  place: CachePlace,
  { folderBytes, shardBytes }: CacheLimits = { folderBytes: MAX_FOLDER, shardBytes: MAX_SHARD },
): Cache {
  const home = homeOf(place.folder)
  const secret = secretIn(place.stateFolder)
  const mine = join(home, digest(programIdentity()).slice(0, 16))
  const shards = new Map<string, Shard>()
  const names = new Map<string, string>()
  const shardOf = (path: string): Shard => {
    // Asked for every unit of a page.
    const name = names.get(path) ?? shardName(path)
    names.set(path, name)
    const shard = shards.get(name) ?? new Shard(join(mine, `${name}.pack`), secret)
    shards.set(name, shard)
    return shard
  }
  const flush = (): string | undefined => {
    try {
      makePrivateFolder(home)
      const written = [...shards.values()].filter((shard) => shard.flush(shardBytes))
      if (written.length > 0) evict(home, folderBytes)
      return undefined
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    } finally {
      if (sumOf(shards, 'sizeBytes') > MAX_IN_MEMORY) shards.clear()
    }
  }
  return {
    place,
    get: (path, key) => shardOf(path).get(key),
    put: (path, key, json) => shardOf(path).put(key, json),
    flush,
    flushMuch: () => {
      if (sumOf(shards, 'freshBytes') > MUCH || sumOf(shards, 'sizeBytes') > MAX_IN_MEMORY) flush()
    },
  }
}

function sumOf(shards: ReadonlyMap<string, Shard>, member: 'sizeBytes' | 'freshBytes'): number {
  return [...shards.values()].reduce((sum, shard) => sum + shard[member], 0)
}

/** Holds a folder for each version of the program. */
export function homeOf(folder: string): string {
  return join(folder, `units-${CACHE_FORMAT}`)
}

/** What emitters remember lies together, as if it belonged to a page. */
export function memoryIn(cache: Cache): Memory {
  const page = 'emitters'
  return {
    get: (question) => {
      const json = cache.get(page, keyOf(question, 'emitter'))
      return json === undefined ? undefined : (JSON.parse(json) as string)
    },
    put: (question, answer) => cache.put(page, keyOf(question, 'emitter'), JSON.stringify(answer)),
  }
}

export function unitKey({ dialect, context, facts, text, profile }: UnitJob): string {
  return keyOf(text, 'unit', dialect ?? '', JSON.stringify([context, facts, profile]))
}

/** Remembers the keys of pages, since releases share most of them. */
export function pageKeys(profile: UserProfile | undefined): (page: Page) => string {
  const known = new WeakMap<Page, string>()
  return (page) => {
    const key = known.get(page) ?? keyOf(page.text, 'page', JSON.stringify(profile ?? null))
    known.set(page, key)
    return key
  }
}

function shardName(path: string): string {
  const number = Number.parseInt(digest(path).slice(0, 4), 16) % SHARDS
  return number.toString(16).padStart(2, '0')
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
