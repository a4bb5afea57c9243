/**
 * Pages of openapi-to-md: tables of paths and components, and types in TypeScript fences.
 */
import type { PageOutline, UnitCut } from '../../markdown/types.ts'
import type { Dialect } from '../../reading/dialect.ts'
import { readUnit } from './read.ts'
import { WORDS } from './words.ts'

export const openapiToMd: Dialect = {
  id: 'openapi-to-md',
  title: 'openapi-to-md',
  signs: [
    { line: /^## Path Table\s*$/, weight: 0.4, reason: 'the page has a table of paths' },
    { line: /^### \[[A-Z]+\]\//, weight: 0.4, reason: 'headings of operations hold method and path' },
    { line: /^## Reference Table\s*$/, weight: 0.3, reason: 'the page has a table of components' },
    { line: /^### #\/components\//, weight: 0.3, reason: 'components are headed by their addresses' },
  ],
  cut: cutPage,
  profile: WORDS,
  read: readUnit,
}

const OPERATION = /^### \[([A-Z]+)\](\/\S*)\s*$/
const SCHEMA = /^### #\/components\/schemas\/(\S.*)$/
const OTHER = /^(?:## References\s*$|### #\/components\/)/

function cutPage({ lines, isFenced }: PageOutline): UnitCut[] {
  const starts: { line: number; context: Record<string, string> }[] = [{ line: 1, context: { kind: 'info' } }]
  for (const [index, text] of lines.entries()) {
    if (!text.startsWith('##') || isFenced(index + 1)) continue
    const context = contextOf(text)
    if (context !== undefined) starts.push({ line: index + 1, context })
  }
  return starts.map(({ line, context }, index) => ({
    firstLine: line,
    lastLine: (starts[index + 1]?.line ?? lines.length + 1) - 1,
    context,
  }))
}

function contextOf(line: string): Record<string, string> | undefined {
  const [, method, path = ''] = OPERATION.exec(line) ?? []
  if (method !== undefined) return { kind: 'operation', method, path }
  const name = SCHEMA.exec(line)?.[1]?.trim()
  if (name !== undefined) return { kind: 'schema', name }
  return OTHER.test(line) ? { kind: 'component' } : undefined
}
