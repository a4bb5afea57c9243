/**
 * The tags of a block with the text between each and its end. In: a unit. Out: tags in order; those in fences are text.
 */
import type { Code, Nodes } from 'mdast'
import type { Unit } from '../../markdown/types.ts'
import { tagAt } from '../../reading/outline/tags.ts'

export interface BlockTag {
  name: string
  attributes: ReadonlyMap<string, string>
  /** What is written between the tag and its end, without blanks around it. */
  text: string
  /** Offsets in the unit, from the tag to the end of its end tag. */
  start: number
  end: number
}

export function tagsOf({ root, text }: Unit): BlockTag[] {
  const fences = root.children.filter((block): block is Code => block.type === 'code')
  const isText = (offset: number): boolean =>
    fences.some((fence) => startOf(fence) <= offset && offset < endOf(fence))
  const tags: BlockTag[] = []
  for (let at = text.indexOf('{%'); at >= 0; at = text.indexOf('{%', at + 2)) {
    const tag = isText(at) ? undefined : tagAt(text, at)
    if (tag === undefined || tag.name.startsWith('end')) continue
    const close = `{% end${tag.name} %}`
    const end = text.indexOf(close, tag.end)
    const inner = text.slice(tag.end, end < 0 ? tag.end : end).trim()
    const attributes = repaired(tag.attributes)
    tags.push({
      name: tag.name,
      attributes,
      text: inner,
      start: at,
      end: end < 0 ? tag.end : end + close.length,
    })
  }
  return tags
}

export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}

export function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0
}

const NEXT_ATTRIBUTE = /\s\w+=$/

/** Writers forget quotes: `path="/boats baseUrl="https://…"`. The value ends before the name of the next attribute. */
function repaired(attributes: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...attributes].map(([name, value]) => [name, value.replace(NEXT_ATTRIBUTE, '')]))
}
