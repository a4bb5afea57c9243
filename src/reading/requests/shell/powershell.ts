/**
 * PowerShell's quotation marks and escapes, written as a POSIX shell has them. In: a rewriter on the next piece.
 * Out: the piece written. What Windows makes of `\"` when it starts a program counts as well: docs rely on it.
 */
import type { Rewriter } from './rewriter.ts'
import { matchAt, write } from './rewriter.ts'

const LINE_BREAK = /`[ \t]*\n/y
const ESCAPED = /`[^]/y
const ASSIGNMENT = /\$([A-Za-z_]\w*)[ \t]*=[ \t]*/y
const ENVIRONMENT = /\$(?:\{env:(\w+)\}|env:(\w+))/iy
const HERE_STRING = /@(['"])[ \t]*\n/y

export function fromPowerShell(rewriter: Rewriter): void {
  const { text, at } = rewriter
  const character = text.charAt(at)
  if (character === '`') return readBacktick(rewriter)
  if (character === "'") return readSingleQuoted(rewriter)
  if (character === '"') return readDoubleQuoted(rewriter)
  if (character === '@' && readHereString(rewriter)) return
  if (character === '$' && readVariable(rewriter)) return
  write(rewriter, character, 1)
}

function readBacktick(rewriter: Rewriter): void {
  const lineBreak = matchAt(LINE_BREAK, rewriter)
  if (lineBreak !== null) return write(rewriter, '\\\n', lineBreak[0].length)
  const escaped = matchAt(ESCAPED, rewriter)?.[0]
  write(rewriter, escaped === undefined ? '' : `\\${escaped.charAt(1)}`, escaped?.length ?? 1)
}

/** At the start of a line `$NAME = …` sets a variable. */
function readVariable(rewriter: Rewriter): boolean {
  const environment = matchAt(ENVIRONMENT, rewriter)
  const isLineStart = rewriter.at === 0 || rewriter.text.charAt(rewriter.at - 1) === '\n'
  const assignment = isLineStart ? matchAt(ASSIGNMENT, rewriter) : null
  if (assignment !== null) write(rewriter, `export ${assignment[1] ?? ''}=`, assignment[0].length)
  else if (environment !== null)
    write(rewriter, `\${${environment[1] ?? environment[2] ?? ''}}`, environment[0].length)
  return assignment !== null || environment !== null
}

function readSingleQuoted(rewriter: Rewriter): void {
  const { text } = rewriter
  write(rewriter, "'", 1)
  while (rewriter.at < text.length) {
    const two = text.slice(rewriter.at, rewriter.at + 2)
    if (two === "''") write(rewriter, `'\\''`, 2)
    else if (two === '\\"') write(rewriter, '"', 2)
    else if (two.startsWith("'")) return write(rewriter, "'", 1)
    else write(rewriter, two.charAt(0), 1)
  }
}

/** What stands for a quotation mark inside double ones. */
const INNER_QUOTE = /\\`"|\\"|`"|""/y
const INNER_ESCAPE = /`([^])/y
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['$', '\\$'],
  ['`', '\\`'],
])

function readDoubleQuoted(rewriter: Rewriter): void {
  const { text } = rewriter
  write(rewriter, '"', 1)
  while (rewriter.at < text.length) {
    const quote = matchAt(INNER_QUOTE, rewriter)
    const escape = quote === null ? matchAt(INNER_ESCAPE, rewriter) : null
    if (quote !== null) write(rewriter, '\\"', quote[0].length)
    else if (escape !== null)
      write(rewriter, LETTERS.get(escape[1] ?? '') ?? escape[1] ?? '', escape[0].length)
    else if (text.charAt(rewriter.at) === '"') return write(rewriter, '"', 1)
    else if (text.charAt(rewriter.at) !== '$' || !readVariable(rewriter))
      write(rewriter, text.charAt(rewriter.at), 1)
  }
}

/** `@'`, lines, `'@`: all that is between is meant as it is. */
function readHereString(rewriter: Rewriter): boolean {
  const opening = matchAt(HERE_STRING, rewriter)
  if (opening === null) return false
  const start = rewriter.at + opening[0].length
  const end = rewriter.text.indexOf(`\n${opening[1] ?? ''}@`, start - 1)
  if (end < 0) return false
  write(rewriter, "'", start - rewriter.at)
  while (rewriter.at < end) {
    const character = rewriter.text.charAt(rewriter.at)
    write(rewriter, character === "'" ? `'\\''` : character, 1)
  }
  write(rewriter, "'", 3)
  return true
}
