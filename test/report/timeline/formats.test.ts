/**
 * All formats of a timeline: whole, checked against what they promise, and tight against hostile texts.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { test as anyTest } from '@fast-check/vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { fromHtml } from 'hast-util-from-html'
import type { Element, Nodes } from 'hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import type { Timeline } from '../../../src/history/types.ts'
import { PAGE_SCRIPT, PAGE_STYLE } from '../../../src/report/timeline/html-assets.ts'
import { TIMELINE_FORMATS } from '../../../src/report/timeline/registry.ts'
import { TIMELINE_SCHEMA } from '../../../src/report/timeline/schema.ts'
import { PAYLOADS } from '../../hostile/list.ts'
import { anyHostileModel } from '../../support/any-model.ts'
import { checkPage } from '../../support/html.ts'
import { sampleTimeline, timelineFullOf, timelineOfModels } from './sample.ts'

const write = (id: string, timeline: Timeline): string =>
  TIMELINE_FORMATS.find((format) => format.id === id)!.write(timeline, {})

const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(TIMELINE_SCHEMA)

const HOLDS: Record<string, (timeline: Timeline) => void> = {
  text: (timeline) => {
    const text = write('text', timeline)
    expect(text).not.toMatch(/[^\P{Cc}\n]/u)
    const lines = text.trimEnd().split('\n')
    expect(lines.indexOf('', 3) === -1 ? lines.length : lines.indexOf('', 3)).toBe(
      timeline.releases.length + 4,
    )
  },
  json: (timeline) => {
    const parsed: unknown = JSON.parse(write('json', timeline))
    expect(validate(parsed), JSON.stringify(validate.errors)).toBe(true)
  },
  markdown: (timeline) => checkMarkdown(write('markdown', timeline), timeline),
  html: (timeline) => checkHtml(write('html', timeline), timeline),
  atom: (timeline) => checkAtom(write('atom', timeline), timeline),
}

const ATOM_TAG =
  /<(?:\?xml version="1\.0" encoding="utf-8"\?|feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"|link rel="alternate" href="https:\/\/[^"<>&\s]+"\/|content type="html"|\/?(?:feed|id|title|updated|author|name|generator|entry)|\/content)>/gu

/** Well-formed, and with all that RFC 4287 demands of feeds and entries. */
function checkAtom(text: string, { releases }: Timeline): void {
  const between = text.replace(ATOM_TAG, '')
  expect(between).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#3[59]);)/u)
  expect(between).not.toMatch(/[^\P{Cc}\n]/u)
  const open: string[] = []
  for (const tag of text.match(ATOM_TAG) ?? []) {
    const name = /^<\/?([a-z]+)/u.exec(tag)?.[1] ?? ''
    const closes = tag.startsWith('</') && open.at(-1) === name
    if (closes) open.pop()
    else if (name !== '' && !tag.endsWith('/>')) open.push(name)
  }
  // What was closed in another order stays.
  expect(open).toEqual([])
  const [head = '', ...entries] = text.split('<entry>')
  expect(entries).toHaveLength(releases.length)
  expect(head).toMatch(/<author><name>[^<]+<\/name><\/author>/u)
  const ids = [head, ...entries].map((part) => /<id>(urn:uuid:[0-9a-f-]{36})<\/id>/u.exec(part)?.[1])
  expect(new Set(ids).size).toBe(releases.length + 1)
  expect(ids).not.toContain(undefined)
  for (const part of [head, ...entries]) {
    expect(part).toMatch(/<title>[^<]+<\/title>/u)
    expect(part).toMatch(/<updated>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ<\/updated>/u)
  }
  for (const entry of entries) expect(entry).toMatch(/<content type="html">[^<]+<\/content>/u)
}

describe('the feed', () => {
  const commit = 'a'.repeat(40)
  const dated = (): Timeline => {
    const { releases, ...rest } = sampleTimeline()
    const day = (index: number) => `2025-0${index + 1}-20`
    const url = `https://github.com/harbour/docs/tree/${commit}`
    return {
      ...rest,
      releases: releases.map((release, index) => ({ ...release, commit, url, date: day(index) })),
    }
  }
  const idsIn = (text: string) => [...text.matchAll(/<id>([^<]*)/gu)].map(([, id]) => id)

  test('tells days and links, and the newest first', () => {
    const text = write('atom', dated())
    expect(() => checkAtom(text, dated())).not.toThrow()
    expect([...text.matchAll(/<updated>([^<]*)/gu)].map(([, time]) => time)).toEqual([
      '2025-03-20T00:00:00Z',
      '2025-03-20T00:00:00Z',
      '2025-02-20T00:00:00Z',
      '2025-01-20T00:00:00Z',
    ])
    expect(text).toContain(`<link rel="alternate" href="https://github.com/harbour/docs/tree/${commit}"/>`)
    expect(text).toContain('<title>v1.9.0: 4 breaking, 1 info</title>')
    expect(text).toContain('&lt;code&gt;GET /away&lt;/code&gt;')
  })

  test('keeps its ids when a release is added', () => {
    const all = dated()
    const fewer = { ...all, releases: all.releases.slice(0, 2) }
    const [feed, , ...entries] = idsIn(write('atom', all))
    expect(idsIn(write('atom', fewer))).toEqual([feed, ...entries])
  })
})

test('releases that were left out are one line, and what one was compared with is told', () => {
  const leftOut = ['v0.1', 'v0.2', 'v0.3'].map((label) => ({ label, reason: `${label}: no pages.` }))
  const { releases, ...rest } = sampleTimeline()
  const timeline = {
    ...rest,
    leftOut,
    releases: releases.with(2, { ...releases[2]!, parent: 'v1.0.0', mergeBase: 'c'.repeat(40) }),
  }
  const line = '3 releases were left out, v0.1 to v0.3. The last one: v0.3: no pages.'
  expect(write('text', timeline)).toContain(`\n${line}\n`)
  expect(write('html', timeline)).toContain(line)
  for (const id of ['markdown', 'html', 'atom'])
    expect(write(id, timeline)).toMatch(/since the merge base with v1\\?\.0\\?\.0/u)
})

test('releases without changes that follow each other are folded on the page', () => {
  const { releases, ...rest } = sampleTimeline()
  const [first] = releases
  const patches = ['v1.0.1', 'v1.0.2'].map((label) => ({ ...first!, label, parent: 'v1.0.0', changes: [] }))
  const timeline = { ...rest, releases: releases.toSpliced(1, 0, ...patches) }
  const page = write('html', timeline)
  expect(() => checkHtml(page, timeline)).not.toThrow()
  expect(page).toContain('<summary class="quiet">2 releases without changes</summary>')
  expect(page).toContain('2 releases without changes: v1.0.1 to v1.0.2</summary>')
  expect(page.match(/<input type="radio" name="from"/gu)).toHaveLength(3)
})

function checkMarkdown(text: string, { releases }: Timeline): void {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text)
  const kinds = new Map<string, number>()
  let headings = 0
  const visit = (node: { type: string; depth?: number; children?: unknown[] }): void => {
    kinds.set(node.type, (kinds.get(node.type) ?? 0) + 1)
    if (node.type === 'heading' && node.depth === 2) headings += 1
    for (const child of node.children ?? []) visit(child as typeof node)
  }
  visit(tree as Parameters<typeof visit>[0])
  const allowed = 'root heading paragraph text list listItem inlineCode table tableRow tableCell'.split(' ')
  expect([...kinds.keys()].filter((kind) => !allowed.includes(kind))).toEqual([])
  expect(headings).toBe(releases.length)
  expect(kinds.get('tableRow')).toBe(releases.length + 1)
  expect(kinds.get('tableCell')).toBe((releases.length + 1) * 10)
}

const OURS = new Set(
  'html head meta title style body header h1 h2 h3 p ul li b span nav a form label input main section figure svg line polyline circle text rect path div table thead tbody tr th td article details summary code del ins script'.split(
    ' ',
  ),
)

function checkHtml(page: string, timeline: Timeline): void {
  const elements: Element[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'element') elements.push(node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(fromHtml(page, { onerror: ({ message }) => expect.fail(message) }))
  expect(elements.map(({ tagName }) => tagName).filter((name) => !OURS.has(name))).toEqual([])
  const attributes = elements.flatMap(({ properties }) => Object.keys(properties))
  expect(attributes.filter((name) => /^on|^src|^style$|^xlink/iu.test(name))).toEqual([])
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name)
  expect(named('script')).toHaveLength(1)
  expect(named('style')).toHaveLength(1)
  const ids = elements.flatMap(({ properties }) => properties['id'] ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  for (const { properties } of named('a')) {
    expect(properties['href']).toMatch(/^(?:#|https:\/\/)/u)
    if (String(properties['href']).startsWith('https')) continue
    expect(ids).toContain(String(properties['href']).slice(1))
  }
  const classes = (name: string) =>
    named('article').filter(({ properties }) => [properties['className']].flat().includes(name))
  expect(classes('change')).toHaveLength(timeline.releases.flatMap(({ changes }) => changes).length)
  expect(classes('life')).toHaveLength(
    timeline.entries.filter(({ kind }) => kind === 'operation' || kind === 'schema').length,
  )
}

describe.each(Object.entries(HOLDS))('%s', (id, holds) => {
  test('is one of the formats', () => {
    expect(TIMELINE_FORMATS.map((format) => format.id)).toContain(id)
    expect(TIMELINE_FORMATS).toHaveLength(Object.keys(HOLDS).length)
  })

  test('of a small history', () => expect(() => holds(sampleTimeline())).not.toThrow())

  test('of a single release', () => {
    const { releases, entries } = sampleTimeline()
    const alone = { releases: releases.slice(0, 1), entries: entries.slice(0, 0), leftOut: [] }
    expect(() => holds(alone)).not.toThrow()
  })

  test('is the same text each time', () => {
    expect(write(id, sampleTimeline())).toBe(write(id, structuredClone(sampleTimeline())))
  })

  const texts = [
    ...PAYLOADS,
    'a|b',
    '`a|b`',
    '<b>',
    'www.example.com',
    'http://example.com|x',
    '```',
    '[a](http://x.y)',
  ]
  test.each(texts.map((text) => [JSON.stringify(text).slice(0, 40), text] as const))(
    'full of %s',
    (_, text) => {
      expect(() => holds(timelineFullOf(text))).not.toThrow()
    },
  )
})

anyTest.prop([anyHostileModel, anyHostileModel], { numRuns: 8 })('any two models, in all formats', (a, b) => {
  for (const holds of Object.values(HOLDS)) holds(timelineOfModels(a, b, a))
})

test('the table of releases', () => {
  expect(write('text', sampleTimeline())).toMatchInlineSnapshot(`
    "Users API, v1.0.0 to v1.10.0
    3 releases, 8 changes: 4 breaking, 4 info.

    Release  Operations  added  removed  Schemas  added  removed  Breaking  Warning  Info
    v1.0.0            4                        1
    v1.9.0            3               1        1                         4              1
    v1.10.0           4      1                 2      1                                 3

    v0.9.0 was left out. No pages.
    "
  `)
})

test('the changelog', () => {
  expect(write('markdown', sampleTimeline())).toMatchInlineSnapshot(`
    "# Changes of Users API, v1.0.0 to v1.10.0

    3 releases, 8 changes: 4 breaking, 4 info.

    | Release | Operations | added | removed | Schemas | added | removed | Breaking | Warning | Info |
    | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |
    | v1.10.0 | 4 | 1 | 0 | 2 | 1 | 0 | 0 | 0 | 3 |
    | v1.9.0 | 3 | 0 | 1 | 1 | 0 | 0 | 4 | 0 | 1 |
    | v1.0.0 | 4 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |

    v0.9.0 was left out. No pages.

    ## v1.10.0

    3 changes since v1.9.0: 3 info; 4 operations, 2 schemas.

    ### Added

    - An operation was added
      - \`GET /away\`
    - The enumeration of a parameter has more values
      - \`GET /users#query.status\`: \`"idle"\`
    - A schema was added
      - \`Group\`

    ## v1.9.0

    5 changes since v1.0.0: 4 breaking, 1 info; 3 operations, 1 schema.

    ### Breaking

    - An operation moved to another path
      - \`GET /old\` → \`GET /new\`
    - An operation was removed
      - \`GET /away\`
    - The enumeration of a parameter has fewer values
      - \`GET /users#query.status\`: \`"off"\`
    - A property was removed
      - \`User#name\`: \`string\` (\`GET /users\`; perhaps renamed to email)

    ### Added

    - A property was added
      - \`User#email\`: \`string\` (\`GET /users\`)

    ## v1.0.0

    The oldest release that was read: 4 operations, 1 schema.
    "
  `)
})

test('the page lets only its own style and script run', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(
    write('html', sampleTimeline()),
  )?.[1]
  const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  expect(policy?.split('; ')).toEqual([
    "default-src 'none'",
    `style-src ${digest(PAGE_STYLE)}`,
    `script-src ${digest(PAGE_SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ])
  expect(() => new Script(PAGE_SCRIPT)).not.toThrow()
})

test('labels of hundreds of releases are thinned out, and the newest has its own', () => {
  const { releases, entries, leftOut } = sampleTimeline()
  const many = Array.from({ length: 300 }, (_, index) => ({ ...releases[0]!, label: `v1.${index}.0` }))
  const page = write('html', { releases: many, entries: entries.slice(0, 0), leftOut })
  const labels = [...page.matchAll(/<text class="label"[^>]*>([^<]*)</gu)].map((found) => found[1])
  expect(labels.length).toBeGreaterThan(8)
  expect(labels.length).toBeLessThan(19)
  expect(labels.at(-1)).toBe('v1.299.0')
})

test('the schema of the JSON format is published as a file, too', () => {
  const file = readFileSync(new URL('../../../schemas/timeline.schema.json', import.meta.url), 'utf8')
  expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(TIMELINE_SCHEMA)))
})

test('the page can be used with keyboard and screen reader', () => {
  expect(() => checkPage(write('html', sampleTimeline()))).not.toThrow()
})
