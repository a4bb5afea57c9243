import { test } from '@fast-check/vitest'
import { Script } from 'node:vm'
import { describe, expect } from 'vitest'
import type { Diagnostic } from '../../src/core/diagnostics.ts'
import { record } from '../../src/core/record.ts'
import { answerOf, exampleModel } from '../../src/diff/example.ts'
import { PAGE_SCRIPT } from '../../src/emit/html/assets.ts'
import { html } from '../../src/emit/html/index.ts'
import { DEFAULT_EMIT_OPTIONS, type PageReport } from '../../src/emit/types.ts'
import type { ApiModel, Origins } from '../../src/model/api.ts'
import { refTo, type Schema } from '../../src/model/schema.ts'
import { anyHostileModel } from '../support/any-model.ts'
import { checkPage, elementsOf, textOf } from '../support/html.ts'

const at = (line: number, inferred?: string[]) => ({
  file: 'boats.md',
  start: { line, column: 1 },
  end: { line, column: 9 },
  ...(inferred && { inferred }),
})

const BOAT: Schema = {
  type: 'object',
  required: ['id'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    crew: {
      type: 'array',
      items: { type: 'object', properties: { name: { type: 'string', maxLength: 9 } } },
    },
    state: { type: 'string', enum: ['moored', 'away'] },
  },
}

const MODEL: ApiModel = {
  ...exampleModel({
    operations: {
      'GET /boats': {
        summary: 'List boats',
        tags: ['Boats'],
        security: [{ Key: [] }],
        parameters: [{ name: 'limit', in: 'query', required: true, schema: { type: 'integer', minimum: 1 } }],
        ...answerOf({ type: 'array', items: { $ref: refTo('acme.Boat') } }),
      },
    },
    schemas: { 'acme.Boat': BOAT, 'acme.Unused': { type: 'string' } },
  }),
  info: { title: 'Harbour', version: '2.0' },
}

const ORIGINS: Origins = {
  '/operations/GET ~1boats': at(3),
  '/operations/GET ~1boats/parameters/0': at(9),
  '/schemas/acme.Boat': at(40),
  '/schemas/acme.Boat/properties/id': at(44, ['format']),
}

const finding = (line: number): Diagnostic => ({
  code: 'type/not-understood',
  at: at(line),
  args: { text: '<b>odd' },
})
const PAGE: PageReport = {
  path: 'boats.md',
  operations: 1,
  schemas: 2,
  entries: 12,
  furniture: 2,
  unread: [{ kind: 'code', at: at(50) }],
}

const pageOf = (model: ApiModel, origins: Origins = record()) => {
  const reading = { findings: [finding(10), finding(45)], pages: [PAGE] }
  return html.emit({ model, origins, options: DEFAULT_EMIT_OPTIONS, reading })[0]!.text
}

const PAGE_TEXT = pageOf(MODEL, ORIGINS)
const ELEMENTS = elementsOf(PAGE_TEXT)
const articles = ELEMENTS.filter(({ tagName }) => tagName === 'article')
const rowsOf = (index: number): string[] =>
  elementsIn(index, 'tr').map((row) => row.children.map(textOf).join(' · '))
const elementsIn = (index: number, name: string) => {
  const inside: typeof ELEMENTS = []
  const visit = (nodes: (typeof ELEMENTS)[number]['children']): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue
      if (node.tagName === name) inside.push(node)
      visit(node.children)
    }
  }
  visit(articles[index]!.children)
  return inside
}

describe('the explorer', () => {
  test('is a whole page that can be used with keyboard and screen reader', () => {
    checkPage(PAGE_TEXT)
    const landmarks = ELEMENTS.map(({ tagName }) => tagName).filter((name) =>
      /^(?:header|nav|main|form)$/u.test(name),
    )
    expect(landmarks).toEqual(['header', 'form', 'nav', 'main'])
  })

  test('shows parameters with type, limits and place', () => {
    expect(rowsOf(0)).toEqual([
      'Parameter · Type · Notes · In the docs',
      'limit in query required · integer · minimum: 1 · boats.md:9',
    ])
  })

  test('shows fields of inner objects, values, and what was inferred', () => {
    expect(rowsOf(1)).toEqual([
      'Property · Type · Notes · In the docs',
      'id required · string(uuid) ·  · boats.md:44 inferred: format',
      'crew · array of object ·  · ',
      'crew[].name · string · max length: 9 · ',
      'state · string · one of "moored", "away" · ',
    ])
  })

  test('links types to schemas, and schemas to what uses them', () => {
    const links = [0, 1].flatMap((index) =>
      elementsIn(index, 'a').map((link) => [link.properties['href'], textOf(link)]),
    )
    expect(links).toEqual([
      ['#s0', 'acme.Boat'],
      ['#o0', 'GET /boats'],
    ])
    expect(textOf(articles[2]!)).toContain('Not used by any operation or schema')
  })

  test('shows findings where they are', () => {
    expect(elementsIn(0, 'li').map(textOf)).toEqual(['warning Cannot read the type "<b>odd" boats.md:10'])
    expect(textOf(articles[1]!)).toContain('boats.md:45')
  })

  test('draws how much of a page was read', () => {
    const bar = ELEMENTS.find(({ properties }) => String(properties['className']) === 'read')
    expect(bar?.properties['width']).toBe('108')
    expect(PAGE_TEXT).toContain('</svg> 90 %')
  })

  test('its script is a script', () => {
    expect(() => new Script(PAGE_SCRIPT)).not.toThrow()
  })

  test.prop([anyHostileModel], { numRuns: 15 })('no text of a document becomes markup', (model) => {
    const names = new Set(elementsOf(pageOf(model)).map(({ tagName }) => tagName))
    checkPage(pageOf(model))
    const ours =
      'html head meta title style body a header h1 p form label input ol div nav details summary ul li main section h2 h3 article h4 h5 span code b br table thead tbody tr th td pre svg rect script'
    expect([...names].filter((name) => !ours.split(' ').includes(name))).toEqual([])
  })
})
