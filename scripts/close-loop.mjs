/**
 * Closes the loop: the OpenAPI file that is recovered from pages, rendered by widdershins, must give the same model.
 * In: folders of pages that widdershins rendered. Out: for each the facts that came back, and those that did not;
 * exit code 1 when fewer than `--least` of them (default 0.99) did. `--show N` prints the first N differences.
 * widdershins 4.0.1 is fetched into a temporary folder, or taken from the one that WIDDERSHINS_HOME names.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const VERSION = '4.0.1'

/** What pages do not tell, or tell of themselves: names that only order tells apart, samples, places in pages. */
const NOT_COMPARED = new Set(['examples', 'x-docs-inferred'])

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string', default: '0' }, least: { type: 'string', default: '0.99' } },
})
const home = mkdtempSync(join(tmpdir(), 'deosil-loop-'))
try {
  const widdershins = install()
  const shares = positionals.map((pages, index) => close(pages, join(home, String(index)), widdershins))
  process.exitCode = shares.every((share) => share >= Number(values.least)) ? 0 : 1
} finally {
  rmSync(home, { recursive: true, force: true })
}

function install() {
  const place = process.env.WIDDERSHINS_HOME ?? join(home, 'widdershins')
  if (process.env.WIDDERSHINS_HOME === undefined) {
    mkdirSync(place)
    execFileSync('npm', ['install', '--no-save', '--prefix', place, `widdershins@${VERSION}`], {
      stdio: 'ignore',
    })
  }
  return join(place, 'node_modules/widdershins/widdershins.js')
}

/** The share of facts of the first model that the second has as well. */
function close(pages, place, widdershins) {
  const first = read(pages, join(place, 'first'))
  mkdirSync(join(place, 'pages'))
  const specification = join(place, 'first/openapi.json')
  execFileSync(process.execPath, [widdershins, specification, '-o', join(place, 'pages/api.md')], {
    stdio: 'ignore',
  })
  const second = read(join(place, 'pages'), join(place, 'second'))
  const missing = [...first].filter(([path, value]) => second.get(path) !== value)
  const made = [...second].filter(([path]) => !first.has(path))
  const share = 1 - missing.length / Math.max(1, first.size)
  console.log(
    `${share.toFixed(4)}  ${first.size} facts, ${missing.length} not back, ${made.length} more  ${pages}`,
  )
  for (const [path, value] of missing.slice(0, Number(values.show)))
    console.log(`  - ${path} = ${value}, now ${second.get(path)}`)
  for (const [path, value] of made.slice(0, Number(values.show))) console.log(`  + ${path} = ${value}`)
  return share
}

function read(pages, out) {
  execFileSync(process.execPath, [MAIN, 'generate', pages, '--out', out, '--emit', 'openapi,model'], {
    stdio: 'ignore',
  })
  return factsOf(JSON.parse(readFileSync(join(out, 'model.json'), 'utf8')))
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
