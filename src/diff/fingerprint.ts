/**
 * A short name for a change, the same as long as rule, place and values are the same.
 * In: rule, place, values. Out: 16 hexadecimal digits. Wording, level, lines and labels have no part in it.
 */
import { createHash } from 'node:crypto'
import type { JsonValue } from '../core/json.ts'

/** Enough that among a million changes two share one with a chance of 1 in 37 million. */
const DIGITS = 16

export interface FingerprintFacts {
  rule: string
  where: string
  before: JsonValue
  after: JsonValue
}

/** @param isLoose  values are types of which docs do not always show the format: formats have no part in it */
export function fingerprintOf({ rule, where, before, after }: FingerprintFacts, isLoose: boolean): string {
  const plain = isLoose ? [withoutFormats(before), withoutFormats(after)] : [before, after]
  // Where only the format changed, it is the value.
  const values = plain[0] === plain[1] ? [before, after] : plain
  const facts = JSON.stringify([rule, where, ...values])
  return createHash('sha256').update(facts).digest('hex').slice(0, DIGITS)
}

function withoutFormats(value: JsonValue): JsonValue {
  return typeof value === 'string' ? value.replace(/\([^()]*\)/gu, '') : value
}
