/**
 * Compares what is to be written with what lies in the folder.
 * In: the folder, the files, and what an earlier run wrote there. Out: which files are new, changed, as they are, or
 * not needed any more, and whether anything of others lies there; or an InputError where something of others stands
 * in the way. It follows no link and changes nothing.
 */
import { lstatSync, readdirSync, type Stats } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from '../../core/errors.ts'
import { byCodeUnits } from '../../core/order.ts'
import type { Artifact } from '../../emit/types.ts'
import { readRegularFile } from '../../files/read-file.ts'
import { hashOf, type WrittenFiles } from './output-record.ts'

export interface OutputPlan {
  /** Not there yet, or with another text. */
  changed: Artifact[]
  /** There already, with this text. */
  same: Artifact[]
  /** What an earlier run wrote, that nobody changed, and that is not needed any more. */
  stale: string[]
  /** Whether nothing in the folder is of others. */
  isOursAlone: boolean
}

export interface PlanInput {
  place: string
  files: readonly Artifact[]
  written: WrittenFiles
  /** Whether files of others may be replaced where ours belong. */
  replacesOthers: boolean
}

export function planOutput(input: PlanInput): OutputPlan {
  const { place, files, written } = input
  const stale = [...written.keys()].filter((path) => isStale(path, input)).sort(byCodeUnits)
  const gone = new Set(stale)
  const same = files.filter((file) => holds(place, file))
  const kept = new Set(same.map(({ path }) => path))
  const changed = files.filter(({ path }) => !kept.has(path))
  for (const { path } of changed) requireFree(path, { ...input, gone })
  const known = new Set([...stale, ...kept, ...changed.map(({ path }) => path)])
  return { changed, same, stale, isOursAlone: hasOnly(known, place) }
}

function holds(place: string, { path, text }: Artifact): boolean {
  if (!foldersOf(path).every((folder) => lookAt(join(place, folder))?.isDirectory() === true)) return false
  const stats = lookAt(join(place, path))
  if (stats?.isFile() !== true || stats.size !== Buffer.byteLength(text)) return false
  return contentOf(join(place, path))?.equals(Buffer.from(text)) === true
}

function isStale(path: string, { place, files, written }: PlanInput): boolean {
  if (files.some((file) => file.path === path)) return false
  const isReached = foldersOf(path).every((folder) => lookAt(join(place, folder))?.isDirectory() === true)
  if (!isReached || lookAt(join(place, path))?.isFile() !== true) return false
  const content = contentOf(join(place, path))
  return content !== undefined && written.get(path)?.includes(hashOf(content)) === true
}

function contentOf(path: string): Buffer | undefined {
  try {
    return readRegularFile(path)
  } catch {
    // Not readable, or gone: then it is not what we wrote.
    return undefined
  }
}

/** Whether a file can be put there: in folders, over nothing or over a file of ours. */
function requireFree(path: string, input: PlanInput & { gone: ReadonlySet<string> }): void {
  const { place, written, replacesOthers, gone } = input
  for (const folder of foldersOf(path)) {
    const stats = lookAt(join(place, folder))
    if (stats !== undefined && !stats.isDirectory() && !gone.has(folder))
      throw occupied(join(place, folder), stats)
  }
  const stats = lookAt(join(place, path))
  const isFree =
    stats === undefined ||
    (stats.isFile() && (replacesOthers || written.has(path))) ||
    (stats.isDirectory() && isFull(join(place, path)) && hasOnly(gone, place, path))
  if (!isFree) throw occupied(join(place, path), stats)
}

function occupied(path: string, stats: Stats): InputError {
  const remedy = stats.isFile()
    ? 'Move it, choose another --out folder, or overwrite it with --force.'
    : 'Move it, or choose another --out folder.'
  return new InputError(`Cannot write ${path}: the existing file was not written by Deosil. ${remedy}`)
}

/** An empty folder is nobody's. */
function isFull(folder: string): boolean {
  return readdirSync(folder).length > 0
}

/** Whether a folder holds nothing but these files, and folders of them. Ends at the first other thing. */
function hasOnly(paths: ReadonlySet<string>, place: string, below = ''): boolean {
  const folders = new Set([...paths].flatMap(foldersOf))
  const look = (folder: string): boolean =>
    entriesIn(join(place, folder)).every((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) return folders.has(path) && look(path)
      return entry.isFile() && paths.has(path)
    })
  return look(below)
}

function entriesIn(folder: string) {
  return lookAt(folder) === undefined ? [] : readdirSync(folder, { withFileTypes: true })
}

/** The folders that a path goes through: `a/b/c` goes through `a/b` and `a`. */
export function foldersOf(path: string): string[] {
  const folder = dirname(path)
  return folder === '.' ? [] : [folder, ...foldersOf(folder)]
}

/** What stands there, links not followed; nothing also where a file stands in the way. */
export function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined
    throw error
  }
}
