/**
 * A line scan over a page: where fences and top headings stand.
 * In: text. Out: an outline by which a page can be cut before it is parsed. Knows nothing of APIs.
 */
import type { OutlineHeading, PageOutline } from './types.ts'

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/
const ATX = /^ {0,3}(#{1,2})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$/
const HTML_HEADING = /^ {0,3}<h([12])\b[^>]*>(.*?)(?:<\/h[12]>.*)?$/i

export function outlineOf(path: string, text: string): PageOutline {
  const lines = text.split(/\r\n|\n|\r/)
  const fenced = scanFences(lines)
  return {
    path,
    lines,
    isFenced: (line) => fenced[line - 1] === 1,
    headings: lines.flatMap((line, index) => {
      const found = fenced[index] === 1 ? undefined : headingOf(line, index + 1)
      return found === undefined ? [] : [found]
    }),
  }
}

function scanFences(lines: readonly string[]): Uint8Array {
  const fenced = new Uint8Array(lines.length)
  let open: string | undefined
  for (const [index, line] of lines.entries()) {
    const match = FENCE.exec(line)
    if (open !== undefined) {
      fenced[index] = 1
      if (match !== null && closes(match, open)) open = undefined
    } else if (match !== null && opens(match)) {
      fenced[index] = 1
      open = match[1]
    }
  }
  return fenced
}

/** A backtick fence may not have backticks behind it: then it is a code span. */
function opens(match: RegExpExecArray): boolean {
  return match[1]?.startsWith('~') === true || match[2]?.includes('`') === false
}

function closes(match: RegExpExecArray, open: string): boolean {
  const mark = match[1] ?? ''
  return mark[0] === open[0] && mark.length >= open.length && match[2]?.trim() === ''
}

function headingOf(line: string, lineNumber: number): OutlineHeading | undefined {
  const atx = ATX.exec(line)
  if (atx !== null) return heading(atx[1]?.length, atx[2] ?? '', lineNumber, false)
  const html = HTML_HEADING.exec(line)
  if (html !== null) return heading(Number(html[1]), html[2] ?? '', lineNumber, true)
  return undefined
}

function heading(depth: number | undefined, raw: string, line: number, isHtml: boolean): OutlineHeading {
  const text = raw
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()
  return { depth: depth === 1 ? 1 : 2, isHtml, text, line }
}
