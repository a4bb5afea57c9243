/**
 * Finds the pages below a folder, in code unit order.
 * Hidden folders and node_modules are left out; what cannot be looked at is given with the reason.
 */
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnits } from '../core/order.ts'
import { isPagePath, isSkippedName } from './limits.ts'
import { problemOf } from './problems.ts'

export interface FoundFile {
  absolute: string
  /** Why a folder or link could not be followed. */
  problem?: string
}

/**
 * `above` holds the real paths of the folders that lead here, so that links in a circle end. One after the other: to
 * wait for each takes longer than to look at it.
 */
export function walkPages(folder: string, above: readonly string[] = []): FoundFile[] {
  const real = realpathSync(folder)
  if (above.includes(real)) return []
  const names = readdirSync(folder).sort(byCodeUnits)
  return names.flatMap((name) => look(join(folder, name), name, [...above, real]))
}

function look(absolute: string, name: string, above: readonly string[]): FoundFile[] {
  if (isSkippedName(name)) return []
  try {
    const stats = statSync(absolute)
    if (stats.isDirectory()) return walkPages(absolute, above)
    return stats.isFile() && isPagePath(name) ? [{ absolute }] : []
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const isOfNoInterest = code === 'ENOENT' || code === 'ELOOP'
    if (isOfNoInterest && !isPagePath(name)) return []
    return [{ absolute, problem: problemOf(error) }]
  }
}
