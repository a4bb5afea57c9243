/**
 * Lines of nothing but tags of components, next to Markdown: `<Anchor id="x" />` above a heading, `<Info>` around a
 * paragraph. MDX reads the Markdown, where plain Markdown sees one block of HTML up to the next empty line.
 * In: lines of a unit. Out: as many lines, those made blank that hide Markdown.
 */
import { fencesOf } from './fences.ts'
import { tagAt } from './tags.ts'

export function withoutComponentLines(lines: readonly string[]): readonly string[] {
  if (!lines.some(isCandidate)) return lines
  const isFenced = new Uint8Array(lines.length + 1)
  for (const { firstLine, lastLine } of fencesOf(lines)) isFenced.fill(1, firstLine, lastLine + 1)
  const isBlank = (index: number) => (lines[index] ?? '').trim() === ''
  return lines.map((line, index) => {
    const isAlone = isBlank(index - 1) && isBlank(index + 1)
    return isAlone || isFenced[index + 1] === 1 || !isComponentLine(line) ? line : ''
  })
}

/** Components, and tags that HTML also has without content. */
const START = /^ {0,3}<\/?(?:[A-Z][\w.]*|a|br|hr)(?=[\s/>])/

function isCandidate(line: string): boolean {
  return START.test(line)
}

/** What states an operation or a field is read as a tag. */
const STATES = /param|field|property|attribute|argument/i

function isComponentLine(line: string): boolean {
  if (!isCandidate(line)) return false
  const text = line.trim()
  let at = 0
  while (at < text.length) {
    const end = endOfClosing(text, at) ?? endOfOpening(text, at)
    if (end === undefined) return false
    at = end
  }
  return true
}

function endOfClosing(text: string, at: number): number | undefined {
  const end = text.startsWith('</', at) ? text.indexOf('>', at) : -1
  return end < 0 || STATES.test(text.slice(at, end)) ? undefined : end + 1
}

function endOfOpening(text: string, at: number): number | undefined {
  const tag = text[at] === '<' ? tagAt(text, at) : undefined
  return tag === undefined || STATES.test(tag.name) || tag.attributes.has('method') ? undefined : tag.end
}
