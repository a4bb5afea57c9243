/**
 * Lets one run at a time do something.
 * In: a file in a private folder. Out: a lock that can be lost: a run that was killed, or that stands still for long,
 * holds it no more.
 */
import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { InputError } from '../core/errors.ts'
import { isJsonObject } from '../core/json.ts'
import { isRunning } from './running.ts'

/** Longest wait for another run, and the age at which its lock counts as left behind, in milliseconds. */
const PATIENCE_MS = 60_000
const STALE_MS = 30_000
const POLL_MS = 25

export interface Lock {
  /** Throws when another run has taken over. */
  requireHeld: () => void
  isHeld: () => boolean
  release: () => void
}

/**
 * Between taking and giving back a lock nothing waits, so that it is held for milliseconds.
 *
 * @param what  what it is for, for messages: `write to api`
 */
export async function takeLock(file: string, what: string, signal?: AbortSignal): Promise<Lock> {
  const token = JSON.stringify({ ...self(), token: randomUUID() })
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += POLL_MS) {
    if (isTaken(file, token)) return lockOf(file, token, what)
    const seen = tokenIn(file)
    if (isLeftBehind(file, seen)) removeLeftBehind(file, seen)
    else await sleep(POLL_MS, undefined, signal === undefined ? {} : { signal })
  }
  throw new InputError(
    `Cannot ${what}: another run is doing so. If no other run is active, delete ${file} and try again.`,
  )
}

/** A number of a process is given again; together with when the process began it is not. */
function self(): { pid: number; startedMs: number; host: string } {
  return { pid: process.pid, startedMs: performance.timeOrigin, host: hostname() }
}

function isTaken(file: string, token: string): boolean {
  try {
    writeFileSync(file, token, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function lockOf(file: string, token: string, what: string): Lock {
  const isHeld = (): boolean => tokenIn(file) === token
  return {
    isHeld,
    requireHeld: () => {
      if (!isHeld())
        throw new InputError(`Cannot ${what}: this run was suspended, and another one took over.`)
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

function isLeftBehind(file: string, token: string | undefined): boolean {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return false
  if (Date.now() - stats.mtimeMs > STALE_MS) return true
  const holder = holderIn(token ?? '')
  const me = self()
  // Of a file that is being written nothing is known yet.
  if (holder === undefined || holder.host !== me.host) return false
  return holder.pid === me.pid ? holder.startedMs !== me.startedMs : !isRunning(holder.pid)
}

function holderIn(token: string): { pid: number; startedMs: number; host: string } | undefined {
  try {
    const value: unknown = JSON.parse(token)
    if (!isJsonObject(value)) return undefined
    const { pid, startedMs, host } = value
    return typeof pid === 'number' && typeof startedMs === 'number' && typeof host === 'string'
      ? { pid, startedMs, host }
      : undefined
  } catch {
    return undefined
  }
}

/** Moved away first: of several that try only one succeeds. One that was taken a moment ago goes back. */
function removeLeftBehind(file: string, token: string | undefined): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
    if (tokenIn(aside) !== token) linkSync(aside, file)
  } catch {
    // Gone already, or taken again: the next try will see.
  } finally {
    rmSync(aside, { force: true })
  }
}
