/**
 * The pages in `docs-input/` are what the descriptions say, and the releases of the Harbour API differ in every way.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { GENERAL_REVISIONS, docsInput, general, harbour, harbourSteps } from '../../scripts/render/index.mjs'

const folder = new URL('../../docs-input/', import.meta.url)

test('docs-input holds what `node scripts/render-docs-input.mjs` writes', () => {
  const pages = docsInput()
  for (const { path, text } of pages)
    expect(readFileSync(new URL(encodeURI(path), folder), 'utf8'), path).toBe(text)
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  )
  // Other folders hold pages that people wrote.
  const rendered = found.filter((path) => /^(?:general|harbour)\/.*\.md$/.test(path))
  expect(rendered.sort()).toEqual(pages.map(({ path }) => path).sort())
})

test.each(GENERAL_REVISIONS)('the General page of %s has ten operations', (revision) => {
  expect(general(revision).tags.flatMap((tag) => tag.operations)).toHaveLength(10)
})

test('the Harbour API has enough of everything', () => {
  const api = harbour('1.0')
  expect(api.tags.flatMap((tag) => tag.operations).length).toBeGreaterThan(25)
  expect(Object.keys(api.schemas).length).toBeGreaterThan(40)
  expect(Object.hasOwn(api.schemas['harbour.Settings']?.properties ?? {}, 'constructor')).toBe(true)
})

/** Each family of rules, and what its rules end in. */
const RULES: Record<string, string> = {
  operation: 'added removed moved hidden summary-changed description-changed section-changed',
  auth: 'added removed',
  parameter: `added added-required removed required optional moved type-changed type-widened type-narrowed
    enum-added enum-removed enum-introduced enum-dropped description-changed`,
  body: 'added added-required removed required optional type-changed type-equivalent description-changed',
  response: `added removed body-added body-removed header-added header-removed type-changed type-equivalent
    media-changed description-changed`,
  property: `added added-required removed required optional type-changed type-widened type-narrowed
    type-equivalent enum-added enum-removed enum-introduced enum-dropped read-only read-write description-changed`,
  schema: 'added removed renamed enum-added enum-removed enum-introduced enum-dropped description-changed',
  'error-response': 'added removed',
  request: 'media-changed',
  'path-parameter': 'renamed',
}

test('the releases of the Harbour API have a change for every rule', () => {
  const told = new Set(harbourSteps().flatMap(({ changes }) => changes.map(({ rule }) => rule)))
  const wanted = Object.entries(RULES).flatMap(([family, ends]) =>
    ends.split(/\s+/u).map((end) => `${family}-${end}`),
  )
  expect([...told].sort()).toEqual(wanted.sort())
})

test.each(harbourSteps())('the changes from $from to $to name what is there', ({ from, to, changes }) => {
  const known = new Set([...namesOf(from), ...namesOf(to)])
  const named = changes.flatMap(({ operation = [], schema = [] }) => [operation, schema].flat())
  expect(named.filter((name) => !known.has(name))).toEqual([])
})

function namesOf(release: string): string[] {
  const api = harbour(release)
  const operations = api.tags.flatMap((tag) => tag.operations)
  return [
    ...operations.map(({ method, path }) => `${method} ${api.basePath}${path}`),
    ...Object.keys(api.schemas),
  ]
}
