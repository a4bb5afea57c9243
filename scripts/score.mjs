/**
 * Scores what is recovered from a corpus: pages that were rendered from a specification that lies beside them.
 * In: DEOSIL_CORPUS (optional), scripts/scores.json. Out: a table; exit code 1 when a figure is lower than the
 * recorded one. `--record` writes the figures of this run down; `--set NAME` takes only one set.
 */
import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CORPUS = resolve(ROOT, process.env.DEOSIL_CORPUS || '../shared/corpus')
const SCORERS = join(CORPUS, '..', 'oracle')
const RECORD = join(ROOT, 'scripts/scores.json')

/** How each set is scored: the specification beside the docs, and the words for its scorer. */
const widdershins = (template) => ({
  truth: 'spec.json',
  words: (truth, docs) => ['oracle_wd.py', '--spec', truth, '--template', template, '--docs', docs],
})
/** Pages of a generator; those that name a specification get it under that name. */
function generated(profile) {
  return {
    truth: 'spec.json',
    needsSpecification: true,
    countsKinds: true,
    words: () => ['oracle_any.py', '--profile', profile],
  }
}

/** What client docs state depends on the language, which the name of a set ends with. */
const LANGUAGES = {
  dart: 'og-nostatus',
  go: 'og-go',
  javascript: 'og-js',
  markdown: 'og-nostatus',
  php: 'og-nostatus',
  ruby: 'og-ruby',
  rust: 'og-rust',
}
const clientDocs = {
  truth: 'spec.json',
  countsKinds: true,
  words: (_truth, _docs, name) => ['oracle_any.py', '--profile', LANGUAGES[name.split('-').at(-1)] ?? 'og'],
}
const SETS = {
  coder: { truth: 'swagger.json', words: (truth) => ['oracle.py', '--swagger', truth] },
  'coder-template': widdershins('coder'),
  widdershins: widdershins('default'),
  'widdershins-variants': widdershins('default'),
  // Pages written by hand: which of the operations that they state were found, and whether others were.
  reference: { truth: 'operations.json', words: (truth) => ['oracle_ops.py', '--operations', truth] },
  'generated/openapi-generator': clientDocs,
  'generated/swagger-codegen': clientDocs,
  ...Object.fromEntries(
    // By dialect, the profile of its scorer: what its pages can state.
    Object.entries({
      'docusaurus-openapi-docs': 'embedded',
      'fumadocs-openapi': 'embedded',
      'gitbook-openapi': 'embedded',
      'mintlify-llm-export': 'embedded',
      'readme-llm-export': 'embedded',
      'swagger-markdown': 'swagger-markdown',
      'openapi-markdown': 'openapi-markdown',
      stainless: 'stainless',
      speakeasy: 'speakeasy',
      'openapi-to-md': 'openapi-to-md',
      'scalar-openapi-to-markdown': 'scalar',
      'postman-to-markdown': 'exact',
    }).map(([dialect, profile]) => [`generated/${dialect}`, generated(profile)]),
  ),
}

/** How pages name a specification: GitBook by its name, Fumadocs by its path. */
const NAMED = /\b(?:spec|document)=\{?"(?:\.\.\/)*([^"]+)"/g

const FIGURES = ['stated', 'inferred', 'precision']

const { values } = parseArgs({
  options: { record: { type: 'boolean' }, set: { type: 'string', multiple: true } },
})
process.exitCode = await main()

async function main() {
  if (!existsSync(CORPUS) || !existsSync(SCORERS)) {
    console.log('Corpus scores: skipped, there is no corpus here (DEOSIL_CORPUS names its folder).')
    return 0
  }
  const recorded = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {}
  const rows = []
  for (const { set, name } of samples()) {
    const row = { id: `${set}/${name}`, ...(await score(set, name)) }
    rows.push(row)
    print(row, recorded[row.id])
  }
  if (values.record) record(recorded, rows)
  const lower = rows.filter((row) => isLower(row, recorded[row.id]))
  console.log(
    lower.length === 0
      ? 'No figure is lower than recorded.'
      : `Lower than recorded: ${lower.map((row) => row.id).join(', ')}`,
  )
  return lower.length === 0 || values.record ? 0 : 1
}

function samples() {
  const sets = values.set ?? Object.keys(SETS)
  return sets.flatMap((set) => {
    const folder = join(CORPUS, set)
    const names = existsSync(folder) ? readdirSync(folder).sort() : []
    return names
      .filter((name) => existsSync(join(folder, name, SETS[set].truth)))
      .map((name) => ({ set, name }))
  })
}

async function score(set, name) {
  const folder = join(CORPUS, set, name)
  const out = mkdtempSync(join(tmpdir(), 'deosil-score-'))
  try {
    const docs = SETS[set].needsSpecification ? withSpecification(folder, out) : join(folder, 'docs')
    const started = performance.now()
    await run(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'generate', docs, '--out', join(out, 'api')])
    const seconds = (performance.now() - started) / 1000
    const truth = join(folder, SETS[set].truth)
    const [scorer, ...words] = SETS[set].words(truth, join(folder, 'docs'), name)
    if (SETS[set].countsKinds) {
      const given = [join(SCORERS, scorer), join(out, 'api/openapi.json'), truth, ...words, '--json']
      return { ...kindFigures(JSON.parse(await run('python3', given))), seconds }
    }
    const printed = await run('python3', [
      join(SCORERS, scorer),
      ...words,
      '--openapi',
      join(out, 'api/openapi.json'),
      '--json',
    ])
    const result = JSON.parse(printed)
    return { ...(result.total === undefined ? operationFigures(result) : figures(result)), seconds }
  } catch (error) {
    return {
      stated: 0,
      inferred: 0,
      precision: 0,
      seconds: 0,
      problem: error.message.split('\n').slice(0, 3).join(' '),
    }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

/** Exit code 1 of `generate` means findings, 3 that the pages state no API. */
async function run(program, words) {
  try {
    return (await promisify(execFile)(program, words, { maxBuffer: 1 << 30 })).stdout
  } catch (error) {
    if ((error.code === 1 || error.code === 3) && program === process.execPath) return error.stdout
    throw error
  }
}

/** Of a scorer of operations: nothing is inferred. */
function operationFigures({ recall, precision, found, stated }) {
  const cut = (ratio) => Math.floor(ratio * 10_000) / 10_000
  return {
    stated: cut(recall),
    inferred: 1,
    precision: cut(precision),
    operations: `${found}/${stated}`,
    schemas: '–',
  }
}

/** Cut, not rounded, to four digits, so that a recorded figure is never above the real one. */
function figures({ total, classes }) {
  const cut = (ratio) => (ratio === null ? 1 : Math.floor(ratio * 10_000) / 10_000)
  const found = (name) =>
    classes[name] === undefined ? '–' : `${classes[name].found}/${classes[name].truth}`
  return {
    stated: cut(total.stated_recall),
    inferred: cut(total.inferred_recall),
    precision: cut(total.precision),
    operations: found('op'),
    schemas: found('def.name'),
  }
}

/** Of a scorer by kinds: the same figures over all kinds that the pages can state. */
function kindFigures(kinds) {
  const cut = (part, whole) => (whole === 0 ? 1 : Math.floor((part / whole) * 10_000) / 10_000)
  const stated = Object.values(kinds).filter((kind) => kind.stated)
  const sum = (key) => stated.reduce((total, kind) => total + kind[key], 0)
  const recall = cut(sum('tp'), sum('truth'))
  const found = ({ tp, truth }) => `${tp}/${truth}`
  return {
    stated: recall,
    inferred: recall,
    precision: cut(sum('tp'), sum('found')),
    operations: found(kinds.operation),
    schemas: found(kinds.schema),
  }
}

/** A copy of the pages in a folder that has the specification under every name that they use. */
function withSpecification(folder, out) {
  const copy = join(out, 'source')
  cpSync(join(folder, 'docs'), join(copy, 'docs'), { recursive: true })
  const pages = readdirSync(copy, { recursive: true }).filter((path) => /\.mdx?$/.test(path))
  const names = pages.flatMap((path) =>
    [...readFileSync(join(copy, path), 'utf8').matchAll(NAMED)].map(([, name]) => name),
  )
  for (const name of new Set(names)) {
    const path = join(copy, name.endsWith('.json') ? name : `${name}.json`)
    mkdirSync(dirname(path), { recursive: true })
    cpSync(join(folder, 'spec.json'), path)
  }
  return copy
}

function isLower(row, before) {
  return row.problem !== undefined || (before !== undefined && FIGURES.some((key) => row[key] < before[key]))
}

function print(row, before) {
  const figure = (key) =>
    `${key} ${row[key].toFixed(4)}${before === undefined ? '' : ` (${signed(row[key] - before[key])})`}`
  const facts = [
    ...FIGURES.map(figure),
    `operations ${row.operations}`,
    `schemas ${row.schemas}`,
    `${row.seconds.toFixed(1)} s`,
  ]
  console.log(`${row.id.padEnd(56)} ${row.problem ?? facts.join('  ')}`)
}

function signed(difference) {
  return `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(4)}`
}

function record(recorded, rows) {
  const kept = { ...recorded }
  for (const row of rows) kept[row.id] = Object.fromEntries(FIGURES.map((key) => [key, row[key]]))
  const sorted = Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(RECORD, `${JSON.stringify(sorted, null, 2)}\n`)
}
