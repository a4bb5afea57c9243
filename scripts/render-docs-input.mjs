/**
 * Writes `docs-input/` anew from the descriptions in `scripts/render/data/`.
 * Run: node scripts/render-docs-input.mjs
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { docsInput } from './render/docs-input.mjs'

const folder = new URL('../docs-input/', import.meta.url)

for (const name of ['general', 'harbour']) rmSync(new URL(name, folder), { recursive: true, force: true })
for (const { path, text } of docsInput()) {
  const file = new URL(encodeURI(path), folder)
  mkdirSync(new URL(`${dirname(encodeURI(path))}/`, folder), { recursive: true })
  writeFileSync(file, text)
}
