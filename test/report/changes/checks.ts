/**
 * What must hold for each format over any set of changes: it is whole, it tells all, and no text of a document
 * leaves its place.
 */
import { Ajv2020 } from 'ajv/dist/2020.js'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect } from 'vitest'
import { inertCommands, printable } from '../../../src/core/escape.ts'
import { approveChanges } from '../../../src/diff/approvals.ts'
import { judge, type GateResult } from '../../../src/diff/gate.ts'
import type { Change, ChangeSet } from '../../../src/diff/types.ts'
import { checkPage, elementsOf, textOf } from '../../support/html.ts'
import { CHANGE_FORMATS } from '../../../src/report/changes/registry.ts'
import { CHANGES_SCHEMA } from '../../../src/report/changes/schema.ts'
import type { ChangeReportOptions } from '../../../src/report/changes/types.ts'

export const write = (id: string, set: ChangeSet, options: ChangeReportOptions = {}): string => {
  const format = CHANGE_FORMATS.find((one) => one.id === id)
  if (format === undefined) throw new Error(`No format ${id}`)
  return format.write(set, options)
}

export interface Judged {
  set: ChangeSet
  options: ChangeReportOptions & { gate: GateResult }
}

/** With one change approved, one approval that is not used, and one that is over. */
export function judged(set: ChangeSet): Judged {
  const approvals = [
    ...approveChanges([], set.changes.slice(0, 1), { reason: 'Seen <by> us', kind: 'accepted' }),
    ...approveChanges([], set.changes.slice(1, 2), { reason: 'Over', kind: 'accepted', until: '2020-01-01' }),
    { fingerprint: '00ff00ff00ff00ff', reason: 'Unused', kind: 'false-alarm' as const },
  ]
  const result = judge(set, { failOn: 'warning', approvals, today: '2025-06-30' })
  return { set: result.set, options: { gate: result.gate, fileRoot: 'docs/api', toolVersion: '1.2.3' } }
}

const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(CHANGES_SCHEMA)

/** What must hold for each format over any set. */
export const HOLDS: Record<string, (judged: Judged) => void> = {
  text: ({ set, options }) => {
    const text = write('text', set, options)
    expect(text).not.toMatch(/[^\P{Cc}\n]/u)
    expect(text.split('\n')[0]).toContain(`${set.changes.length === 0 ? 'no' : set.changes.length} change`)
  },
  oneline: ({ set, options }) => {
    const text = write('oneline', set, options)
    expect(text).not.toMatch(/[^\P{Cc}\n]/u)
    expect(
      text
        .split('\n')
        .slice(0, -1)
        .map((line) => line.split('  ')[0]),
    ).toEqual(set.changes.map(({ level }) => level))
  },
  json: ({ set, options }) => {
    const parsed: unknown = JSON.parse(write('json', set, options))
    expect(validate(parsed), JSON.stringify(validate.errors)).toBe(true)
    expect((parsed as { changes: { fingerprint: string }[] }).changes.map((one) => one.fingerprint)).toEqual(
      set.changes.map(({ fingerprint }) => fingerprint),
    )
  },
  markdown: ({ set, options }) => checkMarkdown(write('markdown', set, options), set),
  html: ({ set, options }) => checkHtml(write('html', set, options), set),
  sarif: ({ set, options }) => checkSarif(write('sarif', set, options), set),
  junit: ({ set, options }) => checkJunit(write('junit', set, options), { set, options }),
  github: ({ set, options }) => checkGithub(write('github', set, options), set),
  'github-summary': ({ set, options }) =>
    checkMarkdown(write('github-summary', set, options), set, SUMMARY_HTML),
}

const SUMMARY_HTML = /^<details(?: open)?><summary>\w+ \(\d+\)<\/summary>$|^<\/details>$/u

function checkMarkdown(text: string, { changes }: ChangeSet, html?: RegExp): void {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text)
  const kinds = new Set<string>()
  const codes: string[] = []
  const visit = (node: { type: string; value?: string; children?: unknown[] }): void => {
    kinds.add(node.type)
    if (node.type === 'inlineCode') codes.push(node.value ?? '')
    if (node.type === 'html') expect(node.value).toMatch(html ?? /^$/u)
    for (const child of node.children ?? []) visit(child as typeof node)
  }
  visit(tree as Parameters<typeof visit>[0])
  const allowed = ['root', 'heading', 'paragraph', 'text', 'list', 'listItem', 'inlineCode', 'strong', 'html']
  expect([...kinds].filter((kind) => !allowed.includes(kind))).toEqual([])
  const squeezed = new Set(codes.map((code) => code.trim()))
  for (const { where } of changes) expect(squeezed).toContain(inertCommands(asShown(where)))
}

/** As a line of a document shows it: without control characters, halves of pairs, blanks around. */
function asShown(text: string): string {
  return printable(text)
    .replace(/\p{Surrogate}|\p{Noncharacter_Code_Point}/gu, '\ufffd')
    .trim()
}

function checkHtml(page: string, { changes }: ChangeSet): void {
  checkPage(page)
  const elements = elementsOf(page)
  const names = new Set(elements.map(({ tagName }) => tagName))
  const ours =
    'html head meta title style body header h1 p form label input ul li main section h2 h3 code article a div del ins details summary script'
  expect([...names].filter((name) => !ours.split(' ').includes(name))).toEqual([])
  const articles = elements.filter(({ tagName }) => tagName === 'article')
  expect(articles.map(({ properties }) => properties['id'])).toEqual(
    changes.map(({ fingerprint }) => `change-${fingerprint}`),
  )
  const places = elements.filter(({ properties }) => String(properties['className']) === 'where').map(textOf)
  expect(places.map((place) => place.trim())).toEqual(changes.map(({ where }) => asShown(where)))
}

function checkSarif(text: string, { changes }: ChangeSet): void {
  const log = JSON.parse(text) as SarifLog
  expect(log.version).toBe('2.1.0')
  const [run] = log.runs
  expect(run!.tool.driver).toMatchObject({ name: 'deosil', version: '1.2.3' })
  expect(run!.results.map(({ partialFingerprints }) => Object.values(partialFingerprints)[0])).toEqual(
    changes.map(({ fingerprint }) => fingerprint),
  )
  for (const [index, result] of run!.results.entries()) {
    expect(run!.tool.driver.rules[result.ruleIndex]?.id).toBe(changes[index]!.rule)
    expect(['error', 'warning', 'note']).toContain(result.level)
    expect(result.message.text).not.toMatch(/(?<!\\)\]\(/u)
    expect(result.message.text.replaceAll('\\', '')).toContain(
      asShown(changes[index]!.where).replaceAll('\\', ''),
    )
    expect(result.suppressions !== undefined).toBe(changes[index]!.approval !== undefined)
    for (const { physicalLocation } of result.locations) {
      if (physicalLocation === undefined) continue
      const { uri } = physicalLocation.artifactLocation
      expect(uri).toMatch(/^docs\/api\/[\w.!~*'()%/-]*$/u)
      expect(physicalLocation.region.startLine).toBeGreaterThan(0)
    }
  }
}

interface SarifLog {
  version: string
  runs: {
    tool: { driver: { name: string; rules: { id: string }[] } }
    results: {
      ruleIndex: number
      level: string
      message: { text: string }
      partialFingerprints: Record<string, string>
      suppressions?: unknown[]
      locations: {
        physicalLocation?: { artifactLocation: { uri: string }; region: { startLine: number } }
      }[]
    }[]
  }[]
}

const XML_TAG =
  /<(?:\?xml version="1\.0" encoding="UTF-8"\?|\/?(?:testsuites|testsuite|testcase|failure|skipped)(?: [a-z]+="[^"<>&]*(?:&(?:amp|lt|gt|quot|#3[59]);[^"<>&]*)*")*\/?)>/gu

function checkJunit(text: string, { set, options }: Judged): void {
  expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Surrogate}|[\ufffe\uffff]/u)
  const tags = text.match(XML_TAG) ?? []
  const open: string[] = []
  for (const tag of tags) {
    if (tag.startsWith('</')) expect(open.pop()).toBe(tag.slice(2, -1))
    else if (!tag.endsWith('/>') && !tag.startsWith('<?')) open.push(/^<(\w+)/u.exec(tag)![1]!)
  }
  expect(open).toEqual([])
  const between = text.replace(XML_TAG, '')
  expect(between).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#3[59]);)/u)
  const count = (name: string) => tags.filter((tag) => tag.startsWith(`<${name} `)).length
  expect(count('testcase')).toBe(Math.max(1, set.changes.length))
  expect(count('failure')).toBe(options.gate.failing.length)
  expect(count('skipped')).toBe(options.gate.approved)
}

function checkGithub(text: string, { changes }: ChangeSet): void {
  const isLoud = ({ level, approval }: Change) =>
    approval === undefined && (level === 'breaking' || level === 'warning')
  const loud = changes.filter(isLoud)
  const lines = text.split('\n').slice(0, -1)
  expect(lines).toHaveLength(loud.length + (loud.length < changes.length ? 1 : 0))
  for (const line of lines) {
    expect(line).toMatch(
      /^::(?:error|warning|notice) (?:file=[^,:]*,line=\d+,col=\d+,)?title=[^,:]*::(?:[^%]|%25)*$/u,
    )
  }
}
