/**
 * Sections of any depth: headings with marks, underlined headings, HTML headings, with their explicit ids.
 * In: the lines of a page. Out: its sections, fences and front matter. Knows nothing of APIs.
 */
import type { Fence } from './fences.ts'
import { fencesOf } from './fences.ts'
import type { FrontMatter } from './front-matter.ts'
import { frontMatterOf } from './front-matter.ts'
import { plainText } from './plain-text.ts'

export interface Section {
  /** 1 to 6; 0 for what is above the first heading. */
  depth: number
  /** Text of the heading without marks, tags, links and escapes. */
  title: string
  /** As written, without the marks of the heading. */
  source: string
  /** From an attribute or from `{#id}`. */
  id?: string
  /** First line of the heading, from 1. */
  firstLine: number
  /** First line below the heading. */
  contentLine: number
  /** Last line before the next heading of any depth. */
  lastLine: number
  /** Index of the section that this one is part of; -1 for none. */
  parent: number
}

export interface SectionedPage {
  lines: readonly string[]
  sections: readonly Section[]
  fences: readonly Fence[]
  /** For each line, from 0: 1 inside a fence, a comment or front matter. */
  hidden: Uint8Array
  frontMatter?: FrontMatter
}

type Heading = Pick<Section, 'depth' | 'source' | 'firstLine' | 'contentLine'> & { id?: string }

export function sectionsOf(lines: readonly string[]): SectionedPage {
  const fences = fencesOf(lines)
  const frontMatter = frontMatterOf(lines)
  const hidden = hiddenLines(lines, fences, frontMatter)
  const headings = headingsOf(lines, hidden)
  return {
    lines,
    sections: nested(headings, lines.length),
    fences,
    hidden,
    ...(frontMatter === undefined ? {} : { frontMatter }),
  }
}

function hiddenLines(
  lines: readonly string[],
  fences: readonly Fence[],
  frontMatter?: FrontMatter,
): Uint8Array {
  const hidden = new Uint8Array(lines.length)
  hidden.fill(1, 0, frontMatter?.lastLine ?? 0)
  for (const { firstLine, lastLine } of fences) hidden.fill(1, firstLine - 1, lastLine)
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (hidden[index] === 1 || !line.includes('<!--') || !line.trimStart().startsWith('<!--')) continue
    let end = index
    while (end < lines.length - 1 && !(lines[end] ?? '').includes('-->')) end += 1
    hidden.fill(1, index, end + 1)
    index = end
  }
  return hidden
}

function headingsOf(lines: readonly string[], hidden: Uint8Array): Heading[] {
  const headings: Heading[] = []
  for (let index = 0; index < lines.length; index += 1) {
    if (hidden[index] === 1) continue
    const heading =
      atxHeading(lines, index) ?? htmlHeading(lines, index) ?? setextHeading(lines, index, hidden)
    if (heading === undefined) continue
    headings.push(heading)
    index = heading.contentLine - 2
  }
  return headings
}

function atxHeading(lines: readonly string[], index: number): Heading | undefined {
  const line = lines[index] ?? ''
  const marks = /^ {0,3}(#{1,6})(?=[ \t\u00a0]|$)/.exec(line)
  if (marks === null) return undefined
  const depth = marks[1]?.length ?? 1
  const text = line.slice(marks[0].length).trim()
  return headingAt({ depth, source: withoutClosing(text), line: index + 1, lines: 1 })
}

/** `Title ##` without the marks that close it. */
function withoutClosing(text: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === '#') end -= 1
  const isClosed = end < text.length && (end === 0 || /\s/.test(text[end - 1] ?? ''))
  return isClosed ? text.slice(0, end).trimEnd() : text
}

/** `<h2 id="x">Title</h2>`, on one line or on a few. */
function htmlHeading(lines: readonly string[], index: number): Heading | undefined {
  const line = lines[index] ?? ''
  const open = /^ {0,3}<h([1-6])(?=[\s>])([^>]*)>/i.exec(line)
  // An indented one below another tag is a part of that block.
  const isInside = line.startsWith(' ') && (lines[index - 1] ?? '').trim() !== ''
  if (open === null || isInside) return undefined
  const depth = Number(open[1])
  const close = `</h${depth}`
  let text = line.slice(open[0].length)
  let taken = 1
  while (taken < 5 && !text.toLowerCase().includes(close)) {
    text += ` ${lines[index + taken] ?? ''}`
    taken += 1
  }
  const end = text.toLowerCase().indexOf(close)
  if (end < 0) return undefined
  const id = /\sid\s*=\s*["']?([^"'\s>]+)/i.exec(open[2] ?? '')?.[1]
  return headingAt({ depth, source: text.slice(0, end).trim(), line: index + 1, lines: taken, id })
}

/** A line of text above a line of equals signs or dashes. */
function setextHeading(lines: readonly string[], index: number, hidden: Uint8Array): Heading | undefined {
  const text = lines[index] ?? ''
  const under = lines[index + 1] ?? ''
  if (hidden[index + 1] === 1 || !UNDERLINE.test(under) || !mayBeUnderlined(text)) return undefined
  const above = hidden[index - 1] === 1 ? '' : (lines[index - 1] ?? '')
  if (above.trim() !== '' && !ENDS_PARAGRAPH.test(above)) return undefined
  const depth = under.trimStart().startsWith('=') ? 1 : 2
  return headingAt({ depth, source: text.trim(), line: index + 1, lines: 2 })
}

const UNDERLINE = /^ {0,3}(?:=+|--+)[ \t]*$/
const ENDS_PARAGRAPH = /^ {0,3}(?:#{1,6}\s|<|[=-]+\s*$)/

/** Text that is no list, table, quotation, code or rule. */
function mayBeUnderlined(text: string): boolean {
  const isOther = /^(?: {4}|\t| {0,3}(?:[-+*>|]|\d+[.)])\s)/.test(text) || text.includes('|')
  return text.trim() !== '' && !isOther && !/^[\s*_=-]+$/.test(text)
}

interface Found {
  depth: number
  source: string
  line: number
  lines: number
  id?: string | undefined
}

function headingAt({ depth, source, line, lines, id }: Found): Heading {
  const attribute = /\{:?\s*#([\w.:-]+)(?![\w.:-])[^{}]*\}$/.exec(source)
  const anchor = attribute?.[1] ?? /^<a\s[^>]*?(?:name|id)\s*=\s*["']([^"']+)["']/i.exec(source)?.[1]
  const found = id ?? anchor
  return {
    depth,
    source: attribute === null ? source : source.slice(0, attribute.index).trimEnd(),
    firstLine: line,
    contentLine: line + lines,
    ...(found === undefined ? {} : { id: found }),
  }
}

/** Gives every heading its lines and the section above it. What precedes the first heading is a section, too. */
function nested(headings: readonly Heading[], lineCount: number): Section[] {
  const sections: Section[] = []
  const first = headings[0]?.firstLine ?? lineCount + 1
  if (first > 1)
    sections.push({
      depth: 0,
      title: '',
      source: '',
      firstLine: 1,
      contentLine: 1,
      lastLine: first - 1,
      parent: -1,
    })
  const open: number[] = []
  for (const [index, heading] of headings.entries()) {
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.depth ?? 0) >= heading.depth) open.pop()
    const lastLine = (headings[index + 1]?.firstLine ?? lineCount + 1) - 1
    const parent = open.at(-1) ?? -1
    open.push(sections.length)
    sections.push({ ...heading, title: plainText(heading.source), lastLine, parent })
  }
  return sections
}
