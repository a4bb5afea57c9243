/**
 * Cuts marks from the ends of texts in one pass. A pattern such as `/+$` tries each run of marks in a text again
 * from each of its characters.
 */

/** Text without the marks at its end, each a character of `marks`. */
export function withoutTrailing(text: string, marks: string): string {
  let end = text.length
  while (end > 0 && marks.includes(text[end - 1]!)) end -= 1
  return text.slice(0, end)
}

/** Text without the marks at its beginning, each a character of `marks`. */
export function withoutLeading(text: string, marks: string): string {
  let start = 0
  while (start < text.length && marks.includes(text[start]!)) start += 1
  return text.slice(start)
}
