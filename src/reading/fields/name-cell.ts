/**
 * Reads a name cell: depth marks, a name, and the roles that stand where a name would.
 * `»» name`, "`» name`", "» `[any property]`", `» *anonymous*`.
 */
import { withoutLeading, withoutTrailing } from '../../core/trim.ts'
import type { Cell } from '../../markdown/row.ts'

/** `item` is an array's item or a combinator's branch, `rest` the value of any further property. */
export type NameRole = 'property' | 'item' | 'rest'

export interface NameRead {
  depth: number
  name: string
  role: NameRole
}

const ROLES: ReadonlyMap<string, NameRole> = new Map([
  ['[array item]', 'item'],
  ['*anonymous*', 'item'],
  ['_anonymous_', 'item'],
  ['[any property]', 'rest'],
  ['**additionalProperties**', 'rest'],
  ['__additionalProperties__', 'rest'],
])

export function readName(cell: Cell): NameRead {
  const bare = withoutCode(cell.source)
  const marks = /^[»\s]*/.exec(bare)?.[0] ?? ''
  const depth = marks.replaceAll(/[^»]/g, '').length
  const rest = withoutCode(bare.slice(marks.length).trim())
  const role = ROLES.get(rest)
  if (role !== undefined) return { depth, name: '', role }
  return { depth, name: isCode(cell.source) ? rest : unescapeMarkdown(rest), role: 'property' }
}

function isCode(source: string): boolean {
  return source.includes('`')
}

function withoutCode(source: string): string {
  const before = source.length - withoutLeading(source, '`').length
  const after = source.length - withoutTrailing(source, '`').length
  const marks = Math.min(before, after, source.length >> 1)
  return marks === 0 ? source : source.slice(marks, source.length - marks).trim()
}

/** Text as it reads when the backslash escapes of Markdown are gone. */
export function unescapeMarkdown(text: string): string {
  return text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
}
