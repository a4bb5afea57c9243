/**
 * The line that states the method and the path of an operation, in the forms that the templates and their forks
 * print, each both as a line of the page (to cut it) and as a block of its tree (to read it).
 *
 *   `GET /boats`                                        default templates
 *   GET /boats                                          below a heading `## GET List boats`
 *   <code> <span class="get-verb">GET</span> /boats</code>   a tag around the method
 *   ```text / GET /boats / ```                          below a heading `### Request`
 */
import type { Nodes, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { headingText } from '../../reading/labels/blocks.ts'

export interface OperationLine {
  /** In capitals; a word that is no HTTP method where the generator printed one. */
  method: string
  path: string
}

/** One method in capitals, blanks, and a path or an address without blanks in front. */
const METHOD_AND_PATH = /^([A-Z]{3,})\s+(\S.*)$/
/** Words in capitals and a path are prose unless the path begins like one. */
const METHOD_AND_ROOTED_PATH = /^([A-Z]{3,})\s+(\/\S*)$/
const REQUEST_HEADING = /^#{2,4} Request\s*$/
const FENCE = /^ {0,3}(?:```|~~~)/

/** What a unit's cut looks at: the heading's text, all lines below it, and those outside fences. */
export interface Section {
  text: string
  lines: readonly string[]
  prose: readonly string[]
}

/** The operation line of a section, without a look at its tree. */
export function operationLineOf({ text, lines, prose }: Section): OperationLine | undefined {
  for (const line of prose) {
    const found = inCodeSpan(line.trim()) ?? inTags(line.trim()) ?? inPlainText(line.trim(), text)
    if (found !== undefined) return found
  }
  const heading = lines.findIndex((line) => REQUEST_HEADING.test(line))
  const fence = lines.slice(heading + 1).findIndex((line) => line.trim() !== '')
  const isFenced = heading >= 0 && fence >= 0 && FENCE.test(lines[heading + 1 + fence] ?? '')
  return isFenced ? parse(lines[heading + 2 + fence] ?? '', METHOD_AND_ROOTED_PATH) : undefined
}

/** The operation line that a block is, if it is one. */
export function operationLineAt(
  blocks: readonly RootContent[],
  index: number,
  title: string,
): OperationLine | undefined {
  const block = blocks[index]
  if (block?.type === 'html') return inTags(block.value.replaceAll(/\s+/g, ' ').trim())
  if (block?.type === 'code')
    return isRequestHeading(blocks[index - 1]) ? parse(block.value, METHOD_AND_ROOTED_PATH) : undefined
  const only = block?.type === 'paragraph' && block.children.length === 1 ? block.children[0] : undefined
  if (only?.type === 'inlineCode') return parse(only.value, METHOD_AND_PATH)
  if (block?.type !== 'paragraph') return undefined
  return inTags(toString(block).replaceAll(/\s+/g, ' ').trim()) ?? inPlainText(toString(block), title)
}

/** Where the plain form is used, the heading begins with the method. */
export function titleWithoutMethod(title: string, { method }: OperationLine): string {
  return title.startsWith(`${method} `) ? title.slice(method.length).trim() : title
}

/** Without an id the generator makes a heading of method and path, `get__users_{id}`. */
export function isGeneratedTitle(title: string, { method, path }: OperationLine): boolean {
  return title.includes('_') && lettersOf(title) === lettersOf(method + path)
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

function inCodeSpan(line: string): OperationLine | undefined {
  const isCode = line.length > 2 && line.startsWith('`') && line.endsWith('`')
  const text = line.slice(1, -1)
  return isCode && !text.includes('`') ? parse(text, METHOD_AND_PATH) : undefined
}

function inTags(source: string): OperationLine | undefined {
  if (!/^(?:<p> ?)?<code>/.test(source)) return undefined
  return parse(source.replaceAll(/<[^<>]*>/g, '').trim(), METHOD_AND_ROOTED_PATH)
}

function inPlainText(text: string, title: string): OperationLine | undefined {
  const line = parse(text, METHOD_AND_ROOTED_PATH)
  return line !== undefined && title.startsWith(`${line.method} `) ? line : undefined
}

function parse(text: string, form: RegExp): OperationLine | undefined {
  const match = form.exec(text.trim())
  return match === null ? undefined : { method: match[1] ?? '', path: match[2] ?? '' }
}

function isRequestHeading(block: Nodes | undefined): boolean {
  return headingText(block)?.toLowerCase() === 'request'
}
