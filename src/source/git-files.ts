/**
 * Whether git can read a repository without blocking indefinitely: an archive may put a pipe, or a link to a device, where
 * git expects a file, and git opens what is there.
 * In: the folder in which git will look for a repository. Out: nothing, or an InputError that names the place.
 */
import { readdirSync, statSync, type Dirent } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { InputError } from '../core/errors.ts'
import { readRegularText } from '../files/read-file.ts'

/** Notes of git name folders: far longer than any of them. */
const MAX_NOTE_BYTES = 1 << 16

/** Git looks in the folder and in all above it. */
export function requireOrdinaryFiles(folder: string): void {
  const looked = new Set<string>()
  for (let place = folder; ; place = dirname(place)) {
    // A bare repository, a common one, and one that lies elsewhere.
    if (isFolder(join(place, 'refs'))) lookAtRepository(place, looked)
    lookAtRepository(join(place, '.git'), looked)
    for (const path of notesIn(join(place, '.git'))) lookAtRepository(resolve(place, path), looked)
    if (dirname(place) === place) return
  }
}

/** @param looked what was looked at: notes can lead in a circle */
function lookAtRepository(gitFolder: string, looked: Set<string>): void {
  if (looked.has(gitFolder) || !isFolder(gitFolder)) return
  looked.add(gitFolder)
  refusePipes(gitFolder)
  refusePipes(join(gitFolder, 'info'))
  lookAtObjects(join(gitFolder, 'objects'), looked)
  for (const path of notesIn(join(gitFolder, 'commondir'))) lookAtRepository(resolve(gitFolder, path), looked)
}

/** Objects can be borrowed from other folders. */
function lookAtObjects(folder: string, looked: Set<string>): void {
  if (looked.has(folder)) return
  looked.add(folder)
  for (const { name } of refusePipes(folder)) refusePipes(join(folder, name))
  for (const path of notesIn(join(folder, 'info', 'alternates'))) lookAtObjects(resolve(folder, path), looked)
}

/** Looks at what lies in a folder, and hands back the folders in it. */
function refusePipes(folder: string): Dirent[] {
  const entries = isFolder(folder) ? readdirSync(folder, { withFileTypes: true }) : []
  for (const entry of entries)
    if (canBeEndless(entry, folder))
      throw new InputError(
        `${join(folder, entry.name)} is a pipe or a device, where git expects a file. Remove it.`,
      )
  return entries.filter((entry) => !entry.isFile())
}

/** A monitor of git leaves a socket, which nobody can open as a file. */
function canBeEndless(entry: Dirent, folder: string): boolean {
  const kind = entry.isSymbolicLink() ? statSync(join(folder, entry.name), { throwIfNoEntry: false }) : entry
  return kind?.isFIFO() === true || kind?.isCharacterDevice() === true || kind?.isBlockDevice() === true
}

/** The folders that a file names, a line each: `gitdir: ../x`, `../../objects`. */
function notesIn(file: string): string[] {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return []
  const lines = readRegularText(file, MAX_NOTE_BYTES).split('\n')
  return lines.map((line) => line.replace(/^gitdir:/u, '').trim()).filter((path) => path !== '')
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
