/**
 * The bill of materials of what is published, in CycloneDX: packages that are installed with it, and packages that
 * are put together with the program.
 * In: folders of the packages in the program. Out: dist/sbom.json, the same for the same packages.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DEVELOPMENT = 'cdx:npm:package:development'

export function writeSbom(root, folders) {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const bundled = new Set(folders.map(idOf))
  const bom = listOf(root)
  const isShipped = ({ name: one, version: its, properties = [] }) =>
    bundled.has(`${one}@${its}`) || !properties.some((property) => property.name === DEVELOPMENT)
  const components = bom.components.filter(isShipped)
  const known = new Set([bom.metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])])
  const dependencies = bom.dependencies
    .filter(({ ref }) => known.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => known.has(one)) }))
  // Without what differs from one build to the next: the clock, a random number, the name of the folder.
  const { serialNumber: _, metadata, ...rest } = bom
  const { timestamp: __, ...fixed } = metadata
  const component = { ...metadata.component, name, version, purl: `pkg:npm/${name}@${version}` }
  const shipped = { ...rest, metadata: { ...fixed, component }, components, dependencies }
  writeFileSync(join(root, 'dist/sbom.json'), `${JSON.stringify(shipped, null, 2)}\n`)
}

/** By npm itself, as it is installed. */
function listOf(root) {
  const words = ['sbom', '--sbom-format', 'cyclonedx']
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }
  const npm = process.env.npm_execpath
  const printed =
    npm === undefined
      ? execFileSync('npm', words, options)
      : execFileSync(process.execPath, [npm, ...words], options)
  return JSON.parse(printed)
}

function idOf(folder) {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return `${name}@${version}`
}
