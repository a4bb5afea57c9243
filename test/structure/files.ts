/**
 * The source files as text, for tests of the structure.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface SourceFile {
  /** Below the repository, with `/`. */
  path: string
  text: string
}

const ROOT = new URL('../../', import.meta.url)

/** All TypeScript files below a folder of the repository, in order. */
export function sourceFiles(folder: string): SourceFile[] {
  const below = fileURLToPath(new URL(`${folder}/`, ROOT))
  const names = readdirSync(below, { recursive: true, encoding: 'utf8' })
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(`${below}/${name}`, 'utf8') }))
}

/** Text without comments, so that words in a comment count for nothing. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '')
}
