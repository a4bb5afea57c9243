/**
 * One unit of such a page: what it carries goes to the reader of OpenAPI documents.
 * In: a unit. Out: what was read, and who claims which block.
 */
import type { Code, Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Span } from '../../core/span.ts'
import { FURNITURE } from '../../markdown/claims.ts'
import { spanOf } from '../../markdown/span.ts'
import type { Unit } from '../../markdown/types.ts'
import type { Fragment } from '../../model/fragment.ts'
import { childOf, textOf, type Range } from '../../openapi/data.ts'
import { readDocument, spansOf } from '../../openapi/document.ts'
import { parseData } from '../../openapi/parse.ts'
import { readSingleOperation } from '../../openapi/single-operation.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import { operationLine } from './detect.ts'
import { inflated } from './inflate.ts'
import { namedSpecifications } from './named.ts'

const READER = 'openapi'

export function readPage(unit: Unit, tools: ReadTools): void {
  const codes = unit.root.children.filter((node) => node.type === 'code')
  for (const code of codes) readFence(code, tools)
  readFrontMatter(unit, tools)
  readNames(unit, tools)
  claimRepeated(unit, tools)
}

function readFence(code: Code, tools: ReadTools): void {
  const text = code.value
  if (!/^\s*(?:\{|["']?(?:openapi|swagger|paths)["']?\s*:)/.test(text)) return
  const { fragment, isDocument } = readDocument(text, placesInFence(code, text))
  if (!isDocument) return
  add(fragment, tools)
  tools.claims.claim(code, READER)
}

/** Text of a fence begins on the line after its marks, and may be indented as they are. */
function placesInFence(code: Code, text: string): (range: Range) => Span {
  const { start } = spanOf(code)
  const within = spansOf(text)
  const moved = ({ line, column }: Span['start']): Span['start'] => ({
    line: line + start.line,
    column: column + start.column - 1,
  })
  return (range) => {
    const span = within(range)
    return { start: moved(span.start), end: moved(span.end) }
  }
}

function readFrontMatter({ text, root }: Unit, tools: ReadTools): void {
  const lines = text.split('\n')
  const index = operationLine(lines)
  if (index === undefined) return
  const line = lines[index] ?? ''
  const at: Span = {
    start: { line: index + 1, column: 1 },
    end: { line: index + 1, column: line.length + 1 },
  }
  const operation = inflated(line.slice('api:'.length).trim())
  if (operation === undefined) return tools.report('openapi/syntax', at, { reason: 'not a packed operation' })
  const read = readSingleOperation(operation, () => at)
  const summary = titleIn(lines.slice(0, index))
  if (summary !== undefined) for (const one of read.operations) one.summary ??= summary
  add(read, tools)
  // All that follows is a rendering of this operation.
  for (const node of root.children) tools.claims.claim(node, READER)
}

/** Docusaurus moves the summary of an operation to the title of its page. */
function titleIn(frontMatter: readonly string[]): string | undefined {
  const line = frontMatter.find((text) => text.startsWith('title:'))
  return line === undefined ? undefined : textOf(childOf(parseData(line).root, 'title'))
}

function readNames(unit: Unit, { fragment, claims }: ReadTools): void {
  const named = namedSpecifications(unit.text)
  if (named.length === 0) return
  fragment.specifications = [...(fragment.specifications ?? []), ...named]
  const lines = new Set(named.map(({ at }) => at.start.line))
  const head = unit.text.startsWith('---') ? unit.text.split('\n').indexOf('---', 1) + 1 : 0
  for (const node of unit.root.children) {
    const { start, end } = spanOf(node)
    if (end.line <= head || isComment(node)) claims.claim(node, FURNITURE)
    for (let line = start.line; line <= end.line; line += 1) if (lines.has(line)) claims.claim(node, READER)
  }
}

/** A comment of MDX is a paragraph here. */
function isComment(node: Nodes): boolean {
  return /^\{\/\*[^]*\*\/\}$/.test(toString(node))
}

function add(read: Fragment, { fragment, report }: ReadTools): void {
  if (fragment.info === undefined && read.info !== undefined) fragment.info = read.info
  fragment.servers.push(...read.servers)
  fragment.securitySchemes.push(...read.securitySchemes)
  fragment.tags.push(...read.tags)
  fragment.operations.push(...read.operations)
  fragment.schemas.push(...read.schemas)
  for (const { code, at, args, related } of read.findings) report(code, at, args, related)
}

const HEADINGS: ReadonlySet<string> = new Set(['openapi', 'openapi definition'])

/** Blocks that repeat what a document states, and headings that announce one. */
function claimRepeated({ root }: Unit, { fragment, claims }: ReadTools): void {
  const known = new Set(
    fragment.operations.flatMap(({ summary, description }) => [plain(summary), plain(description)]),
  )
  for (const node of root.children) {
    if (claims.isClaimed(node)) continue
    const text = plain(toString(node))
    if (isBoilerplate(node, text)) claims.claim(node, FURNITURE)
    else if (text !== '' && known.has(text)) claims.claim(node, READER)
  }
}

function isBoilerplate(node: Nodes, text: string): boolean {
  if (node.type === 'thematicBreak') return true
  if (node.type === 'heading') return HEADINGS.has(text)
  return node.type === 'blockquote' && text.includes('llms txt')
}

/** Letters and digits, since the page may be marked up where the document is not. */
function plain(text: string | undefined): string {
  return (text ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
