/**
 * Makes a folder and its parents, and files in it. Folders are made one by one: where the system lets nobody make a
 * folder and says only that there is none (as in /proc), a loop that goes by that answer would not end.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Artifact } from '../../emit/types.ts'

export function makeFolder(path: string): void {
  if (isFolder(path)) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  try {
    mkdirSync(path)
  } catch (error) {
    // Another run may have been faster.
    if (!isFolder(path)) throw error
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** One file after the other: for many small ones that takes less time than to wait for all of them at once. */
export function writeFiles(folder: string, files: readonly Artifact[]): void {
  for (const one of new Set(files.map(({ path }) => dirname(join(folder, path))))) makeFolder(one)
  for (const { path, text } of files) writeFileSync(join(folder, path), text)
}
