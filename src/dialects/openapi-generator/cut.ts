/**
 * Cuts pages of client docs: the table of requests at the top states method and path of each operation, whose
 * section follows under its name. In: an outline. Out: units; the context of an operation holds its row.
 */
import type { PageOutline, UnitCut } from '../../markdown/types.ts'
import { decodeEntities } from './type-text.ts'

export type UnitKind = 'index' | 'operation' | 'model' | 'authorization' | 'other'

/** `[**addPet**](PetApi.md#addpet) | **POST** /pet | Add a pet`, with or without outer bars. */
const ROW =
  /^\|?\s*\[\*\*([^*\]]+)\*\*\]\([^()]*\)\s*\|\s*\*\*([A-Za-z]+)\*\*\s+([^\s|]+)\s*(?:\|([^|]*)\|?)?/
const RELATIVE = /^All URIs are relative to /
/** A union has no properties in the docs of Ruby, but methods that list its branches. */
export const UNION = 'Class instance methods'
const AUTHORIZATION = /^documentation for authorization$/i

interface Row {
  name: string
  method: string
  path: string
  summary: string
}

export function cutPage(outline: PageOutline): UnitCut[] {
  const last = outline.lines.length
  const start = outline.headings.find(({ text }) => AUTHORIZATION.test(text))?.line
  if (start !== undefined) return cutReadme(outline, start)
  if (outline.lines.some((line) => RELATIVE.test(line))) return cutOperations(outline, last)
  const isModel = outline.headings.some(
    ({ text }) => text === 'Properties' || text === UNION || text.startsWith('Enum'),
  )
  return isModel
    ? [unit(1, last, { kind: 'model' })]
    : [{ ...unit(1, last, { kind: 'other' }), isLeft: true }]
}

function cutReadme({ lines, headings }: PageOutline, start: number): UnitCut[] {
  const next = headings.find(({ line, depth }) => line > start && depth <= 2)?.line
  const end = next === undefined ? lines.length : next - 1
  const cuts = [unit(1, start - 1, { kind: 'index' }), unit(start, end, { kind: 'authorization' })]
  return next === undefined ? cuts : [...cuts, unit(next, lines.length, { kind: 'other' })]
}

function cutOperations(outline: PageOutline, last: number): UnitCut[] {
  const rows = rowsOf(outline)
  const tag = tagOf(outline)
  const starts = outline.headings.flatMap(({ text, line }) => {
    const row = rows.get(nameOf(text))
    return row === undefined ? [] : [{ line, row }]
  })
  const top = unit(1, (starts[0]?.line ?? last + 1) - 1, { kind: 'index' })
  const operations = starts.map(({ line, row }, index) =>
    unit(line, (starts[index + 1]?.line ?? last + 1) - 1, { kind: 'operation', tag, ...row }),
  )
  return [top, ...operations]
}

function rowsOf({ lines, isFenced }: PageOutline): Map<string, Row> {
  const rows = new Map<string, Row>()
  for (const [index, line] of lines.entries()) {
    const match = isFenced(index + 1) ? null : ROW.exec(line)
    if (match === null) continue
    const [, name = '', method = '', path = '', summary = ''] = match
    rows.set(nameOf(name), {
      name: nameOf(name),
      method: method.toUpperCase(),
      path: path.replaceAll(/\\(?=[_{}*])/g, ''),
      summary: decodeEntities(summary.trim()),
    })
  }
  return rows
}

/** Without the marks that languages put around names: `**name**`, `` `name()` ``, `name\_of`. */
export function nameOf(text: string): string {
  return text.replaceAll(/[*`\\()]/g, '').trim()
}

/** Without the package: `openapi_client.PetApi`, `A::B::PetApi`, `\PetApi`. */
export function lastName(title: string): string {
  return title.slice(Math.max(...['.', ':', '\\'].map((mark) => title.lastIndexOf(mark))) + 1).trim()
}

/** `PetApi` groups the operations with the tag `Pet`. One generator prints its own variable as the title. */
function tagOf({ headings, path }: PageOutline): string {
  const title = lastName(headings.find(({ depth }) => depth === 1)?.text ?? '')
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx?$/, '')
  return (title.startsWith('{{') ? file : title).replace(/(?:Api|API)$/, '')
}

function unit(firstLine: number, lastLine: number, context: Record<string, string>): UnitCut {
  return { firstLine, lastLine, context }
}
