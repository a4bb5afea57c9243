/**
 * Pages of postman-to-markdown: the requests of a Postman collection with their samples.
 */
import type { PageOutline, UnitCut } from '../../markdown/types.ts'
import type { Dialect } from '../../reading/dialect.ts'
import { readUnit } from './read.ts'
import { WORDS } from './words.ts'

export const postman: Dialect = {
  id: 'postman',
  title: 'postman-to-markdown',
  signs: [
    { line: /^# Project: /, weight: 0.3, reason: 'the title is that of a project' },
    { line: /^# 📁 Collection: /, weight: 0.3, reason: 'chapters are collections' },
    { line: /^## End-point: /, weight: 0.5, reason: 'headings name end-points' },
    { line: /^### Method: [A-Z]+\s*$/, weight: 0.4, reason: 'headings state methods' },
  ],
  cut: cutPage,
  profile: WORDS,
  read: readUnit,
}

const START = /^(?:# (?:Project|📁 Collection)|## End-point): ?(.*)$/u

function cutPage({ lines, isFenced }: PageOutline): UnitCut[] {
  const starts: { line: number; context: Record<string, string> }[] = [{ line: 1, context: { kind: 'info' } }]
  let tag = ''
  for (const [index, text] of lines.entries()) {
    const name = isFenced(index + 1) ? undefined : START.exec(text)?.[1]?.trim()
    if (name === undefined || text.startsWith('# Project')) continue
    const isOperation = text.startsWith('##')
    if (!isOperation) tag = name
    starts.push({ line: index + 1, context: { kind: isOperation ? 'operation' : 'tag', name, tag } })
  }
  return starts.map(({ line, context }, index) => ({
    firstLine: line,
    lastLine: (starts[index + 1]?.line ?? lines.length + 1) - 1,
    context,
  }))
}
