/**
 * Blocks of one line: headings, paragraphs, quotations and headings in HTML, in their plainest form.
 * In: a line between blank lines. Out: the node that the parser would make of it. Source of the forms: CommonMark
 * 4.2, 4.6, 4.8, 5.1.
 */
import type { Blockquote, Heading, Html, Paragraph, PhrasingContent } from 'mdast'
import { by, type Place } from './place.ts'
import { simpleNodes } from './simple.ts'

const HEADING = /^(#{1,6}) (\S.*)$/

/** Begins with a letter or a mark of a simple text, so that nothing else can begin here. */
const PARAGRAPH = /^(?:[A-Za-z`[]|\*\*)/

const QUOTATION = /^> (?=[A-Za-z]|\d+ )/

const HTML = /^<h[1-6](?: [^<>]*)?>[^<>]*<\/h[1-6]>$/

/** Returns undefined where the parser has to be asked. */
export function lineNode(line: string, at: Place): Heading | Paragraph | Blockquote | Html | undefined {
  if (line.endsWith(' ') || line.endsWith('\t')) return undefined
  const position = { start: { ...at }, end: by(at, line.length) }
  if (HTML.test(line)) return { type: 'html', value: line, position }
  if (PARAGRAPH.test(line)) return paragraphOf(line, at)
  const quoted = QUOTATION.exec(line)?.[0]
  if (quoted !== undefined) {
    const inside = paragraphOf(line.slice(quoted.length), by(at, quoted.length))
    return inside && { type: 'blockquote', children: [inside], position }
  }
  const [, marks = '', text = ''] = HEADING.exec(line) ?? []
  const children = text === '' || text.endsWith('#') ? undefined : simpleNodes(text, by(at, marks.length + 1))
  return children && { type: 'heading', depth: marks.length as Heading['depth'], children, position }
}

export function isSimpleLine(line: string): boolean {
  return lineNode(line, { line: 1, column: 1, offset: 0 }) !== undefined
}

function paragraphOf(text: string, at: Place): Paragraph | undefined {
  const children: PhrasingContent[] | undefined = simpleNodes(text, at)
  return children && { type: 'paragraph', children, position: { start: { ...at }, end: by(at, text.length) } }
}
