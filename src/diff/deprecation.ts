/**
 * Whether the docs announce that something is deprecated, by a mark or in words.
 * In: what is documented of it. Out: yes or no. A word in passing ("lists deprecated users") announces nothing.
 */

export interface Announced {
  deprecated?: boolean | undefined
  summary?: string | undefined
  description?: string | undefined
}

const LEAVING = '(?:deprecated|removed|internal)'

/** Announcements of any kind: deprecated, removed, internal. */
const LEAVES = announcements(LEAVING, [/\b(?:internal use only|for internal use)\b/iu])
const DEPRECATES = announcements('deprecated', [])

function announcements(word: string, more: readonly RegExp[]): readonly RegExp[] {
  return [
    new RegExp(`^\\W*${word}\\s*(?:[:.,;!(–—-]|$)`, 'iu'),
    new RegExp(`[(\\[]${word}[)\\]]`, 'iu'),
    new RegExp(`\\b(?:is|are|was|were|been|now)\\s+(?:now\\s+)?${word}\\b`, 'iu'),
    ...more,
  ]
}

export function isDeprecated(thing: Announced): boolean {
  return announces(thing, DEPRECATES)
}

/** Whether it is announced that it will not stay: deprecated, removed or internal. */
export function isLeaving(thing: Announced): boolean {
  return announces(thing, LEAVES)
}

function announces({ deprecated, summary, description }: Announced, patterns: readonly RegExp[]): boolean {
  if (deprecated === true) return true
  const sentences = [summary ?? '', ...(description ?? '').split(/(?<=[.!?])\s+|\n+/u)]
  return sentences.some((sentence) => patterns.some((pattern) => pattern.test(sentence)))
}
