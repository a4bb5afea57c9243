/**
 * Remembers timelines as far as they were made, in packs beside those of pages, and evicted with them.
 * In: keys. Out: JSON that was kept under them. What cannot be read is not there; what cannot be written is not kept.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { makePrivateFolder } from '../../files/private-folder.ts'
import { secretIn } from '../../files/secret.ts'
import { homeOf, MAX_FOLDER, MAX_SHARD, type CachePlace } from './cache.ts'
import { evict } from './evict.ts'
import { HISTORY_ROOMS, programIdentity } from '../identity.ts'
import { Shard } from './shard.ts'

/** Goes up when what is kept changes its form. */
const TIMELINE_FORMAT = 2

export interface TimelinePack {
  get: (key: string) => string | undefined
  put: (key: string, json: string) => void
  drop: (key: string) => void
  flush: () => void
}

/** @param start  what all keys of one timeline have in common: they lie in one pack */
export function openTimelinePack({ folder, stateFolder }: CachePlace, start: string): TimelinePack {
  const home = homeOf(folder)
  const version = digest(`timelines ${TIMELINE_FORMAT} ${programIdentity(HISTORY_ROOMS)}`)
  const shard = new Shard(
    join(home, version.slice(0, 16), `${digest(start).slice(0, 2)}.pack`),
    secretIn(stateFolder),
  )
  return {
    get: (key) => shard.get(key),
    put: (key, json) => shard.put(key, json),
    drop: (key) => shard.drop(key),
    flush: () => {
      try {
        makePrivateFolder(home)
        if (shard.flush(MAX_SHARD)) evict(home, MAX_FOLDER)
      } catch {
        // The next run makes it anew.
      }
    },
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
