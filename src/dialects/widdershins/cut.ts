/**
 * Cuts a page into units at its top headings. A description can hold headings of its own, so a heading opens a
 * unit only where what stands below it is what the generator prints below one.
 * In: an outline. Out: units with the chapter they stand in. Reads lines, no tree.
 */
import type { OutlineHeading, PageOutline, UnitCut } from '../../markdown/types.ts'
import { isGeneratedTitle, operationLineOf } from './operation-line.ts'
import { SCHEMA_CHAPTERS } from './words.ts'

export type UnitKind =
  | 'preamble'
  | 'front-matter'
  | 'title'
  | 'chapter'
  | 'other'
  | 'authentication'
  | 'schemas'
  | 'operation'
  | 'schema'

const OPERATION_ANCHOR = /^\s*<a id="opId/
/** Parts of operations that only the generator prints. */
const GENERATED_PART = /^<h3 id="[^"]*-(?:parameters|responses)"/
const ANY_CALLBACKS = /^#{3} Callbacks\s*$/
const RESPONSES = /^(?:#{2,4} |<h3[^>]*>)Responses\b/i
const HAS_ID = /^\s*<h[12]\s[^>]*id=/i
const SCHEME = /^\s*[*-] (?:API Key \(|HTTP Authentication, scheme: |oAuth2 authentication\.)/i
const TITLE_MARK = /^> Scroll down for |^<!-- Generator: Widdershins/i

/** The chapter that a page is in while its headings are walked. */
interface Chapter {
  kind: UnitKind
  tag: string
}

interface Segment extends OutlineHeading {
  lines: readonly string[]
  /** Only the lines outside fences. */
  prose: readonly string[]
}

export function cutPage(outline: PageOutline): UnitCut[] {
  const cuts: UnitCut[] = []
  const segments = segmentsOf(outline)
  const frontMatter = frontMatterEnd(outline)
  const top = (segments[0]?.line ?? outline.lines.length + 1) - 1
  if (frontMatter > 0) cuts.push(unit(1, frontMatter, { kind: 'front-matter', tag: '' }))
  if (top > frontMatter) cuts.push(unit(frontMatter + 1, top, { kind: 'preamble', tag: '' }))
  let chapter: Chapter = { kind: 'chapter', tag: '' }
  let open: Segment[] = []
  const isAnchored = segments.some(({ prose }) => prose.some((line) => OPERATION_ANCHOR.test(line)))
  for (const segment of segments) {
    const kind = opens(segment, { open, chapter, outline, isAnchored })
    if (kind === undefined && cuts.length > 0 && open.length > 0) {
      extend(cuts, segment)
      open.push(segment)
      continue
    }
    if (segment.depth === 1)
      chapter = { kind: kind ?? 'chapter', tag: kind === 'chapter' ? segment.text : '' }
    cuts.push(
      unit(segment.line, segment.line + segment.lines.length - 1, {
        kind: kind ?? 'chapter',
        tag: chapter.tag,
      }),
    )
    open = [segment]
  }
  return cuts.map((cut, index) => (isLoneChapter(cut, cuts[index + 1]) ? asOther(cut) : withOthers(cut)))
}

/** A chapter is the tag of the operations below it. One without operations is not the generator's. */
function isLoneChapter({ context }: UnitCut, next: UnitCut | undefined): boolean {
  return context['kind'] === 'chapter' && next?.context['kind'] !== 'operation'
}

function asOther(cut: UnitCut): UnitCut {
  return { ...cut, context: { ...cut.context, kind: 'other' }, isLeft: true }
}

/** What is above the first heading is the generator's only where it is front matter. */
function withOthers(cut: UnitCut): UnitCut {
  return cut.context['kind'] === 'preamble' ? { ...cut, isLeft: true } : cut
}

function unit(firstLine: number, lastLine: number, { kind, tag }: Chapter): UnitCut {
  return { firstLine, lastLine, context: { kind, tag } }
}

function extend(cuts: UnitCut[], segment: Segment): void {
  const last = cuts.pop()
  if (last !== undefined) cuts.push({ ...last, lastLine: segment.line + segment.lines.length - 1 })
}

function segmentsOf(outline: PageOutline): Segment[] {
  const start = frontMatterEnd(outline)
  const headings = [...outline.headings, ...bareAnchors(outline)]
    .filter((heading) => heading.line > start)
    .sort((a, b) => a.line - b.line)
  return headings.map((heading, index) => {
    const end = (headings[index + 1]?.line ?? outline.lines.length + 1) - 1
    const lines = outline.lines.slice(heading.line - 1, end)
    return { ...heading, lines, prose: lines.filter((_, offset) => !outline.isFenced(heading.line + offset)) }
  })
}

/** Some templates leave out the heading of an operation: its anchor is then the first thing that is printed. */
function bareAnchors({ lines, headings, isFenced }: PageOutline): OutlineHeading[] {
  const titles = new Set(headings.filter(({ depth }) => depth === 2).map(({ line }) => line))
  const found: OutlineHeading[] = []
  let isTitled = false
  let titleEnd = 0
  for (const [index, text] of lines.entries()) {
    const line = index + 1
    if (text.trim() === '') continue
    const isAnchor = OPERATION_ANCHOR.test(text)
    if (!isTitled && !isFenced(line) && isAnchor) found.push({ depth: 2, isHtml: false, text: '', line })
    // A title of several lines: the heading ends with the first one.
    isTitled = titles.has(line) || (line === titleEnd + 1 && !isAnchor && !isFenced(line))
    if (isTitled) titleEnd = line
  }
  return found
}

/** The last line of front matter, 0 where there is none. */
function frontMatterEnd(outline: PageOutline): number {
  if (outline.lines[0]?.trim() !== '---') return 0
  return outline.lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) + 1
}

interface Around {
  /** The segments of the unit that is open. */
  open: readonly Segment[]
  chapter: Chapter
  outline: PageOutline
  /** Whether operations of the page have anchors. */
  isAnchored: boolean
}

function opens(segment: Segment, around: Around): UnitKind | undefined {
  if (segment.depth === 1)
    return segment.isHtml ? opensHtmlChapter(segment, around) : opensChapter(segment, around)
  if (segment.isHtml || around.chapter.kind === 'schemas') return opensSchema(segment)
  return isOperation(segment, around) && !isCallback(segment, around) ? 'operation' : undefined
}

/**
 * Where operations have anchors, a heading of a description can have a code span that looks like their line. What
 * has no anchor there is an operation only behind the responses of the one above, and with parts of its own.
 */
function isOperation(segment: Segment, { open, isAnchored }: Around): boolean {
  const line = operationLineOf(segment)
  if (line === undefined) return false
  const has = (one: Segment, part: RegExp): boolean => one.prose.some((text) => part.test(text))
  if (!isAnchored || has(segment, OPERATION_ANCHOR) || isGeneratedTitle(segment.text, line)) return true
  const isComplete = open.some((one) => has(one, RESPONSES))
  return has(segment, GENERATED_PART) && (isComplete || !open.some((one) => has(one, OPERATION_ANCHOR)))
}

/** The generator gives its headings ids; those of a description have none. */
function opensHtmlChapter(segment: Segment, { open, outline }: Around): UnitKind | undefined {
  if (!HAS_ID.test(segment.lines[0] ?? '')) return undefined
  return open.length === 0 && isTitle(segment, outline) ? 'title' : 'chapter'
}

function opensChapter(segment: Segment, { open, outline }: Around): UnitKind | undefined {
  const name = segment.text.toLowerCase()
  if (open.length === 0 && isNamedByFrontMatter(segment, outline)) return 'title'
  const next = outline.headings.find(({ line }) => line > segment.line)
  const isHtmlPage = outline.headings.some(({ depth, isHtml }) => depth === 1 && isHtml)
  if (name === 'authentication' && segment.prose.some((line) => SCHEME.test(line))) return 'authentication'
  if (SCHEMA_CHAPTERS.has(name) && (!isHtmlPage || next === undefined || (next.depth === 2 && next.isHtml)))
    return 'schemas'
  if (isHtmlPage) return undefined
  const isComplete = open.some((one) => one.prose.some((line) => RESPONSES.test(line)))
  return isComplete || open.every((one) => one.depth === 1) ? 'chapter' : undefined
}

function isTitle(segment: Segment, outline: PageOutline): boolean {
  const near = outline.lines.slice(Math.max(0, segment.line - 12), segment.line + 8)
  return isNamedByFrontMatter(segment, outline) || near.some((line) => TITLE_MARK.test(line))
}

function isNamedByFrontMatter(segment: Segment, outline: PageOutline): boolean {
  const head = outline.lines.slice(0, frontMatterEnd(outline))
  return head.some((line) => titleIn(line) === segment.text)
}

/** In the chapter of schemas a heading with a sample or with properties below it is a schema. */
function opensSchema(segment: Segment): UnitKind | undefined {
  if (segment.isHtml) return HAS_ID.test(segment.lines[0] ?? '') ? 'schema' : undefined
  const next = segment.lines.slice(1).find((line) => line.trim() !== '')
  const isSampled = next !== undefined && /^ {0,3}(```|~~~)/.test(next)
  return isSampled || segment.prose.some((line) => /^#{3} Properties(?: #+)?\s*$/.test(line))
    ? 'schema'
    : undefined
}

/**
 * A callback is printed like an operation: below its expression in bold, and mostly under the heading of the
 * operation that it belongs to.
 */
function isCallback(segment: Segment, { open }: Around): boolean {
  if (!open.some((one) => one.prose.some((line) => ANY_CALLBACKS.test(line)))) return false
  const above = open.at(-1)?.lines.findLast((line) => line.trim() !== '') ?? ''
  return open[0]?.text === segment.text || /^\*\*.+\*\*\s*$/.test(above)
}

/** The title in a line of front matter, without its quotation marks. */
function titleIn(line: string): string | undefined {
  if (!line.startsWith('title:')) return undefined
  return line
    .slice('title:'.length)
    .trim()
    .replace(/^["']|["']$/g, '')
}
