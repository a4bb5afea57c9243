/**
 * Markdown text to an mdast tree, with GFM tables. The only place that knows the parser.
 * The result is the tree of remark-parse and remark-gfm, to the last position; links that remark-gfm leaves without
 * a position have one here.
 */
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Data } from 'unified'
import { cutWithPlaces } from './addresses.ts'
import { parseFast } from './fast/apart.ts'

type Extension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>

const whole = unified().use(remarkParse).use(remarkGfm).freeze().data()
const extensions: Extension[] = (whole.fromMarkdownExtensions ?? []).flat()
const transforms = extensions.flatMap((extension) => extension.transforms ?? [])

/** The last step of remark-gfm, the search for addresses in texts, takes a seventh of the time; see `ADDRESS`. */
const processor = unified()
  .use(remarkParse)
  .data({
    ...whole,
    fromMarkdownExtensions: extensions.map((extension) => ({ ...extension, transforms: [] })),
  })
  .freeze()

export function parseMarkdown(text: string): Root {
  const root = parseFast(text, parseWhole) ?? parseWhole(text)
  return cutWithPlaces(root, text, findAddresses)
}

function parseWhole(text: string): Root {
  return processor.parse(text)
}

function findAddresses(root: Root): Root {
  return transforms.reduce((tree, transform) => transform(tree) ?? tree, root)
}
