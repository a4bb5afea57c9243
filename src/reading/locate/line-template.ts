/**
 * Templates of lines that state an operation, as a user writes them: `{method} -> {path}`, `{title}: {method} {path}`.
 * In: a template, then lines without marks. Out: the texts in the places of its names. A line is walked once, from
 * one literal to the next, with no way back.
 */

const NAMES = ['method', 'path', 'title'] as const

export type TemplateName = (typeof NAMES)[number]

export interface LineTemplate {
  /** What a line begins with. */
  start: string
  /** Each name with the text that follows it; empty at the end of a line. */
  parts: readonly { name: TemplateName; end: string }[]
}

/** Throws a sentence for the user where the template cannot be one. */
export function compileTemplate(template: string): LineTemplate {
  const [start = '', ...pieces] = collapsed(template).split('{')
  const parts = pieces.map((piece) => partOf(piece, template))
  const count = (name: TemplateName) => parts.filter((part) => part.name === name).length
  if (count('method') !== 1 || count('path') !== 1)
    throw new Error('It needs {method} and {path}, each once.')
  if (count('title') > 1) throw new Error('It may have {title} once.')
  if (parts.slice(0, -1).some(({ end }) => end === ''))
    throw new Error('There must be text or a blank between two names in braces.')
  return { start, parts }
}

function partOf(piece: string, template: string): LineTemplate['parts'][number] {
  const close = piece.indexOf('}')
  const name = NAMES.find((one) => one === piece.slice(0, Math.max(0, close)))
  if (name === undefined)
    throw new Error(`Only {method}, {path} and {title} may be in braces, found ${quoted(piece, template)}.`)
  return { name, end: piece.slice(close + 1) }
}

function quoted(piece: string, template: string): string {
  return template.includes(`{${piece}`) ? `"{${piece}"` : 'something else'
}

/** Undefined for a line of another form. */
export function matchTemplate(
  { start, parts }: LineTemplate,
  text: string,
): ReadonlyMap<TemplateName, string> | undefined {
  const line = collapsed(text)
  if (!line.startsWith(start)) return undefined
  const values = new Map<TemplateName, string>()
  let at = start.length
  for (const [index, { name, end }] of parts.entries()) {
    const next = index === parts.length - 1 ? endOfLine(line, end, at) : line.indexOf(end, at)
    const value = next < at ? '' : line.slice(at, next).trim()
    if (value === '') return undefined
    values.set(name, value)
    at = next + end.length
  }
  return values
}

/** Where the last name ends: before the text that ends the line, or at its end. */
function endOfLine(line: string, end: string, at: number): number {
  return line.endsWith(end) ? Math.max(at, line.length - end.length) : -1
}

/** Blanks count as one, and marks of Markdown do not count: lines are compared without them. */
function collapsed(text: string): string {
  return text.replaceAll(/[*`]/g, '').replaceAll(/\s+/g, ' ').trim()
}
