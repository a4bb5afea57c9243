/**
 * The name that somebody may have meant: the nearest of the names that exist, by edits of one letter.
 * In: what was written, what exists. Out: one name, or none when nothing is near.
 */

/** Letters to insert, drop or exchange to get from one word to the other. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const exchange = previous[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1)
      current.push(Math.min(exchange, previous[column]! + 1, current[column - 1]! + 1))
    }
    previous = current
  }
  return previous[to.length]!
}

/** The nearest name, at most a third of its letters (and at least two edits) away; the first one in a tie. */
export function nearest(written: string, names: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined
  for (const name of names) {
    const distance = editDistance(written.toLowerCase(), name.toLowerCase())
    if (distance <= Math.max(2, name.length / 3) && distance < (best?.distance ?? Infinity))
      best = { name, distance }
  }
  return best?.name
}
