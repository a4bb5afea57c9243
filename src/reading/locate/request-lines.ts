/**
 * Whole lines of METHOD and path, with and without a code span: what `code-line` and `bare-line` share.
 */
import { readRequestLine } from './request-line.ts'
import { textLinesOf, type TextLine } from './text-lines.ts'
import type { LocatorId, SectionGroup, Statement } from './types.ts'

const METHOD_WORD = /\b(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE|LIST)\b/
const LABEL =
  /^(?:(?:sample |api )?(?:http )?request(?: url| line| uri)?|end-?points?(?: url)?|definition|url|uri|route|path|api|resource|call|http(?: method)?|method(?: and (?:path|url))?|usage|syntax)\s*[:：]\s*/i

export function mayHoldMethod(line: string): boolean {
  return METHOD_WORD.test(line)
}

/** A link around the whole is an entry of an index. */
export function isLinked(source: string): boolean {
  return /^[*_`\s]*!?\[/.test(source) && source.includes('](')
}

/** Whole lines of METHOD and path, of one of the two kinds. */
export function linesOf(group: SectionGroup, locator: LocatorId): Statement[] {
  return textLinesOf(group, mayHoldMethod).flatMap((line) => {
    if (isLinked(line.source) || isHeading(line.source) || (group.isHistory && line.isItem)) return []
    const label = LABEL.exec(line.text)?.[0] ?? ''
    if (locatorOf(line, label) !== locator) return []
    const isMarked = line.hasCode || label !== ''
    const request = readRequestLine(line.text.slice(label.length), { isMarked })
    return (request?.methods ?? []).map((method): Statement => ({
      method,
      target: request?.target ?? { path: '/', parameters: [], query: [] },
      locator,
      firstLine: line.line,
      lastLine: line.line,
      ...(request?.note === undefined ? {} : { note: request.note }),
    }))
  })
}

function isHeading(source: string): boolean {
  return /^#{1,6}\s/.test(source)
}

function locatorOf({ hasCode, isAlone }: TextLine, label: string): LocatorId | undefined {
  if (hasCode) return 'code-line'
  return isAlone || label !== '' ? 'bare-line' : undefined
}
