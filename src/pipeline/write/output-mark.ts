/**
 * Whether a folder holds output of an earlier run, perhaps of another machine: a fresh clone of a repository to which
 * its output was committed. Then files at the paths of this run may be replaced. Nothing else follows from it: what is
 * removed, the private record alone decides.
 */
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { lookAt } from './output-plan.ts'

/** How the report of a run begins; every run writes one. */
const MARK = /^\{\s*"format": \d+,\s*"counts": \{\s*"error": \d/
const REPORT = 'report.json'
const START_BYTES = 256

export function isMarkedAsOutput(place: string): boolean {
  if (lookAt(join(place, REPORT))?.isFile() !== true) return false
  return MARK.test(startOf(join(place, REPORT)))
}

function startOf(path: string): string {
  const buffer = Buffer.alloc(START_BYTES)
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    // Not readable: then nobody can say what it is.
    return ''
  }
  try {
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, START_BYTES, 0))
  } finally {
    closeSync(file)
  }
}
