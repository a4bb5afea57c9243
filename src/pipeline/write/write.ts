/**
 * Writes artifacts into a folder, all or none: they are made whole beside their place and then moved there.
 * In: a folder and files. Out: the folder holds exactly these files of ours; what an earlier run wrote and this
 * one did not is gone; files of other people stay. It knows nothing of what the files say.
 */
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { InputError, ToolBug } from '../../core/errors.ts'
import { byCodeUnits } from '../../core/order.ts'
import type { Artifact } from '../../emit/types.ts'
import { JOURNAL, WORK_PREFIX, commit } from './commit.ts'
import { makeFolder, writeFiles } from './folders.ts'
import { unchangedFiles, type KeptFile } from './unchanged-files.ts'
import { MANIFEST, isLegalPath, manifestText } from './manifest.ts'

/** Age in milliseconds at which the work of another run counts as left behind: no run takes ten minutes to write. */
const LEFTOVER_AGE_MS = 600_000

/**
 * Two runs into one folder do not mix: the later one replaces all that the earlier one wrote.
 * Fails with an InputError when the folder cannot be written, or when a file of somebody else stands where one
 * of ours belongs; then the folder is as it was.
 *
 * @param outDir  made when it is not there, with its parents
 */
export async function writeArtifacts(outDir: string, artifacts: readonly Artifact[]): Promise<void> {
  checkArtifacts(artifacts)
  const place = resolve(outDir)
  try {
    const { work, kept } = await prepare(place, artifacts)
    try {
      await putInPlace(work, place, kept)
    } finally {
      await removeWork(work)
    }
  } catch (error) {
    throw asInputError(error, outDir)
  }
}

/** A folder for the work, with the files whole in `new/`, but for those that are kept. */
async function prepare(
  place: string,
  artifacts: readonly Artifact[],
): Promise<{ work: string; kept: KeptFile[] }> {
  const isThere = await exists(place)
  const home = isThere ? place : dirname(place)
  const prefix = isThere ? WORK_PREFIX : `.${basename(place)}${WORK_PREFIX}`
  makeFolder(home)
  await removeLeftovers(home, prefix)
  const work = await mkdtemp(join(home, prefix))
  try {
    const paths = artifacts.map(({ path }) => path).sort(byCodeUnits)
    const files = [...artifacts, { path: MANIFEST, text: manifestText(paths) }]
    const kept = isThere ? unchangedFiles(files, place) : []
    const stay = new Set(kept.map(({ path }) => path))
    makeFolder(join(work, 'new'))
    writeFiles(
      join(work, 'new'),
      files.filter(({ path }) => !stay.has(path)),
    )
    return { work, kept }
  } catch (error) {
    await rm(work, { recursive: true, force: true })
    throw error
  }
}

/** The folder itself when there was none; else file by file, under a lock. */
async function putInPlace(work: string, place: string, kept: readonly KeptFile[]): Promise<void> {
  if (dirname(work) === place) return commit(work, place, kept)
  if (await becomes(join(work, 'new'), place)) return
  // Somebody made the folder in the meantime: the work goes on inside it, where it can be undone.
  const inside = join(place, basename(work).slice(basename(work).indexOf(WORK_PREFIX)))
  await rename(work, inside)
  try {
    await commit(inside, place, kept)
  } finally {
    await removeWork(inside)
  }
}

/** While a journal is there, moves could not be undone; the next run will try again, and needs what is here. */
async function removeWork(work: string): Promise<void> {
  if (!(await exists(join(work, JOURNAL)))) await rm(work, { recursive: true, force: true })
}

/** Whether the folder took the place: only where nothing was, or an empty folder. */
async function becomes(folder: string, place: string): Promise<boolean> {
  try {
    await rename(folder, place)
    return true
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error)) && (await exists(place))) return false
    throw error
  }
}

/** Work of runs that were killed while they prepared it. What they were moving, `commit` puts back. */
async function removeLeftovers(home: string, prefix: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith(prefix)) continue
    const path = join(home, name)
    const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now())
    if (age > LEFTOVER_AGE_MS && !(await exists(join(path, JOURNAL))))
      await rm(path, { recursive: true, force: true })
  }
}

/** Paths are made by us; a wrong one would be written outside of the folder. */
function checkArtifacts(artifacts: readonly Artifact[]): void {
  const seen = new Set<string>()
  for (const { path } of artifacts) {
    if (!isLegalPath(path) || path === MANIFEST)
      throw new ToolBug(`An output has the path ${JSON.stringify(path)}`)
    if (seen.has(path.toLowerCase())) throw new ToolBug(`Two outputs have the path ${path}`)
    seen.add(path.toLowerCase())
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'there is no right to write there. Change the rights, or name another folder.'],
  ['EPERM', 'there is no right to write there. Change the rights, or name another folder.'],
  ['EROFS', 'it is on a file system that is read-only. Name another folder.'],
  ['ENOSPC', 'the disk is full. Make room, or name another folder.'],
  ['ENOTDIR', 'a file stands where a folder is needed. Name another folder, or move the file away.'],
  ['EEXIST', 'a file stands where a folder is needed. Name another folder, or move the file away.'],
  ['ENOENT', 'its parent folder cannot be made. Name another folder.'],
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
