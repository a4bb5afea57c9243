/**
 * Which revisions a history reads, and in what order: tags by pattern, revisions by name, folders one a release,
 * saved models. In: what the user named. Out: places for the sources, oldest first. Reads no page.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { InputError, UsageError } from '../../core/errors.ts'
import { quote } from '../../core/escape.ts'
import { withoutTrailing } from '../../core/trim.ts'
import { fitsGlob } from '../../diff/glob.ts'
import { compareLabels, isOrdered } from '../../history/order.ts'
import { staysInside } from '../../files/inside.ts'
import type { ReleaseFacts } from '../../history/types.ts'
import { isRepository } from '../../source/git-tags.ts'

export interface Release {
  label: string
  places: string[]
  /** Named as it is, not found by a pattern: when it cannot be read, the run fails. */
  isNamed: boolean
  /** What it continues; the release before it unless given. */
  from?: {
    /** A label; none where the release is a beginning. */
    parent?: string
    /** The commit where it and its parent went apart. */
    mergeBase?: string
  }
  facts?: ReleaseFacts
}

export interface ReleaseWish {
  /** Absolute; relative places count from here. */
  folder: string
  /** The arguments of the command. */
  places: readonly string[]
  /** Names or patterns. */
  revisions: readonly string[]
  /** Where the docs lie in a release. */
  paths: readonly string[]
  /** Whether links may lead out of a folder of releases. */
  followsLinks?: boolean
  /** Where the places are revisions of a repository. */
  repo?: string
}

/** The repository that a wish names, if it does: an argument that is one, or else the setting. */
export function repositoryOf({ places, repo, folder }: ReleaseWish): string | undefined {
  const [only] = places
  if (places.length === 1 && only !== undefined && isRepository(only, folder)) return only
  return places.length === 0 ? repo : undefined
}

export async function findReleases(wish: ReleaseWish, tags: () => Promise<string[]>): Promise<Release[]> {
  const repository = repositoryOf(wish)
  if (repository !== undefined) return taggedReleases(wish, await tags(), repository)
  const [only, ...more] = wish.places
  if (only === undefined)
    throw new UsageError(
      "No source was given. For example: deosil history . --revisions 'v2.*' --path docs/api",
    )
  return more.length === 0 && !isFile(resolve(wish.folder, only))
    ? foldersOf(only, wish)
    : sortedReleases(namedReleases(wish))
}

function taggedReleases({ revisions }: WishedRevisions, tags: readonly string[], name: string): Release[] {
  if (revisions.length === 0)
    throw new UsageError(
      `Which revisions of ${name}? For example: --revisions 'v2.*', or --revisions v1.0,v2.0`,
    )
  const found = chosen(revisions, tags).map((one) => ({ ...one, places: [one.label] }))
  for (const { label } of found)
    if (label.startsWith('-')) throw new UsageError(`A revision cannot start with a dash: ${quote(label)}.`)
  if (found.length > 0) return sortedReleases(found)
  const hint =
    tags.length === 0 ? 'It has no tags.' : `Its tags: ${quote(tags.toSorted(compareLabels).join(', '))}.`
  throw new InputError(`${name}: no tag fits ${revisions.map(quote).join(' or ')}. ${hint}`)
}

type WishedRevisions = Pick<ReleaseWish, 'revisions'>

/** What fits each pattern, in the order of releases; a name without wildcards stands for itself. */
function chosen(patterns: readonly string[], known: readonly string[]): Omit<Release, 'places'>[] {
  const labels = new Map<string, boolean>()
  for (const pattern of patterns) {
    const isPattern = /[*?]/u.test(pattern)
    const fitting = isPattern ? known.filter((name) => fitsGlob(pattern, name)) : [pattern]
    for (const label of fitting.toSorted(compareLabels)) {
      labels.set(label, (labels.get(label) ?? false) || !isPattern)
    }
  }
  return [...labels].map(([label, isNamed]) => ({ label, isNamed }))
}

/** By version, where all labels tell one; else the order in which they were named is all there is. */
function sortedReleases(releases: readonly Release[]): Release[] {
  if (!releases.every(({ label }) => isOrdered(label))) return [...releases]
  return releases.toSorted((a, b) => compareLabels(a.label, b.label))
}

/** A folder that holds a folder for each release. */
function foldersOf(place: string, { folder, revisions, paths, followsLinks }: ReleaseWish): Release[] {
  const absolute = resolve(folder, place)
  if (!existsSync(absolute)) throw new InputError(`${place}: no such file or folder. Check the path.`)
  const names = readdirSync(absolute).filter(
    (name) => !name.startsWith('.') && isFolder(join(absolute, name)),
  )
  const wanted = chosen(revisions.length > 0 ? revisions : ['*'], names)
  const found = wanted.flatMap((one) => {
    const docs = docsIn(join(place, one.label), { folder, paths })
    if (docs !== undefined && followsLinks !== true) requireInside(docs, { place, folder })
    return docs === undefined ? [] : [{ ...one, places: [docs] }]
  })
  if (found.length > 0) return found.toSorted((a, b) => compareLabels(a.label, b.label))
  throw new InputError(
    `${place}: no releases. Expected a folder for each release in it, a git repository, or several places.`,
  )
}

/** A link of a folder of releases may lead anywhere. */
function requireInside(docs: string, { place, folder }: { place: string; folder: string }): void {
  if (!existsSync(resolve(folder, docs)) || staysInside(resolve(folder, place), resolve(folder, docs))) return
  throw new InputError(
    `${docs}: a symbolic link that leads out of ${place}. --follow-links follows it; or name the folders one by one.`,
  )
}

/** The saved model of a release, or the first folder of docs that it has. */
function docsIn(place: string, { folder, paths }: Pick<ReleaseWish, 'folder' | 'paths'>): string | undefined {
  const model = join(place, 'model.json')
  if (existsSync(resolve(folder, model))) return model
  if (paths.length === 0) return place
  return paths.map((path) => join(place, path)).find((path) => existsSync(resolve(folder, path)))
}

/** Several places, each a release. Equal names are told apart by their paths. */
function namedReleases({ places, folder, paths }: ReleaseWish): Release[] {
  const labels = places.map(labelOf)
  return places.map((place, index) => {
    const label = labels[index]!
    const isUnique = labels.indexOf(label) === labels.lastIndexOf(label)
    const docs = isFolder(resolve(folder, place)) ? (docsIn(place, { folder, paths }) ?? place) : place
    return { label: isUnique ? label : place, places: [docs], isNamed: true }
  })
}

function labelOf(place: string): string {
  const plain = withoutTrailing(place, '/')
  if (basename(plain) === 'model.json') return basename(dirname(plain)) || plain
  return /\.(?:json|md|markdown|mdx)$/iu.test(plain)
    ? basename(plain, extname(plain))
    : basename(plain) || plain
}

function isFolder(absolute: string): boolean {
  return existsSync(absolute) && statSync(absolute).isDirectory()
}

function isFile(absolute: string): boolean {
  return existsSync(absolute) && statSync(absolute).isFile()
}
