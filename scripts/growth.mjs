/**
 * Whether work grows with the size of a page and no faster, counted in steps rather than in time.
 * Out: for each form how many times as many steps are added where twice as much is added: 2 is linear, 4 is quadratic.
 * Ends with 1 where that is more than
 * `MOST`, which leaves room for sorting.
 *
 *   npm run growth -- --only rows
 */
import { parseArgs } from 'node:util'
import { diffModels, openEngine } from '../dist/index.js'
import { vocabularyOf } from '../dist/reading/profile.js'
import { compileTemplate, matchTemplate } from '../dist/reading/locate/line-template.js'
import { readTypeText } from '../dist/reading/types/type-cell.js'
import { DEFAULT_PROFILE } from '../dist/reading/words/default.js'
import { PAGES } from './growth/cases.mjs'
import { stepsOf } from './growth/steps.mjs'

/** How much of a form, and then two and four times as much. */
const SIZE = 250
const MOST = 2.6
/** What so few steps add is not measured: a cache that fills, code that is run for the first time. */
const LEAST_STEPS = 2000

const PIECES_OF_TYPES = ['List<', '[', '(', '?', 'array of ', 'string|', '{a:', '" ', 'a b ']

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } })
const isOurs = (url) => url.includes('/dist/')
const engine = openEngine()
const { types } = vocabularyOf(DEFAULT_PROFILE)
const template = compileTemplate('a {title} a {method} a {path} a')

/** By name: work of a size. */
const CASES = {
  ...Object.fromEntries(
    PIECES_OF_TYPES.map((piece) => [
      `a type of many ${JSON.stringify(piece)}`,
      (size) => async () => void readTypeText(piece.repeat(10 * size), types),
    ]),
  ),
  'a long line below a template': (size) => async () => void matchTemplate(template, 'a '.repeat(10 * size)),
  ...Object.fromEntries(Object.entries(PAGES).map(([name, make]) => [name, (size) => workOn(make(size))])),
}

let isLinear = true
for (const [name, work] of Object.entries(CASES)) {
  if (!name.includes(values.only)) continue
  await work(SIZE)()
  const [one, two, four] = [await count(work(SIZE)), await count(work(2 * SIZE)), await count(work(4 * SIZE))]
  const growth = four - two < LEAST_STEPS ? 0 : (four - two) / Math.max(1, two - one)
  isLinear &&= growth <= MOST
  console.log(`${growth.toFixed(2)}  ${name}`)
}
await engine.close()
process.exitCode = isLinear ? 0 : 1

async function count(work) {
  return await stepsOf(work, isOurs)
}

function workOn(text) {
  return async () => {
    const read = await engine.readRevision({ label: 'growth', pages: [{ path: 'page.md', text }] })
    await engine.generate({ ...read, lost: [] }, ['openapi', 'json-schema', 'model'])
    const side = { label: 'growth', model: read.model, origins: read.origins }
    diffModels(side, side)
  }
}
