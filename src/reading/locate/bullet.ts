/**
 * Bullets that begin with a code span of METHOD and path, and go on in prose; the first list of a section.
 */
import { plainText } from '../outline/plain-text.ts'
import { isLinked, mayHoldMethod } from './request-lines.ts'
import { readRequestLine } from './request-line.ts'
import type { Locator, SectionGroup, Statement } from './types.ts'

export const bullet: Locator = {
  id: 'bullet',
  title: 'a bullet that begins with METHOD and path in a code span',
  locate,
}

const ITEM = /^\s*(?:[-+*•]|\d{1,9}[.)])[ \t]+/

function locate({ page, sections, isHistory }: SectionGroup): Statement[] {
  if (isHistory) return []
  return sections.flatMap(({ contentLine, lastLine }) => {
    const found: Statement[] = []
    for (let line = contentLine; line <= lastLine; line += 1) {
      const text = page.lines[line - 1] ?? ''
      if (page.hidden[line - 1] === 1) continue
      if (found.length > 0 && /^\S/.test(text) && !ITEM.test(text)) break
      if (mayHoldMethod(text) && ITEM.test(text)) found.push(...statementsOf(text.replace(ITEM, ''), line))
    }
    return found
  })
}

function statementsOf(source: string, line: number): Statement[] {
  const span = isLinked(source) ? undefined : firstCode(source)
  const request = span === undefined ? undefined : readRequestLine(plainText(span))
  return (request?.methods ?? []).map((method): Statement => ({
    method,
    target: request?.target ?? { path: '/', parameters: [], query: [] },
    locator: 'bullet',
    firstLine: line,
    lastLine: line,
  }))
}

/** The code span that the text begins with; `**GET** \`/x\`` counts, too. */
function firstCode(source: string): string | undefined {
  const method = /^(?:\*\*|__)?`?([A-Z]{3,7})`?(?:\*\*|__)?\s+`([^`]+)`/.exec(source)
  if (method !== null) return `${method[1]} ${method[2]}`
  return /^(?:\*\*|__)?`([^`]+)`/.exec(source)?.[1]
}
