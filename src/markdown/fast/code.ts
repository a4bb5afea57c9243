/**
 * Fenced code in its plainest form: three backticks, a word at most, lines, three backticks.
 * In: lines. Out: the node that the parser would make of them. Source of the form: CommonMark 4.5.
 */
import type { Code } from 'mdast'
import type { LiftedBlock } from './types.ts'

const OPENING = /^```([\w+#.-]*)$/
const CLOSING = '```'

/** All that ends such a fence. */
const ANY_CLOSING = /^ {0,3}`{3,}[ \t]*$/

/** Index of the line that ends the code which begins here; of the last line of all where none does. */
export function lastLineOfCode(lines: readonly string[], first: number): number {
  for (let index = first + 1; index < lines.length; index += 1)
    if (lines[index]?.includes('```') === true && ANY_CLOSING.test(lines[index] ?? '')) return index
  return lines.length - 1
}

/** Whether these are the lines of one fence, and it is closed in the same form. */
export function isCode(lines: readonly string[]): boolean {
  return lines.length > 1 && OPENING.test(lines[0] ?? '') && lines.at(-1) === CLOSING
}

export function codeOf({ line, offset, lines }: LiftedBlock): Code {
  const word = OPENING.exec(lines[0] ?? '')?.[1] ?? ''
  const length = lines.reduce((sum, one) => sum + one.length + 1, -1)
  return {
    type: 'code',
    lang: word === '' ? null : word,
    meta: null,
    value: lines.slice(1, -1).join('\n'),
    position: {
      start: { line, column: 1, offset },
      end: { line: line + lines.length - 1, column: CLOSING.length + 1, offset: offset + length },
    },
  }
}
