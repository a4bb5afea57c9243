/**
 * What comes in: revisions of docs, each a set of pages. Nothing is parsed here.
 */
import type { Diagnostic } from '../core/diagnostics.ts'
import type { ApiModel, Origins } from '../model/api.ts'
import type { GitObjects } from './git-batch.ts'
import type { BlobBytes } from './git-objects.ts'
import type { GitTrees } from './git-trees.ts'

/** One page as the user has it. */
export interface Page {
  /** Relative to where the source was named, with `/` on every system; unique within a revision. */
  path: string
  /** Decoded from UTF-8, without a byte order mark, line ends as they are. */
  text: string
  /** A specification beside the pages, which counts only where a page names it. */
  isAttached?: true
}

export interface Revision {
  /** What to call it: the folder's name, the git revision, the date that the page tells. */
  label: string
  /** In code unit order of their paths. */
  pages: Page[]
}

/** A model that was written earlier. It needs no reading of pages. */
export interface ReadyModel {
  model: ApiModel
  origins: Origins
}

/** What reading a source gives. Either `ready` is there, or the pages are what there is. */
export interface SourceRead {
  revision: Revision
  ready?: ReadyModel
  /** Put before the path of a page, it names the page as the user does: `docs/api/`, `v2.34.0:docs/`. */
  prefix: string
  /** Pages that could not be taken as they are. */
  diagnostics: Diagnostic[]
}

/** How sources are to be read. Everything that sources know of the world outside stands here. */
export interface SourceSettings {
  /** Absolute; relative places count from here. */
  folder: string
  /** A git repository: a folder, or an address that is cloned. */
  repo?: string
  /** Where the docs lie in a git revision; the first one that exists is taken. */
  paths: readonly string[]
  /** Whether links are followed out of the folder that was named. */
  followsLinks?: boolean
  standardInput: () => AsyncIterable<Uint8Array>
  /** Environment of child processes. */
  environment: Readonly<Record<string, string | undefined>>
  /** Absolute; clones are made below it and removed by `close`. */
  temporaryFolder: string
  signal?: AbortSignal
}

export interface Repository {
  /** The git folder to work in: a view, or a clone of ours. Absolute. */
  folder: string
  /** For messages. */
  name: string
  /** Of a clone of ours, whose blobs come when they are asked for: how to reach where it comes from. */
  transport?: string
  /** Somebody cloned it without its files; nothing is fetched for that. */
  isIncomplete?: boolean
  /** The address that the user typed, or that the repository was cloned from. */
  origin: () => Promise<string | undefined>
  objects: GitObjects
  trees: GitTrees
  /** Files that were read for a revision, and may be of the next one, too. */
  held: BlobBytes
}

/** The settings, and what the sources of one run share. */
export interface SourceRun extends SourceSettings {
  /** By address or folder. */
  repositories: Map<string, Promise<Repository>>
  /** Folders to remove at the end. */
  leftovers: string[]
  /** Lets the processes of git end. */
  endings: (() => void)[]
}

/** A file that a source found: with its bytes, or why they are not there. */
export type RawFile =
  | { path: string; bytes: Uint8Array; isAttached?: true }
  | { path: string; tooLargeBytes: number }
  | { path: string; unreadable: string }

export interface RawRevision {
  label: string
  prefix: string
  files: RawFile[]
  ready?: ReadyModel
}

/** One kind of place that docs can be read from. */
export interface Source {
  id: string
  title: string
  /** Whether the place that the user named is of this kind. */
  takes: (place: string, settings: SourceSettings) => boolean
  read: (places: string[], run: SourceRun) => Promise<RawRevision>
  /**
   * Tells what will be read without reading it: of equal answers the same is read. Only for sources that know
   * this sooner than they can read; nothing where it cannot be told.
   */
  identify?: (places: string[], run: SourceRun) => Promise<string | undefined>
}
