/**
 * The list of files that we wrote into a folder. It stands in the folder, so that the next run knows which
 * files are ours to replace or remove.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isJsonObject, stableJson } from '../../core/json.ts'

/** The list's own name. */
export const MANIFEST = '.deosil-files.json'

/** The number in the list. 1: the first. */
const FORMAT = 1

const STEP = /^(?!\.{1,2}$)[A-Za-z0-9._-]+$/

/** Whether a path stays below the folder on every system: plain names between slashes. */
export function isLegalPath(path: string): boolean {
  return path.split('/').every((step) => STEP.test(step))
}

export function manifestText(files: readonly string[]): string {
  return stableJson({ format: FORMAT, files })
}

/** The files of an earlier run. A list that is missing or damaged makes no file ours. */
export function readManifest(folder: string): Set<string> {
  try {
    const list: unknown = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'))
    const files = isJsonObject(list) && list['format'] === FORMAT ? list['files'] : []
    const paths = (Array.isArray(files) ? files : []).filter((path) => typeof path === 'string')
    return new Set([MANIFEST, ...paths.filter(isLegalPath)])
  } catch {
    return new Set([MANIFEST])
  }
}
