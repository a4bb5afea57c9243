/**
 * Finds the pages below a folder. Hidden folders and node_modules are left out; what cannot be looked at is given with
 * the reason.
 *
 * Every folder and every file is found once, under its own path rather than under that of a link, so that links in a
 * circle end and folders full of links cost no more than what is there. A link that leads out of the folder is
 * followed only where the user wants that.
 */
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { byCodeUnits } from '../core/order.ts'
import { liesIn } from '../files/inside.ts'
import { isPagePath, isSkippedName } from './limits.ts'
import { problemOf } from './problems.ts'

export interface FoundFile {
  absolute: string
  /** Why a folder or link could not be followed. */
  problem?: string
}

export interface WalkOptions {
  /** Which files are wanted, by name; pages unless given. */
  isWanted?: ((name: string) => boolean) | undefined
  /** Also out of the folder. */
  followsLinks?: boolean | undefined
  signal?: AbortSignal | undefined
}

/** So many folders are looked at before somebody can interrupt: to wait for each takes longer than to look at it. */
const FOLDERS_A_TURN = 100

const LEADS_OUT = 'a symbolic link that leaves the folder; --follow-links follows it'

export async function walkPages(folder: string, options: WalkOptions = {}): Promise<FoundFile[]> {
  const walk = new Walk(realpathSync(folder), options)
  await walk.lookAt(folder)
  return walk.found
}

interface Folder {
  /** As it was come to. */
  path: string
  /** Without links. */
  real: string
}

class Walk {
  readonly found: FoundFile[] = []
  readonly #root: string
  readonly #options: WalkOptions
  readonly #seen = new Set<string>()
  #links: { path: string; name: string }[] = []
  #turns = 0
  readonly #isWanted: (name: string) => boolean

  constructor(root: string, options: WalkOptions) {
    this.#root = root
    this.#options = options
    this.#isWanted = options.isWanted ?? isPagePath
  }

  /** First all that is there itself, then what links lead to. */
  async lookAt(path: string): Promise<void> {
    await this.#enter({ path, real: this.#root })
    while (this.#links.length > 0) {
      const links = this.#links.sort((a, b) => byCodeUnits(a.path, b.path))
      this.#links = []
      for (const link of links) await this.#follow(link)
    }
  }

  async #enter(start: Folder): Promise<void> {
    const waiting = [start]
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      await this.#takeTurn()
      if (!this.#seen.has(folder.real)) waiting.push(...this.#foldersIn(folder))
      this.#seen.add(folder.real)
    }
  }

  async #takeTurn(): Promise<void> {
    this.#turns += 1
    if (this.#turns % FOLDERS_A_TURN !== 0) return
    await nextTurn()
    this.#options.signal?.throwIfAborted()
  }

  /** Notes the pages and links of a folder. */
  #foldersIn({ path, real }: Folder): Folder[] {
    const folders: Folder[] = []
    for (const entry of this.#entriesIn(path)) {
      const inner = { path: join(path, entry.name), real: join(real, entry.name) }
      if (isSkippedName(entry.name)) continue
      if (entry.isSymbolicLink()) this.#links.push({ path: inner.path, name: entry.name })
      else if (entry.isDirectory()) folders.push(inner)
      else if (entry.isFile() && this.#isWanted(entry.name)) this.#add(inner)
    }
    return folders
  }

  #entriesIn(path: string) {
    try {
      return readdirSync(path, { withFileTypes: true })
    } catch (error) {
      if (this.#seen.size === 0) throw error
      this.found.push({ absolute: path, problem: problemOf(error) })
      return []
    }
  }

  #add({ path, real }: Folder): void {
    if (!this.#seen.has(real)) this.found.push({ absolute: path })
    this.#seen.add(real)
  }

  async #follow({ path, name }: { path: string; name: string }): Promise<void> {
    try {
      const real = realpathSync(path)
      const stats = statSync(real)
      const isPage = stats.isFile() && this.#isWanted(name)
      if (!isPage && !stats.isDirectory()) return
      if (this.#options.followsLinks !== true && !liesIn(this.#root, real))
        this.found.push({ absolute: path, problem: LEADS_OUT })
      else if (isPage) this.#add({ path, real })
      else await this.#enter({ path, real })
    } catch (error) {
      // Interrupted: not a matter of this link.
      this.#options.signal?.throwIfAborted()
      const isOfNoInterest = ['ENOENT', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')
      if (!isOfNoInterest || this.#isWanted(name))
        this.found.push({ absolute: path, problem: problemOf(error) })
    }
  }
}
