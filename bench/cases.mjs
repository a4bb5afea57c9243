/**
 * What is measured. Each case is run once a round, all cases of a round one after the other, so that ratios compare
 * what was run at the same time. `per` names the case that a ratio is taken with.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deosil, runNode } from './machine.mjs'

/** @returns rows of `{ id, title, per?, limit?, run }`; `run` gives milliseconds, or `{ ms, cpuMs }`, or whatever `unit` says */
export function casesFor({ newest, before, releases }, work) {
  const cache = join(work, 'cache')
  const out = join(work, 'out')
  const generate = (...flags) => deosil(['generate', newest, '--out', out, '--timings', ...flags], { cache })
  const fresh = () => {
    for (const folder of [cache, out]) rmSync(folder, { recursive: true, force: true })
  }
  const cold = (threads) => {
    fresh()
    return generate('--threads', threads)
  }
  return [
    {
      id: 'bare',
      title: 'remark-parse and remark-gfm, one thread',
      run: () => runNode(['bench/bare.mjs', newest]),
    },
    {
      id: 'cold',
      title: 'generate, cold cache, 2 threads',
      per: 'bare',
      limit: 0.8,
      run: () => cold('2'),
    },
    {
      id: 'edited',
      title: 'generate, warm cache, one page edited, 2 threads',
      per: 'bare',
      limit: 0.15,
      run: () => {
        editOnePage(newest)
        return generate('--threads', '2')
      },
    },
    {
      id: 'warm',
      title: 'generate, warm cache, 2 threads',
      per: 'bare',
      run: () => generate('--threads', '2'),
    },
    {
      id: 'single',
      title: 'generate, cold cache, 1 thread',
      per: 'bare',
      limit: 1.25,
      run: () => cold('1'),
    },
    {
      id: 'memory',
      title: 'generate, cold cache, 2 threads: memory at most',
      unit: 'MB',
      limit: 600,
      run: () => {
        fresh()
        return Number(/memory +(\d+) MB/.exec(generate('--threads', '2').told)?.[1])
      },
    },
    { id: 'empty', title: 'node -e 0', run: () => runNode(['-e', '0']).ms },
    {
      id: 'version',
      title: 'deosil --version',
      per: 'empty',
      limit: 1.5,
      run: () => deosil(['--version']).ms,
    },
    { id: 'diff', title: 'diff of two models, parsed', limit: 500, run: () => diffMs(newest, before) },
    {
      id: 'history-cold',
      title: 'history over all releases, cold cache',
      rounds: 3,
      run: () => {
        rmSync(cache, { recursive: true, force: true })
        return deosil(['history', releases, '--path', 'docs', '--format', 'json'], { cache }).ms
      },
    },
    {
      id: 'history-warm',
      title: 'the same again',
      per: 'history-cold',
      limit: 0.1,
      rounds: 3,
      run: () => deosil(['history', releases, '--path', 'docs', '--format', 'json'], { cache }).ms,
    },
    ...otherTools(out),
  ]
}

/** They read what Deosil wrote, in `out`. */
function otherTools(out) {
  const run = (name, file) => () => runNode(['bench/others.mjs', name, join(out, file)]).ms
  return [
    {
      id: 'openapi-typescript',
      title: 'openapi-typescript on openapi.json',
      per: 'bare',
      run: run('openapi-typescript', 'openapi.json'),
    },
    {
      id: 'json-schema-to-typescript',
      title: 'json-schema-to-typescript on schemas.json',
      per: 'bare',
      run: run('json-schema-to-typescript', 'schemas.json'),
    },
  ]
}

let edits = 0

/** One description gets a word more, each time another one. */
function editOnePage(folder) {
  const file = join(folder, 'workspaces.md')
  edits += 1
  const text = readPage(file)
  writeFileSync(file, text.replace(/^(## .*?)(?: v\d+)?$/m, `$1 v${edits}`))
}

function readPage(file) {
  return readFileSync(file, 'utf8')
}

const models = new Map()

async function diffMs(newest, before) {
  const { readRevision } = await import('../dist/pipeline/run.js')
  const { diffModels } = await import('../dist/diff/diff.js')
  const { pagesOf } = await import('./growth.mjs')
  for (const folder of [newest, before])
    if (!models.has(folder))
      models.set(folder, {
        ...(await readRevision({ label: folder, pages: pagesOf(folder) })),
        label: folder,
      })
  const started = performance.now()
  diffModels(models.get(before), models.get(newest))
  return performance.now() - started
}
