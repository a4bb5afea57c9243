/**
 * Markdown text to an mdast tree, with GFM tables. The only place that knows the parser.
 * What comes out is what remark-parse and remark-gfm give, to the last position.
 */
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Data } from 'unified'
import { parseApart } from './lift/apart.ts'
import { ADDRESS } from './plain.ts'

type Extension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>

const whole = unified().use(remarkParse).use(remarkGfm).freeze().data()
const extensions: Extension[] = (whole.fromMarkdownExtensions ?? []).flat()
const transforms = extensions.flatMap((extension) => extension.transforms ?? [])

/** The last step of remark-gfm, which looks for addresses in texts, takes a seventh of the time; see `ADDRESS`. */
const processor = unified()
  .use(remarkParse)
  .data({
    ...whole,
    fromMarkdownExtensions: extensions.map((extension) => ({ ...extension, transforms: [] })),
  })
  .freeze()

export function parseMarkdown(text: string): Root {
  const root = parseApart(text, parseWhole) ?? parseWhole(text)
  return hasAddress(root) ? transforms.reduce((tree, transform) => transform(tree) ?? tree, root) : root
}

function parseWhole(text: string): Root {
  return processor.parse(text)
}

function hasAddress(node: Nodes): boolean {
  if (node.type === 'text') return ADDRESS.test(node.value)
  // It leaves links as they are.
  if (node.type === 'link' || node.type === 'linkReference') return false
  return 'children' in node && node.children.some(hasAddress)
}
