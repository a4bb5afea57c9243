/**
 * Finds where a command or an assignment begins: at the start of a line, behind a prompt, or inside a line of other
 * text. In: a sample. Out: offsets.
 */
import { beginsWithOption } from '../curl/options.ts'
import type { SampleText } from '../sample-text.ts'

export interface Start {
  at: number
  isAssignment: boolean
  /** Whether it stands inside a line of other text. */
  isInside: boolean
  closer?: string
}

/** List marks and prompts that may stand in front of a command. */
const LEAD = '[ \\t]*(?:(?:[-*+]|\\d+[.)])[ \\t]+)?(?:[$%>][ \\t]+)?'
const RUNNERS = '(?:(?:sudo|time|exec|command)[ \\t]+)*'
const CURL = 'curl(?:\\.exe)?(?=[ \\t\\\\]|$)'
export const LINE_COMMAND = new RegExp(`^(${LEAD}(?:[A-Z_]+=\\S*[ \\t]+)*${RUNNERS})${CURL}`)
const INSIDE_COMMAND = new RegExp(`([|;&(\`]|[ \\t])${RUNNERS}${CURL}`)
const SETTER = '(?:export|setenv|declare[ \\t]+-x|set[ \\t]+-[gUx]+|set)'
const ASSIGNMENT = new RegExp(
  `^(${LEAD})(?:${SETTER}[ \\t]+[A-Za-z_]\\w*[ \\t]*[= \\t]|[A-Z_][A-Z0-9_]*=(?![= \\t]|$))`,
)

export function nextStart(sample: SampleText, from: number): Start | undefined {
  const { text } = sample
  for (let line = from; line <= text.length;) {
    const end = endOfLine(text, line)
    const start = startIn(text.slice(line, end), sample, line === 0 || text[line - 1] === '\n')
    if (start !== undefined) return { ...start, at: line + start.at }
    line = end + 1
  }
  return undefined
}

export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function startIn(line: string, sample: SampleText, isWholeLine: boolean): Start | undefined {
  const command = isWholeLine ? LINE_COMMAND.exec(line) : null
  if (command !== null && isPlausible(line.slice(command[0].length))) {
    return { at: command[1]?.length ?? 0, isAssignment: false, isInside: false }
  }
  const inside = insideStart(line, sample)
  if (inside !== undefined) return inside
  const assignment = isWholeLine ? ASSIGNMENT.exec(line) : null
  return assignment === null
    ? undefined
    : { at: assignment[1]?.length ?? 0, isAssignment: true, isInside: false }
}

/** A sentence can begin with the name of the tool; a command goes on like a command. */
function isPlausible(rest: string): boolean {
  const next = rest.trim()
  return /^(?:[\\`^]?$|["'$\u201c\u2018]|--?[A-Za-z])/.test(next) || continues(next)
}

function continues(text: string): boolean {
  return (
    beginsWithOption(text) ||
    /^["']?(?:[a-z]+:\/\/|\$\w|\$\{|localhost|[\w-]+(?:\.[\w-]+)+[:/]|[\w.-]+\.[a-z]{2,}(?=\s|$))/i.test(text)
  )
}

/** In prose only a command with an address or an option in front of one is taken for a command. */
function insideStart(line: string, sample: SampleText): Start | undefined {
  const match = INSIDE_COMMAND.exec(line)
  if (match === null || /^[ \t]*#/.test(line)) return undefined
  const rest = line.slice(match.index + match[0].length).trim()
  const isSure = sample.fence === undefined ? ADDRESS.test(rest) && continues(rest) : isPlausible(rest)
  if (!isSure) return undefined
  const at = match.index + match[0].lastIndexOf('curl')
  const start: Start = { at, isAssignment: false, isInside: true }
  return match[1] === '`' ? { ...start, closer: '`' } : start
}

const ADDRESS = /(?:^|[\s"'=])(?:https?:\/\/\S|\$\{?\w+\}?\/\S|localhost\S)/
