/**
 * Finds the parts of an input on which a step fails, so that it can be done for all others.
 * In: parts, and a test of whether the step works for some of them. Out: the parts for which it works together.
 */

/** Most attempts; then all parts that were not tried are left out. */
const MAX_ATTEMPTS = 200

export async function workingParts<Part>(
  parts: readonly Part[],
  works: (parts: readonly Part[]) => Promise<boolean>,
): Promise<Set<Part>> {
  let attempts = 0
  const kept: Part[] = []
  // Halves are taken in the order of the parts; what fails alone, beside those that work, is left out.
  const waiting: (readonly Part[])[] = [parts]
  while (attempts < MAX_ATTEMPTS) {
    const some = waiting.pop()
    if (some === undefined) break
    attempts += 1
    if (await works([...kept, ...some])) kept.push(...some)
    else if (some.length > 1) {
      const middle = Math.ceil(some.length / 2)
      waiting.push(some.slice(middle), some.slice(0, middle))
    }
  }
  return new Set(kept)
}

/** What an error says, in one line. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
