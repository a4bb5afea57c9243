/**
 * Finds where curl commands and assignments of variables begin and end, also where a copy lost the backslashes,
 * joined the lines or lost a quotation mark. In: a sample of text. Out: words with places. Runs no shell.
 */
import type { Span } from '../../../core/span.ts'
import { looksLikeUrl } from '../curl/command.ts'
import type { Start } from './command-start.ts'
import { LINE_COMMAND, endOfLine, nextStart } from './command-start.ts'
import { beginsWithOption, readArguments } from '../curl/options.ts'
import { hereDocumentFrom } from './here-document.ts'
import type { ShellLine, ShellRules, ShellToken, ShellWord } from './tokens.ts'
import { readShellLine } from './words.ts'
import type { Literal } from '../request.ts'
import { literalAt } from '../request.ts'
import type { SampleText } from '../sample-text.ts'

export interface Found {
  sample: SampleText
  /** Offsets in the sample; `end` is behind what follows the command on its logical line, for example a pipe. */
  start: number
  end: number
  at: Span
}

export interface FoundCommand extends Found {
  /** From `curl` on. */
  words: ShellWord[]
  /** The words behind a pipe. */
  pipedTo?: string
  openQuotes: number[]
  /** The lines behind the command that it reads as its input. */
  hereDocument?: Literal
}

interface HereDocumentText {
  literal: Literal
  after: number
}

export interface FoundAssignments extends Found {
  assignments: { name: string; value: ShellWord }[]
}

export interface Findings {
  commands: FoundCommand[]
  assignments: FoundAssignments[]
}

export function findCommands(sample: SampleText): Findings {
  const found: Findings = { commands: [], assignments: [] }
  const { text } = sample
  for (let from = 0; from < text.length;) {
    const start = nextStart(sample, from)
    if (start === undefined) break
    const end = readAt(sample, start, found)
    from = Math.max(end, start.at + 1)
  }
  return found
}

function readAt(sample: SampleText, start: Start, found: Findings): number {
  const rules = rulesFor(sample, start)
  const line = readShellLine(sample.text, start.at, rules)
  const place = (end: number): Found => {
    return { sample, start: start.at, end, at: { start: sample.pointAt(start.at), end: sample.pointAt(end) } }
  }
  if (start.isAssignment) {
    const assignments = assignmentsOf(line.tokens)
    if (assignments.length > 0) found.assignments.push({ ...place(line.end), assignments })
    return line.end
  }
  const command = commandOf(line.tokens, start.isInside || sample.fence === undefined)
  const hereDocument = hereDocumentOf(sample.text, line)
  const end = hereDocument?.after ?? (command.pipedTo === undefined ? command.end : line.end)
  const openQuotes = line.openQuotes.filter((quote) => quote < end)
  found.commands.push({
    ...command,
    ...place(end),
    openQuotes,
    ...(hereDocument && { hereDocument: hereDocument.literal }),
  })
  return end
}

/** `<<END` and the lines to the one that is `END`. */
function hereDocumentOf(text: string, line: ShellLine): HereDocumentText | undefined {
  const mark = line.tokens.findIndex((token) => token.kind === 'operator' && /^<<-?$/.test(token.text))
  const word = line.tokens[mark + 1]
  if (mark < 0 || word === undefined) return undefined
  const document = hereDocumentFrom(text, endOfLine(text, line.end) + 1, word.text)
  if (document === undefined) return undefined
  return { literal: literalAt(text, document.start, document.end), after: document.after }
}

const ENDS = new Set(['|', '|&', '||', '&&', ';', ';;', '&', '('])

interface CommandWords {
  words: ShellWord[]
  pipedTo?: string
  end: number
}

/** The words up to the operator that ends the command; redirections and their targets are passed over. */
function commandOf(tokens: readonly ShellToken[], isInText: boolean): CommandWords {
  const stop = tokens.findIndex((token) => token.kind === 'operator' && ENDS.has(token.text))
  const own = stop < 0 ? tokens : tokens.slice(0, stop)
  const words = own.filter(
    (token, index): token is ShellWord => token.kind === 'word' && !isTarget(own[index - 1]),
  )
  const kept = cutJoined(words, isInText)
  if (kept.length < words.length) return { words: kept, end: kept.at(-1)?.end ?? 0 }
  return { words, end: own.at(-1)?.end ?? 0, ...(stop < 0 ? {} : pipeOf(tokens.slice(stop))) }
}

/** What stands behind a redirection; `2>&1` has its target inside. */
function isTarget(before: ShellToken | undefined): boolean {
  return before?.kind === 'operator' && !/&\d$/.test(before.text)
}

function pipeOf([operator, ...next]: readonly ShellToken[]): { pipedTo?: string } {
  if (operator?.text !== '|' && operator?.text !== '|&') return {}
  const end = next.findIndex(({ kind }) => kind === 'operator')
  const words = next.slice(0, end < 0 ? undefined : end).map(({ text }) => text)
  return words.length === 0 ? {} : { pipedTo: words.join(' ') }
}

/** Where a copy joined lines, other text follows: the command ends before it. */
function cutJoined(words: ShellWord[], isInText: boolean): ShellWord[] {
  if (!isInText) return words
  const { options, bare } = readArguments(words.slice(1))
  const hasUrlOption = options.some(({ role }) => role === 'url')
  const stranger = bare.find((word, index) => (index > 0 || hasUrlOption) && !looksLikeUrl(word))
  return stranger === undefined ? words : words.filter((word) => word.start < stranger.start)
}

function assignmentsOf(tokens: readonly ShellToken[]): { name: string; value: ShellWord }[] {
  const end = tokens.findIndex((token) => token.kind === 'operator' && ENDS.has(token.text))
  const words = tokens.slice(0, end < 0 ? undefined : end).filter((token) => token.kind === 'word')
  const plain = words.filter((word) => !/^(?:export|setenv|declare|set|-[a-zA-Z]+)$/.test(word.text))
  const joined = plain.flatMap((word) => {
    const equals = word.text.indexOf('=')
    if (equals <= 0 || !/^[A-Za-z_]\w*$/.test(word.text.slice(0, equals))) return []
    return [{ name: word.text.slice(0, equals), value: tailOf(word, equals + 1) }]
  })
  if (joined.length > 0) return joined
  const [name, value] = plain
  if (name === undefined || value === undefined || !/^[A-Za-z_]\w*$/.test(name.text)) return []
  return [{ name: name.text, value }]
}

function tailOf(word: ShellWord, from: number): ShellWord {
  return {
    ...word,
    text: word.text.slice(from),
    sources: word.sources.slice(from),
    start: word.sources[from] ?? word.end,
  }
}

function rulesFor(sample: SampleText, start: Start): ShellRules {
  const { text } = sample
  const rules: ShellRules = {
    goesOn: (lineStart, tokens) => !start.isAssignment && goesOnAt(text, lineStart, tokens),
    endsQuote: (lineStart, quote) => endsQuoteAt(sample, lineStart, quote),
    beginsAnew: (offset, tokens) => tokens.length > 1 && beginsCommand(text, offset, tokens.at(-1)),
  }
  return start.closer === undefined ? rules : { ...rules, closer: start.closer }
}

/** The name of the tool, where it is not the value of an option. */
function beginsCommand(text: string, offset: number, before: ShellToken | undefined): boolean {
  return /^curl[ \t]/.test(text.slice(offset, offset + 5)) && before?.text.startsWith('-') === false
}

/** A line that begins with an option, or with the address that the command still lacks. */
function goesOnAt(text: string, lineStart: number, tokens: readonly ShellToken[]): boolean {
  const line = text.slice(lineStart, endOfLine(text, lineStart)).trimStart()
  if (beginsWithOption(line)) return true
  const words = tokens.filter((token) => token.kind === 'word')
  const { options, bare } = readArguments(words.slice(1))
  const hasUrl = bare.length > 0 || options.some(({ role }) => role === 'url')
  return !hasUrl && /^["']?(?:https?:\/\/|\$\w+\/|\$\{\w+\}\/)/.test(line)
}

/** Data may hold anything, so only what cannot be data ends a quotation: an option, or the next command. */
function endsQuoteAt(sample: SampleText, lineStart: number, quote: number): boolean {
  const { text } = sample
  const line = text.slice(lineStart, endOfLine(text, lineStart))
  if (beginsWithOption(line.trimStart()) || LINE_COMMAND.test(line)) return true
  const isData = /^\s*[[{<]/.test(text.slice(quote + 1, quote + 40))
  return sample.fence === undefined && line.trim() === '' && !isData
}
