/**
 * Which specifications beside pages have to be read: those whose name stands on a page that names one.
 * In: pages as bytes, and the paths of files that may be specifications. Out: the paths that are named.
 */
import type { RawFile } from './types.ts'

/** How GitBook and Fumadocs begin a block that names a specification. */
const MARKS = ['{% openapi', '<APIPage']
const NAME = /\b(?:spec|src|document)=\{?"([^"\n]{1,500})"/g

/** Whether a page names any. */
export function namesSpecification(files: readonly RawFile[]): boolean {
  return files.some((file) => namesIn(file).length > 0)
}

export function namedSpecifications(files: readonly RawFile[], candidates: readonly string[]): string[] {
  const names = new Set(files.flatMap(namesIn))
  return candidates.filter((path) => names.has(stemOf(path)))
}

function namesIn(file: RawFile): string[] {
  if (!('bytes' in file)) return []
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  if (!MARKS.some((mark) => bytes.includes(mark))) return []
  return [...bytes.toString('utf8').matchAll(NAME)].map(([, name = '']) => stemOf(name))
}

function stemOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  return name.replace(/\.(?:json|ya?ml)$/i, '')
}
