/**
 * Types as the SDKs write them: `*Optional[str]*`, `List[[models.Boat](../models/boat.md)]`. A type that can be left
 * out is wrapped; that null is allowed is stated by a word of its own.
 */
import { cellText, type Cell } from '../../markdown/row.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { readTypeText } from '../../reading/types/type-cell.ts'

const WRAPPERS: readonly (readonly [start: string, end: string, inner: string])[] = [
  ['OptionalNullable[', ']', 'Nullable'],
  ['Optional[', ']', ''],
  ['Optional<', '>', ''],
  ['JsonNullable<', '>', 'Nullable'],
  ['*', '', ''],
]

export function readTypeIn(cursor: Cursor, cell: Cell | undefined): SchemaDraft {
  if (cell === undefined) return {}
  const { schema, unknown } = readTypeText(plain(cellText(cell)), cursor.words.types)
  if (unknown !== undefined) cursor.tools.report('type/not-understood', cell.at, { text: unknown })
  return schema
}

function plain(text: string): string {
  const typed = text.replace(/^\? extends /, '')
  for (const [start, end, inner] of WRAPPERS) {
    if (!typed.startsWith(start) || !typed.endsWith(end)) continue
    const inside = plain(typed.slice(start.length, typed.length - end.length))
    return inner === '' ? inside : `${inner}<${inside}>`
  }
  return typed
}
