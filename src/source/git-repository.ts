/**
 * The git repository that revisions are read from: a folder as it is, or an address that is cloned without
 * files into a temporary folder.
 */
import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { InputError, UsageError } from '../core/errors.ts'
import { quote } from '../core/escape.ts'
import { isRepositoryAddress } from './git-place.ts'
import { GitFailure, runGit } from './git-process.ts'
import type { Repository, SourceRun } from './types.ts'

export async function openRepository(run: SourceRun): Promise<Repository> {
  const repo = run.repo ?? '.'
  if (repo.startsWith('-')) throw new UsageError(`A repository cannot begin with a dash: ${quote(repo)}.`)
  const folder = resolve(run.folder, repo)
  if (existsSync(folder)) return await once(folder, run, () => openFolder(folder, repo, run))
  if (isRepositoryAddress(repo)) return await once(repo, run, () => clone(repo, run))
  throw new InputError(
    `${repo}: no such folder. --repo takes a git folder, or an address that git can clone.`,
  )
}

async function openFolder(folder: string, repo: string, run: SourceRun): Promise<Repository> {
  const name = repo === '.' ? 'this repository' : repo
  try {
    await runGit({ repository: folder, arguments: ['rev-parse', '--git-dir'] }, run)
    return { folder, name, isPartial: false }
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error
    const remedy = 'Run deosil inside a git repository, or name one with --repo.'
    throw new InputError(`${name}: ${error.message}. ${remedy}`)
  }
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
  const folder = await mkdtemp(join(run.temporaryFolder, 'deosil-'))
  run.leftovers.push(folder)
  const options = ['--bare', '--quiet', '--filter=blob:none']
  try {
    await runGit({ arguments: ['clone', ...options, '--', address, folder] }, run)
    return { folder, name: address, isPartial: true }
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error
    throw new InputError(`${address}: cannot be cloned. ${error.message}`)
  }
}
