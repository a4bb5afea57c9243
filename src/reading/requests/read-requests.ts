/**
 * The reader of requests, for every dialect: samples for curl, as HTTP, and in other languages.
 *
 * In: the text of a sample (`sampleTextOfCode` for a code node, `sampleTextsOf` for a whole unit). Out: the requests
 * that it shows, each with method, address, headers, query and data as literals with their places, and the variables
 * that it sets; findings for what cannot be read. `draftOperations` makes operations of them, `requestSampleOf` the
 * sample of an operation that is read elsewhere. Knows no dialect, no network, and runs nothing.
 */
import type { Report } from '../../core/diagnostics.ts'
import type { RequestSample } from '../../model/fragment.ts'
import { readCommand } from './curl/command.ts'
import { readHttpRequests } from './http.ts'
import { readHttpieRequests } from './httpie.ts'
import type { ShownRequest } from './request.ts'
import { placeOf } from './request.ts'
import type { SampleText } from './sample-text.ts'
import type { FoundAssignments, FoundCommand } from './shell/find-commands.ts'
import { findCommands } from './shell/find-commands.ts'
import { asPosixShell, languageWord } from './shell/foreign-shells.ts'
import { asWritten } from './shell/variables.ts'

export interface RequestsRead {
  requests: ShownRequest[]
  /** What the sample sets, for `variablesOf`. */
  assignments: FoundAssignments[]
}

type SampleReader = (sample: SampleText, report: Report) => RequestsRead

const READERS: ReadonlyMap<string, SampleReader> = new Map(
  ['http', 'https', 'rest'].map((word) => [word, readHttp] as const),
)

/** Requests of a sample in any language; none where it shows none. */
export function readRequests(sample: SampleText, report: Report): RequestsRead {
  const reader = READERS.get(languageWord(sample.fence?.lang)) ?? readerByForm(sample.text)
  return reader === undefined ? { requests: [], assignments: [] } : reader(sample, report)
}

function readerByForm(text: string): SampleReader | undefined {
  if (/\bcurl\b/.test(text)) return readShell
  return /^[ \t]*(?:[$%>] )?https?[ \t]/m.test(text) ? readHttpie : readHttp
}

function readHttp(sample: SampleText): RequestsRead {
  return { requests: readHttpRequests(sample), assignments: [] }
}

function readHttpie(sample: SampleText): RequestsRead {
  return { requests: readHttpieRequests(sample), assignments: [] }
}

function readShell(sample: SampleText, report: Report): RequestsRead {
  const { commands, assignments } = findCommands(asPosixShell(sample))
  return { requests: commands.flatMap((command) => readFoundCommand(command, report).requests), assignments }
}

export interface CommandRead {
  requests: ShownRequest[]
  /** Whether nothing of the command was left. */
  isWhole: boolean
}

/** Requests of a command that was found in a text; what cannot be read is reported. */
export function readFoundCommand(command: FoundCommand, report: Report): CommandRead {
  const { requests, refusals, unknownOptions } = readCommand(command)
  for (const { word, reason } of refusals) report('curl/not-understood', placeOf(command, word), { reason })
  for (const { word, name } of unknownOptions) report('curl/option-unknown', placeOf(command, word), { name })
  for (const quote of command.openQuotes) {
    const start = command.sample.pointAt(quote)
    report('curl/quote-not-closed', { start, end: { ...start, column: start.column + 1 } })
  }
  return { requests, isWhole: refusals.length === 0 }
}

/**
 * The sample that belongs to an operation.
 *
 * @param language  the word that the page has for the language
 */
export function requestSampleOf(request: ShownRequest, language: string): RequestSample {
  return {
    language,
    ...(request.isMethodStated ? { method: request.method } : {}),
    url: asWritten(request.url.text.trim()),
    headers: request.headers.map(({ name, value }) => ({ name, value: asWritten(value) })),
    at: request.at,
  }
}
