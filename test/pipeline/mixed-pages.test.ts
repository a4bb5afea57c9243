/**
 * Pages on which a generator and a person have written: each part goes to the dialect that recognises it best.
 */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { dialects } from '../../src/dialects/registry.ts'
import { planPage } from '../../src/pipeline/read/plan-page.ts'
import { readRevision } from '../../src/pipeline/run.ts'
import { unitKey } from '../../src/pipeline/store/cache.ts'
import { shippedRevision } from '../support/docs-input.ts'

const GENERATED = shippedRevision('harbour/2.0').pages.find(({ text }) => text.includes('### Code samples'))!

const WRITTEN = `# Ropes

How ropes are handed out.

## List ropes

**GET** /ropes

| Parameter | Type | Description |
|---|---|---|
| length | integer | Only ropes of this length |
`

const read = async (text: string) => await readRevision({ label: 'now', pages: [{ path: 'a.md', text }] })

afterEach(() => {
  vi.restoreAllMocks()
})

const pathsOf = ({ model }: Awaited<ReturnType<typeof read>>): string[] =>
  Object.values(model.operations).map(({ method, path }) => `${method} ${path}`)

describe('a chapter that a person added to a generated page', () => {
  test('is read by the dialect of hand-written pages', async () => {
    const [alone, mixed] = [await read(GENERATED.text), await read(`${GENERATED.text}\n${WRITTEN}`)]
    const added = pathsOf(mixed).filter((path) => !pathsOf(alone).includes(path))
    expect(added).toHaveLength(1)
    expect(added[0]).toMatch(/^GET .*\/ropes$/u)
    expect(pathsOf(mixed)).toEqual(expect.arrayContaining(pathsOf(alone)))
  })

  test('has its place in the page', () => {
    const { units } = planPage({ path: 'a.md', text: `${GENERATED.text}\n${WRITTEN}` })
    const other = units.find(({ dialect }) => dialect === 'reference')!
    expect(units.map(({ text }) => text).join('\n')).toBe(`${GENERATED.text}\n${WRITTEN}`)
    expect(other.linesAbove).toBeGreaterThan(GENERATED.text.split('\n').length - 2)
  })

  test('is listed as unread where it states no operation', async () => {
    const { coverage } = await read(`${GENERATED.text}\n# Ropes\n\nAsk the harbour master for ropes.\n`)
    expect(coverage[0]!.unread.map(({ kind }) => kind)).toEqual(['heading', 'paragraph'])
  })
})

test('a chapter with operations stays with its generator, whatever its text shows', async () => {
  const heading = /^# .*$/mu.exec(GENERATED.text)![0]
  const text = GENERATED.text.replace(heading, `${heading}\n\nTry \`GET /boats\` first.`)
  const { units } = planPage({ path: 'a.md', text })
  expect(new Set(units.map(({ dialect }) => dialect))).toEqual(new Set(['coder']))
})

describe('facts of a page', () => {
  test('reach every unit and are part of its key', () => {
    const coder = dialects.find(({ id }) => id === 'coder')!
    Object.assign(coder, { survey: () => ({ base: '/api' }) })
    try {
      const { units } = planPage(GENERATED)
      expect(units.every(({ facts }) => facts?.['base'] === '/api')).toBe(true)
      const [unit] = units
      expect(unitKey({ ...unit!, facts: { base: '/v2' } })).not.toBe(unitKey(unit!))
    } finally {
      delete coder.survey
    }
  })
})
