/**
 * Reads damaged pages and makes files of them: no failure, no part that Deosil could not process, no file that is
 * not whole. Ends with a digest of all outputs, which is the same for the same seed on every machine.
 *
 *   npm run fuzz -- --count 20000 --seed 1
 */
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { diffModels, openEngine } from '../dist/index.js'
import { chanceOf, mutate } from './fuzz/mutate.mjs'
import { seedPages } from './fuzz/pages.mjs'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
})
const [count, seed] = [Number(values.count), Number(values.seed)]
/** Types take most of the time, and their own tests look at hostile names. */
const TYPES_EVERY = 50
/** Longest time for one page, in milliseconds. */
const HANG_MS = 60_000

const pages = seedPages()
const digest = createHash('sha256')
const engine = openEngine()
const counts = { operations: 0, schemas: 0, findings: 0, failures: 0 }
let before
let current = { index: 0, text: '', since: Date.now() }

for (let index = 0; index < count; index += 1) {
  // Each page depends on its number only, so one can be repeated alone.
  const chance = chanceOf(seed * 1_000_003 + index)
  const [page, stranger] = [pages, pages].map((list) => list[Math.floor(chance() * list.length)])
  const text = mutate(page, stranger.split('\n'), chance)
  current = { index, text, since: Date.now() }
  try {
    await tryPage(text, index)
    if (Date.now() - current.since > HANG_MS) throw new Error('The page took more than a minute')
  } catch (error) {
    counts.failures += 1
    console.log(`Page ${index} of seed ${seed}: ${error.stack}\n${JSON.stringify(text).slice(0, 2000)}`)
  }
}
await engine.close()
console.log(
  `${count} pages of seed ${seed}: ${counts.operations} operations, ${counts.schemas} schemas, ` +
    `${counts.findings} findings, ${counts.failures} failures; outputs ${digest.digest('hex').slice(0, 16)}`,
)
process.exitCode = counts.failures > 0 ? 1 : 0

async function tryPage(text, index) {
  const result = await engine.readRevision({ label: 'damaged', pages: [{ path: 'page.md', text }] })
  const failed = result.diagnostics.find(({ code }) => code === 'page/not-processed')
  if (failed !== undefined) throw new Error(failed.args.reason)
  const ids = index % TYPES_EVERY === 0 ? undefined : ['openapi', 'json-schema', 'model']
  const lost = []
  const artifacts = await engine.generate({ ...result, lost }, ids)
  if (lost.length > 0) throw new Error(lost[0].args.reason)
  for (const { path, text: written } of artifacts) {
    if (path.endsWith('.json')) JSON.parse(written)
    digest.update(`${path}\n${written}`)
  }
  digest.update(JSON.stringify(result.diagnostics))
  const side = { label: 'damaged', model: result.model, origins: result.origins }
  digest.update(JSON.stringify(diffModels(before ?? side, side).changes))
  before = side
  counts.operations += Object.keys(result.model.operations).length
  counts.schemas += Object.keys(result.model.schemas).length
  counts.findings += result.diagnostics.length
}
