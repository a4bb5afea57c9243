/**
 * Folders and files as a source.
 * In: places as the user named them. Out: their pages, by paths relative to the folder that holds all of them.
 */
import { readdirSync, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, relative, resolve, sep } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { InputError } from '../core/errors.ts'
import { quote } from '../core/escape.ts'
import { nearest } from '../core/nearest.ts'
import { withoutTrailing } from '../core/trim.ts'
import { FileProblem, readRegularFile } from '../files/read-file.ts'
import { isNamedPagePath, isSpecificationPath, MAX_PAGE_BYTES } from './limits.ts'
import { namedSpecifications, namesSpecification } from './specifications.ts'
import { problemOf } from './problems.ts'
import type { RawFile, RawRevision, Source, SourceRun } from './types.ts'
import { walkPages, type FoundFile } from './walk.ts'

export const disk: Source = {
  id: 'disk',
  title: 'A folder or files',
  takes: () => true,
  read: readDisk,
}

interface NamedPlace {
  /** As the user wrote it. */
  place: string
  absolute: string
  isFolder: boolean
}

async function readDisk(places: string[], run: SourceRun): Promise<RawRevision> {
  const named = await Promise.all(places.map((place) => lookAt(place, run.folder)))
  const base = commonFolder(named.map((one) => (one.isFolder ? one.absolute : dirname(one.absolute))))
  const found = new Map<string, FoundFile>()
  for (const one of named) for (const file of await filesOf(one, run)) found.set(file.absolute, file)
  const files = await readAll([...found.values()], base, run)
  files.push(...(await specificationsBeside(named, files, { base, run })))
  return { label: labelOf(named, base), prefix: prefixOf(named, base, run.folder), files }
}

async function lookAt(place: string, folder: string): Promise<NamedPlace> {
  const absolute = resolve(folder, place)
  const stats = await stat(absolute).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(error.code === 'ENOENT' ? missing(place, absolute) : `${place}: ${problemOf(error)}`)
  })
  return { place, absolute, isFolder: kindOf(place, stats) === 'folder' }
}

function kindOf(place: string, stats: Stats): 'folder' | 'file' {
  if (stats.isDirectory()) return 'folder'
  // Pipes and devices could be read without end.
  if (!stats.isFile())
    throw new InputError(`${place}: neither a file nor a folder. To pipe a page: deosil check - < page.md`)
  if (isNamedPagePath(place)) return 'file'
  throw new InputError(
    `${place}: not a page. Expected a folder, a file that ends in .md, .markdown, .mdx or .txt, an OpenAPI document (.json, .yaml, .yml), or a model.json.` +
      ` To read a page with another name, pipe it: deosil check - < ${quote(place)}`,
  )
}

function missing(place: string, absolute: string): string {
  const near = nearest(basename(absolute), namesIn(dirname(absolute)))
  if (near !== undefined) return `${place}: no such file or folder. Did you mean ${quote(near)}?`
  // Without a folder and without an ending it may be meant as a tag.
  const isName = !/[/\\]|\.(?:md|markdown|mdx|txt|json|ya?ml)$/iu.test(place)
  const revision = isName ? ` For a git revision, add its folder: ${place}:docs/api` : ''
  return `${place}: no such file or folder. Check the path.${revision}`
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

async function filesOf(one: NamedPlace, run: SourceRun): Promise<FoundFile[]> {
  if (!one.isFolder) return [{ absolute: one.absolute }]
  const found = await pagesBelow(one, run)
  if (found.length > 0) return found
  throw new InputError(
    `${one.place}: no pages. Expected files that end in .md, .markdown or .mdx;` +
      ' hidden folders and node_modules are skipped. An OpenAPI document is read if you name the file.',
  )
}

/** Those that a page names: they are looked for only where a page names one. */
async function specificationsBeside(
  named: readonly NamedPlace[],
  pages: readonly RawFile[],
  { base, run }: { base: string; run: SourceRun },
): Promise<RawFile[]> {
  if (!namesSpecification(pages)) return []
  const found: FoundFile[] = []
  for (const { absolute, isFolder } of named)
    if (isFolder) found.push(...(await walkPages(absolute, { ...run, isWanted: isSpecificationPath })))
  const wanted = new Set(
    namedSpecifications(
      pages,
      found.map((file) => file.absolute),
    ),
  )
  const files = await readAll(
    found.filter(({ absolute }) => wanted.has(absolute)),
    base,
    run,
  )
  return files.map((file) => ('bytes' in file ? { ...file, isAttached: true } : file))
}

async function pagesBelow({ place, absolute }: NamedPlace, run: SourceRun): Promise<FoundFile[]> {
  try {
    return await walkPages(absolute, run)
  } catch (error) {
    run.signal?.throwIfAborted()
    throw new InputError(`${place}: ${problemOf(error)}`, { cause: error })
  }
}

/** So many files are read before somebody can interrupt. */
const FILES_A_TURN = 50

/**
 * One after the other: a thousand files at once can be more than the system lets a program open, and to wait for
 * each takes longer than to read it.
 */
async function readAll(found: readonly FoundFile[], base: string, { signal }: SourceRun): Promise<RawFile[]> {
  const files: RawFile[] = []
  for (const file of found) {
    files.push(readFound(file, base))
    if (files.length % FILES_A_TURN === 0) await nextTurn()
    signal?.throwIfAborted()
  }
  return files
}

function readFound(file: FoundFile, base: string): RawFile {
  const path = relative(base, file.absolute).split(sep).join('/')
  if (file.problem !== undefined) return { path, unreadable: file.problem }
  try {
    return { path, bytes: readRegularFile(file.absolute, MAX_PAGE_BYTES) }
  } catch (error) {
    if (error instanceof FileProblem && error.sizeBytes !== undefined)
      return { path, tooLargeBytes: error.sizeBytes }
    return { path, unreadable: problemOf(error) }
  }
}

function commonFolder(folders: string[]): string {
  const parts = folders.map((folder) => folder.split(sep))
  const [first = []] = parts
  const shared = first.findIndex((part, index) => parts.some((other) => other[index] !== part))
  const common = first.slice(0, shared === -1 ? Math.min(...parts.map((part) => part.length)) : shared)
  return common.join(sep) || sep
}

function labelOf(named: NamedPlace[], base: string): string {
  const [only] = named
  if (named.length !== 1 || only === undefined || only.isFolder) return basename(base) || base
  return basename(only.absolute, extname(only.absolute))
}

function prefixOf(named: NamedPlace[], base: string, folder: string): string {
  const [only] = named
  const shown = named.length === 1 && only!.isFolder ? only!.place : shownBase(named, base, folder)
  const slashed = withoutTrailing(shown.split(sep).join('/'), '/')
  return slashed === '' || slashed === '.' ? '' : `${slashed}/`
}

/** What lies far from here and was named in full stays in full: a row of `../` tells nobody where it is. */
function shownBase(named: NamedPlace[], base: string, folder: string): string {
  const near = relative(folder, base)
  const isFar = near === '..' || near.startsWith(`..${sep}`)
  return isFar && named.every(({ place }) => isAbsolute(place)) ? base : near
}
