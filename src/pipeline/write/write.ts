/**
 * Writes artifacts into a folder, all or none. The folder then holds exactly these files of ours: what an earlier
 * run of this program on this machine wrote, and this one did not, is gone; files of other people stay.
 * In: a folder and files. It knows nothing of what the files say.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { InputError, ToolBug } from '../../core/errors.ts'
import type { Artifact } from '../../emit/types.ts'
import { takeLock, type Lock } from '../../files/lock.ts'
import { makeFolder } from '../../files/make-folder.ts'
import { openStateFolder } from '../../files/state-folder.ts'
import { lookAt, planOutput, type OutputPlan } from './output-plan.ts'
import { isMarkedAsOutput } from './output-mark.ts'
import { OutputRecord, hashOf, type WrittenFiles } from './output-record.ts'
import { prepareFiles, replaceFiles } from './replace-files.ts'
import { healSwap, prepareFolder, swapFolder } from './replace-folder.ts'

/** How folders of work are called; what follows is random. */
const WORK_PREFIX = '.deosil-work-'

export interface WriteOptions {
  /** Private; where is kept what was written. That of this user unless given. */
  stateFolder?: string | undefined
  /** Whether files of others may be replaced where ours belong. */
  replacesOthers?: boolean | undefined
  signal?: AbortSignal | undefined
}

/**
 * Two runs into one folder do not mix: the later one replaces all that the earlier one wrote.
 * Fails with an InputError when the folder cannot be written, or when a file of somebody else stands where one
 * of ours belongs; then the folder is as it was.
 *
 * @param outDir  made when it is not there, with its parents
 */
export async function writeArtifacts(
  outDir: string,
  artifacts: readonly Artifact[],
  { stateFolder = openStateFolder(), replacesOthers = false, signal }: WriteOptions = {},
): Promise<void> {
  checkArtifacts(artifacts)
  try {
    const place = realPlace(resolve(outDir))
    makeFolder(dirname(place))
    const record = new OutputRecord(stateFolder, place)
    const lock = await takeLock(record.lockFile, `write to ${outDir}`, signal)
    try {
      commit({ place, files: artifacts, record, lock, replacesOthers })
    } finally {
      lock.release()
    }
  } catch (error) {
    throw asInputError(error, outDir)
  }
}

/** The user may name the folder by a link; below it no link is followed. */
function realPlace(path: string): string {
  const stats = lookAt(path)
  if (stats !== undefined) return realpathSync(path)
  const parent = dirname(path)
  return parent === path ? path : join(realPlace(parent), basename(path))
}

interface Commit {
  place: string
  files: readonly Artifact[]
  record: OutputRecord
  lock: Lock
  replacesOthers: boolean
}

function commit(run: Commit): void {
  const { place, files, record, lock, replacesOthers } = run
  tidyUp(record, place)
  const stats = lookAt(place)
  if (stats !== undefined && !stats.isDirectory())
    throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' })
  const written = record.read()
  const mayReplace = replacesOthers || isMarkedAsOutput(place)
  const plan = planOutput({ place, files, written, replacesOthers: mayReplace })
  const after = new Map(files.map(({ path, text }) => [path, [hashOf(text)]] as const))
  if (stats === undefined || plan.changed.length + plan.stale.length > 0) {
    record.write(bothOf(written, after))
    try {
      lock.requireHeld()
      replace(plan, run)
    } finally {
      tidyUp(record, place)
    }
  }
  record.write(after)
}

/** What is in place counts as ours at every moment, before and after the moves. */
function bothOf(before: WrittenFiles, after: WrittenFiles): WrittenFiles {
  const paths = [...new Set([...before.keys(), ...after.keys()])]
  return new Map(
    paths.map((path) => [path, [...new Set([...(before.get(path) ?? []), ...(after.get(path) ?? [])])]]),
  )
}

/** The folder as a whole where it is ours alone and can be moved, else its files. */
function replace(plan: OutputPlan, { place, record, lock }: Commit): void {
  if (plan.isOursAlone && !isWithin(place, resolve('.'))) {
    const work = makeWork(dirname(place), record)
    const swap = { place, plan, work: work ?? '' }
    if (work !== undefined && prepareFolder(swap)) {
      lock.requireHeld()
      if (couldSwap(swap)) return
    }
  }
  const work = makeWork(place, record)
  if (work === undefined) throw Object.assign(new Error('no right to write'), { code: 'EACCES' })
  const files = { place, plan, work }
  prepareFiles(files)
  lock.requireHeld()
  replaceFiles(files)
}

/** A folder that others mounted or hold open can be written to, but not moved. */
const NOT_MOVABLE = new Set(['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EINVAL', 'ENOTEMPTY', 'EEXIST'])

function couldSwap(swap: { place: string; work: string }): boolean {
  try {
    swapFolder(swap)
    return true
  } catch (error) {
    if (!NOT_MOVABLE.has(codeOf(error)) || lookAt(swap.place) === undefined) throw error
    return false
  }
}

/** Nothing where there is no right to make a folder. */
function makeWork(home: string, record: OutputRecord): string | undefined {
  const work = join(home, `${WORK_PREFIX}${randomBytes(8).toString('hex')}`)
  record.noteWork(work)
  try {
    mkdirSync(work, { mode: 0o700 })
    return work
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return undefined
    throw error
  }
}

/** Removes folders of work, also of killed runs: who has the lock is the only one who works. */
function tidyUp(record: OutputRecord, place: string): void {
  for (const work of record.works()) {
    if (!basename(work).startsWith(WORK_PREFIX) || ![place, dirname(place)].includes(dirname(work))) continue
    healSwap({ place, work })
    rmSync(work, { recursive: true, force: true })
  }
  record.forgetWorks()
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path)
}

const STEP = /^(?!\.{1,2}$)[A-Za-z0-9._-]+$/

/** Whether a path stays below the folder on every system: plain names between slashes. */
export function isLegalPath(path: string): boolean {
  return path.split('/').every((step) => STEP.test(step))
}

/** Paths are made by us; a wrong one would be written outside of the folder. */
function checkArtifacts(artifacts: readonly Artifact[]): void {
  const seen = new Set<string>()
  for (const { path } of artifacts) {
    if (!isLegalPath(path) || path.startsWith(WORK_PREFIX))
      throw new ToolBug(`An output has the path ${JSON.stringify(path)}`)
    if (seen.has(path.toLowerCase())) throw new ToolBug(`Two outputs have the path ${path}`)
    seen.add(path.toLowerCase())
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'there is no right to write there. Change the rights, or name another folder.'],
  ['EPERM', 'there is no right to write there. Change the rights, or name another folder.'],
  ['EROFS', 'it is on a file system that is read-only. Name another folder.'],
  ['ENOSPC', 'the disk is full. Make room, or name another folder.'],
  ['EDQUOT', 'the disk is full. Make room, or name another folder.'],
  ['EFBIG', 'a file would be larger than files may be there. Name another folder.'],
  ['ENOTDIR', 'a file stands where a folder is needed. Name another folder, or move the file away.'],
  ['EEXIST', 'a file stands where a folder is needed. Name another folder, or move the file away.'],
  ['ENOENT', 'its parent folder cannot be made. Name another folder.'],
  ['ELOOP', 'a link there leads back to itself. Name another folder.'],
  ['ENAMETOOLONG', 'the name is too long. Name another folder.'],
])

function asInputError(error: unknown, outDir: string): unknown {
  if (error instanceof InputError || error instanceof ToolBug || codeOf(error) === '') return error
  const reason = REASONS.get(codeOf(error)) ?? `the system says ${codeOf(error)}. Name another folder.`
  return new InputError(`Cannot write to ${outDir}: ${reason}`, { cause: error })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
