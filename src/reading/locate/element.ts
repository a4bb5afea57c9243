/**
 * Elements: a tag with a method and a path in its attributes, or with a method and the path as its text; HTML whose
 * text is METHOD and path.
 */
import { plainText } from '../outline/plain-text.ts'
import { tagAt, type Tag } from '../outline/tags.ts'
import { readMethods, readRequestLine } from './request-line.ts'
import type { Target } from './target.ts'
import { readTarget } from './target.ts'
import type { Locator, SectionGroup, Statement } from './types.ts'

const METHOD_NAMES = ['method', 'httpmethod', 'http-method', 'verb', 'type']
const PATH_NAMES = ['path', 'url', 'route', 'endpoint', 'uri', 'api', 'href']

export const element: Locator = {
  id: 'element',
  title: 'a tag with a method and a path',
  locate,
}

/** Most lines that a tag, or a block of HTML, is followed over. */
const MAX_LINES = 30

function locate(group: SectionGroup): Statement[] {
  const { page, firstLine, lastLine } = group
  const found: Statement[] = []
  for (let line = firstLine; line <= lastLine; line += 1) {
    const text = page.lines[line - 1] ?? ''
    if (page.hidden[line - 1] === 1 || !mayHoldTag(text)) continue
    const statements = tagsIn(group, line) ?? htmlBlock(group, line)
    if (statements === undefined) continue
    found.push(...statements)
    line = Math.max(line, statements.at(-1)?.lastLine ?? line)
  }
  return found
}

function mayHoldTag(line: string): boolean {
  return line.includes('<') || line.includes('{%') || line.includes('{{') || line.includes('::')
}

function tagsIn(group: SectionGroup, line: number): Statement[] | undefined {
  const { page, lastLine } = group
  const own = page.lines[line - 1] ?? ''
  let text = own
  for (let at = 0; at < own.length; at += 1) {
    if (!'<{:'.includes(own[at] ?? '') || own[at - 1] === '`' || isEscaped(own, at)) continue
    if (text === own) text = page.lines.slice(line - 1, Math.min(lastLine, line + MAX_LINES)).join('\n')
    const tag = tagAt(text, at)
    const statements = tag === undefined ? undefined : statementsOf(tag, text, line)
    if (statements !== undefined) return statements
  }
  return undefined
}

function isEscaped(text: string, at: number): boolean {
  return text[at - 1] === '\\'
}

function statementsOf(tag: Tag, text: string, line: number): Statement[] | undefined {
  const value = (names: readonly string[]) => names.map((name) => tag.attributes.get(name)).find(Boolean)
  const methods = readMethods(value(METHOD_NAMES) ?? '', true)
  if (methods === undefined) return undefined
  const target = attributeTarget(tag, value(PATH_NAMES)) ?? contentTarget(tag, text)
  if (target === undefined) return undefined
  const lastLine = line + text.slice(tag.start, tag.end).split('\n').length - 1
  const note = tag.attributes.get('summary') ?? tag.attributes.get('title')
  return methods.map((method) => ({
    method,
    target,
    locator: 'element',
    firstLine: line,
    lastLine,
    ...(note === undefined ? {} : { note }),
  }))
}

function attributeTarget({ attributes }: Tag, path: string | undefined): Target | undefined {
  if (path === undefined) return undefined
  const host = attributes.get('baseurl') ?? attributes.get('host') ?? ''
  const isWhole = !path.startsWith('/') || host === ''
  return readTarget(isWhole ? path : host.replace(/\/$/, '') + path) ?? readTarget(path)
}

/** The path as the text of the element: up to its closing tag, or to the end of the line. */
function contentTarget(tag: Tag, text: string): Target | undefined {
  if (tag.isClosed) return undefined
  const rest = text.slice(tag.end, tag.end + 2000)
  const close = rest.search(new RegExp(`</${tag.name.replaceAll(/[^\w]/g, '\\$&')}\\s*>|\\{%-?\\s*end`))
  const content = close < 0 ? (rest.split('\n')[0] ?? '') : rest.slice(0, close)
  return readTarget(
    plainText(
      content
        .split('\n')
        .map((line) => line.trim())
        .join(''),
    ),
  )
}

/** A block of HTML whose whole text is METHOD and path. */
function htmlBlock({ page, lastLine }: SectionGroup, line: number): Statement[] | undefined {
  const first = page.lines[line - 1] ?? ''
  const isStart = line === 1 || (page.lines[line - 2] ?? '').trim() === ''
  if (!isStart || !/^\s*<(?:div|p|span|section|article|h[1-6]|b|strong|code|pre|center)[\s>]/i.test(first))
    return undefined
  let end = line
  while (end < lastLine && end < line + MAX_LINES && (page.lines[end] ?? '').trim() !== '') end += 1
  const text = plainText(
    page.lines
      .slice(line - 1, end)
      .join(' ')
      .replaceAll(/<\/?[a-z][^<>]*>/gi, ' '),
  )
  const request = readRequestLine(text.replaceAll(/\s+/g, ' '))
  return request?.methods.map((method) => ({
    method,
    target: request.target,
    locator: 'element',
    firstLine: line,
    lastLine: end,
  }))
}
