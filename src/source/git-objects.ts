/**
 * Files of a git revision, by their objects. One that was read for the revision before is not read again.
 */
import { InputError } from '../core/errors.ts'
import { GitFailure, runGit } from './git-process.ts'
import type { Blob } from './git-trees.ts'
import { MAX_PAGE_BYTES } from './limits.ts'
import type { RawFile, Repository, SourceRun } from './types.ts'

/** The blobs to read, and the tree of the revision that they belong to. */
export interface Wanted {
  blobs: Blob[]
  tree: string
  repository: Repository
}

/** Contents of blobs by object id, the least recently used first. */
export type BlobBytes = Map<string, Uint8Array>

/** The pages of a large API take 3 MB a release; of some releases that go on side by side all is kept. */
const MAX_HELD_BYTES = 12 << 20

const MISSING = 'its object is missing from the repository'
const MISSING_IN_PARTIAL_CLONE = `${MISSING}, which is a partial clone; fetch its files, or give its URL with --repo`

export async function readBlobs(wanted: Wanted, run: SourceRun): Promise<RawFile[]> {
  const { blobs, repository } = wanted
  const objects = [...new Set(blobs.filter((blob) => !blob.isLink).map((blob) => blob.object))]
  const unknown = objects.filter((object) => !repository.held.has(object))
  try {
    if (repository.transport !== undefined) await fetchMissing(unknown, wanted, run)
    const files = new Map(
      await Promise.all(
        objects.map(async (object) => [object, await contentOf(object, repository)] as const),
      ),
    )
    release(repository.held, objects)
    return blobs.map((blob) => rawFile(blob, files.get(blob.object)))
  } catch (error) {
    if (error instanceof GitFailure) throw new InputError(`${repository.name}: ${error.message}`)
    throw error
  }
}

type Content = { bytes: Uint8Array } | { tooLargeBytes: number } | { unreadable: string }

async function contentOf(object: string, { held, objects, isIncomplete }: Repository): Promise<Content> {
  const known = held.get(object)
  if (known !== undefined) return { bytes: known }
  const facts = await objects.find(object)
  if (facts !== undefined && facts.sizeBytes > MAX_PAGE_BYTES) return { tooLargeBytes: facts.sizeBytes }
  const read = facts?.type === 'blob' ? await objects.read(object) : undefined
  if (read === undefined) return { unreadable: isIncomplete === true ? MISSING_IN_PARTIAL_CLONE : MISSING }
  held.set(object, read.bytes)
  return { bytes: read.bytes }
}

/** Marks what was used, and lets go of what was not used for longest. */
function release(held: BlobBytes, used: readonly string[]): void {
  for (const object of used) {
    const bytes = held.get(object)
    if (bytes === undefined) continue
    held.delete(object)
    held.set(object, bytes)
  }
  let heldBytes = [...held.values()].reduce((sum, { length }) => sum + length, 0)
  for (const [object, { length }] of held) {
    if (heldBytes <= MAX_HELD_BYTES) return
    held.delete(object)
    heldBytes -= length
  }
}

function rawFile({ path, isLink }: Blob, content: Content | undefined): RawFile {
  if (isLink || content === undefined) return { path, unreadable: 'a symbolic link inside a git revision' }
  return { path, ...content }
}

/** A clone without blobs would fetch them one by one; this asks for all that are needed at once. */
async function fetchMissing(objects: string[], { tree, repository }: Wanted, run: SourceRun): Promise<void> {
  const { folder, transport = '' } = repository
  const call = { repository: folder }
  if (objects.length === 0) return
  const listing = ['rev-list', '--objects', '--missing=print', tree]
  const printed = await runGit({ ...call, arguments: listing }, run)
  const lines = new Set(printed.toString('utf8').split('\n'))
  const missing = objects.filter((object) => lines.has(`?${object}`))
  if (missing.length === 0) return
  const fetch = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', 'origin', '--no-tags', '--quiet']
  const plain = ['--no-write-fetch-head', '--recurse-submodules=no', '--filter=blob:none', '--stdin']
  const words = [...fetch, ...plain]
  const input = missing.map((name) => `${name}\n`).join('')
  await runGit({ ...call, arguments: words, input, transport, usesUserSettings: true }, run)
}
