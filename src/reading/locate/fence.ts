/**
 * Fences of which every line is METHOD and path; each line is an operation.
 */
import { fencesFrom, type Fence } from '../outline/fences.ts'
import { readRequestLine, type RequestLine } from './request-line.ts'
import type { Locator, SectionGroup, Statement } from './types.ts'

export const fence: Locator = {
  id: 'fence',
  title: 'a fence of nothing but METHOD and path',
  locate: (group) => {
    const { page, firstLine, lastLine } = group
    return fencesFrom(page.fences, firstLine, lastLine).flatMap((one) => statementsOf(group, one))
  },
}

const LANGUAGES = new Set(
  'http https text plaintext plain txt bash sh shell console shell-session none rest api endpoint url uri nohighlight'.split(
    ' ',
  ),
)
/** Longest fence of statements, in lines. */
const MAX_LINES = 60

interface Line {
  text: string
  line: number
}

function statementsOf({ page }: SectionGroup, { firstLine, lastLine, language }: Fence): Statement[] {
  if (lastLine - firstLine > MAX_LINES || (language !== '' && !LANGUAGES.has(language))) return []
  const lines = joined(page.lines.slice(firstLine, lastLine - 1), firstLine + 1)
  const requests = lines.map(({ text }) => readRequestLine(text))
  if (requests.length === 0 || requests.some((request) => request === undefined)) return []
  return requests.flatMap((request, index) => fromRequest(request as RequestLine, lines[index] as Line))
}

function fromRequest({ methods, target, note }: RequestLine, { line }: Line): Statement[] {
  return methods.map((method) => ({
    method,
    target,
    locator: 'fence',
    firstLine: line,
    lastLine: line,
    ...(note === undefined ? {} : { note }),
  }))
}

/** Lines that are not blank; one that continues the query belongs to the line above. */
function joined(texts: readonly string[], firstLine: number): Line[] {
  const lines: Line[] = []
  for (const [index, source] of texts.entries()) {
    const text = source.replace(/^[\s>]*/, '').trimEnd()
    const above = lines.at(-1)
    if (text === '') continue
    if (above !== undefined && /^[?&]/.test(text)) above.text += text
    else lines.push({ text: text.replace(/^\$\s+/, ''), line: firstLine + index })
  }
  return lines
}
