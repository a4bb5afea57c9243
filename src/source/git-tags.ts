/**
 * The tags of a git repository, and whether a place is such a repository at all.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isRepositoryAddress } from './git-place.ts'
import { runGit } from './git-process.ts'
import { openRepository } from './git-repository.ts'
import { isBareRepository } from './git-view.ts'
import type { SourceRun } from './types.ts'

/** As git lists them. Names that begin with a dash are no tags that git makes, and are left out. */
export async function listTags(run: SourceRun): Promise<string[]> {
  const repository = await openRepository(run)
  const call = ['for-each-ref', '--format=%(refname:strip=2)', 'refs/tags']
  const printed = await runGit({ repository: repository.folder, arguments: call }, run)
  return printed
    .toString('utf8')
    .split('\n')
    .filter((name) => name !== '' && !name.startsWith('-'))
}

/** An address, a folder that holds a work tree's `.git`, or a bare repository; not a folder inside one. */
export function isRepository(place: string, folder: string): boolean {
  const absolute = resolve(folder, place)
  if (!existsSync(absolute)) return isRepositoryAddress(place)
  return existsSync(join(absolute, '.git')) || isBareRepository(absolute)
}
