/**
 * Measures Deosil: npm run bench [-- --rounds 5] [--only cold,edited] [--json FILE] [--save]
 * Out: a table, JSON, and how both compare with bench/baseline.json, which --save writes anew.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { casesFor } from './cases.mjs'
import { corpusIn } from './corpus.mjs'
import { growthCases, measureGrowth } from './growth.mjs'
import { ROOT, machine, median } from './machine.mjs'
import { tableOf } from './report.mjs'

const BASELINE = join(ROOT, 'bench/baseline.json')

/** What a character of the largest page may cost over what one of the smallest costs. */
const LINEAR = 1.15

/** Eight copies of a large page take long. */
const MOST_GROWTH_ROUNDS = 3

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    json: { type: 'string' },
    save: { type: 'boolean', default: false },
  },
})
const rounds = Number(flags.rounds)
const isWanted = ({ id }) => flags.only === undefined || flags.only.split(',').includes(id)

const work = mkdtempSync(join(tmpdir(), 'deosil-bench-'))
try {
  const corpus = corpusIn(work)
  const measured = { machine: machine(), corpus: corpus.name, rounds }
  const cases = await measureCases(casesFor(corpus, work).filter(isWanted))
  const growth = []
  for (const one of growthCases(corpus.newest).filter(isWanted))
    growth.push({
      id: one.id,
      title: one.title,
      limit: LINEAR,
      ...(await measureGrowth(one, Math.min(rounds, MOST_GROWTH_ROUNDS))),
    })
  finish({ ...measured, cases, growth })
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** All cases of a round one after the other, so that a busy minute falls on all of them. */
async function measureCases(cases) {
  const found = new Map(cases.map(({ id }) => [id, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const { id, run, rounds: most = rounds } of cases) {
      if (round < most) found.get(id).push(asFigure(await run()))
      if (process.stderr.isTTY)
        process.stderr.write(`\r${`round ${round + 1} of ${rounds}: ${id}`.padEnd(60)}`)
    }
  }
  if (process.stderr.isTTY) process.stderr.write(`\r${' '.repeat(60)}\r`)
  return cases.map(({ id, title, per, limit, unit }) => {
    const value = medianOf(found.get(id), 'ms')
    const cpu = medianOf(found.get(id), 'cpuMs')
    const base = found.get(per)
    const ratio = base && value / medianOf(base, 'ms')
    const cpuRatio = base && cpu && cpu / medianOf(base, 'cpuMs')
    return {
      id,
      title,
      unit,
      per,
      limit,
      value,
      ratio,
      cpuRatio,
      all: found.get(id).map(({ ms }) => Math.round(ms)),
    }
  })
}

function asFigure(figure) {
  return typeof figure === 'number' ? { ms: figure } : { ms: figure.ms, cpuMs: figure.cpuMs }
}

function medianOf(figures, key) {
  const values = figures.map((figure) => figure[key]).filter((value) => value !== undefined)
  return values.length === 0 ? undefined : median(values)
}

function finish(figures) {
  const stored = existsSync(BASELINE) ? JSON.parse(readFileSync(BASELINE, 'utf8')) : undefined
  console.log(tableOf(figures, stored))
  const text = `${JSON.stringify(figures, null, 2)}\n`
  if (flags.json !== undefined) writeFileSync(flags.json, text)
  if (flags.save) writeFileSync(BASELINE, text)
}
