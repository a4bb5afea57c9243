/**
 * A secret of this user on this machine: what carries a mark made with it was written by this user's runs.
 * In: the private folder of the user. Out: the secret, the same one each time.
 */
import { randomBytes } from 'node:crypto'
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../core/errors.ts'
import { isPrivatePath } from './private-folder.ts'
import { readRegularText } from './read-file.ts'

const SECRET = /^[0-9a-f]{64}$/u

export function secretIn(stateFolder: string): string {
  const file = join(stateFolder, 'secret')
  return secretAt(file) ?? makeSecret(file)
}

function secretAt(file: string): string | undefined {
  if (!isPrivatePath(file)) return undefined
  const text = readRegularText(file)
  return SECRET.test(text) ? text : undefined
}

/** Of two runs that make one at the same time, the first one's counts for both. */
function makeSecret(file: string): string {
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`
  writeFileSync(beside, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  try {
    linkSync(beside, file)
  } catch (error) {
    // Not every file system knows links.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(beside, file)
  } finally {
    rmSync(beside, { force: true })
  }
  const secret = secretAt(file)
  if (secret === undefined) throw new InputError(`${file} is damaged or accessible to others. Delete it.`)
  return secret
}
