/**
 * Trees of a git repository, each decoded once in a run, since one release differs from the next in few of them.
 * In: ids of trees. Out: their entries. Reads no file.
 */
import { InputError } from '../core/errors.ts'
import type { GitObjects } from './git-batch.ts'

export interface TreeEntry {
  name: string
  /** Object id, in hexadecimal. */
  object: string
  kind: 'tree' | 'file' | 'link' | 'other'
}

/** A file below a tree. */
export interface Blob {
  /** Below the folder that was named. */
  path: string
  /** Object id, in hexadecimal. */
  object: string
  isLink: boolean
}

/** Entries of trees that are kept: those of some hundred releases of docs. */
const MAX_ENTRIES = 200_000
/** A tree may hold one other tree under many names, and that again, without end. */
const MAX_LISTED = 1_000_000

export class GitTrees {
  readonly #objects: GitObjects
  readonly #known = new Map<string, TreeEntry[]>()
  #entries = 0

  constructor(objects: GitObjects) {
    this.#objects = objects
  }

  /** What lies at a path below a tree: the tree itself at the empty one. */
  async at(tree: string, path: string): Promise<Omit<TreeEntry, 'name'> | undefined> {
    let found: Omit<TreeEntry, 'name'> = { object: tree, kind: 'tree' }
    for (const name of path.split('/').filter((part) => part !== '')) {
      if (found.kind !== 'tree') return undefined
      const next = (await this.#entriesOf(found.object)).find((entry) => entry.name === name)
      if (next === undefined) return undefined
      found = next
    }
    return found
  }

  /** All files below a tree, with their paths from there. Submodules are commits, and are no files. */
  async filesBelow(tree: string): Promise<Blob[]> {
    const files: Blob[] = []
    await this.#collect(tree, '', { files, left: MAX_LISTED })
    return files
  }

  async #collect(tree: string, prefix: string, into: { files: Blob[]; left: number }): Promise<void> {
    for (const { name, object, kind } of await this.#entriesOf(tree)) {
      into.left -= 1
      if (into.left < 0) throw new InputError(`The tree ${tree} has more than ${MAX_LISTED} entries.`)
      const path = `${prefix}${name}`
      if (kind === 'tree') await this.#collect(object, `${path}/`, into)
      else if (kind !== 'other') into.files.push({ path, object, isLink: kind === 'link' })
    }
  }

  async #entriesOf(tree: string): Promise<TreeEntry[]> {
    const known = this.#known.get(tree)
    if (known !== undefined) return known
    const read = await this.#objects.read(tree)
    const entries = read?.type === 'tree' ? entriesOf(read.bytes, tree.length / 2) : []
    if (this.#entries > MAX_ENTRIES) {
      this.#known.clear()
      this.#entries = 0
    }
    this.#known.set(tree, entries)
    this.#entries += entries.length
    return entries
  }
}

const KINDS: ReadonlyMap<string, TreeEntry['kind']> = new Map([
  ['40000', 'tree'],
  ['100644', 'file'],
  ['100664', 'file'],
  ['100755', 'file'],
  ['120000', 'link'],
])

/** `<mode> <name>`, a NUL, the id as bytes; again and again. */
function entriesOf(bytes: Buffer, idBytes: number): TreeEntry[] {
  const entries: TreeEntry[] = []
  for (let at = 0; at < bytes.length;) {
    const [blank, nul] = [bytes.indexOf(0x20, at), bytes.indexOf(0, at)]
    if (blank < 0 || nul < blank) break
    entries.push({
      kind: KINDS.get(bytes.toString('latin1', at, blank)) ?? 'other',
      name: bytes.toString('utf8', blank + 1, nul),
      object: bytes.toString('hex', nul + 1, nul + 1 + idBytes),
    })
    at = nul + 1 + idBytes
  }
  return entries
}
