/**
 * A line scan over a page: where fences and top headings stand.
 * In: text. Out: an outline by which a page can be cut before it is parsed. Knows nothing of APIs.
 */
import { recoverFences } from './recover-fences.ts'
import type { OutlineHeading, PageOutline } from './types.ts'

const ATX = /^ {0,3}(#{1,2})(?=[ \t]|$)/
/** Blanks at the end of a heading, and the marks that close it. Each run of blanks is looked at from its start only. */
const BLANK_END = /(?<![ \t])[ \t]+$/
const CLOSING = /(?:^|(?<![ \t])[ \t]+)#+$/
const HTML_HEADING = /^ {0,3}<h([12])\b[^>]*>([^]*?)(?:<\/h[12]>[^]*)?$/i

export function outlineOf(path: string, text: string): PageOutline {
  const sourceLines = text.split(/\r\n|\n|\r/)
  const { lines, fenced } = recoverFences(sourceLines)
  return {
    path,
    lines,
    sourceLines,
    isFenced: (line) => fenced[line - 1] === 1,
    headings: lines.flatMap((line, index) => {
      const found = fenced[index] === 1 ? undefined : headingOf(line, index + 1)
      return found === undefined ? [] : [found]
    }),
  }
}

function headingOf(line: string, lineNumber: number): OutlineHeading | undefined {
  const atx = ATX.exec(line)
  if (atx !== null) return heading(atx[1]?.length, titleBehind(line.slice(atx[0].length)), lineNumber, false)
  const html = HTML_HEADING.exec(line)
  if (html !== null) return heading(Number(html[1]), html[2] ?? '', lineNumber, true)
  return undefined
}

function titleBehind(text: string): string {
  return text.replace(BLANK_END, '').replace(CLOSING, '')
}

function heading(depth: number | undefined, raw: string, line: number, isHtml: boolean): OutlineHeading {
  const text = raw
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()
  return { depth: depth === 1 ? 1 : 2, isHtml, text, line }
}
