/**
 * Reads one unit: the title, a collection, or an end-point.
 */
import { spanOf } from '../../markdown/span.ts'
import type { Unit } from '../../markdown/types.ts'
import { Cursor } from '../../reading/cursor.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import { headingText } from '../../reading/labels/blocks.ts'
import { vocabularyOf } from '../../reading/profile.ts'
import { readOperation } from './operation.ts'
import { WORDS } from './words.ts'

const DEFAULT = vocabularyOf(WORDS)

const READERS: ReadonlyMap<string, (cursor: Cursor) => void> = new Map([
  ['info', readInfo],
  ['tag', readTag],
  ['operation', readOperation],
])

export function readUnit(unit: Unit, tools: ReadTools): void {
  READERS.get(unit.context['kind'] ?? '')?.(new Cursor(unit, tools, tools.words ?? DEFAULT))
}

function readInfo(cursor: Cursor): void {
  const heading = cursor.block
  const title = /^Project: (\S.*)$/.exec(headingText(heading) ?? '')?.[1]
  if (heading === undefined || title === undefined) return
  cursor.take('title')
  const description = cursor.takeProse('description', () => false)
  cursor.tools.fragment.info = {
    title,
    at: spanOf(heading),
    ...(description === undefined ? {} : { description }),
  }
}

function readTag(cursor: Cursor): void {
  const heading = cursor.take('tag')
  const { name = '' } = cursor.unit.context
  if (heading === undefined || name === '') return
  const description = cursor.takeProse('description', () => false)
  const at = spanOf(heading)
  cursor.tools.fragment.tags.push({ name, at, ...(description === undefined ? {} : { description }) })
}
