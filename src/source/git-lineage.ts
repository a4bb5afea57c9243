/**
 * The parents of commits, as far as the releases of a repository reach back.
 * In: names of revisions. Out: their commits, and the parents of these and of all before them. Reads no file.
 */
import { runGit } from './git-process.ts'
import { openRepository } from './git-repository.ts'
import type { SourceRun } from './types.ts'

export interface Lineage {
  /** Ids of commits by the names of revisions; without those that name none. */
  commits: ReadonlyMap<string, string>
  /** By the id of the commit, children before their parents. */
  parents: ReadonlyMap<string, readonly string[]>
  /** When the commit was made, in seconds since 1970. */
  seconds: ReadonlyMap<string, number>
  /** The repository's origin, if it states one. */
  origin?: string | undefined
}

export async function readLineage(revisions: readonly string[], run: SourceRun): Promise<Lineage> {
  const { folder, objects, ...repository } = await openRepository(run)
  const origin = await repository.origin()
  const named = await Promise.all(
    revisions.map(async (revision) => [revision, await objects.find(`${revision}^{commit}`)] as const),
  )
  const commits = new Map(
    named.flatMap(([revision, found]) => (found === undefined ? [] : [[revision, found.object] as const])),
  )
  const [parents, seconds] = [new Map<string, string[]>(), new Map<string, number>()]
  if (commits.size === 0) return { commits, parents, seconds, origin }
  const call = ['rev-list', '--topo-order', '--parents', '--timestamp', '--stdin']
  const input = [...new Set(commits.values())].map((commit) => `${commit}\n`).join('')
  const printed = await runGit({ repository: folder, arguments: call, input }, run)
  for (const line of printed.toString('latin1').split('\n')) {
    const [time, commit, ...rest] = line.split(' ')
    if (commit === undefined) continue
    parents.set(commit, rest)
    seconds.set(commit, Number(time))
  }
  return { commits, parents, seconds, origin }
}
