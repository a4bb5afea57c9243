/**
 * What program this is, for keys of the cache: what one version of it read, another one may read differently.
 * In a work tree the version says nothing: there it counts when the code was built, or changed where it runs as it is.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root of the package: two folders above this file, and above the file that the program is put together in. */
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))
const CODE = fileURLToPath(new URL('../', import.meta.url))

/** Rooms on which the cut of a page, the fragment of a unit and remembered types depend. */
const ROOMS = ['core', 'model', 'repair', 'markdown', 'reading', 'dialects', 'emit', 'pipeline']

/** Rooms on which a timeline depends. */
export const HISTORY_ROOMS = [...ROOMS, 'source', 'link', 'diff', 'history', 'config', 'cli']

export function programIdentity(rooms: readonly string[] = ROOMS): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
  const isWorkTree = existsSync(join(PACKAGE, 'tsconfig.build.json'))
  return isWorkTree
    ? `${version}+${isBuilt ? changedAt(fileURLToPath(import.meta.url)) : newestChange(rooms)}`
    : version
}

/** A build writes all files anew. */
const isBuilt = import.meta.url.endsWith('.js')

function newestChange(rooms: readonly string[]): number {
  const files = rooms.flatMap((room) => filesBelow(join(CODE, room)))
  return files.reduce((newest, file) => Math.max(newest, changedAt(file)), 0)
}

/** In milliseconds since 1970. */
function changedAt(file: string): number {
  return statSync(file).mtimeMs
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return path.endsWith('.ts') ? [path] : []
  })
}
