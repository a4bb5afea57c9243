/**
 * All formats over one set of changes, and over sets full of hostile texts.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { Script } from 'node:vm'
import { test as anyTest } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { diffModels } from '../../../src/diff/diff.ts'
import { compareChanges } from '../../../src/diff/order.ts'
import { DIFF_RULES } from '../../../src/diff/rules/registry.ts'
import type { Change, ChangeSet } from '../../../src/diff/types.ts'
import { PAGE_SCRIPT } from '../../../src/report/changes/html-assets.ts'
import { CHANGE_FORMATS } from '../../../src/report/changes/registry.ts'
import { CHANGES_SCHEMA } from '../../../src/report/changes/schema.ts'
import { anyHostileModel } from '../../support/any-model.ts'
import { PAYLOADS } from '../../hostile/list.ts'
import { HOLDS, judged, write } from './checks.ts'
import { SAMPLE } from './sample.ts'

describe('one set in all formats', () => {
  test('every format is checked here', () => {
    expect(CHANGE_FORMATS.map(({ id }) => id).sort()).toEqual(Object.keys(HOLDS).sort())
    const files = readdirSync(new URL('../../../src/report/changes/', import.meta.url))
    for (const { id } of CHANGE_FORMATS) expect(files).toContain(`${id}.ts`)
  })

  test('the set has changes of every level', () => {
    expect(new Set(SAMPLE.changes.map(({ level }) => level)).size).toBe(4)
  })

  test.each(Object.entries(HOLDS))('%s', (_, holds) => {
    expect(() => holds(judged(SAMPLE))).not.toThrow()
  })
  test.each(Object.entries(HOLDS))('%s, without any change', (_, holds) => {
    expect(() => holds(judged({ ...SAMPLE, changes: [] }))).not.toThrow()
  })

  test.each(CHANGE_FORMATS.map(({ id }) => id))('%s is the same text each time', (id) => {
    const { set, options } = judged(SAMPLE)
    expect(write(id, set, options)).toBe(write(id, structuredClone(set), structuredClone(options)))
  })
})

/** Some of each family, with and without values of enumerations. */
const RULES_OF_ALL_FORMS = DIFF_RULES.filter((_, index) => index % 6 === 0)

/** A set in which one text stands wherever a text of a document can. */
function setOf(text: string): ChangeSet {
  const place = { file: text, line: 1, column: 1, heading: text, anchor: text }
  const changes = RULES_OF_ALL_FORMS.map(({ id, level }, index): Change => {
    return {
      rule: id,
      level: level.response,
      where: text,
      before: id.includes('-enum-') && /introduced|dropped/u.test(id) ? 3 : text,
      after: index % 2 === 0 ? text : null,
      requestOperations: [`GET ${text}`],
      responseOperations: [`GET ${text}`, `PUT ${text}`],
      places: { before: place, after: { ...place, isNearest: true } },
      fingerprint: index.toString(16).padStart(16, '0'),
      hint: text,
      approval: { fingerprint: 'f', reason: text, kind: 'accepted', who: text },
      standsFor: [{ rule: id, where: text }],
    }
  })
  const facts = { label: text, title: text, version: text, operations: 1, schemas: 1 }
  return { before: facts, after: facts, changes: changes.sort(compareChanges) }
}

describe('hostile texts stay in their place', () => {
  const texts = [
    ...PAYLOADS,
    '```',
    '` `',
    '<b>',
    '[a](http://x.y)',
    'www.example.com',
    'http://example.com',
    'a@b.cd',
  ]
  const names = texts.map((text) => [JSON.stringify(text).slice(0, 40), text] as const)

  describe.each(Object.entries(HOLDS))('%s', (id, holds) => {
    test.each(names)('%s', (_, text) => {
      const set = setOf(text)
      const { gate } = judged(set).options
      const approved = set.changes.length
      holds({ set, options: { ...judged(set).options, gate: { ...gate, approved, failing: [] } } })
      expect(write(id, set)).not.toBe('')
    })
  })

  anyTest.prop([anyHostileModel, anyHostileModel], { numRuns: 12 })('any two models', (a, b) => {
    const set = diffModels(
      { model: a, origins: {}, label: 'a' },
      { model: b, origins: {}, label: 'b' },
      { prose: true },
    )
    for (const holds of Object.values(HOLDS)) holds(judged(set))
  })
})

describe('text', () => {
  const { set, options } = judged(SAMPLE)

  test('by level', () => {
    expect(write('text', set, options)).toMatchSnapshot()
  })

  test('by operation', () => {
    expect(write('text', set, { ...options, by: 'operation' })).toMatchSnapshot()
  })

  test('colours are those that are handed in, and change no letter', () => {
    const mark = (text: string) => `\u001b[1m${text}\u001b[22m`
    const palette = { bold: mark, dim: mark, red: mark, yellow: mark, green: mark, cyan: mark }
    const coloured = write('text', set, { ...options, palette })
    expect(coloured).not.toBe(write('text', set, options))
    expect(coloured.replaceAll(/\u001b\[\d+m/gu, '')).toBe(write('text', set, options))
  })
})

test('the changelog', () => {
  const { set, options } = judged(SAMPLE)
  expect(write('markdown', set, options)).toMatchSnapshot()
})

test('the script of the page is a script', () => {
  expect(() => new Script(PAGE_SCRIPT)).not.toThrow()
})

test('the schema of the JSON format is published as a file, too', () => {
  const file = readFileSync(new URL('../../../schemas/changes.schema.json', import.meta.url), 'utf8')
  expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(CHANGES_SCHEMA)))
})

test('the page shows files without the folder that all places share', () => {
  const page = write('html', SAMPLE)
  const long = (set: typeof SAMPLE): typeof SAMPLE => ({
    ...set,
    changes: set.changes.map((change) => {
      const { before, after } = change.places
      const at = (place: NonNullable<typeof before>) => ({ ...place, file: `../../docs/${place.file}` })
      return {
        ...change,
        places: { ...(before && { before: at(before) }), ...(after && { after: at(after) }) },
      }
    }),
  })
  expect(page).toMatch(/<code>schemas\.md:\d+:1<\/code>/u)
  expect(write('html', long(SAMPLE))).toBe(page)
})
