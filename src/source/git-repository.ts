/**
 * The git repository that revisions are read from: a folder as it is, or an address that is cloned without
 * files into a temporary folder.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError, UsageError } from '../core/errors.ts'
import { quote } from '../core/escape.ts'
import { makeWorkFolder } from '../files/work-folder.ts'
import { openObjects } from './git-batch.ts'
import { requireOrdinaryFiles } from './git-files.ts'
import { isRepositoryAddress, transportOf } from './git-place.ts'
import { GitFailure, runGit } from './git-process.ts'
import { GitTrees } from './git-trees.ts'
import { isBareRepository, isPartialClone, openView, originOf, type GitFolders } from './git-view.ts'
import type { Repository, SourceRun } from './types.ts'

/** Longest time in which git finds a repository, in milliseconds. */
const ANSWER_MS = 30_000

export async function openRepository(run: SourceRun): Promise<Repository> {
  const repo = run.repo ?? '.'
  if (repo.startsWith('-')) throw new UsageError(`A repository cannot start with a dash: ${quote(repo)}.`)
  const folder = resolve(run.folder, folderOfAddress(repo) ?? repo)
  if (existsSync(folder)) return await once(folder, run, () => openFolder(folder, repo, run))
  if (isRepositoryAddress(repo)) return await once(repo, run, () => clone(repo, run))
  throw new InputError(`${repo}: no such folder. --repo accepts a git folder or a URL that git can clone.`)
}

/** An address of this machine is a folder: a clone of it would start a program inside the repository. */
function folderOfAddress(repo: string): string | undefined {
  if (!/^file:/iu.test(repo)) return undefined
  try {
    return fileURLToPath(repo)
  } catch {
    throw new UsageError(`${quote(repo)} is not the URL of a local folder. Give the folder itself.`)
  }
}

async function openFolder(folder: string, repo: string, run: SourceRun): Promise<Repository> {
  const name = repo === '.' ? 'this repository' : repo
  try {
    const folders = await findFolders(folder, run)
    const isIncomplete = isPartialClone(folders)
    const origin = async () => await originOf(folders, run)
    return repositoryWith({ folder: await openView(folders, run), name, isIncomplete, origin }, run)
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error
    const remedy = 'Run deosil inside a git repository, or give one with --repo.'
    throw new InputError(`${name}: ${error.message}. ${remedy}`)
  }
}

function repositoryWith(found: Omit<Repository, 'objects' | 'trees' | 'held'>, run: SourceRun): Repository {
  const objects = openObjects(found.folder, run)
  run.endings.push(objects.close)
  return { ...found, objects, trees: new GitTrees(objects), held: new Map() }
}

/** A bare repository counts only where the user named it: one may lie in any folder of docs. */
async function findFolders(folder: string, run: SourceRun): Promise<GitFolders> {
  requireOrdinaryFiles(folder)
  if (run.repo !== undefined && isBareRepository(folder)) return { own: folder, shared: folder }
  const call = ['-C', folder, 'rev-parse', '--git-dir', '--git-common-dir']
  const printed = await runGit({ arguments: call, usesUserSettings: true, limitMs: ANSWER_MS }, run)
  const [own = '', shared = own] = printed.toString('utf8').split('\n')
  return { own: resolve(folder, own), shared: resolve(folder, shared) }
}

/** Both sides of a comparison read the same repository. */
async function once(
  place: string,
  { repositories }: SourceRun,
  open: () => Promise<Repository>,
): Promise<Repository> {
  const known = repositories.get(place)
  if (known !== undefined) return await known
  const opened = open()
  repositories.set(place, opened)
  return await opened
}

async function clone(address: string, run: SourceRun): Promise<Repository> {
  const folder = makeWorkFolder(run.temporaryFolder)
  run.leftovers.push(folder)
  const transport = transportOf(address)
  const options = ['--bare', '--quiet', '--filter=blob:none', '--template=', '--no-recurse-submodules']
  try {
    const words = ['clone', ...options, '--', address, folder]
    await runGit({ arguments: words, transport, usesUserSettings: true }, run)
    return repositoryWith({ folder, name: address, transport, origin: () => Promise.resolve(address) }, run)
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error
    throw new InputError(`${address}: cannot be cloned. ${error.message}`)
  }
}
