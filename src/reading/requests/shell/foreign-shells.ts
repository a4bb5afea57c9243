/**
 * Commands for the Windows shells, cmd and PowerShell, written as a POSIX shell has them, so that one reader of
 * shell words reads all three. In: the text of a fence. Out: text of the same commands, whose offsets lead to the
 * same places. Runs no shell.
 */
import type { SampleText } from '../sample-text.ts'
import { fromPowerShell } from './powershell.ts'
import type { Rewriter } from './rewriter.ts'
import { matchAt, write } from './rewriter.ts'

const SHELLS: ReadonlyMap<string, (rewriter: Rewriter) => void> = new Map([
  ...['bat', 'batch', 'batchfile', 'cmd', 'dos', 'dosbatch', 'winbatch'].map(
    (word) => [word, fromCmd] as const,
  ),
  ...['powershell', 'posh', 'ps', 'ps1', 'pwsh'].map((word) => [word, fromPowerShell] as const),
])

export function asPosixShell(sample: SampleText): SampleText {
  const { fence, text } = sample
  const rewrite =
    fence === undefined ? undefined : (SHELLS.get(languageWord(fence.lang)) ?? shellByForm(text))
  if (rewrite === undefined) return sample
  const rewriter: Rewriter = { text, at: 0, written: '', sources: [] }
  while (rewriter.at < text.length) rewrite(rewriter)
  const { written, sources } = rewriter
  return { ...sample, text: written, pointAt: (offset) => sample.pointAt(sources[offset] ?? text.length) }
}

/** `Bash`, `{.sh}` and `shell--curl` are written as well. */
export function languageWord(lang: string | null | undefined): string {
  return /[A-Za-z][\w+#-]*?(?=--|[^\w+#-]|$)/.exec(lang ?? '')?.[0].toLowerCase() ?? ''
}

/** What continues a line shows the shell, where no word behind the fence does. */
function shellByForm(text: string): ((rewriter: Rewriter) => void) | undefined {
  if (!/curl/.test(text) || /\\[ \t]*\n/.test(text)) return undefined
  if (/\^[ \t]*\n|curl(?:\.exe)?[ \t]+\^"/.test(text)) return fromCmd
  return /`[ \t]*\n/.test(text) ? fromPowerShell : undefined
}

const CMD_LINE_BREAK = /\^[ \t]*\n(\n?)/y
const CMD_VARIABLE = /%([A-Z_][A-Z0-9_]{2,})%/y
const BACKSLASHES = /\\+/y

/** One step: a caret escapes the next sign, also inside quotation marks, where browsers write it ("Copy as cURL"). */
function fromCmd(rewriter: Rewriter): void {
  const { text, at } = rewriter
  const character = text.charAt(at)
  if (character === '^') return readCaret(rewriter)
  const variable = character === '%' ? matchAt(CMD_VARIABLE, rewriter) : null
  if (variable !== null) return write(rewriter, `\${${variable[1] ?? ''}}`, variable[0].length)
  if (character === '\\') return readBackslashes(rewriter)
  write(rewriter, character, 1)
}

function readCaret(rewriter: Rewriter): void {
  const lineBreak = matchAt(CMD_LINE_BREAK, rewriter)
  // An empty line behind the caret is a line break in the data.
  if (lineBreak !== null) return write(rewriter, lineBreak[1] === '\n' ? '\n' : '\\\n', lineBreak[0].length)
  const next = rewriter.text.charAt(rewriter.at + 1)
  if (next === '^') return write(rewriter, '^', 2)
  // Browsers write `%^20`, so that no variable is read.
  const isSign = next !== '' && !/[\w\s]/.test(next)
  if (isSign || rewriter.written.endsWith('%')) rewriter.at += 1
  else write(rewriter, '^', 1)
}

/** Backslashes escape only where a quotation mark follows them. */
function readBackslashes(rewriter: Rewriter): void {
  const run = matchAt(BACKSLASHES, rewriter)?.[0] ?? '\\'
  const next = rewriter.text.slice(rewriter.at + run.length, rewriter.at + run.length + 2)
  const isEscape = next.startsWith('"') || next.startsWith('^')
  write(rewriter, isEscape ? run : run + run, run.length)
}
