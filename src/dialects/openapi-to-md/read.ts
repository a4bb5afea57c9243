/**
 * Reads one unit: the top of the page, an operation, a schema, or another component.
 */
import { spanOf } from '../../markdown/span.ts'
import type { Unit } from '../../markdown/types.ts'
import { Cursor } from '../../reading/cursor.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import { headingText, quotedText } from '../../reading/labels/blocks.ts'
import { vocabularyOf } from '../../reading/profile.ts'
import { readOperation } from './operation.ts'
import { readTypeLines } from './type-lines.ts'
import { WORDS } from './words.ts'

const DEFAULT = vocabularyOf(WORDS)

const READERS: ReadonlyMap<string, (cursor: Cursor) => void> = new Map([
  ['info', readInfo],
  ['operation', readOperation],
  ['schema', readSchema],
])

export function readUnit(unit: Unit, tools: ReadTools): void {
  const cursor = new Cursor(unit, tools, tools.words ?? DEFAULT)
  READERS.get(unit.context['kind'] ?? '')?.(cursor)
  // What operations need of other components is printed where they use it.
  if (unit.context['kind'] === 'component') while (cursor.block !== undefined) cursor.take('furniture')
}

/** Title, version, description; the tables repeat the headings below. */
function readInfo(cursor: Cursor): void {
  const heading = cursor.block
  const title = headingText(heading)
  if (heading === undefined || title === undefined) return
  cursor.take('title')
  const version = /^Version (\S.*)$/.exec(quotedText(cursor.block) ?? '')?.[1]
  if (version !== undefined) cursor.take('version')
  const description = cursor.takeProse('description', (block) => headingText(block) === 'Path Table')
  cursor.tools.fragment.info = {
    title,
    at: spanOf(heading),
    ...(version === undefined ? {} : { version }),
    ...(description === undefined ? {} : { description }),
  }
  while (cursor.block !== undefined) cursor.take('furniture')
}

function readSchema(cursor: Cursor): void {
  const { name = '' } = cursor.unit.context
  const heading = cursor.take('schema-heading')
  const fence = cursor.block
  if (heading === undefined || fence?.type !== 'code') return
  const read = readTypeLines(fence.value, cursor.words.types)
  if (read === undefined) cursor.tools.report('type/not-understood', spanOf(fence), { text: fence.value })
  const at = spanOf(heading)
  cursor.take('schema')
  cursor.tools.fragment.schemas.push({ name, schema: { ...read?.schema, at }, samples: [], at })
}
