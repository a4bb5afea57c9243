/**
 * Which files and folders must be replaced so that a folder holds the new files and nothing old of ours.
 * In: a folder with the new files, the folder to fill, which files there are ours, and which stay. Out: paths, each
 * to be replaced by what the first folder has under it, or removed when it has nothing.
 */
import { lstatSync, readFileSync, readdirSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from '../../core/errors.ts'
import { byCodeUnits } from '../../core/order.ts'

export interface Folders {
  fresh: string
  place: string
  owned: ReadonlySet<string>
  /** Files that stay as they are. */
  kept: ReadonlySet<string>
}

export interface FileMove {
  /** Below both folders, with `/`. */
  path: string
  /** Whether something new comes, or the old only goes. */
  isNew: boolean
}

export function planMoves(folders: Folders): FileMove[] {
  const { fresh, owned, kept } = folders
  const replaced = namesIn(fresh).flatMap((name) => movesFor(name, folders))
  const covered = new Set(replaced)
  const stale = [...owned].filter(
    (path) => !kept.has(path) && isStale(path, folders) && !isCovered(path, covered),
  )
  return [
    ...replaced.map((path) => ({ path, isNew: true })),
    ...stale.sort(byCodeUnits).map((path) => ({ path, isNew: false })),
  ]
}

/** A folder of which all files are ours, and to be replaced, is replaced as one; else one looks inside. */
function movesFor(path: string, folders: Folders): string[] {
  const { fresh, place, owned } = folders
  const before = lookAt(join(place, path))
  if (before === undefined) return [path]
  const isFolder = lookAt(join(fresh, path))?.isDirectory() === true
  if (before.isDirectory()) {
    if (isAllToGo(path, folders)) return [path]
    if (isFolder) return namesIn(join(fresh, path)).flatMap((name) => movesFor(`${path}/${name}`, folders))
  } else if (owned.has(path) || (!isFolder && isSame(path, folders))) return [path]
  throw new InputError(
    `Cannot write ${join(place, path)}: what stands there was not written by Deosil. ` +
      'Move it away, or name another folder.',
  )
}

function isAllToGo(path: string, folders: Folders): boolean {
  const names = namesIn(join(folders.place, path))
  // One that is empty is nobody's.
  return (
    names.length > 0 &&
    names.every((name) => {
      const inner = `${path}/${name}`
      const isFolder = lookAt(join(folders.place, inner))?.isDirectory() === true
      return isFolder ? isAllToGo(inner, folders) : folders.owned.has(inner) && !folders.kept.has(inner)
    })
  )
}

function isSame(path: string, { fresh, place }: Folders): boolean {
  return (
    lookAt(join(place, path))?.isFile() === true &&
    readFileSync(join(place, path)).equals(readFileSync(join(fresh, path)))
  )
}

/** A file of an earlier run that the new one does not have. Links to folders are not followed. */
function isStale(path: string, { fresh, place }: Folders): boolean {
  const before = lookAt(join(place, path))
  if (before === undefined || before.isDirectory() || lookAt(join(fresh, path)) !== undefined) return false
  return foldersOf(path).every((folder) => lookAt(join(place, folder))?.isDirectory() === true)
}

function isCovered(path: string, replaced: ReadonlySet<string>): boolean {
  return foldersOf(path).some((folder) => replaced.has(folder))
}

/** The folders that a path goes through: `a/b/c` goes through `a/b` and `a`. */
export function foldersOf(path: string): string[] {
  const folder = dirname(path)
  return folder === '.' ? [] : [folder, ...foldersOf(folder)]
}

function namesIn(folder: string): string[] {
  return readdirSync(folder).sort(byCodeUnits)
}

/** What stands there, links not followed; nothing also where a file stands in the way. */
export function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined
    throw error
  }
}
