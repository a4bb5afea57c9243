/**
 * Revisions in a git repository as a source: `v2.34.0:docs/reference/api`.
 * Nothing is checked out; the objects are read as they lie in the repository.
 */
import { existsSync } from 'node:fs'
import { basename, dirname, extname, resolve } from 'node:path'
import { InputError, UsageError } from '../core/errors.ts'
import { quote } from '../core/escape.ts'
import { nearest } from '../core/nearest.ts'
import { withoutTrailing } from '../core/trim.ts'
import { readBlobs } from './git-objects.ts'
import type { Blob, TreeEntry } from './git-trees.ts'
import { hasGitColon, parseGitPlace, type GitPlace } from './git-place.ts'
import { runGit } from './git-process.ts'
import { openRepository } from './git-repository.ts'
import { isNamedPagePath, isPagePath, isSkippedName, isSpecificationPath } from './limits.ts'
import { namedSpecifications } from './specifications.ts'
import type { RawRevision, Repository, Source, SourceRun, SourceSettings } from './types.ts'

export const git: Source = {
  id: 'git',
  title: 'Revisions in a git repository',
  takes: isGitPlace,
  read: readGit,
  identify: identifyGit,
}

/** With a repository named, places are revisions unless they begin like a path. */
function isGitPlace(place: string, settings: SourceSettings): boolean {
  if (/^(?:\.{0,2}\/|\.{1,2}$)/u.test(place)) return false
  if (settings.repo !== undefined) return true
  const mayBeRevision = hasGitColon(place) || settings.paths.length > 0
  return mayBeRevision && !existsSync(resolve(settings.folder, place))
}

interface Found {
  path: string
  blobs: Blob[]
  /** Files that may be specifications. */
  beside: Blob[]
}

async function readGit(places: string[], run: SourceRun): Promise<RawRevision> {
  const parsed = places.map(parseGitPlace)
  const revision = oneRevision(parsed)
  const repository = await openRepository(run)
  const tree = await treeOf(revision, repository, run)
  const found: Found[] = []
  for (const place of parsed) found.push(await findDocs(place, { tree, repository }, run))
  const [only] = found
  const isOne = found.length === 1 && only !== undefined
  const prefix = isOne && only.path !== '' ? `${revision}:${only.path}/` : `${revision}:`
  const blobs = isOne ? only.blobs : found.flatMap(withFolder)
  const files = await readBlobs({ blobs, tree, repository }, run)
  const beside = isOne ? only.beside : found.flatMap((one) => withFolder({ ...one, blobs: one.beside }))
  const named = new Set(
    namedSpecifications(
      files,
      beside.map(({ path }) => path),
    ),
  )
  const attached = beside.filter(({ path }) => named.has(path))
  if (attached.length > 0)
    for (const file of await readBlobs({ blobs: attached, tree, repository }, run))
      files.push('bytes' in file ? { ...file, isAttached: true } : file)
  return { label: revision, prefix, files }
}

/** By the whole tree, since a link in the docs may point out of their folder. */
async function identifyGit(places: string[], run: SourceRun): Promise<string | undefined> {
  const parsed = places.map(parseGitPlace)
  const repository = await openRepository(run)
  const tree = await lookUp(`${oneRevision(parsed)}^{tree}`, repository)
  return tree === undefined ? undefined : JSON.stringify([tree, parsed, run.paths])
}

/** Paths of several folders in one revision count from its root. */
function withFolder({ path, blobs }: Found): Blob[] {
  return blobs.map((blob) => ({ ...blob, path: path === '' ? blob.path : `${path}/${blob.path}` }))
}

function oneRevision(places: GitPlace[]): string {
  const revisions = [...new Set(places.map((place) => place.revision))]
  const [revision] = revisions
  if (revision !== undefined && revisions.length === 1) return revision
  const names = revisions.map(quote).join(' and ')
  throw new UsageError(
    `${names} are different revisions. Read them one at a time, or compare them with deosil diff.`,
  )
}

async function treeOf(revision: string, repository: Repository, run: SourceRun): Promise<string> {
  const found = await lookUp(`${revision}^{tree}`, repository)
  if (found !== undefined) return found
  const listing = ['for-each-ref', '--format=%(refname:short)', 'refs/tags', 'refs/heads', 'refs/remotes']
  const printed = await runGit({ repository: repository.folder, arguments: listing }, run)
  const near = nearest(revision, ['HEAD', ...printed.toString('utf8').split('\n').filter(Boolean)])
  throw new InputError(
    `Unknown revision ${quote(revision)} in ${repository.name}. ${remedyFor(revision, near, run)}`,
  )
}

function remedyFor(revision: string, near: string | undefined, run: SourceRun): string {
  if (existsSync(resolve(run.folder, revision)))
    return `For the folder, write ./${revision}; with --repo, other names are revisions.`
  return near === undefined ? 'git tag lists the available tags.' : `Did you mean ${quote(near)}?`
}

async function lookUp(name: string, { objects }: Repository): Promise<string | undefined> {
  return (await objects.find(name))?.object
}

/** Where to look for docs. */
interface Ground {
  tree: string
  repository: Repository
}

async function findDocs(place: GitPlace, ground: Ground, run: SourceRun): Promise<Found> {
  const paths = place.path === undefined ? run.paths : [place.path]
  if (paths.length === 0) {
    throw new UsageError(
      `${quote(place.revision)} is a revision without a folder. Write ${place.revision}:docs/api, or add --path.`,
    )
  }
  for (const path of paths) {
    const found = await pagesAt(withoutTrailing(path, '/'), ground)
    if (found !== undefined) return found
  }
  throw new InputError(
    `${place.revision}: no pages at ${paths.map(quote).join(' or ')} in ${ground.repository.name}.`,
  )
}

async function pagesAt(path: string, { tree, repository }: Ground): Promise<Found | undefined> {
  const found = await repository.trees.at(tree, path === '.' ? '' : path)
  if (found === undefined) return undefined
  if (found.kind !== 'tree') return namedFile(path, found)
  const listed = await repository.trees.filesBelow(found.object)
  const seen = listed.filter((blob) => !blob.path.split('/').some(isSkippedName))
  const blobs = seen.filter((blob) => isPagePath(blob.path))
  const beside = seen.filter((blob) => isSpecificationPath(blob.path))
  return blobs.length > 0 ? { path: path === '.' ? '' : path, blobs, beside } : undefined
}

function namedFile(path: string, { object, kind }: Pick<TreeEntry, 'object' | 'kind'>): Found {
  if (!isNamedPagePath(path)) {
    throw new InputError(
      `${path}: not a page (${extname(path) || 'no extension'}). Expected .md, .markdown, .mdx, .txt, .json, .yaml or .yml.`,
    )
  }
  const folder = dirname(path)
  return {
    path: folder === '.' ? '' : folder,
    blobs: [{ path: basename(path), object, isLink: kind === 'link' }],
    beside: [],
  }
}
