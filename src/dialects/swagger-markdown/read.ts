/**
 * Reads one unit: hands it to the reader of its kind.
 */
import { spanOf } from '../../markdown/span.ts'
import type { Unit } from '../../markdown/types.ts'
import { Cursor } from '../../reading/cursor.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import { headingText } from '../../reading/labels/blocks.ts'
import { vocabularyOf } from '../../reading/profile.ts'
import { readAuthorizations } from './authorizations.ts'
import type { UnitKind } from './cut.ts'
import { readOperation } from './operation.ts'
import { readSchema } from './schema.ts'
import { WORDS } from './words.ts'

const DEFAULT = vocabularyOf(WORDS)

const READERS: Readonly<Record<UnitKind, (cursor: Cursor) => void>> = {
  info: readInfo,
  authorizations: readAuthorizations,
  tag: readTag,
  path: takeAll,
  operation: readOperation,
  schemas: takeAll,
  schema: readSchema,
}

export function readUnit(unit: Unit, tools: ReadTools): void {
  READERS[unit.context['kind'] as UnitKind](new Cursor(unit, tools, tools.words ?? DEFAULT))
}

/** A heading that only names the chapter. */
function takeAll(cursor: Cursor): void {
  while (cursor.block !== undefined) cursor.take('furniture')
}

/** Title, description, version; terms, contact and license follow. */
function readInfo(cursor: Cursor): void {
  const title = headingText(cursor.block)
  const heading = cursor.block
  if (title === undefined || heading === undefined) return
  cursor.take('title')
  const info = { title, at: spanOf(heading) }
  const versionOf = (text: string | undefined): string | undefined => /^Version: (.+)$/.exec(text ?? '')?.[1]
  const description = cursor.takeProse('description', (block) => versionOf(headingText(block)) !== undefined)
  const version = versionOf(headingText(cursor.block))
  cursor.tools.fragment.info = {
    ...info,
    ...(description === undefined ? {} : { description }),
    ...(version === undefined ? {} : { version }),
  }
  while (cursor.block !== undefined) cursor.take('info')
}

function readTag(cursor: Cursor): void {
  const { tag = '' } = cursor.unit.context
  const heading = cursor.take('tag')
  const description = cursor.takeProse('tag', (block) => block.type === 'thematicBreak')
  takeAll(cursor)
  if (heading === undefined || tag === '') return
  cursor.tools.fragment.tags.push({
    name: tag,
    ...(description === undefined ? {} : { description }),
    at: spanOf(heading),
  })
}
