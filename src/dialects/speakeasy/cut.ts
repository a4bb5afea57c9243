/**
 * Cuts a page of operations at its headings, and leaves a page of a model whole.
 */
import type { PageOutline, UnitCut } from '../../markdown/types.ts'

export type UnitKind = 'overview' | 'operation' | 'model'

export const SNIPPET = /^<!-- UsageSnippet [^>]*path="/
const FACTS: ReadonlySet<string> = new Set(['Fields', 'Values', 'Supported Types'])

export function cutPage({ lines, headings, isFenced }: PageOutline): UnitCut[] {
  const last = lines.length
  const has = (pattern: RegExp, from: number, to: number): boolean =>
    lines.slice(from - 1, to).some((line, index) => pattern.test(line) && !isFenced(from + index))
  if (!has(SNIPPET, 1, last)) {
    const isModel = isModelPage({ headings })
    const whole = { firstLine: 1, lastLine: last, context: { kind: isModel ? 'model' : 'overview' } }
    return [isModel ? whole : { ...whole, isLeft: true }]
  }
  const tag = headings.find(({ depth }) => depth === 1)?.text ?? ''
  const summaries = summariesIn(lines)
  const starts = [1, ...headings.filter(({ depth, line }) => depth === 2 && line > 1).map(({ line }) => line)]
  return starts.map((firstLine, index) => {
    const lastLine = (starts[index + 1] ?? last + 1) - 1
    const kind: UnitKind = has(SNIPPET, firstLine, lastLine) ? 'operation' : 'overview'
    const name = headings.find(({ line }) => line === firstLine)?.text.replaceAll('~~', '') ?? ''
    return { firstLine, lastLine, context: { kind, tag, summary: summaries.get(name) ?? '' } }
  })
}

/** A page of a model has no other sections: people write sections of fields, too. */
export function isModelPage({ headings }: Pick<PageOutline, 'headings'>): boolean {
  const sections = headings.filter(({ depth }) => depth === 2)
  return (
    sections.some(({ text }) => FACTS.has(text)) &&
    sections.every(({ text }) => FACTS.has(text) || text === 'Example Usage')
  )
}

/** `* [~~list~~](#list) - List boats :warning: **Deprecated**` in the overview of a page. */
function summariesIn(lines: readonly string[]): Map<string, string> {
  const summaries = new Map<string, string>()
  for (const line of lines) {
    const [, name, text = ''] = /^\* \[([^\]]+)\]\(#[^()]*\) - (.*)$/.exec(line) ?? []
    const summary = text.split(' :warning:')[0]?.trim() ?? ''
    if (name !== undefined) summaries.set(name.replaceAll('~~', ''), summary)
  }
  return summaries
}
