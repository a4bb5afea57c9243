/**
 * Cuts a type into tokens: words, links, values, marks.
 * In: the inline content of a cell, or text. Out: tokens, each with the text that it was cut from. Knows no types.
 */
import type { PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

export interface TypeLink {
  name: string
  /** Empty for a code span, which names a schema without a link. */
  url: string
}

export interface TypeToken {
  /** A mark is one character that is no part of a word; a value is a text in quotation marks. */
  kind: 'word' | 'link' | 'value' | 'mark'
  text: string
  /** Whether blanks are in front of it. */
  isSpaced: boolean
  /** Where it starts in the text of the type, in UTF-16 units. */
  start: number
  end: number
  link?: TypeLink
}

/** The text of a type, with links replaced by a mark that no page can contain. */
export interface TypeText {
  text: string
  links: TypeLink[]
}

const LINK_MARK = '\u{F0000}'

/** @param isName whether a code span names a schema, although it is not a link */
export function typeText(children: readonly PhrasingContent[], isName: (code: string) => boolean): TypeText {
  const links: TypeLink[] = []
  const mark = (link: TypeLink): string => {
    links.push(link)
    return LINK_MARK
  }
  const parts = children.map((node) => {
    if (node.type === 'link') return mark({ name: toString(node), url: node.url })
    if (node.type !== 'inlineCode') return toString(node)
    const code = decodeEntities(node.value)
    return isName(code) ? mark({ name: code, url: '' }) : code
  })
  return { text: parts.join('').trim(), links }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&amp;', '&'],
])

/** Code spans keep entities as they are written; generators escape for HTML there, too. */
function decodeEntities(code: string): string {
  return code.replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES.get(entity) ?? entity)
}

/** One token each time: a link, a text in quotation marks, a run of letters and what joins them, or one mark. */
const TOKEN = new RegExp(
  `(${LINK_MARK})|"([^"]*)"|'([^']*)'|([^\\s<>[\\](){}|¦,?:;*&="'${LINK_MARK}]+)|(\\S)`,
  'gu',
)

export function typeTokens({ text, links }: TypeText): TypeToken[] {
  let found = 0
  let last = 0
  return [...text.matchAll(TOKEN)].map((match) => {
    const [whole, link, double, single, word] = match
    const base = { start: match.index, end: match.index + whole.length, isSpaced: match.index > last }
    last = base.end
    const value = double ?? single
    if (link !== undefined) return { ...base, kind: 'link', text: whole, link: links[found++] as TypeLink }
    if (value !== undefined) return { ...base, kind: 'value', text: value }
    return { ...base, kind: word === undefined ? 'mark' : 'word', text: whole }
  })
}
