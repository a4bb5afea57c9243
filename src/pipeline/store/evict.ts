/**
 * Keeps the folder of the cache below its size: packs that were not used for longest go first.
 * In: the folder. It touches only files that carry the names of packs.
 */
import { readdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

const PACK_FILE = /^[0-9a-f]{2}\.pack$/
const LEFT_BEHIND = /^[0-9a-f]{2}\.pack\.[0-9a-f]{12}\.tmp$/

/** Age in milliseconds at which a file that another run was writing counts as left behind. */
const LEFTOVER_AGE_MS = 600_000

interface PackFile {
  path: string
  sizeBytes: number
  usedMs: number
}

/** @param folder of all versions: it holds one folder for each, with packs in it */
export function evict(folder: string, limitBytes: number): void {
  const packs = versionFolders(folder).flatMap(packsIn)
  let sizeBytes = packs.reduce((sum, pack) => sum + pack.sizeBytes, 0)
  for (const pack of packs.sort((a, b) => a.usedMs - b.usedMs)) {
    if (sizeBytes <= limitBytes) return
    rmSync(pack.path, { force: true })
    removeIfEmpty(dirname(pack.path))
    sizeBytes -= pack.sizeBytes
  }
}

function versionFolders(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name))
}

function packsIn(folder: string): PackFile[] {
  const found = readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats === undefined) return []
    if (LEFT_BEHIND.test(name) && Date.now() - stats.mtimeMs > LEFTOVER_AGE_MS) rmSync(path, { force: true })
    return PACK_FILE.test(name) ? [{ path, sizeBytes: stats.size, usedMs: stats.mtimeMs }] : []
  })
  return found
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Not empty.
  }
}
