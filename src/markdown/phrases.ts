/**
 * Inline content as text, with a token in place of each link. In: phrasing nodes. Out: text and links.
 */
import type { Nodes } from 'mdast'

export interface Phrase {
  /** A link is `\u0001N\u0002`, N its index; `\u0003` is around code. */
  text: string
  links: { text: string; url: string }[]
}

export function phraseOf(nodes: readonly Nodes[]): Phrase {
  const links: Phrase['links'] = []
  return {
    text: nodes
      .map((node) => textOf(node, links))
      .join('')
      .trim(),
    links,
  }
}

function textOf(node: Nodes, links: Phrase['links']): string {
  if (node.type === 'link') {
    links.push({ text: plainOf(node), url: node.url })
    return `\u0001${links.length - 1}\u0002`
  }
  if (node.type === 'html') return /^<br/i.test(node.value) ? '\n' : tagText(node.value)
  if (node.type === 'break') return '\n'
  if (node.type === 'inlineCode') return `${CODE}${node.value}${CODE}`
  if ('children' in node) return node.children.map((child) => textOf(child, links)).join('')
  return 'value' in node ? node.value : ''
}

/** A tag that no HTML has is a placeholder or a type: `<required>`, `<string>`. */
function tagText(html: string): string {
  return /^<(?:required|optional|string|int|integer|bool|boolean|number|float|duration|object|array|map|any|nil|null|json|list)[^<>]*>$/i.test(
    html,
  )
    ? html
    : ''
}

export function plainOf(node: Nodes): string {
  return phraseText(phraseOf('children' in node ? node.children : [node]))
}

/** Stands around code in the text of a phrase. */
const CODE = '\u0003'

export function withoutCodeMarks(text: string): string {
  return text.replaceAll(CODE, '')
}

/** The text with the words of its links, without marks. */
export function phraseText({ text, links }: Phrase): string {
  return withoutCodeMarks(linked(text, links)).trim()
}

/** The same with the marks of code, as descriptions have them. */
export function phraseMarkdown({ text, links }: Phrase): string {
  return linked(text, links).replaceAll(CODE, '`').trim()
}

/** What follows the first units of a text that are no marks of code. */
export function afterUnits(text: string, units: number): string {
  let left = units
  let at = 0
  while (at < text.length && (left > 0 || text[at] === CODE)) {
    if (text[at] !== CODE) left -= 1
    at += 1
  }
  // A mark that opens code belongs to what follows.
  const rest = text.slice(at)
  return (rest.split(CODE).length - 1) % 2 === 1 ? CODE + rest : rest
}

function linked(text: string, links: Phrase['links']): string {
  return text.replaceAll(/\u0001(\d+)\u0002/g, (_, index: string) => links[Number(index)]?.text ?? '')
}
