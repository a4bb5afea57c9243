/**
 * The one order of changes: the worst first, then by rule, place and values.
 */
import { byCodeUnits } from '../core/order.ts'
import { LEVELS, type Change } from './types.ts'

export function compareChanges(a: Change, b: Change): number {
  const values = (change: Change) => JSON.stringify([change.before, change.after])
  return (
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    byCodeUnits(a.rule, b.rule) ||
    byCodeUnits(a.where, b.where) ||
    byCodeUnits(values(a), values(b))
  )
}
