/**
 * Pages to damage: those of docs-input/, cut into sections of a readable size, and those of pages/, of which each
 * dialect has one at least.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Sections of this many lines keep all parts of an operation together. */
const SECTION_LINES = 160

const FOLDERS = ['../../docs-input/', 'pages/'].map((name) => fileURLToPath(new URL(name, import.meta.url)))

export function seedPages() {
  return FOLDERS.flatMap(pagesIn).flatMap(sectionsOf)
}

function pagesIn(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md'))
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
}

function sectionsOf(text) {
  const lines = text.split('\n')
  const count = Math.ceil(lines.length / SECTION_LINES)
  return Array.from({ length: count }, (_, index) =>
    lines.slice(index * SECTION_LINES, (index + 1) * SECTION_LINES).join('\n'),
  )
}
