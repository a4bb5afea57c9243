/**
 * Lays types out: indentation, and a line for each member of a long union.
 * In: what the generator wrote, with tokens for texts, so that braces and bars are only its own.
 */

/** Longest line that is kept whole, in UTF-16 units. */
const MAX_WIDTH = 100
const STEP = '  '

/** The text indented by its braces, all of it standing in so many more. */
export function indented(text: string, depth: number): string {
  let inner = depth
  const lines = text.split('\n').map((raw) => {
    const line = raw.trim()
    if (/^[})\]]/.test(line)) inner -= 1
    const laidOut = STEP.repeat(Math.max(inner, 0)) + (line.startsWith('*') ? ` ${line}` : line)
    if (/[{([]$/.test(line)) inner += 1
    return laidOut
  })
  return lines.join('\n')
}

// A union that is all of a type: behind `=` or behind the name of a field.
const WHOLE_UNION = /^( *)((?:export type \w+ =)|(?:"?\w+"?\??:)) \(([^()]*)\)$/gm

/** Unions without the generator's parentheses, and a line for each member where they are long. */
export function withUnions(text: string, expand: (text: string) => string): string {
  return text.replace(WHOLE_UNION, (_, indent: string, head: string, body: string) => {
    const line = `${indent}${head} ${body}`
    const members = body.split(' | ')
    if (members.length === 1 || expand(line).length <= MAX_WIDTH) return line
    return indent + head + members.map((member) => `\n${indent}${STEP}| ${member}`).join('')
  })
}
