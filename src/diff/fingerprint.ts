/**
 * A short name for a change, the same as long as rule, place and values are the same.
 * In: rule, place, values. Out: 16 hexadecimal digits. Wording, level, lines and labels have no part in it.
 */
import { createHash } from 'node:crypto'
import type { JsonValue } from '../core/json.ts'

/** Enough that among a million changes two share one with a chance of 1 in 37 million. */
const DIGITS = 16

export function fingerprintOf(change: {
  rule: string
  where: string
  before: JsonValue
  after: JsonValue
}): string {
  const facts = JSON.stringify([change.rule, change.where, change.before, change.after])
  return createHash('sha256').update(facts).digest('hex').slice(0, DIGITS)
}
