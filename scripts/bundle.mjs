/**
 * Puts the program together: `src/cli` with all that it uses, in few files, as most of the time of a short run goes
 * into finding and opening modules. The parser's packages go in too, as they consist of 170 files; beside the program
 * stand their licenses. The library keeps its modules, and its dependencies.
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { writeSbom } from './sbom.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PROGRAM = join(ROOT, 'dist/cli')

/** Large packages that few runs need. */
const LEFT_OUT = ['ajv', 'ajv/dist/2020.js', 'jiti', 'json-schema-to-typescript', /^zod(?:\/|$)/]

const entries = {
  main: 'src/cli/main.ts',
  worker: 'src/pipeline/threads/worker.ts',
  define: 'src/config/define.ts',
}

rmSync(PROGRAM, { recursive: true, force: true })
const bundle = await rolldown({
  input: entries,
  cwd: ROOT,
  platform: 'node',
  external: LEFT_OUT,
  resolve: { mainFields: ['module', 'main'] },
})
const { output } = await bundle.write({
  dir: PROGRAM,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  // A third of the text, which would be read each time.
  comments: { jsdoc: false },
})
await bundle.close()
const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
const packages = packagesOf(modules)
writeFileSync(join(PROGRAM, 'THIRD-PARTY-LICENSES.txt'), licensesOf(packages))
writeSbom(ROOT, packages)

/** The bundler is among them: it adds a few lines of its own. */
function packagesOf(paths) {
  const folders = new Set(paths.map(packageOf).filter((folder) => folder !== undefined))
  folders.add(join(ROOT, 'node_modules/rolldown'))
  return [...folders].sort()
}

function licensesOf(folders) {
  return folders.map(licenseOf).join(`\n${'-'.repeat(80)}\n\n`)
}

/** The folder of the package that a module belongs to; undefined for one of ours. */
function packageOf(path) {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll('\\', '/'))?.[0]
}

function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  if (file === undefined) throw new Error(`${name} has no license file in ${folder}`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
}
