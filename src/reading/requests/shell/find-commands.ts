/**
 * Finds where curl commands and assignments of variables begin and end, also where a copy lost the backslashes,
 * joined the lines or lost a quotation mark. In: a zone of text. Out: words with places. Runs no shell.
 */
import type { Span } from '../../../core/span.ts'
import { looksLikeUrl } from '../curl/command.ts'
import type { Start } from './command-start.ts'
import { LINE_COMMAND, endOfLine, nextStart } from './command-start.ts'
import { beginsWithOption, readArguments } from '../curl/options.ts'
import type { ShellLine, ShellRules, ShellToken, ShellWord } from './tokens.ts'
import { readShellLine } from './words.ts'
import type { Zone } from '../sample-text.ts'

export interface Found {
  zone: Zone
  /** Offsets in the zone; `end` is behind what follows the command on its logical line, for example a pipe. */
  start: number
  end: number
  at: Span
}

export interface FoundCommand extends Found {
  /** From `curl` on. */
  words: ShellWord[]
  /** The first word behind a pipe. */
  pipedTo?: string
  openQuotes: number[]
  /** The lines behind the command that it reads as its input. */
  hereDocument?: ShellWord
}

export interface FoundAssignments extends Found {
  assignments: { name: string; value: ShellWord }[]
}

export interface Findings {
  commands: FoundCommand[]
  assignments: FoundAssignments[]
}

export function findCommands(zone: Zone): Findings {
  const found: Findings = { commands: [], assignments: [] }
  const { text } = zone
  for (let from = 0; from < text.length;) {
    const start = nextStart(zone, from)
    if (start === undefined) break
    const end = readAt(zone, start, found)
    from = Math.max(end, start.at + 1)
  }
  return found
}

function readAt(zone: Zone, start: Start, found: Findings): number {
  const rules = rulesFor(zone, start)
  const line = readShellLine(zone.text, start.at, rules)
  const place = (end: number): Found => {
    return { zone, start: start.at, end, at: { start: zone.pointAt(start.at), end: zone.pointAt(end) } }
  }
  if (start.isAssignment) {
    const assignments = assignmentsOf(line.tokens)
    if (assignments.length > 0) found.assignments.push({ ...place(line.end), assignments })
    return line.end
  }
  const command = commandOf(line.tokens, start.isInside || zone.fence === undefined)
  const hereDocument = hereDocumentOf(zone.text, line)
  const end = hereDocument?.end ?? (command.pipedTo === undefined ? command.end : line.end)
  const openQuotes = line.openQuotes.filter((quote) => quote < end)
  found.commands.push({ ...command, ...place(end), openQuotes, ...(hereDocument && { hereDocument }) })
  return end
}

/** `<<END` and the lines to the one that is `END`. */
function hereDocumentOf(text: string, line: ShellLine): ShellWord | undefined {
  const mark = line.tokens.findIndex((token) => token.kind === 'operator' && /^<<-?$/.test(token.text))
  const word = line.tokens[mark + 1]
  if (mark < 0 || word === undefined) return undefined
  const start = endOfLine(text, line.end) + 1
  for (let from = start; from < text.length; from = endOfLine(text, from) + 1) {
    if (text.slice(from, endOfLine(text, from)).trim() !== word.text) continue
    const body = text.slice(start, from)
    const sources = Array.from(body, (_, index) => start + index)
    return { kind: 'word', text: body, sources, isQuoted: true, start, end: endOfLine(text, from) }
  }
  return undefined
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
  return { words, end: own.at(-1)?.end ?? 0, ...pipeOf(tokens[stop], tokens[stop + 1]) }
}

/** What stands behind a redirection; `2>&1` has its target inside. */
function isTarget(before: ShellToken | undefined): boolean {
  return before?.kind === 'operator' && !/&\d$/.test(before.text)
}

function pipeOf(operator: ShellToken | undefined, next: ShellToken | undefined): { pipedTo?: string } {
  const isPipe = operator?.text === '|' || operator?.text === '|&'
  return isPipe && next?.kind === 'word' ? { pipedTo: next.text } : {}
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

function rulesFor(zone: Zone, start: Start): ShellRules {
  const { text } = zone
  const rules: ShellRules = {
    goesOn: (lineStart, tokens) => !start.isAssignment && goesOnAt(text, lineStart, tokens),
    endsQuote: (lineStart, quote) => endsQuoteAt(zone, lineStart, quote),
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
function endsQuoteAt(zone: Zone, lineStart: number, quote: number): boolean {
  const { text } = zone
  const line = text.slice(lineStart, endOfLine(text, lineStart))
  if (beginsWithOption(line.trimStart()) || LINE_COMMAND.test(line)) return true
  const isData = /^\s*[[{<]/.test(text.slice(quote + 1, quote + 40))
  return zone.fence === undefined && line.trim() === '' && !isData
}
