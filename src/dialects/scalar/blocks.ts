/**
 * The marks by which the page shows what a block is: headings with a label, bold labels, lists of facts.
 */
import type { List, Nodes, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { headingText } from '../../reading/labels/blocks.ts'

/** `**Array of:**`: `Array of`. */
export function labelOf(block: RootContent | undefined): string | undefined {
  if (block?.type !== 'paragraph' || block.children[0]?.type !== 'strong') return undefined
  const text = toString(block)
  return block.children.length === 1 && text.endsWith(':') ? text.slice(0, -1) : undefined
}

/** `##### Status: 200 Success.`: `200 Success.` */
export function headed(block: RootContent | undefined, label: string): string | undefined {
  const text = headingText(block)
  return text?.startsWith(`${label}:`) === true ? text.slice(label.length + 1).trim() : undefined
}

/** `**Path:** /boats` in an item: its text; undefined where another label, or none, is there. */
export function factOf(node: Nodes | undefined, label: string): string | undefined {
  const text = toString(node)
  return text.startsWith(`${label}:`) ? text.slice(label.length + 1).trim() : undefined
}

/** The facts of a list, one an item. */
export function factsOf({ children }: List): Map<string, string> {
  return new Map(
    children.map((item) => {
      const [label = '', ...text] = toString(item.children[0]).split(':')
      return [label, text.join(':').trim()]
    }),
  )
}
