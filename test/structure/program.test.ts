/**
 * The program as it is built: what it finds beside it where it is installed.
 */
import { builtinModules } from 'node:module'
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const PROGRAM = fileURLToPath(new URL('../../dist/cli/', import.meta.url))
const files = readdirSync(PROGRAM).filter((name) => name.endsWith('.js'))
const textOf = (name: string): string => readFileSync(PROGRAM + name, 'utf8')
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

/** What a file imports, as it is written there. */
function importsOf(text: string): string[] {
  const imports = /(?:^|;)(?:import|export)\b[^'"\n;]*?from ?["']([^"']+)["']|\bimport\(["']([^"']+)["']\)/gmu
  return [...text.matchAll(imports)].map(([, still, later]) => still ?? later ?? '')
}

function isThere(imported: string): boolean {
  if (imported.startsWith('./')) return files.includes(imported.slice(2))
  const name = /^(?:@[^/]+\/)?[^/]+/u.exec(imported)?.[0] ?? ''
  return (
    builtinModules.includes(imported.replace(/^node:/u, '')) || Object.hasOwn(manifest.dependencies, name)
  )
}

test('it imports its neighbours, Node, and packages that are installed with it', () => {
  const imported = files.flatMap((name) => importsOf(textOf(name)))
  expect(imported.filter((one) => !isThere(one))).toEqual([])
  expect(imported).toContain('json-schema-to-typescript')
})

test('licenses stand beside what was put into the program', () => {
  const licenses = readFileSync(`${PROGRAM}THIRD-PARTY-LICENSES.txt`, 'utf8')
  const packages = { ...manifest.dependencies, ...manifest.devDependencies }
  for (const name of ['commander', 'remark-parse', 'remark-gfm', 'unified', 'yaml', 'jsonrepair'])
    expect(licenses).toContain(`${name} ${packages[name]} (`)
  const inside = files.flatMap((name) => [
    ...textOf(name).matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)\//gmu),
  ])
  expect(inside.length).toBeGreaterThan(100)
  for (const [, name] of inside) expect(licenses).toMatch(new RegExp(`^${name} \\d`, 'mu'))
})

test('few files are opened', () => {
  expect(files.length).toBeLessThan(80)
})
