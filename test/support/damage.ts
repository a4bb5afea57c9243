/**
 * Damages a Markdown page as web pages do from which it is copied, in three ways.
 * In: an undamaged page. Out: the text of the copy. Only tests use it.
 */
import type { Nodes, PhrasingContent, Root, TableRow } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const processor = unified().use(remarkParse).use(remarkGfm).freeze()

/** What stands behind each line in a view of code. */
const GUTTER = ['|', '|']

/** A view of code: leading blanks and runs of blanks are lost, each line is followed by two lines `|`. */
export function gutter(text: string): string {
  return linesOf(text)
    .flatMap((line) => (line === '' ? GUTTER : [line, ...GUTTER]))
    .slice(0, -1)
    .join('\n')
}

/** A view of code: leading blanks, runs of blanks and blank lines are lost. */
export function strip(text: string): string {
  return linesOf(text)
    .filter((line) => line !== '')
    .join('\n')
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/u).map((line) => line.replace(/[ \t]+/gu, ' ').trim())
  while (lines.at(-1) === '') lines.pop()
  return lines
}

/** The rendered page as text: no marks, no link targets; blocks a blank line apart, rows with a blank per cell. */
export function render(text: string): string {
  const root: Root = processor.parse(text)
  return root.children
    .map((node) => textOf(node))
    .filter((block) => block.trim() !== '')
    .join('\n\n')
}

function textOf(node: Nodes): string {
  if (node.type === 'code') return node.value
  if (node.type === 'table') return node.children.map((row) => textOfRow(row)).join('\n')
  if (node.type === 'html') return flat(node.value.replace(/<[^>]*>/gu, ''))
  if (node.type === 'list') return node.children.map((item) => textOf(item)).join('\n')
  if (node.type === 'listItem') return node.children.map((child) => textOf(child)).join('\n')
  if (node.type === 'blockquote') return node.children.map((child) => textOf(child)).join('\n\n')
  if (node.type === 'paragraph' || node.type === 'heading') return flat(inline(node.children))
  return 'value' in node ? String(node.value) : flat(toString(node))
}

function textOfRow(row: TableRow): string {
  const cells = row.children.map((cell) => flat(inline(cell.children)))
  return cells.filter((cell) => cell !== '').join(' ')
}

function inline(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => (node.type === 'html' ? '' : node.type === 'break' ? '\n' : toString(node)))
    .join('')
}

function flat(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[ \t]+/gu, ' ').trim())
  return lines.join('\n').trim()
}
