/**
 * Reads one unit of a reference page.
 */
import type { Unit } from '../../markdown/types.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import { decodeContext } from './context.ts'
import { readText } from './objects.ts'
import { readOperations } from './operations.ts'

export function readUnit(unit: Unit, tools: ReadTools): void {
  if (decodeContext(unit.context).kind === 'operation') readOperations(unit, tools)
  else readText(unit, tools)
}
