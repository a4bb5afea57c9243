/**
 * A view of a git repository: a git folder of our own with copies of its references, and its objects by a link.
 * Git works in the view, so that no line of the repository's own configuration counts but those that say how it is
 * stored. Its references are those of one moment.
 * In: the folders of a repository. Out: the folder of the view. Writes nothing into the repository.
 */
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readRegularFile } from '../files/read-file.ts'
import { makeWorkFolder } from '../files/work-folder.ts'
import { runGit } from './git-process.ts'
import type { SourceRun } from './types.ts'

export interface GitFolders {
  /** What belongs to one work tree: HEAD. Absolute. */
  own: string
  /** What all work trees share: objects, references. Absolute. */
  shared: string
}

/** The only settings of a repository that count, and the values that they can have. */
const STORAGE_SETTINGS: ReadonlyMap<string, RegExp> = new Map([
  ['extensions.objectformat', /^(?:sha1|sha256)$/u],
  ['extensions.refstorage', /^(?:files|reftable)$/u],
])

/** Above these a repository is not one that docs lie in. */
const MAX_REFERENCE_BYTES = 64 << 20
const MAX_CONFIGURATION_BYTES = 1 << 20
const MAX_FOLDER_DEPTH = 32

export async function openView({ own, shared }: GitFolders, run: SourceRun): Promise<string> {
  const view = makeWorkFolder(run.temporaryFolder)
  run.leftovers.push(view)
  writeFileSync(join(view, 'config'), await storageSettings(join(shared, 'config'), run))
  for (const name of ['objects', 'reftable', 'logs/refs']) linkFolder(join(shared, name), join(view, name))
  copyFolder(join(shared, 'refs'), join(view, 'refs'))
  for (const name of ['packed-refs', 'shallow']) copyFile(join(shared, name), join(view, name))
  const heads = readdirSync(own).filter((name) => /^(?:[A-Z]+_)?HEAD$/u.test(name))
  for (const name of [...heads, 'logs/HEAD']) copyFile(join(own, name), join(view, name))
  return view
}

async function storageSettings(file: string, run: SourceRun): Promise<string> {
  const lines = ['[core]', 'bare = true']
  const extensions = (await settingsIn(file, /extensions/iu, run)).filter(
    ([name, value]) => STORAGE_SETTINGS.get(name)?.test(value) === true,
  )
  lines.push(`repositoryformatversion = ${extensions.length > 0 ? 1 : 0}`, '[extensions]')
  for (const [name, value] of extensions) lines.push(`${name.slice('extensions.'.length)} = ${value}`)
  return `${lines.join('\n')}\n`
}

/** The repository's origin, if it states one. The address is only shown; nothing connects to it. */
export async function originOf({ shared }: GitFolders, run: SourceRun): Promise<string | undefined> {
  const settings = await settingsIn(join(shared, 'config'), /\[remote/iu, run)
  return settings.findLast(([name]) => name === 'remote.origin.url')?.[1]
}

/** As git understands the file: it follows no include there, and only prints. */
async function settingsIn(
  file: string,
  sign: RegExp,
  run: SourceRun,
): Promise<[name: string, value: string][]> {
  const text = textOf(file, MAX_CONFIGURATION_BYTES)
  if (text === undefined || !sign.test(text)) return []
  const printed = await runGit(
    { arguments: ['config', '--no-includes', '--file', '-', '--list', '-z'], input: text },
    run,
  )
  return printed
    .toString('utf8')
    .split('\0')
    .map((entry) => {
      const [name = '', ...value] = entry.split('\n')
      return [name.toLowerCase(), value.join('\n')]
    })
}

function linkFolder(from: string, to: string): void {
  if (!existsSync(from)) return
  mkdirSync(dirname(to), { recursive: true })
  // The kind counts on Windows only, where everybody may make a junction.
  symlinkSync(from, to, 'junction')
}

function copyFolder(from: string, to: string, depth = 0): void {
  mkdirSync(to, { recursive: true })
  if (depth > MAX_FOLDER_DEPTH || !existsSync(from)) return
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [inner, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copyFolder(inner, target, depth + 1)
    else if (entry.isFile()) copyFile(inner, target)
  }
}

/** What is no regular file is no reference. */
function copyFile(from: string, to: string): void {
  const text = textOf(from, MAX_REFERENCE_BYTES)
  if (text === undefined) return
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(to, text)
}

function textOf(path: string, maxBytes: number): string | undefined {
  try {
    return readRegularFile(path, maxBytes).toString('utf8')
  } catch {
    return undefined
  }
}

/** Whether files of a revision may be missing because the repository was cloned without them. */
export function isPartialClone({ shared }: GitFolders): boolean {
  return /^[ \t]*(?:promisor|partialclone)\s*=/imu.test(
    textOf(join(shared, 'config'), MAX_CONFIGURATION_BYTES) ?? '',
  )
}

export function isBareRepository(folder: string): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)))
}
