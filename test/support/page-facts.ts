/**
 * What a Markdown page says, as a list of plain sentences that can be compared: headings with depth, cells, code,
 * quotes, paragraphs, links. JSON counts by its value, other code without indentation.
 */
import type { Code, Nodes, Root, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const processor = unified().use(remarkParse).use(remarkGfm).freeze()

export function factsOf(text: string): string[] {
  const root: Root = processor.parse(text)
  return root.children.flatMap(factsOfBlock)
}

function factsOfBlock(node: Nodes): string[] {
  if (node.type === 'heading') return [`heading ${node.depth} ${plain(node)}`]
  if (node.type === 'html') return [`html ${node.value}`]
  if (node.type === 'code') return [`code ${node.lang ?? ''} ${codeOf(node)}`]
  if (node.type === 'table') return factsOfTable(node)
  return [`${node.type} ${plain(node)}`, ...linksIn(node)]
}

function factsOfTable(table: Table): string[] {
  const rows = table.children.map((row) => `row ${row.children.map((cell) => plain(cell)).join(' | ')}`)
  return ['table', ...rows, ...linksIn(table)]
}

/** Links into pages; targets elsewhere are lost when a page is rendered. */
function linksIn(node: Nodes): string[] {
  if (node.type === 'link') return node.url.startsWith('http') ? [] : [`link ${plain(node)} to ${node.url}`]
  return 'children' in node ? node.children.flatMap(linksIn) : []
}

function codeOf(node: Code): string {
  try {
    return JSON.stringify(JSON.parse(node.value))
  } catch {
    return node.value.replace(/\s*\n\s*/gu, '\n')
  }
}

function plain(node: Nodes): string {
  return toString(node).replace(/\s+/gu, ' ').trim()
}
