/**
 * Folders that only this user can write to: what lies there was put there by this user's programs.
 * In: a path. Out: whether it is such a folder now.
 */
import { accessSync, constants, lstatSync, type Stats } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { InputError } from '../core/errors.ts'
import { makeFolder } from './make-folder.ts'

const PRIVATE_MODE = 0o700
const WRITABLE_BY_OTHERS = 0o022

/** Made where it is not there. Fails with an InputError where others own it or may write to it, or where it is a link. */
export function makePrivateFolder(path: string): void {
  makeFolder(path, PRIVATE_MODE)
  if (!isPrivate(lstatSync(path)))
    throw new InputError(
      `${path} is a link, is owned by another user, or is writable by others. ` +
        'Deosil must be able to trust its content: make it private to you, or delete it.',
    )
}

/** What may be there and need not: a folder or file of this user alone, and no link. */
export function isPrivatePath(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  return stats !== undefined && isPrivate(stats)
}

function isPrivate(stats: Stats): boolean {
  if (stats.isSymbolicLink()) return false
  const { uid } = userInfo()
  // Windows has neither: there the folders of a user are private unless he says otherwise.
  return uid === -1 || (stats.uid === uid && (stats.mode & WRITABLE_BY_OTHERS) === 0)
}

/** The first folder that can be made, else one among temporary files: then it lasts as long as those do. */
export function firstPrivateFolder(wanted: readonly string[]): string {
  for (const path of wanted) {
    try {
      makePrivateFolder(path)
      accessSync(path, constants.W_OK)
      return path
    } catch (error) {
      if (error instanceof InputError) throw error
      // No right to write there, or no such place: the next one.
    }
  }
  const last = join(tmpdir(), `deosil-state-${userInfo().uid}`)
  makePrivateFolder(last)
  return last
}
