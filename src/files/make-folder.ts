/**
 * Makes a folder and its parents. Folders are made one by one: where the system lets nobody make a folder and says
 * only that there is none (as in /proc), a loop that goes by that answer would not end.
 */
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** @param mode  of the folders that are made */
export function makeFolder(path: string, mode = 0o777): void {
  if (isFolder(path)) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent, mode)
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    // Another run may have been faster.
    if (!isFolder(path)) throw error
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
