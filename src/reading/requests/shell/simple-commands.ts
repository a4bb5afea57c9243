/**
 * Finds the commands of tools whose commands fill whole lines: wget and HTTPie. In: a sample. Out: words with places.
 */
import type { Span } from '../../../core/span.ts'
import type { SampleText } from '../sample-text.ts'
import { endOfLine } from './command-start.ts'
import type { ShellWord } from './tokens.ts'
import { readShellLine } from './words.ts'

export interface SimpleCommand {
  /** From the name of the tool on. */
  words: ShellWord[]
  at: Span
}

const PROMPT = /[ \t]*(?:[$%>][ \t]+)?/y

/** @param tool  matches the name of the tool, sticky */
export function simpleCommands(sample: SampleText, tool: RegExp): SimpleCommand[] {
  const { text, pointAt } = sample
  const commands: SimpleCommand[] = []
  for (let line = 0; line < text.length;) {
    PROMPT.lastIndex = line
    const start = line + (PROMPT.exec(text)?.[0].length ?? 0)
    tool.lastIndex = start
    const read = tool.test(text) ? readShellLine(text, start) : undefined
    const stop = read?.tokens.findIndex(({ kind }) => kind === 'operator') ?? -1
    const words =
      read?.tokens.slice(0, stop < 0 ? undefined : stop).filter((token) => token.kind === 'word') ?? []
    const end = words.at(-1)?.end ?? start
    if (words.length > 1) commands.push({ words, at: { start: pointAt(start), end: pointAt(end) } })
    line = endOfLine(text, Math.max(line, read?.end ?? line)) + 1
  }
  return commands
}
