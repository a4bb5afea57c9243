/**
 * Trees and blobs of a git repository, read through `git ls-tree` and `git cat-file --batch`.
 */
import { InputError } from '../core/errors.ts'
import { GitFailure, runGit } from './git-process.ts'
import { MAX_PAGE_BYTES } from './limits.ts'
import type { RawFile, Repository, SourceRun } from './types.ts'

export interface Blob {
  /** Below the folder that was named. */
  path: string
  /** Object id, in hexadecimal. */
  object: string
  isLink: boolean
}

/** All blobs below a tree, or the word that the object is a file: of a clone without files it may be missing. */
export async function listBlobs(
  { object, repository }: { object: string; repository: Repository },
  run: SourceRun,
): Promise<Blob[] | 'file'> {
  try {
    const call = ['ls-tree', '-r', '-z', '--full-tree', object]
    const printed = await runGit({ repository: repository.folder, arguments: call }, run)
    return printed.toString('utf8').split('\0').filter(Boolean).flatMap(blobOfLine)
  } catch (error) {
    if (error instanceof GitFailure) return 'file'
    throw error
  }
}

/** `100644 blob 1f2e…<TAB>path`; submodules are commits, and are no pages. */
function blobOfLine(line: string): Blob[] {
  const tab = line.indexOf('\t')
  const [mode, type, object] = line.slice(0, tab).split(' ')
  if (type !== 'blob' || object === undefined) return []
  return [{ path: line.slice(tab + 1), object, isLink: mode === '120000' }]
}

/** The blobs to read, and the tree of the revision that they belong to. */
export interface Wanted {
  blobs: Blob[]
  tree: string
  repository: Repository
}

export async function readBlobs(wanted: Wanted, run: SourceRun): Promise<RawFile[]> {
  const { blobs, repository } = wanted
  const objects = [...new Set(blobs.filter((blob) => !blob.isLink).map((blob) => blob.object))]
  const batch = (mode: string, names: string[]): Promise<Buffer> =>
    runGit({ repository: repository.folder, arguments: ['cat-file', mode], input: linesOf(names) }, run)
  try {
    if (repository.transport !== undefined) await fetchMissing(objects, wanted, run)
    const sizes = parseSizes(await batch('--batch-check', objects))
    const small = objects.filter((object) => (sizes.get(object) ?? Infinity) <= MAX_PAGE_BYTES)
    const contents = parseContents(await batch('--batch', small))
    const missing = repository.isIncomplete === true ? MISSING_IN_PARTIAL_CLONE : MISSING
    return blobs.map(
      (blob) =>
        rawFile(blob, sizes.get(blob.object), contents.get(blob.object)) ?? {
          path: blob.path,
          unreadable: missing,
        },
    )
  } catch (error) {
    if (error instanceof GitFailure) throw new InputError(`${repository.name}: ${error.message}`)
    throw error
  }
}

function linesOf(names: string[]): string {
  return names.map((name) => `${name}\n`).join('')
}

const MISSING = 'its object is missing from the repository'
const MISSING_IN_PARTIAL_CLONE = `${MISSING}, which is a partial clone; fetch its files, or give its URL with --repo`

function rawFile(
  blob: Blob,
  sizeBytes: number | undefined,
  bytes: Uint8Array | undefined,
): RawFile | undefined {
  if (blob.isLink) return { path: blob.path, unreadable: 'a symbolic link inside a git revision' }
  if (bytes !== undefined) return { path: blob.path, bytes }
  if (sizeBytes !== undefined) return { path: blob.path, tooLargeBytes: sizeBytes }
  return undefined
}

/** A clone without blobs would fetch them one by one; this asks for all that are needed at once. */
async function fetchMissing(objects: string[], { tree, repository }: Wanted, run: SourceRun): Promise<void> {
  const { folder, transport = '' } = repository
  const call = { repository: folder }
  const listing = ['rev-list', '--objects', '--missing=print', tree]
  const printed = await runGit({ ...call, arguments: listing }, run)
  const lines = new Set(printed.toString('utf8').split('\n'))
  const missing = objects.filter((object) => lines.has(`?${object}`))
  if (missing.length === 0) return
  const fetch = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', 'origin', '--no-tags', '--quiet']
  const plain = ['--no-write-fetch-head', '--recurse-submodules=no', '--filter=blob:none', '--stdin']
  const words = [...fetch, ...plain]
  await runGit({ ...call, arguments: words, input: linesOf(missing), transport, usesUserSettings: true }, run)
}

/** `<object> blob <size>` a line. */
function parseSizes(printed: Buffer): Map<string, number> {
  const sizes = new Map<string, number>()
  for (const line of printed.toString('utf8').split('\n')) {
    const [object = '', type, size] = line.split(' ')
    if (type === 'blob') sizes.set(object, Number(size))
  }
  return sizes
}

/** `<object> blob <size>`, a newline, that many bytes, a newline; again and again. */
function parseContents(printed: Buffer): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>()
  let offset = 0
  while (offset < printed.length) {
    const lineEnd = printed.indexOf(0x0a, offset)
    const [object = '', type, size] = printed.toString('utf8', offset, lineEnd).split(' ')
    offset = lineEnd + 1
    if (type !== 'blob') continue
    contents.set(object, printed.subarray(offset, offset + Number(size)))
    offset += Number(size) + 1
  }
  return contents
}
