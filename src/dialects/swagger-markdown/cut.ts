/**
 * Cuts a page at the headings that the generators print: operations, chapters of tags, schemas.
 *
 *   ### [GET] /path                swagger-markdown for OpenAPI 3
 *   ### /path, #### GET            swagger-markdown for Swagger 2, openapi-markdown
 *   ### Schemas, ### Models        the chapter of the schemas, each below `#### Name`
 */
import type { PageOutline, UnitCut } from '../../markdown/types.ts'

export type UnitKind = 'info' | 'authorizations' | 'tag' | 'path' | 'operation' | 'schemas' | 'schema'

interface Start {
  line: number
  kind: UnitKind
  method?: string
  path?: string
}

const METHOD_AND_PATH = /^\[([A-Z]+)\] (\/\S*)$/
const METHOD = /^#{4} ([A-Z]+)$/
const AUTHORIZATIONS: ReadonlySet<string> = new Set(['Available authorizations', 'Security'])
const SCHEMAS: ReadonlySet<string> = new Set(['Schemas', 'Models'])
const PROPERTIES = /^\|\s*Name\s*\|\s*Type\s*\|\s*Description\s*\|\s*Required\s*\|/

export function cutPage(outline: PageOutline): UnitCut[] {
  const starts: Start[] = [{ line: 1, kind: 'info' }]
  for (const [index, line] of outline.lines.entries()) {
    if (!line.startsWith('#') || outline.isFenced(index + 1)) continue
    const start = startAt(outline, index, starts.at(-1))
    if (start !== undefined) starts.push({ ...start, line: index + 1 })
  }
  let tag = ''
  return starts.map(({ line, kind, method = '', path = '' }, index) => {
    if (kind === 'tag') tag = tagOf(outline.lines[line - 1] ?? '')
    const lastLine = (starts[index + 1]?.line ?? outline.lines.length + 1) - 1
    return { firstLine: line, lastLine, context: { kind, tag: kind === 'schemas' ? '' : tag, method, path } }
  })
}

/** `default` is printed for every tag that the specification does not describe. */
function tagOf(line: string): string {
  const name = line.slice(3).trim()
  return name === 'default' ? '' : name
}

function startAt(
  { lines }: PageOutline,
  index: number,
  last: Start | undefined,
): Omit<Start, 'line'> | undefined {
  const line = (lines[index] ?? '').trimEnd()
  if (line.startsWith('## ')) return isBelowRule(lines, index) ? { kind: 'tag' } : undefined
  if (line.startsWith('### ')) return thirdLevel(line.slice(4).trim())
  if (!line.startsWith('#### ')) return undefined
  if (last?.kind === 'schemas' || last?.kind === 'schema')
    return hasProperties(lines, index) ? { kind: 'schema' } : undefined
  const method = METHOD.exec(line)?.[1]
  return method === undefined || last?.path === undefined
    ? undefined
    : { kind: 'operation', method, path: last.path }
}

function thirdLevel(title: string): Omit<Start, 'line'> | undefined {
  const text = title.startsWith('~~') && title.endsWith('~~') ? title.slice(2, -2) : title
  const match = METHOD_AND_PATH.exec(text)
  if (match !== null) return { kind: 'operation', method: match[1] ?? '', path: match[2] ?? '' }
  if (SCHEMAS.has(text)) return { kind: 'schemas' }
  if (AUTHORIZATIONS.has(text)) return { kind: 'authorizations' }
  return /^\/\S*$/.test(text) ? { kind: 'path', path: text } : undefined
}

/** A tag has a rule above it; headings of descriptions have text. */
function isBelowRule(lines: readonly string[], index: number): boolean {
  return (
    lines
      .slice(0, index)
      .findLast((line) => line.trim() !== '')
      ?.trim() === '---'
  )
}

function hasProperties(lines: readonly string[], index: number): boolean {
  for (const line of lines.slice(index + 1)) {
    if (PROPERTIES.test(line)) return true
    if (/^#{1,4} /.test(line)) return false
  }
  return false
}
