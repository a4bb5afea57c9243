/**
 * Reads one unit of client docs: hands it to the reader of its kind.
 */
import type { List } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { spanOf } from '../../markdown/span.ts'
import type { Unit } from '../../markdown/types.ts'
import { Cursor } from '../../reading/cursor.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import { vocabularyOf } from '../../reading/profile.ts'
import { readAuthorization } from './authorization.ts'
import type { UnitKind } from './cut.ts'
import { readModel } from './model.ts'
import { readOperation } from './operation.ts'
import { WORDS } from './words.ts'

const DEFAULT = vocabularyOf(WORDS)

const READERS: Readonly<Record<UnitKind, (cursor: Cursor) => void>> = {
  index: readIndex,
  operation: readOperation,
  model: readModel,
  authorization: readAuthorization,
  other: () => undefined,
}

export function readUnit(unit: Unit, tools: ReadTools): void {
  READERS[unit.context['kind'] as UnitKind](new Cursor(unit, tools, tools.words ?? DEFAULT))
}

/** The base address and the version; the rows of the table are in the contexts of their operations. */
function readIndex(cursor: Cursor): void {
  const { fragment } = cursor.tools
  while (cursor.block !== undefined) {
    const block = cursor.block
    const url = /^All URIs are relative to ([^\s,]+)/.exec(toString(block).trim())?.[1]
    if (url !== undefined) fragment.servers.push({ url: url.replace(/(?<=[^/])\/+$/, ''), at: spanOf(block) })
    const version = block.type === 'list' ? versionIn(block) : undefined
    if (version !== undefined) fragment.info = { version, at: spanOf(block) }
    cursor.take(block.type === 'table' || url !== undefined ? 'requests' : 'furniture')
  }
}

/** `- API version: 1.0.0` in the README. */
function versionIn(list: List): string | undefined {
  const texts = list.children.map((item) => /^API version: (\S+)$/.exec(toString(item).trim())?.[1])
  return texts.find((text) => text !== undefined)
}
