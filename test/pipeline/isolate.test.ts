/**
 * A failure costs the part on which it happens, and not the run.
 */
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Diagnostic } from '../../src/core/diagnostics.ts'
import { dialects } from '../../src/dialects/registry.ts'
import { emptyFragment, type Fragment } from '../../src/model/fragment.ts'
import type { Place } from '../../src/core/span.ts'
import type { Schema } from '../../src/model/schema.ts'
import { workingParts } from '../../src/pipeline/isolate.ts'
import { linkPages } from '../../src/pipeline/link-pages.ts'
import { openEngine, readRevision } from '../../src/pipeline/run.ts'

const revisionOf = (...texts: string[]) => ({
  label: 'now',
  pages: texts.map((text, index) => ({ path: `${index}.md`, text })),
})

function section(name: string, rows: string[]): string {
  const table = ['| Name | Type | Required | Restrictions | Description |', '|---|---|---|---|---|', ...rows]
  return [
    '# Schemas',
    '',
    `## ${name}`,
    '',
    '```json',
    '{}',
    '```',
    '',
    '### Properties',
    '',
    ...table,
    '',
  ].join('\n')
}

const SOUND = section('pkg.Sound', ['| `id` | string | true | | Id |'])

afterEach(() => {
  vi.restoreAllMocks()
})

const pages: [name: string, rows: string[], codes: string[]][] = [
  ['a root row that links to its own section', ['|*anonymous*|[pkg.Odd](#pkgodd)|false|none|none|'], []],
  [
    'lists in lists without end',
    [`| \`a\` | ${'array of '.repeat(9000)}string | false | | |`],
    ['type/not-understood'],
  ],
  [
    'an address in square brackets',
    ['| `a` | [http://example.com] | false | | [www.example.com] |'],
    ['schema/not-documented'],
  ],
]
test.each(pages)('%s leaves the other page as it is', async (_, rows, codes) => {
  const { model, diagnostics } = await readRevision(revisionOf(section('pkg.Odd', rows), SOUND))
  expect(model.schemas['pkg.Sound']?.properties?.['id']).toMatchObject({ type: 'string' })
  expect(diagnostics.map(({ code }) => code)).toEqual(codes)
})

test('a reader that fails is reported at its unit, and the next unit is read', async () => {
  const dialect = dialects.find(({ id }) => id === 'coder')!
  const read = dialect.read.bind(dialect)
  vi.spyOn(dialect, 'read').mockImplementation((unit, tools) => {
    if (unit.text.includes('pkg.Odd')) throw new TypeError('out of order')
    read(unit, tools)
  })
  const page = `${SOUND}\n${section('pkg.Odd', ['| `a` | string | true | | |']).replace('# Schemas', '')}`
  const { model, diagnostics, coverage } = await readRevision(revisionOf(page))
  expect(Object.keys(model.schemas)).toEqual(['pkg.Sound'])
  expect(diagnostics).toMatchObject([{ code: 'page/not-processed', args: { reason: 'out of order' } }])
  expect(diagnostics[0]!.at.start.line).toBeGreaterThan(SOUND.split('\n').length)
  expect(coverage[0]!.unread).toHaveLength(1)
})

test('a page that cannot be cut is reported, and the next page is read', async () => {
  const dialect = dialects.find(({ id }) => id === 'curl')!
  const detect = dialect.detect!.bind(dialect)
  vi.spyOn(dialect, 'detect').mockImplementation((outline, words) => {
    if (outline.path === '0.md') throw new Error('out of order')
    return detect(outline, words)
  })
  const { model, diagnostics } = await readRevision(revisionOf('# Text\n', SOUND))
  expect(Object.keys(model.schemas)).toEqual(['pkg.Sound'])
  expect(diagnostics).toMatchObject([
    { code: 'page/not-processed', at: { file: '0.md', start: { line: 1 } } },
  ])
})

const NOTHING = emptyFragment() as Fragment<Place>
const at = { file: 'a.md', start: { line: 3, column: 1 }, end: { line: 3, column: 2 } }

describe('linking', () => {
  const named = (name: string, schema: Schema | null) => ({ name, schema: schema as Schema, samples: [], at })
  const page = (...schemas: ReturnType<typeof named>[]) => ({
    path: 'a.md',
    dialect: 'coder',
    fragment: { ...NOTHING, schemas },
  })
  const linked = async (...schemas: ReturnType<typeof named>[]) =>
    await linkPages([page(...schemas)], async () => await Promise.resolve([page(...schemas)]))

  test('leaves out the schemas on which it fails', async () => {
    const names = ['A', 'B', 'C', 'D', 'E'].map((name) =>
      named(name, name === 'B' || name === 'E' ? null : { type: 'string' }),
    )
    const { model, diagnostics } = await linked(...names)
    expect(Object.keys(model.schemas)).toEqual(['A', 'C', 'D'])
    expect(diagnostics.map(({ code }) => code)).toEqual(['page/not-processed', 'page/not-processed'])
  })

  test('fails where no part is the reason', async () => {
    const broken = { ...page(), fragment: { ...NOTHING, servers: null as never } }
    await expect(linkPages([broken], async () => await Promise.resolve([broken]))).rejects.toThrow(TypeError)
  })
})

test('emitters leave out the schema on which they fail, and report it', async () => {
  const { model, origins } = await readRevision(revisionOf(SOUND))
  const schemas = { ...model.schemas, Odd: null as unknown as Schema }
  const lost: Diagnostic[] = []
  const input = { model: { ...model, schemas }, origins: { ...origins, '/schemas/Odd': at }, lost }
  const files = await openEngine().generate(input, ['openapi'])
  expect(Object.keys(JSON.parse(files[0]!.text).components.schemas)).toEqual(['pkg.Sound'])
  expect(lost).toMatchObject([{ code: 'page/not-processed', at }])
})

const searches: [name: string, bad: number[], want: number[]][] = [
  ['none fails', [], [0, 1, 2, 3, 4, 5, 6, 7]],
  ['one fails', [5], [0, 1, 2, 3, 4, 6, 7]],
  ['the first and the last fail', [0, 7], [1, 2, 3, 4, 5, 6]],
  ['all fail', [0, 1, 2, 3, 4, 5, 6, 7], []],
]
test.each(searches)('parts that work: %s', async (_, bad, want) => {
  const works = async (parts: readonly number[]) =>
    await Promise.resolve(!parts.some((part) => bad.includes(part)))
  const kept = await workingParts([0, 1, 2, 3, 4, 5, 6, 7], works)
  expect([...kept].sort()).toEqual(want)
})

test('of parts that only fail together the earlier one stays', async () => {
  const works = async (parts: readonly string[]) =>
    await Promise.resolve(!(parts.includes('a') && parts.includes('c')))
  expect([...(await workingParts(['a', 'b', 'c'], works))].sort()).toEqual(['a', 'b'])
})
