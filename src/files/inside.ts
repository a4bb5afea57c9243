/**
 * Whether a path lies in a folder, after all links on the way to both.
 */
import { lstatSync, realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** What is not there yet counts by the folder that it would be made in. */
export function staysInside(folder: string, path: string): boolean {
  return liesIn(realPath(resolve(folder)), realPath(resolve(path)))
}

/** Of paths without links; a folder lies in itself. */
export function liesIn(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** The path without links. A link to nothing cannot be resolved, and throws. */
export function realPath(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return realpathSync(path)
  const parent = dirname(path)
  return parent === path ? path : join(realPath(parent), basename(path))
}
