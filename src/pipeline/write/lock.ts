/**
 * Lets one run at a time move files in a folder.
 * In: the folder. Out: a lock that can be lost: a run that stands still for long counts as killed, and another one
 * takes over.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { InputError } from '../../core/errors.ts'

const LOCK = '.deosil-lock'

/** Longest wait for another run, and the age at which its lock counts as left behind, in milliseconds. */
const PATIENCE_MS = 20_000
const STALE_LOCK_MS = 10_000
const POLL_MS = 25

export interface Lock {
  /** Throws when another run has taken over, and with it the work. */
  requireHeld: () => void
  isHeld: () => boolean
  release: () => void
}

/**
 * Between taking and giving back a lock nothing waits, so that it is held for milliseconds.
 *
 * @param work  a folder for the lock of a killed run
 */
export async function takeLock(place: string, work: string): Promise<Lock> {
  const file = join(place, LOCK)
  const token = randomUUID()
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += POLL_MS) {
    if (isTaken(file, token)) return lockOf(file, token, place)
    stealStaleLock(file, work)
    await sleep(POLL_MS)
  }
  throw new InputError(
    `Cannot write to ${place}: another run is writing there. If there is none, delete ${file} and try again.`,
  )
}

/** Whether the lock is ours now; not when somebody else has it, or had it a moment ago. */
function isTaken(file: string, token: string): boolean {
  try {
    writeFileSync(file, token, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function lockOf(file: string, token: string, place: string): Lock {
  const isHeld = (): boolean => tokenIn(file) === token
  return {
    isHeld,
    requireHeld: () => {
      if (!isHeld())
        throw new InputError(`Cannot write to ${place}: this run stood still, and another one took over.`)
    },
    release: () => {
      if (isHeld()) rmSync(file, { force: true })
    },
  }
}

function tokenIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** A lock of a killed run is moved away; of several that try only one succeeds. */
function stealStaleLock(file: string, work: string): void {
  try {
    if (Date.now() - statSync(file).mtimeMs > STALE_LOCK_MS) renameSync(file, join(work, 'stale-lock'))
  } catch {
    // Gone already: the next try will see.
  }
}
