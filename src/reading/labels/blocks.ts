/**
 * What single blocks are: labels, anchors, quotations.
 * Markdown and HTML headings read alike. Knows no order of blocks.
 */
import type { Nodes, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Role, Vocabulary } from '../profile.ts'
import { COMMENT, EMPTY_ANCHOR, countPieces, endOf } from './html-pieces.ts'

const HEADING_START = /(?:<\/?section>\s*)*<h[1-6]\b[^>]*>/iy
const HEADING_END = /<\/h[1-6]>/gi
const HTML_TAGS = /<[^<>]*>/g

/** The text of a heading of any depth, in Markdown or HTML; undefined for other blocks. */
export function headingText(block: Nodes | undefined): string | undefined {
  if (block?.type === 'heading') return toString(block).trim()
  const html = block?.type === 'html' ? htmlHeading(block.value) : undefined
  return html?.replaceAll(HTML_TAGS, '').trim()
}

/** The inside of a heading that is alone, or with anchors and comments behind it. */
function htmlHeading(html: string): string | undefined {
  const start = endOf(HEADING_START, html, 0)
  if (start === undefined) return undefined
  for (const { 0: tag, index } of html.slice(start).matchAll(HEADING_END)) {
    const isLast = countPieces(html, [COMMENT, EMPTY_ANCHOR], start + index + tag.length) !== undefined
    if (isLast) return html.slice(start, start + index)
  }
  return undefined
}

/** The text of a quotation of one paragraph. */
export function quotedText(block: Nodes | undefined): string | undefined {
  return block?.type === 'blockquote' ? toString(block).trim() : undefined
}

/** What a heading or a quotation announces, if it announces anything. */
export function roleOf(block: RootContent | undefined, { roles }: Vocabulary): Role | undefined {
  const text = headingText(block) ?? quotedText(block)
  return text === undefined ? undefined : roles.get(text.toLowerCase().replace(/[.:]$/, ''))
}

/** `<a id="opIdX"></a>`: what stands behind the prefix. */
export function anchorId(block: Nodes | undefined, prefix: string): string | undefined {
  for (const match of anchorSource(block).matchAll(/<a\s+id="([^"]*)"/g)) {
    if (match[1]?.startsWith(prefix) === true) return match[1].slice(prefix.length)
  }
  return undefined
}

/** Whether a block is nothing but anchors and comments. */
export function isAnchors(block: Nodes | undefined): boolean {
  return (countPieces(anchorSource(block), [ANCHOR, COMMENT]) ?? 0) > 0
}

const ANCHOR = /<a\s+id="[^"]*"\s*>\s*<\/a>/y

/** An anchor with its end tag on one line is a paragraph of tags for Markdown; behind a comment it is HTML. */
function anchorSource(block: Nodes | undefined): string {
  if (block?.type === 'html') return block.value
  if (block?.type !== 'paragraph') return ''
  const isTags = block.children.every((child) => child.type === 'html' || isBlank(child))
  return isTags ? toString(block) : ''
}

function isBlank(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

/** The text of a node without the tags that stand in it. */
export function plainText(node: Nodes | undefined): string {
  return toString(node, { includeHtml: false }).trim()
}

/** Whether a paragraph is nothing but one HTML link, as the generator prints for external docs. */
export function isLinkOnly(block: Nodes | undefined): boolean {
  return block?.type === 'paragraph' && /^<a href="[^"]*">[^<]*<\/a>$/.test(toString(block).trim())
}
