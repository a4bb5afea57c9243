/**
 * JSON text without its strings, so that brackets can be counted. One pass; strings end with their line.
 */

/** The text with everything between quotes left out. */
export function withoutStrings(text: string): string {
  let bare = ''
  let from = 0
  for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', from)) {
    bare += text.slice(from, quote)
    from = endOfString(text, quote)
  }
  return bare + text.slice(from)
}

function endOfString(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '"' || sign === '\n') return at + 1
  }
  return text.length
}

/** How many brackets open and how many close. */
export function countBrackets(bare: string): { open: number; close: number } {
  let open = 0
  let close = 0
  for (const sign of bare) {
    if (sign === '[' || sign === '{') open += 1
    else if (sign === ']' || sign === '}') close += 1
  }
  return { open, close }
}
