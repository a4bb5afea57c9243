/**
 * Writes docs/reference/ from the registries.
 * Run: npm run docs
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createJiti } from 'jiti'
import { referencePages } from './reference/pages.mjs'

const { registries } = await createJiti(import.meta.url).import('./reference/registries.ts')
const folder = new URL('../docs/reference/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(referencePages(registries)))
  writeFileSync(new URL(name, folder), text)
