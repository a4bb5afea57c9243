/**
 * Finds the folder below a project that holds its API docs.
 * In: a folder. Out: the folders with pages that name endpoints, the one with the most endpoints first.
 */
import { dirname, relative, sep } from 'node:path'
import { byCodeUnits } from '../../core/order.ts'
import { readRegularText } from '../../files/read-file.ts'
import { MAX_PAGE_BYTES } from '../../source/limits.ts'
import { walkPages } from '../../source/walk.ts'

export interface FoundDocs {
  /** Relative to the project, with `/`; `.` for the project itself. */
  folder: string
  pages: number
  endpoints: number
}

/** An endpoint as headings, code and tables write it: a method, blanks, a path or an address. */
const ENDPOINT = /\b(?:GET|POST|PUT|PATCH|DELETE)\s+(?:https?:\/\/|\/)\S/gu
/** Fewer endpoints than this on a page are a mention, not a reference. */
const LEAST_ENDPOINTS = 2

export async function findDocs(project: string): Promise<FoundDocs[]> {
  const byFolder = new Map<string, FoundDocs>()
  for (const { absolute, problem } of await walkPages(project)) {
    const endpoints = problem === undefined ? countEndpoints(absolute) : 0
    if (endpoints < LEAST_ENDPOINTS) continue
    const folder = relative(project, dirname(absolute)).split(sep).join('/') || '.'
    const known = byFolder.get(folder) ?? { folder, pages: 0, endpoints: 0 }
    byFolder.set(folder, { folder, pages: known.pages + 1, endpoints: known.endpoints + endpoints })
  }
  return [...byFolder.values()].sort((a, b) => b.endpoints - a.endpoints || byCodeUnits(a.folder, b.folder))
}

/** None where the file is too large or cannot be read: then it says nothing of where docs are. */
function countEndpoints(absolute: string): number {
  try {
    return readRegularText(absolute, MAX_PAGE_BYTES).match(ENDPOINT)?.length ?? 0
  } catch {
    return 0
  }
}
