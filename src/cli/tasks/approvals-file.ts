/**
 * The file of approvals on disk: read, and written as a whole.
 */
import { createHash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { InputError } from '../../core/errors.ts'
import { readApprovals, writeApprovals } from '../../diff/approvals.ts'
import type { Approval } from '../../diff/types.ts'
import { realPath, staysInside } from '../../files/inside.ts'
import { takeLock } from '../../files/lock.ts'
import { readRegularText } from '../../files/read-file.ts'
import { openStateFolder } from '../../files/state-folder.ts'
import { writeFileWhole } from '../../files/write-file.ts'
import type { Call } from '../command.ts'

export const DEFAULT_APPROVALS = 'api-approvals.json'

/** @returns the approvals of a file; none where the file may be missing and is */
export function approvalsIn(file: string, { context }: Call, mayBeMissing = false): Approval[] {
  const path = resolve(context.folder, file)
  if (mayBeMissing && lstatSync(path, { throwIfNoEntry: false }) === undefined) return []
  const { approvals, problems } = readApprovals(orFail(file, 'read', () => readRegularText(path)))
  if (problems.length > 0) throw new InputError(`${file}: ${problems.join('. ')}.`)
  return approvals
}

/** Changes what the file holds at that moment, so that of two runs none loses what the other wrote. */
export async function changeApprovals(
  file: string,
  call: Call,
  change: (known: Approval[]) => Approval[],
): Promise<void> {
  const { folder, environment, signal, tidily } = call.context
  const path = orFail(file, 'written', () => targetOf(file, folder))
  const name = createHash('sha256').update(path).digest('hex').slice(0, 32)
  const state = openStateFolder(environment)
  await tidily(async () => {
    const lock = await takeLock(join(state, `approvals-${name}.lock`), `write ${file}`, signal)
    try {
      const text = writeApprovals(change(approvalsIn(file, call, true)))
      orFail(file, 'written', () => writeFileWhole(path, text))
    } finally {
      lock.release()
    }
  })
}

/** Where the file is. The usual one may be a link that somebody else put there. */
function targetOf(file: string, folder: string): string {
  const path = resolve(folder, file)
  if (file === DEFAULT_APPROVALS && !staysInside(folder, path))
    throw new Error('It is a symbolic link to another folder.')
  return realPath(path)
}

function orFail<T>(file: string, what: 'read' | 'written', work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new InputError(`${file}: cannot be ${what}. ${(error as Error).message}`, { cause: error })
  }
}
