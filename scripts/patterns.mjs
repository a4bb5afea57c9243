/**
 * Checks every regular expression of src/ for running times that grow faster than the text.
 *
 *   node scripts/patterns.mjs            new patterns only; fails where one is not linear and has no reason
 *   node scripts/patterns.mjs --record   writes the results to scripts/patterns.json
 *   node scripts/patterns.mjs --all      all of them again
 *
 * The checker (recheck) takes seconds for some patterns, so results are kept by pattern; where it gives up the
 * result is `unknown`. A pattern that is not linear needs a reason in scripts/patterns-allowed.json, and no reason allows an exponential one.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { collectPatterns } from './patterns/collect.mjs'

// The other builds of the checker are programs for one system each.
process.env.RECHECK_BACKEND = 'pure'
const { checkSync } = await import('recheck')

const RESULTS = new URL('patterns.json', import.meta.url)
const ALLOWED = new URL('patterns-allowed.json', import.meta.url)
/** For one pattern, in milliseconds; most take less than 100. */
const TIMEOUT_MS = 60_000

const isNew = !process.argv.includes('--all')
const known = JSON.parse(readFileSync(RESULTS, 'utf8'))
const allowed = JSON.parse(readFileSync(ALLOWED, 'utf8'))
const patterns = collectPatterns(new URL('../src/', import.meta.url))
const results = {}
for (const pattern of [...patterns.keys()].sort())
  results[pattern] = (isNew && Object.hasOwn(known, pattern) ? known[pattern] : undefined) ?? check(pattern)

function check(pattern) {
  const end = pattern.lastIndexOf('/')
  const { status, complexity } = checkSync(pattern.slice(1, end), pattern.slice(end + 1), {
    timeout: TIMEOUT_MS,
  })
  return status === 'vulnerable' ? complexity.type : status
}

const fails = (result) => result === 'exponential' || result === 'polynomial'

const faults = Object.entries(results).flatMap(([pattern, result]) => {
  if (!fails(result)) return []
  const reason = Object.hasOwn(allowed, pattern) ? allowed[pattern] : undefined
  if (result !== 'exponential' && reason !== undefined) return []
  return [`${patterns.get(pattern)}: ${result} ${pattern}`]
})
const unused = Object.keys(allowed).filter((pattern) => !Object.hasOwn(results, pattern))
faults.push(...unused.map((pattern) => `scripts/patterns-allowed.json: no such pattern ${pattern}`))

if (process.argv.includes('--record')) writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`)
for (const fault of faults) console.log(fault)
console.log(`${patterns.size} patterns, ${Object.keys(allowed).length} allowed, ${faults.length} to look at`)
process.exitCode = faults.length > 0 ? 1 : 0
