/**
 * Records whose keys come from documents.
 * They have no prototype, so that a field called `__proto__` or `constructor` is a field like any other,
 * and they are read with `own`, which stays right for records that JSON.parse or a thread gave back.
 */
export function record<T>(entries: Iterable<readonly [string, T]> = []): Record<string, T> {
  const made = Object.create(null) as Record<string, T>
  for (const [key, value] of entries) made[key] = value
  return made
}

/** The record's own value under a key, or undefined. */
export function own<T>(from: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return from !== undefined && Object.hasOwn(from, key) ? from[key] : undefined
}

/** A record with the same keys, and what `change` makes of each value. */
export function mapRecord<T, U>(
  from: Readonly<Record<string, T>>,
  change: (value: T) => U,
): Record<string, U> {
  return record(Object.entries(from).map(([key, value]) => [key, change(value)]))
}
