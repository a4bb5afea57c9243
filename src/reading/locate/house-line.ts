/**
 * Lines in a form that the configuration of a user gives: `{method} -> {path}`. Headings and items count, too.
 */
import type { Vocabulary } from '../profile.ts'
import { matchTemplate, type LineTemplate } from './line-template.ts'
import { readMethods } from './request-line.ts'
import { readTarget } from './target.ts'
import { textLinesOf, type TextLine } from './text-lines.ts'
import type { Locator, SectionGroup, Statement } from './types.ts'

export const houseLine: Locator = {
  id: 'house-line',
  title: 'a line in a form that the configuration gives',
  locate,
}

/** Longest line that can state an operation, in UTF-16 units. */
const MAX_UNITS = 2000

function locate(group: SectionGroup, { operations: { lines } }: Vocabulary): Statement[] {
  if (lines.length === 0 || group.isHistory) return []
  return textLinesOf(group, (line) => line.length <= MAX_UNITS).flatMap((line) => statementsOf(line, lines))
}

function statementsOf({ text, line }: TextLine, templates: readonly LineTemplate[]): Statement[] {
  const plain = text.replace(/^#{1,6}\s+/, '')
  for (const template of templates) {
    const values = matchTemplate(template, plain)
    const methods = readMethods(values?.get('method') ?? '', true)
    const target = methods === undefined ? undefined : readTarget(values?.get('path') ?? '')
    if (methods === undefined || target === undefined) continue
    const note = values?.get('title')
    const place = { locator: 'house-line' as const, firstLine: line, lastLine: line }
    return methods.map((method) => ({ method, target, ...place, ...(note === undefined ? {} : { note }) }))
  }
  return []
}
