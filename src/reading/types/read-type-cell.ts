/**
 * A type cell with its findings: what is not understood, and links whose text and target disagree.
 */
import type { Cell } from '../../markdown/row.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../cursor.ts'
import { readType, type TypeLink } from './type-cell.ts'

export function readTypeCell(cursor: Cursor, cell: Cell | undefined): SchemaDraft {
  if (cell === undefined) return {}
  const { schema, links, unknown } = readType(cell.children)
  if (unknown !== undefined) cursor.tools.report('type/not-understood', cell.at, { text: unknown })
  for (const link of links) {
    if (!pointsAtItsName(link))
      cursor.tools.report('link/other-target', link.at, { text: link.name, url: link.url })
  }
  return schema
}

/** Anchors are made of names by dropping case and some marks; which marks depends on the generator. */
function pointsAtItsName({ name, url }: TypeLink): boolean {
  const hash = url.indexOf('#')
  if (hash < 0) return true
  const anchor = plain(decode(url.slice(hash + 1)))
  return anchor === plain(name) || anchor === `schema${plain(name)}`
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
