/**
 * Contents of cells that need no parser: a plain text, a code span, a link with a plain text.
 * In: a content and its place. Out: the node that the parser would make of it.
 */
import type { InlineCode, Link, Text } from 'mdast'
import { isPlain } from '../plain.ts'
import { by, type Place } from './place.ts'

const CODE = /^`([^` ](?:[^`]*[^` ])?)`$/

/** To a place whose characters stand for themselves. */
const LINK = /^\[([^\]]+)\]\(([\w./#-]+)\)$/

export function simpleNode(content: string, at: Place): Text | InlineCode | Link | undefined {
  if (isPlain(content)) return textAt(content, at)
  const position = { start: { ...at }, end: by(at, content.length) }
  const code = CODE.exec(content)?.[1]
  if (code !== undefined) return { type: 'inlineCode', value: code, position }
  const [, text = '', url = ''] = LINK.exec(content) ?? []
  if (text === '' || !isPlain(text) || text.trim() !== text) return undefined
  return { type: 'link', title: null, url, children: [textAt(text, by(at, 1))], position }
}

export function isSimple(content: string): boolean {
  return simpleNode(content, { line: 1, column: 1, offset: 0 }) !== undefined
}

function textAt(value: string, at: Place): Text {
  return { type: 'text', value, position: { start: { ...at }, end: by(at, value.length) } }
}
