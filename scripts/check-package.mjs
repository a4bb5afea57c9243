/**
 * `npm run check:package`: what would be published holds what it should and nothing else, runs nothing when it is
 * installed, and can be used from every place where modules are.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

/** Everything in the package is one of these. */
const ALLOWED = [
  /^(?:package\.json|README\.md|CHANGELOG\.md|SECURITY\.md|LICENSE)$/,
  /^dist\/sbom\.json$/,
  /^dist\/cli\/THIRD-PARTY-LICENSES\.txt$/,
  /^dist\/(?:[\w-]+\/)*[\w-]+\.(?:js|d\.ts)$/,
  /^schemas\/[\w.-]+\.json$/,
]
const NEEDED = [
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'dist/cli/main.js',
  'dist/index.d.ts',
  'dist/index.js',
  'dist/sbom.json',
]
const INSTALL_SCRIPTS = [
  'preinstall',
  'install',
  'postinstall',
  'prepare',
  'preuninstall',
  'uninstall',
  'postuninstall',
]

const folder = mkdtempSync(join(tmpdir(), 'deosil-pack-'))
const problems = []
try {
  const [packed] = JSON.parse(run('npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder))
  const paths = packed.files.map(({ path }) => path)
  for (const path of paths)
    if (!ALLOWED.some((one) => one.test(path))) problems.push(`${path} is in the package`)
  for (const path of NEEDED) if (!paths.includes(path)) problems.push(`${path} is not in the package`)
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  for (const name of INSTALL_SCRIPTS)
    if (name in scripts) problems.push(`the script ${name} runs when it is installed`)
  for (const [path, { hasInstallScript, dev }] of Object.entries(
    JSON.parse(readFileSync('package-lock.json', 'utf8')).packages,
  ))
    if (hasInstallScript && !dev) problems.push(`${path} runs a script when it is installed`)
  run('npx', '--no-install', 'publint', '--strict')
  run('npx', '--no-install', 'attw', join(folder, packed.filename), '--profile', 'esm-only')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0

function run(...words) {
  try {
    return execFileSync(words[0], words.slice(1), { encoding: 'utf8', maxBuffer: 1 << 26 })
  } catch (error) {
    problems.push(`${words.join(' ')}\n${error.stdout}${error.stderr}`)
    throw error
  }
}
