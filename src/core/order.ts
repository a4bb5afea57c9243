/**
 * The one order that outputs use: by UTF-16 code units, the same on every machine and in every locale.
 */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The entries of a record, by key in code unit order. */
export function sortedEntries<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => byCodeUnits(a, b))
}
