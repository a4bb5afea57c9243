import { afterEach, beforeEach, expect, test } from 'vitest'
import { linesOf, readLine } from '../../src/cli/jsonl-input.ts'
import { streamOf } from '../source/sources.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'
import { deosil } from './harness.ts'
import { CLEAN, DOUBTFUL } from './pages.ts'

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

interface ResultLine {
  path: string | null
  error?: string
  files?: { path: string; text: string }[]
}

async function generate(input: string, ...words: string[]) {
  const { code, out, told } = await deosil(folder.path, ['generate', '--jsonl', ...words], { input })
  const lines = out.split('\n').slice(0, -1)
  return { code, told, results: lines.map((line) => JSON.parse(line) as ResultLine) }
}

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`

test('each line gives the files that the page gives alone, in the order of the lines', async () => {
  folder.write({ 'docs/boats.md': CLEAN })
  const alone = await deosil(folder.path, ['generate', 'docs', '--out', '-', '--emit', 'openapi'])
  const input =
    lineOf({ path: 'boats.md', text: CLEAN }) +
    '\n' +
    lineOf({ path: 'second', pages: [{ path: 'boats.md', text: CLEAN }] })
  const { code, told, results } = await generate(input.trimEnd(), '--emit', 'openapi')
  expect({ code, told }).toEqual({ code: 0, told: '' })
  expect(results.map(({ path }) => path)).toEqual(['boats.md', 'second'])
  for (const { files } of results) {
    expect(files?.map(({ path }) => path)).toEqual(['openapi.json', 'report.json'])
    expect(files?.[0]?.text).toBe(alone.out)
  }
})

test('all files of generate are there unless others are asked for', async () => {
  const { results } = await generate(lineOf({ path: 'boats.md', text: DOUBTFUL }))
  const files = results[0]?.files ?? []
  expect(files.map(({ path }) => path).filter((path) => !path.startsWith('schemas/'))).toEqual([
    'openapi.json',
    'schemas.json',
    'types.ts',
    'model.json',
    'origins.json',
    'report.json',
  ])
  expect(files.at(-1)?.text).toContain('type/not-understood')
})

test('a line that cannot be read is told in its place, and the others go on', async () => {
  const input = 'no json\n' + lineOf({ path: 'boats.md', text: CLEAN }) + lineOf({ path: 'b' })
  const { code, results } = await generate(input, '--emit', 'openapi')
  expect(code).toBe(1)
  expect(results.map(({ path, error }) => [path, error?.split(' ')[0]])).toEqual([
    [null, 'The'],
    ['boats.md', undefined],
    ['b', 'Expected'],
  ])
})

test('the next line is taken only when standard output has passed the last one on', async () => {
  const events: string[] = []
  async function* input() {
    for (const path of ['a', 'b', 'c']) {
      events.push(`give ${path}`)
      yield Buffer.from(lineOf({ path, text: CLEAN }))
      await Promise.resolve()
    }
  }
  await deosil(folder.path, ['generate', '--jsonl', '--emit', 'openapi'], {
    standardInput: input,
    out: (text) => void events.push(`write ${(JSON.parse(text) as ResultLine).path}`),
    taken: async () => void events.push(await Promise.resolve('taken')),
  })
  expect(events).toEqual(['a', 'b', 'c'].flatMap((path) => [`give ${path}`, `write ${path}`, 'taken']))
})

test('a source or a folder beside it is a mistake', async () => {
  for (const words of [['docs'], ['--out', 'api']]) {
    const { code, told } = await generate('', ...words)
    expect({ code, told }).toMatchObject({
      code: 2,
      told: expect.stringMatching(/^deosil: --jsonl reads standard input/u),
    })
  }
})

const refused: [string, { given: unknown; want: RegExp }][] = [
  ['a list', { given: [], want: /not a JSON object/u }],
  ['no path', { given: { text: '' }, want: /Expected "path" to be/u }],
  ['a number as text', { given: { path: 'a', text: 1 }, want: /Expected the strings "path" and "text"/u }],
  ['no pages', { given: { path: 'a', pages: [] }, want: /Expected/u }],
  ['a page without text', { given: { path: 'a', pages: [{ path: 'b' }] }, want: /Expected/u }],
  [
    'a page twice',
    {
      given: {
        path: 'a',
        pages: [
          { path: 'b', text: '' },
          { path: 'b', text: '' },
        ],
      },
      want: /same path/u,
    },
  ],
]
test.each(refused)('refuses %s', (_, { given, want }) => {
  expect(readLine(JSON.stringify(given))).toMatchObject({ error: expect.stringMatching(want) })
})

test('lines come out whole wherever the bytes were cut', async () => {
  const text = 'one\n\n{"ä":"€😀"}\nlast'
  const bytes = Buffer.from(text)
  for (let size = 1; size <= bytes.length; size += 1) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    )
    const lines: string[] = []
    async function* stream() {
      for (const chunk of chunks) yield await Promise.resolve(chunk)
    }
    for await (const line of linesOf(stream())) lines.push(line)
    expect(lines).toEqual(['one', '{"ä":"€😀"}', 'last'])
  }
  const none: string[] = []
  for await (const line of linesOf(streamOf(''))) none.push(line)
  expect(none).toEqual([])
})
