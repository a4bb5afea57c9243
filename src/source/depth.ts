/**
 * How deep one line of a page nests: quotes and lists, brackets of data and types, the marks of nested rows.
 * In: text. Out: the first line that nests too deep. Parsers take a level of the stack for each level of the page,
 * so that a page that somebody made to nest without end would end the program.
 */

/** Deepest nesting that we read, in levels. The deepest real line we know has 18. */
export const MAX_DEPTH = 256

export interface DeepLine {
  line: number
  depth: number
}

export function tooDeepLine(text: string): DeepLine | undefined {
  let line = 0
  for (const words of text.split(/\r\n|\r|\n/u)) {
    line += 1
    // A level takes one character at least.
    if (words.length <= MAX_DEPTH) continue
    const depth = depthOfLine(words)
    if (depth > MAX_DEPTH) return { line, depth }
  }
  return undefined
}

export function depthOfLine(line: string): number {
  return Math.max(containersOf(line), marksOf(line), bracketsOf(line))
}

const MARKER = /(?<blanks>[ \t]*)(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/uy

/** Quotes and lists that the line opens; a list that is indented by two columns stands in another list. */
function containersOf(line: string): number {
  let levels = 0
  MARKER.lastIndex = 0
  for (let found = MARKER.exec(line); found !== null; found = MARKER.exec(line))
    levels += 1 + (found.groups!['blanks']!.length >> 1)
  return levels
}

/** `»»»» name`: the longest run. */
function marksOf(line: string): number {
  const runs = line.match(/»(?: ?»)*/gu) ?? []
  return Math.max(0, ...runs.map((run) => run.replaceAll(' ', '').length))
}

function bracketsOf(line: string): number {
  let open = 0
  let deepest = 0
  for (const [bracket] of line.matchAll(/[[\]{}]/gu)) {
    if (bracket === '[' || bracket === '{') deepest = Math.max(deepest, (open += 1))
    else if (open > 0) open -= 1
  }
  return deepest
}
