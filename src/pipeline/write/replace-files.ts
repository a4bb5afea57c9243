/**
 * Puts files in place one by one, where the folder holds files of others, too, or cannot be swapped.
 * In: the folder, what changes, and a folder of work on the same disk. Each file is old or new, and when one of them
 * cannot be put there, all go back. A run that is killed is finished by the next one, which writes the same files.
 */
import { mkdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from '../../files/make-folder.ts'
import { foldersOf, lookAt } from './output-plan.ts'
import { linkOrCopy, type Replacement } from './replace-folder.ts'

export function prepareFiles({ plan, work }: Replacement): void {
  mkdirSync(join(work, 'old'))
  mkdirSync(join(work, 'files'))
  for (const { path, text } of plan.changed) {
    makeFolder(dirname(join(work, 'files', path)))
    writeFileSync(join(work, 'files', path), text)
  }
}

export function replaceFiles({ place, plan, work }: Replacement): void {
  const undo: (() => void)[] = []
  try {
    for (const path of plan.stale) undo.push(putAway(path, { place, work }))
    removeEmptyFolders(plan.stale, place)
    for (const { path } of plan.changed) undo.push(putInPlace(path, { place, work }))
  } catch (error) {
    for (const step of undo.toReversed()) step()
    throw error
  }
}

type Folders = Pick<Replacement, 'place' | 'work'>

function putAway(path: string, { place, work }: Folders): () => void {
  const [target, old] = [join(place, path), join(work, 'old', path)]
  makeFolder(dirname(old))
  renameSync(target, old)
  return () => {
    makeFolder(dirname(target))
    renameSync(old, target)
  }
}

function putInPlace(path: string, { place, work }: Folders): () => void {
  const [target, old] = [join(place, path), join(work, 'old', path)]
  const isThere = lookAt(target) !== undefined
  if (isThere) {
    makeFolder(dirname(old))
    linkOrCopy(target, old)
  }
  makeFolder(dirname(target))
  renameSync(join(work, 'files', path), target)
  return () => (isThere ? renameSync(old, target) : removeFile(path, place))
}

function removeFile(path: string, place: string): void {
  rmSync(join(place, path))
  removeEmptyFolders([path], place)
}

/** Folders of ours that the moves left empty, the innermost first. */
function removeEmptyFolders(paths: readonly string[], place: string): void {
  const folders = [...new Set(paths.flatMap(foldersOf))].sort((a, b) => b.length - a.length)
  for (const folder of folders) {
    try {
      rmdirSync(join(place, folder))
    } catch {
      // Not empty, or gone with its parent.
    }
  }
}
