/**
 * Closes the loop: the OpenAPI file that is recovered from pages, rendered by widdershins, must give the same model.
 * In: folders of pages that widdershins rendered. Out: for each the facts that came back, and those that did not;
 * exit code 1 when fewer than `--least` of them (default 0.99) did. `--show N` prints the first N differences.
 * `--as 3.0` has null said in the way of OpenAPI 3.0, for pages that were rendered from such a file.
 * `--options FILE` (default close-loop.json): by the end of a folder's name (`petstore--v3.6.6`) the `words` that
 * its pages were rendered with, or the `version`; else none and 4.0.1. Versions are fetched into the folder that
 * WIDDERSHINS_HOME names, where they are not there yet, or into a temporary one.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const OPTIONS = fileURLToPath(new URL('close-loop.json', import.meta.url))
const VERSION = '4.0.1'

/** What pages do not tell, or tell of themselves: names that only order tells apart, samples, places in pages. */
const NOT_COMPARED = new Set(['examples', 'x-docs-inferred'])

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    show: { type: 'string', default: '0' },
    least: { type: 'string', default: '0.99' },
    options: { type: 'string', default: OPTIONS },
    as: { type: 'string', default: '3.1' },
  },
})
const known = new Map(Object.entries(JSON.parse(readFileSync(values.options, 'utf8'))))
const temporary = mkdtempSync(join(tmpdir(), 'deosil-loop-'))
try {
  const shares = positionals.map((pages, index) => close(pages, join(temporary, String(index))))
  process.exitCode = shares.every((share) => share >= Number(values.least)) ? 0 : 1
} finally {
  rmSync(temporary, { recursive: true, force: true })
}

/** The share of facts of the first model that the second has as well, as far as they can be printed. */
function close(pages, place) {
  const first = read(pages, join(place, 'first'))
  render(join(place, 'first/openapi.json'), join(place, 'pages'), optionsOf(pages))
  const second = read(join(place, 'pages'), join(place, 'second'))
  const differing = [...first].filter(([path, value]) => second.get(path) !== value)
  const missing = differing.filter(([path]) => !isInNullableList(path, first))
  const unprinted = differing.length - missing.length
  const made = [...second].filter(([path]) => !first.has(path))
  const share = 1 - missing.length / Math.max(1, first.size - unprinted)
  const apart = unprinted > 0 ? `, ${unprinted} in nullable lists` : ''
  console.log(
    `${share.toFixed(4)}  ${first.size} facts, ${missing.length} not back${apart}, ${made.length} more  ${pages}`,
  )
  for (const [path, value] of missing.slice(0, Number(values.show)))
    console.log(`  - ${path} = ${value}, now ${second.get(path)}`)
  for (const [path, value] of made.slice(0, Number(values.show))) console.log(`  + ${path} = ${value}`)
  return share
}

/**
 * What is inside a list that may be null is printed from OpenAPI 3.0 only: 3.1 says `"type": ["array", "null"]`, and
 * widdershins prints items where the type is `array` and nothing else. So no file of 3.1 can give them back.
 */
function isInNullableList(path, facts) {
  return [...path.matchAll(/\/items(?=\/)/g)].some(({ index }) => {
    const type = facts.get(`${path.slice(0, index)}/type`) ?? ''
    return type.startsWith('[') && type.includes('"array"')
  })
}

function optionsOf(pages) {
  const folders = resolve(pages).split(sep)
  const name = [...known.keys()].find((end) => folders.some((folder) => folder.endsWith(`--${end}`)))
  return { words: [], version: VERSION, ...known.get(name) }
}

function render(specification, to, { words, version }) {
  mkdirSync(to)
  if (values.as === '3.0') writeFileSync(specification, JSON.stringify(withNullable(readJson(specification))))
  const program = join(install(version), 'node_modules/widdershins/widdershins.js')
  execFileSync(process.execPath, [program, specification, '-o', join(to, 'api.md'), ...words], {
    stdio: 'ignore',
  })
}

function install(version) {
  const home = process.env.WIDDERSHINS_HOME
  const manifest = join(home ?? '', 'node_modules/widdershins/package.json')
  if (home !== undefined && existsSync(manifest) && readJson(manifest).version === version) return home
  const place = join(home ?? temporary, version)
  if (!existsSync(place)) {
    mkdirSync(place, { recursive: true })
    execFileSync('npm', ['install', '--no-save', '--prefix', place, `widdershins@${version}`], {
      stdio: 'ignore',
    })
  }
  return place
}

/** In OpenAPI 3.0 a type is one word, and null is said beside it. */
function withNullable(value) {
  if (Array.isArray(value)) return value.map(withNullable)
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withNullable(one)]))
  const { type } = inner
  const isNullable = Array.isArray(type) && type.length === 2 && type.includes('null')
  return isNullable ? { ...inner, type: type.find((one) => one !== 'null'), nullable: true } : inner
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function read(pages, out) {
  execFileSync(process.execPath, [MAIN, 'generate', pages, '--out', out, '--emit', 'openapi,model'], {
    stdio: 'ignore',
  })
  return factsOf(readJson(join(out, 'model.json')))
}

/** Every leaf of the model by its path. Lists of plain values count as a set. */
function factsOf(model) {
  const facts = new Map()
  const walk = (value, path) => {
    if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
      facts.set(path, JSON.stringify([...value].sort()))
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value))
        if (!NOT_COMPARED.has(key)) walk(inner, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    } else facts.set(path, JSON.stringify(value))
  }
  walk(model, '')
  return facts
}
