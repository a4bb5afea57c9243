/**
 * Writes one file so that a reader sees the old or the new one, also where the run is killed or the disk is full.
 * In: a path and a text. A link that has the name is replaced, not followed.
 */
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/** Not there, and not a link to nothing. */
const NEW_FILE = 'wx'

/** @param mode  of a file that is not there yet; one that is there keeps its own */
export function writeFileWhole(path: string, content: string | Uint8Array, mode = 0o666): void {
  const before = lstatSync(path, { throwIfNoEntry: false })
  if (before?.isDirectory() === true) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' })
  const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const file = openSync(beside, NEW_FILE, before?.isFile() === true ? before.mode & 0o777 : mode)
    try {
      writeFileSync(file, content)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
