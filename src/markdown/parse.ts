/**
 * Markdown text to an mdast tree, with GFM tables. The only place that knows the parser.
 */
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const processor = unified().use(remarkParse).use(remarkGfm).freeze()

export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}
