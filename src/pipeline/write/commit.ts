/**
 * Moves prepared files into a folder that is there already, so that all of them arrive or none does.
 * In: a folder of work inside the folder, with the files in `new/`. What they replace goes to `old/`, and a
 * journal says which moves are meant, so that a run that was killed is undone by the next one.
 */
import { readFileSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isJsonObject } from '../../core/json.ts'
import { makeFolder, writeFiles } from './folders.ts'
import { isUnmodified, type KeptFile } from './unchanged-files.ts'
import { takeLock } from './lock.ts'
import { isLegalPath, readManifest } from './manifest.ts'
import { lookAt, planMoves } from './file-moves.ts'
import type { FileMove } from './file-moves.ts'

/** How folders of work are called; what follows is random. */
export const WORK_PREFIX = '.deosil-work-'

/** Stands in the folder of work while moves are under way. */
export const JOURNAL = 'journal.json'

/** @param kept files that need not be replaced, unless somebody else has changed them in the meantime */
export async function commit(work: string, place: string, kept: readonly KeptFile[]): Promise<void> {
  const lock = await takeLock(place, work)
  try {
    undoKilledRuns(work, place)
    const fresh = join(work, 'new')
    const stay = new Set(kept.filter((file) => isUnmodified(file, place)).map(({ path }) => path))
    writeFiles(
      fresh,
      kept.filter(({ path }) => !stay.has(path)),
    )
    const moves = planMoves({ fresh, place, owned: readManifest(place), kept: stay })
    lock.requireHeld()
    writeFileSync(join(work, JOURNAL), JSON.stringify(moves))
    try {
      for (const { path } of moves) {
        lock.requireHeld()
        replace(work, place, path)
      }
    } catch (error) {
      // Who took over has undone the moves, too.
      if (lock.isHeld()) {
        undo(work, place, moves)
        rmSync(join(work, JOURNAL))
      }
      throw error
    }
    // From here on the new files count.
    rmSync(join(work, JOURNAL))
    removeEmptyFolders(place, moves)
  } finally {
    lock.release()
  }
}

/** The old file or folder goes to `old/`, the new one takes its place. One of the two may not be there. */
function replace(work: string, place: string, path: string): void {
  moveIfThere(join(place, path), join(work, 'old', path))
  moveIfThere(join(work, 'new', path), join(place, path))
}

/** Sound whatever moves were done: what has left `new/` has arrived, what is in `old/` was replaced. */
function undo(work: string, place: string, moves: readonly FileMove[]): void {
  for (const { path, isNew } of moves.toReversed()) {
    if (isNew && !isThere(join(work, 'new', path))) moveIfThere(join(place, path), join(work, 'new', path))
    moveIfThere(join(work, 'old', path), join(place, path))
  }
}

function isThere(path: string): boolean {
  return lookAt(path) !== undefined
}

function moveIfThere(from: string, to: string): void {
  if (!isThere(from)) return
  makeFolder(dirname(to))
  renameSync(from, to)
}

function undoKilledRuns(work: string, place: string): void {
  for (const name of readdirSync(place)) {
    const other = join(place, name)
    if (!name.startsWith(WORK_PREFIX) || other === work || !isThere(join(other, JOURNAL))) continue
    undo(other, place, readJournal(join(other, JOURNAL)))
    // First, so that a run that is killed here leaves no journal of moves that are undone.
    rmSync(join(other, JOURNAL))
    rmSync(other, { recursive: true, force: true })
  }
}

/** A journal that was cut off in the middle of writing stands for no moves: they begin only after it. */
function readJournal(file: string): FileMove[] {
  try {
    const moves: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return Array.isArray(moves) ? moves.filter(isMove) : []
  } catch {
    return []
  }
}

function isMove(value: unknown): value is FileMove {
  if (!isJsonObject(value)) return false
  return (
    typeof value['path'] === 'string' && isLegalPath(value['path']) && typeof value['isNew'] === 'boolean'
  )
}

/** Folders of ours that the moves left empty. */
function removeEmptyFolders(place: string, moves: readonly FileMove[]): void {
  const folders = new Set(moves.map(({ path }) => dirname(path)).filter((folder) => folder !== '.'))
  for (const folder of folders) {
    try {
      rmdirSync(join(place, folder))
    } catch {
      // Not empty, or gone with its parent.
    }
  }
}
