/**
 * The pages that the repository ships, for tests that want whole documents.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Revision } from '../../src/source/types.ts'

/** @param name below docs-input, for example `harbour/2.0` */
export function shippedRevision(name: string): Revision {
  const folder = fileURLToPath(new URL(`../../docs-input/${name}`, import.meta.url))
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(`${folder}/${file}`, 'utf8') }))
  return { label: name, pages }
}
