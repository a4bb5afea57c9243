/**
 * Globs over paths: `*` within a step, `**` over steps, `?` one character. Nothing else is special.
 * In: a pattern and a text. Out: whether all of the text fits. Takes at most pattern × text steps.
 */
export function fitsGlob(pattern: string, text: string): boolean {
  const parts = pattern.match(/\*\*|[^]/gu) ?? []
  // Which prefixes of the text fit the parts so far.
  let fits: boolean[] = [true, ...Array.from(text, () => false)]
  const letters = [...text]
  for (const part of parts) fits = nextFits(fits, part, letters)
  return fits[letters.length] === true
}

function nextFits(fits: readonly boolean[], part: string, letters: readonly string[]): boolean[] {
  const isStar = part === '*' || part === '**'
  const next: boolean[] = [isStar && fits[0] === true]
  for (const [index, letter] of letters.entries()) {
    const isWithin = part === '**' || letter !== '/'
    if (isStar) next.push(fits[index + 1] === true || (next[index] === true && isWithin))
    else next.push(fits[index] === true && (part === '?' ? isWithin : part === letter))
  }
  return next
}
