/**
 * Whether two names look like two spellings of one: `userName`, `user_name`, `username`, `user`.
 * In: two names. Out: yes or no.
 */
import { nameKey } from '../core/name-key.ts'

/** How much of the longer name the shorter one has to be. */
const SHARED_PART = 0.5

export function isLikeName(before: string, after: string): boolean {
  const [old, now] = [nameKey(before), nameKey(after)]
  if (old === now) return true
  const [short, long] = old.length < now.length ? [old, now] : [now, old]
  return short.length / long.length >= SHARED_PART && (long.startsWith(short) || long.endsWith(short))
}
