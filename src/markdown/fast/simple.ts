/**
 * Texts that need no parser: plain ones, code spans, links and strong words with a plain text, one behind the other.
 * In: a text without blanks around it and its place. Out: the nodes that the parser would make of it.
 */
import type { InlineCode, Link, Strong, Text } from 'mdast'
import { isPlain } from '../plain.ts'
import { by, type Place } from './place.ts'

type SimpleNode = Text | InlineCode | Link | Strong

/**
 * A code span between single backticks, a link to a place whose characters stand for themselves, or a strong word
 * between blanks.
 */
const MARKED = /((?<!`)`[^`]+`(?!`)|\[[^[\]]+\]\([\w./#-]+\)|(?<![^ ])\*\*[^*]+\*\*(?![^ ]))/

const CODE = /^`([^` ](?:[^`]*[^` ])?)`$/

const STRONG = /^\*\*(.*)\*\*$/

const LINK = /^\[([^\]]+)\]\(([^)]*)\)$/

/** Returns undefined where the parser has to be asked. */
export function simpleNodes(content: string, at: Place): SimpleNode[] | undefined {
  const nodes: SimpleNode[] = []
  let from = 0
  // Every second part is one that the pattern has found.
  for (const [index, part] of content.split(MARKED).entries()) {
    const place = by(at, from)
    const node = index % 2 === 1 ? markedNode(part, place) : plainNode(part, place)
    if (part !== '' && node === undefined) return undefined
    if (node !== undefined) nodes.push(node)
    from += part.length
  }
  return nodes
}

export function isSimple(content: string): boolean {
  return simpleNodes(content, { line: 1, column: 1, offset: 0 }) !== undefined
}

/** An exclamation mark before a link makes it an image. */
function plainNode(text: string, at: Place): Text | undefined {
  return isPlain(text) && !text.endsWith('!') ? textAt(text, at) : undefined
}

function markedNode(text: string, at: Place): Exclude<SimpleNode, Text> | undefined {
  const position = { start: { ...at }, end: by(at, text.length) }
  const code = CODE.exec(text)?.[1]
  if (code !== undefined) return { type: 'inlineCode', value: code, position }
  const strong = STRONG.exec(text)?.[1]
  const [, label = strong ?? '', url = ''] = LINK.exec(text) ?? []
  if (!isPlain(label) || label.trim() !== label) return undefined
  if (strong !== undefined) return { type: 'strong', children: [textAt(strong, by(at, 2))], position }
  return { type: 'link', title: null, url, children: [textAt(label, by(at, 1))], position }
}

function textAt(value: string, at: Place): Text {
  return { type: 'text', value, position: { start: { ...at }, end: by(at, value.length) } }
}
