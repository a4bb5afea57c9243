/**
 * `npm run test:kill`: the built program is killed at random moments, runs out of disk, and meets itself. After each of
 * that the output is all old or all new, the next run leaves nothing behind, and what is remembered misleads nobody.
 * `--kills 200` of each command (50 by default), `--seed 1` for the same moments again. Ends with 1 where anything failed.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PROGRAM = join(ROOT, 'dist/cli/main.js')
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
})
const KILLS = Number(values.kills)

/** Longest answer to a signal, in milliseconds. */
const ANSWER_MS = 1000

const home = mkdtempSync(join(tmpdir(), 'deosil-kill-'))
process.on('exit', () => rmSync(home, { recursive: true, force: true }))
const random = numbersFrom(Number(values.seed))
const failures = []
const counts = new Map()

cpSync(join(ROOT, 'docs-input/harbour'), join(home, 'docs'), { recursive: true })
const A = ['generate', 'docs/1.0', '--out', 'out/api']
const B = ['generate', 'docs/3.0', '--out', 'out/api']
const HISTORY_A = ['history', 'docs', '--revisions', '1.0,2.0', '--out', 'out/history']
const HISTORY_B = ['history', 'docs', '--revisions', '1.0,2.0,3.0', '--out', 'out/history']
const approve = (reason) => [
  'approve',
  'docs/1.0',
  'docs/2.0',
  '--reason',
  reason,
  '--approvals',
  'out/approvals.json',
]

await killed('generate', [A, B], 'api')
await killed('generate beside files of others', [A, B], 'api', (out) =>
  writeFileSync(join(out, 'mine.md'), 'mine'),
)
await killed('history', [HISTORY_A, HISTORY_B], 'history')
await killed('approve', [approve('one'), approve('two')], 'approvals.json')
await killed(
  'generate without a cache',
  [
    [...A, '--no-cache'],
    [...B, '--no-cache'],
  ],
  'api',
)
await interrupted()
await together()
await fullDisk()
report()

/** Runs two commands by turns into one place and kills each at a random moment. */
async function killed(name, commands, target, prepare = () => undefined) {
  rmSync(join(home, 'out'), { recursive: true, force: true })
  mkdirSync(join(home, 'out'))
  const place = join(home, 'out', target)
  const states = []
  let longestMs = 0
  for (const words of commands) {
    longestMs = Math.max(longestMs, (await run(words)).ms)
    if (states.length === 0) prepare(place)
    states.push(stateOf(place))
  }
  let absent = 0
  let mixed = 0
  for (let kill = 0; kill < KILLS; kill += 1) {
    const words = commands[kill % 2]
    await run(words, { afterMs: random() * longestMs, signal: 'SIGKILL' })
    const state = stateOf(place)
    if (state === '') absent += 1
    else if (!states.includes(state)) mixed += 1
    if (kill % 5 !== 4) continue
    const { code, told } = await run(words)
    check(code === 0 || code === 1, `${name}: the run after kill ${kill} ended with ${code}: ${told}`)
    check(stateOf(place) === states[kill % 2], `${name}: the run after kill ${kill} wrote something else`)
    const left = leftovers(join(home, 'out'))
    check(left.length === 0, `${name}: left behind after kill ${kill}: ${left.join(', ')}`)
  }
  counts.set(name, `${KILLS} kills, ${mixed} of them left a mixture, ${absent} nothing until the next run`)
  // Files of others can only be kept beside ours one by one.
  if (!name.includes('others')) check(mixed === 0, `${name}: ${mixed} mixtures`)
  check(absent <= Math.ceil(KILLS / 50), `${name}: ${absent} times nothing was there`)
}

async function interrupted() {
  let slowestMs = 0
  const { ms } = await run(A)
  for (let count = 0; count < KILLS; count += 1) {
    const signal = count % 2 === 0 ? 'SIGINT' : 'SIGTERM'
    const { answerMs } = await run([...A, '--no-cache'], { afterMs: random() * ms, signal })
    slowestMs = Math.max(slowestMs, answerMs ?? 0)
  }
  counts.set('signals', `${KILLS} answered, the slowest after ${slowestMs.toFixed(0)} ms`)
  check(slowestMs <= ANSWER_MS, `a signal was answered after ${slowestMs.toFixed(0)} ms`)
  check(leftovers(join(home, 'out')).length === 0, 'an interrupted run left something behind')
}

async function together() {
  const place = join(home, 'out/api')
  const states = []
  for (const words of [A, B]) {
    await run(words)
    states.push(stateOf(place))
  }
  const rounds = Math.ceil(KILLS / 10)
  for (let round = 0; round < rounds; round += 1) {
    const both = await Promise.all([A, B, A, B].map(async (words) => await run(words)))
    check(
      both.every(({ code }) => code === 0 || code === 1),
      `runs at the same time: ${both.map(({ told }) => told).join('')}`,
    )
    check(states.includes(stateOf(place)), 'runs at the same time mixed their files')
  }
  counts.set('runs at the same time', `${rounds} times four runs into one folder`)
}

/** Where files may not be larger than so much, as on a disk that is full. */
async function fullDisk() {
  for (const [words, target] of [
    [B, 'api'],
    [HISTORY_B, 'history'],
    [approve('three'), 'approvals.json'],
  ]) {
    const place = join(home, 'out', target)
    const before = stateOf(place)
    for (const blocks of [0, 1, 8, 16, 32]) {
      const { code } = await run([...words, '--no-config'], { blocks })
      const state = stateOf(place)
      check(
        code === 0 || code === 1 || state === before,
        `a full disk (${blocks} kB) changed ${target} and ended with ${code}`,
      )
      check(
        leftovers(join(home, 'out')).length === 0,
        `a full disk (${blocks} kB) left something behind in ${target}`,
      )
    }
  }
  counts.set('full disk', '15 runs')
}

/** Ends as it ends, or by a signal after a time. */
async function run(words, { afterMs, signal, blocks } = {}) {
  const env = { PATH: process.env.PATH, HOME: home, TMPDIR: join(home, 'tmp') }
  mkdirSync(env.TMPDIR, { recursive: true })
  const started = performance.now()
  const options = { cwd: home, env, stdio: ['ignore', 'ignore', 'pipe'] }
  const limited = [
    '-c',
    `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`,
    'bash',
    process.execPath,
    PROGRAM,
    ...words,
  ]
  const child =
    blocks === undefined
      ? spawn(process.execPath, [PROGRAM, ...words], options)
      : spawn('bash', limited, options)
  let told = ''
  let signalledMs
  child.stderr.on('data', (chunk) => (told += chunk))
  const timer =
    signal &&
    setTimeout(() => {
      signalledMs = performance.now()
      child.kill(signal)
    }, afterMs)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearTimeout(timer)
  return {
    code,
    told,
    ms: performance.now() - started,
    answerMs: signalledMs && performance.now() - signalledMs,
  }
}

/** A hash of all that is there but files of others; empty where nothing is. */
function stateOf(place) {
  if (!existsSync(place)) return ''
  const hash = createHash('sha256')
  for (const [path, text] of filesIn(place))
    if (!path.endsWith('mine.md')) hash.update(`${path}\0`).update(text)
  return hash.digest('hex')
}

function filesIn(place) {
  if (statSync(place).isFile()) return [[place, readFileSync(place)]]
  const entries = readdirSync(place, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = entries
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('.deosil-work-'))
  return paths.sort().map((path) => [path, readFileSync(path)])
}

function leftovers(folder) {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  return [...names, ...readdirSync(join(home, 'tmp'))].filter((name) =>
    /\.deosil-|\.tmp$|(?:^|\/)deosil-(?!state)/u.test(name),
  )
}

function check(isGood, problem) {
  if (!isGood) failures.push(problem)
}

function report() {
  for (const [name, words] of counts) console.log(`${name.padEnd(34)}${words}`)
  for (const problem of failures) console.error(`FAILED ${problem}`)
  process.exitCode = failures.length > 0 ? 1 : 0
}

/** Numbers from 0 to 1 that a seed determines (mulberry32). */
function numbersFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
