import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { gitIn } from '../source/sources.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'
import { deosil } from './harness.ts'
import { CLEAN, DOUBTFUL, withoutOperation } from './pages.ts'

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

describe('check', () => {
  test('clean pages pass, and the report is data', async () => {
    folder.write({ 'docs/boats.md': CLEAN })
    const { code, out, told } = await deosil(folder.path, ['check', 'docs', '--strict'])
    expect({ code, out, told }).toEqual({
      code: 0,
      out: '1 page, 2 operations, 0 schemas, 0 findings, 0 blocks unread\n',
      told: '',
    })
  })

  test('a finding shows its line in the file that the user has; strict fails on it', async () => {
    folder.write({ 'docs/boats.md': DOUBTFUL })
    const { code, out } = await deosil(folder.path, ['check', 'docs'])
    expect(code).toBe(0)
    expect(out).toMatch(
      /^docs\/boats\.md:\d+:\d+ warning type\/not-understood {2}Cannot read the type "list of knots"$/mu,
    )
    expect(out).toMatch(/\| `speed` \| query \| list of knots \|.*\n {6}\| +\^+$/mu)
    expect(out).toMatch(/ unread heading "### Harbour moods"$/mu)
    expect((await deosil(folder.path, ['check', 'docs', '--strict'])).code).toBe(1)
    folder.write({ 'deosil.config.json': '{"source":"docs","strict":true}' })
    expect((await deosil(folder.path, ['check'])).code).toBe(1)
  })

  test('a page of which most is unread is a warning, on which strict fails', async () => {
    const tables = '### Odds\n\n| Wind | Sail |\n|---|---|\n| 3 | full |\n| 7 | reefed |\n\n'.repeat(12)
    folder.write({ 'docs/boats.md': `${CLEAN}\n${tables}` })
    const { code, out } = await deosil(folder.path, ['check', 'docs'])
    expect(out).toMatch(/^docs\/boats\.md:\d+:\d+ warning page\/partly-read /mu)
    expect(code).toBe(0)
    expect((await deosil(folder.path, ['check', 'docs', '--strict'])).code).toBe(1)
  })

  test('JSON is what the published schema says', async () => {
    folder.write({ 'docs/boats.md': DOUBTFUL })
    const { out } = await deosil(folder.path, ['check', 'docs', '--format', 'json'])
    const schema: unknown = JSON.parse(
      readFileSync(new URL('../../schemas/findings.schema.json', import.meta.url), 'utf8'),
    )
    const validate = new Ajv2020({ strict: false }).compile(schema as object)
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true)
    expect(JSON.parse(out)).toMatchObject({
      pages: [{ file: 'docs/boats.md', dialect: 'coder', unread: [{ kind: 'heading' }, { kind: 'code' }] }],
    })
  })

  test('standard input is a page', async () => {
    const { code, out } = await deosil(folder.path, ['check', '-'], { input: CLEAN })
    expect({ code, out }).toEqual({
      code: 0,
      out: '1 page, 2 operations, 0 schemas, 0 findings, 0 blocks unread\n',
    })
  })

  test('a page without an API is no silence', async () => {
    folder.write({ 'docs/boats.md': CLEAN, 'docs/prose.md': 'Boats are nice.\n' })
    const { code, out } = await deosil(folder.path, ['check', 'docs'])
    expect(code).toBe(0)
    expect(out).toContain('docs/prose.md:1:1 info page/no-api  No dialect recognizes an API on this page\n')
    expect(out).toContain('docs/prose.md:1:1 unread paragraph "Boats are nice."\n')
  })

  test('one bad page does not stop the others, and fails the run', async () => {
    folder.write({ 'docs/boats.md': CLEAN, 'docs/picture.md': 'PNG\0' })
    const { code, out } = await deosil(folder.path, ['check', 'docs'])
    expect(code).toBe(1)
    expect(out).toContain('docs/picture.md:1:4 error source/binary')
    expect(out).toContain('1 page, 2 operations')
  })

  const unreadable: [string, { given: string[]; want: RegExp }][] = [
    [
      'a missing folder',
      { given: ['check', 'dcs'], want: /deosil: dcs: no such file or folder\. Did you mean "docs"\?/u },
    ],
    [
      'only pages that cannot be read',
      { given: ['check', 'docs'], want: /source\/binary[\s\S]*deosil: None of the pages could be read\./u },
    ],
    [
      'to inspect a page that cannot be read',
      {
        given: ['inspect', join('docs', 'picture.md')],
        want: /source\/binary[\s\S]*deosil: None of the pages could be read\./u,
      },
    ],
  ]
  test.each(unreadable)('exit code 3: %s', async (_, { given, want }) => {
    folder.write({ 'docs/picture.md': 'PNG\0' })
    const { code, out, told } = await deosil(folder.path, given)
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(told).toMatch(want)
  })

  test('without a source anywhere it says how to name one', async () => {
    const { code, told } = await deosil(folder.path, ['check'])
    expect({ code, told }).toEqual({
      code: 2,
      told: 'deosil: No source was given. For example: deosil check docs/api\n',
    })
  })

  test('progress stands on one line of a terminal, and nowhere else', async () => {
    folder.write({ 'docs/boats.md': CLEAN })
    const isTerminal = { out: false, tell: true }
    const shown = (await deosil(folder.path, ['check', 'docs'], { isTerminal })).told
    expect(shown).toContain('\r\u001b[KReading 1 page of docs')
    expect(shown).not.toContain('\n')
    expect(shown.endsWith('\r\u001b[K')).toBe(true)
    expect(
      (await deosil(folder.path, ['check', 'docs'], { isTerminal, environment: { CI: 'true' } })).told,
    ).toBe('')
  })
})

describe('diff', () => {
  test('tells what changed; the threshold decides the exit code', async () => {
    folder.write({ 'old/boats.md': CLEAN, 'new/boats.md': withoutOperation(CLEAN) })
    const words = ['diff', 'old', 'new', '--format', 'oneline']
    const { code, out, told } = await deosil(folder.path, words)
    expect({ code, told }).toEqual({ code: 1, told: '' })
    expect(out).toMatch(
      /^breaking {2}operation-removed {2}POST \/api\/v2\/boats .*old\/boats\.md:\d+:\d+\n$/u,
    )
    expect((await deosil(folder.path, [...words, '--fail-on', 'never'])).code).toBe(0)
    expect((await deosil(folder.path, ['diff', 'old', 'old'])).code).toBe(0)
    folder.write({ 'deosil.config.json': '{"severity":{"operation-removed":"info"}}' })
    const lenient = await deosil(folder.path, words)
    expect(lenient.code).toBe(0)
    expect(lenient.out).toMatch(/^info {2}operation-removed/u)
  })

  test('tells a job of GitHub Actions on its own page, too', async () => {
    folder.write({ 'old/boats.md': CLEAN, 'new/boats.md': withoutOperation(CLEAN), 'page.md': 'Before\n' })
    const environment = { PATH: process.env.PATH, GITHUB_STEP_SUMMARY: join(folder.path, 'page.md') }
    const page = () => readFileSync(join(folder.path, 'page.md'), 'utf8')
    await deosil(folder.path, ['diff', 'old', 'new'], { environment })
    expect(page()).toBe('Before\n')
    const words = ['diff', 'old', 'new', '--format', 'github']
    const { code, out } = await deosil(folder.path, words, { environment })
    expect({ code, lines: out.split('\n').length - 1 }).toEqual({ code: 1, lines: 1 })
    expect(page()).toMatch(/^Before\n## old → new\n\n\*\*1 change\*\* 1 breaking\n/u)
    const nowhere = { ...environment, GITHUB_STEP_SUMMARY: join(folder.path, 'no/page.md') }
    expect((await deosil(folder.path, words, { environment: nowhere })).code).toBe(3)
  })

  const names: [string, { given: string[]; want: string }][] = [
    ['their own names', { given: ['v1', 'v2'], want: 'v1 → v2' }],
    ['the part of the path that differs', { given: ['v1/docs', 'v2/docs/'], want: 'v1 → v2' }],
    ['the last part that differs', { given: ['a/1/docs', 'a/2/docs'], want: '1 → 2' }],
    ['one name for one folder', { given: ['v1/docs', 'v1/docs'], want: 'docs → docs' }],
  ]
  test.each(names)('calls the revisions by %s', async (_, { given, want }) => {
    for (const place of given) folder.write({ [`${place.replace(/\/$/u, '')}/boats.md`]: CLEAN })
    const { out } = await deosil(folder.path, ['diff', ...given])
    expect(out.split(': ')[0]).toBe(want)
  })

  test('compares a revision in git with the folder', async () => {
    folder.write({ 'docs/boats.md': CLEAN })
    gitIn(folder.path, 'init')
    gitIn(folder.path, 'add', '-A')
    gitIn(folder.path, 'commit', '-m', 'first')
    folder.write({ 'docs/boats.md': withoutOperation(CLEAN) })
    const { code, out } = await deosil(folder.path, ['diff', 'HEAD:docs', 'docs', '--format', 'oneline'])
    expect(code).toBe(1)
    expect(out).toMatch(/operation-removed .* docs\/boats\.md:\d+/u)
  })

  const refused: [string, { given: string[]; files?: Record<string, string>; code: number; want: RegExp }][] =
    [
      [
        'a misspelt format',
        {
          given: ['--format', 'jsn'],
          code: 2,
          want: /Unknown --format value "jsn"\. Did you mean "json"\?/u,
        },
      ],
      ['a misspelt level', { given: ['--fail-on', 'braking'], code: 2, want: /Did you mean "breaking"\?/u }],
      [
        'a rule that does not exist',
        {
          given: [],
          files: { 'deosil.config.json': '{"severity":{"operation-gone":"info"}}' },
          code: 2,
          want: /Unknown diff rule "operation-gone"/u,
        },
      ],
      ['missing approvals', { given: ['--approvals', 'a.json'], code: 3, want: /a\.json: cannot be read/u }],
      [
        'broken approvals',
        {
          given: ['--approvals', 'a.json'],
          files: { 'a.json': '[]' },
          code: 3,
          want: /a\.json: The approvals file/u,
        },
      ],
      [
        'docs without an API',
        {
          given: [],
          files: { 'new/boats.md': '# Hello' },
          code: 3,
          want: /new: no operations or schemas found/u,
        },
      ],
    ]
  test.each(refused)('refused: %s', async (_, { given, files = {}, code: wanted, want }) => {
    folder.write({ 'old/boats.md': CLEAN, 'new/boats.md': CLEAN, ...files })
    const { code, out, told } = await deosil(folder.path, ['diff', 'old', 'new', ...given])
    expect({ code, out }).toEqual({ code: wanted, out: '' })
    expect(told).toMatch(want)
  })
})

describe('inspect', () => {
  test('shows repair, dialects with reasons, headings and who read which block', async () => {
    folder.write({ 'docs/boats.md': DOUBTFUL })
    const { code, out } = await deosil(folder.path, ['inspect', join('docs', 'boats.md')])
    expect(code).toBe(0)
    expect(out).toContain('Repair\n  none needed\n')
    expect(out).toMatch(/^ {2}\d\.\d\d {2}coder {2}reads the page\n {10}\S/mu)
    expect(out).toMatch(/^ {7}1 {2}Boats\n {7}3 {4}List boats$/mu)
    expect(out).toMatch(/UNREAD +heading "### Harbour moods"$/mu)
  })

  test('takes one page', async () => {
    folder.write({ 'docs/a.md': CLEAN, 'docs/b.md': CLEAN })
    const { code, told } = await deosil(folder.path, ['inspect', 'docs'])
    expect({ code, told }).toEqual({
      code: 3,
      told: 'deosil: inspect shows one page, but docs has 2. For example: deosil inspect docs/a.md\n',
    })
  })

  test('gives the same as data', async () => {
    folder.write({ 'docs/boats.md': DOUBTFUL })
    const { out } = await deosil(folder.path, ['inspect', join('docs', 'boats.md'), '--format', 'json'])
    const seen = JSON.parse(out) as { dialect: string; headings: object[]; blocks: { by: string | null }[] }
    expect(seen).toMatchObject({ format: 1, file: 'boats.md', dialect: 'coder', repair: { kind: null } })
    expect(seen.headings[0]).toEqual({ line: 1, depth: 1, text: 'Boats' })
    expect(seen.blocks.some(({ by }) => by === null)).toBe(true)
  })
})
