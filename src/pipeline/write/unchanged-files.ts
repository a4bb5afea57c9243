/**
 * Files that hold already what they are to hold: they stay where they are.
 * In: a folder, and files to be written there. Out: those that need not be, as they were seen; whether they still are.
 */
import { readFileSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { join } from 'node:path'
import type { Artifact } from '../../emit/types.ts'
import { foldersOf, lookAt } from './file-moves.ts'

export interface KeptFile extends Artifact {
  seen: Stats
}

/** Files behind links are left to whoever made the links. */
export function unchangedFiles(files: readonly Artifact[], place: string): KeptFile[] {
  const isFolder = new Map<string, boolean>()
  const isOurs = (folder: string): boolean => {
    const known = isFolder.get(folder) ?? lookAt(join(place, folder))?.isDirectory() === true
    isFolder.set(folder, known)
    return known
  }
  return files.flatMap((file) => {
    if (!foldersOf(file.path).every(isOurs)) return []
    const seen = lookAt(join(place, file.path))
    const isKept =
      seen?.isFile() === true &&
      seen.size === Buffer.byteLength(file.text) &&
      holds(join(place, file.path), file.text)
    return isKept ? [{ ...file, seen }] : []
  })
}

function holds(path: string, text: string): boolean {
  try {
    return readFileSync(path).equals(Buffer.from(text))
  } catch {
    // Not readable, or gone: then it is written anew.
    return false
  }
}

const MARKS = ['ino', 'size', 'mtimeMs', 'ctimeMs'] as const

/** Whether nobody has touched the file since. */
export function isUnmodified({ path, seen }: KeptFile, place: string): boolean {
  const now = lookAt(join(place, path))
  return now !== undefined && MARKS.every((mark) => now[mark] === seen[mark])
}
