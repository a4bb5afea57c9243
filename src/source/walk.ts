/**
 * Finds the pages below a folder, in code unit order.
 * Hidden folders and node_modules are left out; what cannot be looked at is given with the reason.
 */
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { byCodeUnits } from '../core/order.ts'
import { isPagePath, isSkippedName } from './limits.ts'
import { problemOf } from './problems.ts'

export interface FoundFile {
  absolute: string
  /** Why a folder or link could not be followed. */
  problem?: string
}

/** `above` holds the real paths of the folders that lead here, so that links in a circle end. */
export async function walkPages(folder: string, above: readonly string[] = []): Promise<FoundFile[]> {
  const real = await realpath(folder)
  if (above.includes(real)) return []
  const names = (await readdir(folder)).sort(byCodeUnits)
  const found = await Promise.all(names.map((name) => look(join(folder, name), name, [...above, real])))
  return found.flat()
}

async function look(absolute: string, name: string, above: readonly string[]): Promise<FoundFile[]> {
  if (isSkippedName(name)) return []
  try {
    const stats = await stat(absolute)
    if (stats.isDirectory()) return await walkPages(absolute, above)
    return stats.isFile() && isPagePath(name) ? [{ absolute }] : []
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const isOfNoInterest = code === 'ENOENT' || code === 'ELOOP'
    if (isOfNoInterest && !isPagePath(name)) return []
    return [{ absolute, problem: problemOf(error) }]
  }
}
