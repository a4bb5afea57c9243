/**
 * Reads one unit: an operation, a model, or the overview of a page.
 */
import type { Unit } from '../../markdown/types.ts'
import { Cursor } from '../../reading/cursor.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import { vocabularyOf } from '../../reading/profile.ts'
import type { UnitKind } from './cut.ts'
import { readModel } from './model.ts'
import { readOperation } from './operation.ts'
import { WORDS } from './words.ts'

const DEFAULT = vocabularyOf(WORDS)

const READERS: Readonly<Record<UnitKind, (cursor: Cursor) => void>> = {
  overview: (cursor) => {
    while (cursor.block !== undefined) cursor.take('furniture')
  },
  operation: readOperation,
  model: readModel,
}

export function readUnit(unit: Unit, tools: ReadTools): void {
  READERS[unit.context['kind'] as UnitKind](new Cursor(unit, tools, tools.words ?? DEFAULT))
}
