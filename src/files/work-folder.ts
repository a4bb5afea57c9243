/**
 * Folders of work among temporary files. A run that was killed cannot remove its own, so the next one of the same
 * user on the same machine does.
 * In: the folder of temporary files. Out: a folder that nobody else uses; who asked for it removes it.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isPrivatePath } from './private-folder.ts'
import { isRunning } from './running.ts'

const NAME = /^deosil-(?<host>[0-9a-f]{8})-(?<pid>\d{1,10})-\w{6}$/u

export function makeWorkFolder(temporaryFolder: string): string {
  const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
  for (const name of readdirSync(temporaryFolder)) {
    const { host: its, pid } = NAME.exec(name)?.groups ?? {}
    if (its === host && !isRunning(Number(pid))) removeOurs(join(temporaryFolder, name))
  }
  return mkdtempSync(join(temporaryFolder, `deosil-${host}-${process.pid}-`))
}

function removeOurs(folder: string): void {
  if (isPrivatePath(folder)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
