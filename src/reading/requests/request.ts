/**
 * A request as a sample shows it, whatever the language of the sample. Types only.
 *
 * Texts keep the place of every unit, so that a finding or a property can point into the page. Nothing is
 * expanded: what only a shell or a program could know stays in the text as `${NAME}`.
 */
import type { Span } from '../../core/span.ts'
import type { Method } from '../../model/api.ts'
import type { SampleText } from './sample-text.ts'

/** A text of a sample without quotation marks and escapes; variables as `${NAME}`. */
export interface Literal {
  text: string
  /** For each UTF-16 unit of `text`, the offset in the sample that it comes from. */
  sources: number[]
  /** In the sample, from the first character to behind the last, quotes within. */
  start: number
  end: number
}

/** A header, a cookie or the like. */
export interface NamedText {
  name: string
  value: string
  at: Span
}

/**
 * How data is sent: `data` is a form (`a=1&b=2`) or text of the content type that a header names, the others are what
 * curl calls so.
 */
export type DataKind = 'data' | 'data-binary' | 'data-urlencode' | 'json' | 'form' | 'upload'

export interface DataPart {
  kind: DataKind
  literal: Literal
}

/** The program or library that the sample is written for. */
export type RequestLanguage = 'curl' | 'http' | 'javascript' | 'python' | 'httpie' | 'wget'

/** What makes up a request, before it is known where the sample stands. */
export interface RequestParts {
  method: Method
  /** False when only the absence of an option, or data, shows the method. */
  isMethodStated: boolean
  url: Literal
  headers: NamedText[]
  cookies: NamedText[]
  /** What is sent, in order. */
  data: DataPart[]
  /** What goes to the query besides the URL. */
  query: DataPart[]
  /** Whether a user and a password, or a bearer token, are given in another way than by a header. */
  hasUser: boolean
  hasBearer: boolean
  /** Whether the answer is saved as a file. */
  isDownload: boolean
}

export interface ShownRequest extends RequestParts {
  language: RequestLanguage
  sample: SampleText
  /** The whole command or call. */
  at: Span
}

/** A request without headers and data. */
export function requestParts(line: Pick<RequestParts, 'method' | 'isMethodStated' | 'url'>): RequestParts {
  const empty = { headers: [], cookies: [], data: [], query: [] }
  return { ...line, ...empty, hasUser: false, hasBearer: false, isDownload: false }
}

/** The place of a literal, or of some of its text. */
export function placeOf(
  { sample }: { sample: SampleText },
  literal: Literal,
  from?: number,
  to?: number,
): Span {
  const start = from === undefined ? literal.start : (literal.sources[from] ?? literal.start)
  const last = to === undefined ? undefined : literal.sources[to - 1]
  return { start: sample.pointAt(start), end: sample.pointAt(last === undefined ? literal.end : last + 1) }
}

/** A literal that is a part of the sample as it is written. */
export function literalAt(text: string, start: number, end: number): Literal {
  const sources = Array.from({ length: end - start }, (_, index) => start + index)
  return { text: text.slice(start, end), sources, start, end }
}

/** Some of a literal's text. */
export function partOf(literal: Literal, from: number, to = literal.text.length): Literal {
  const sources = literal.sources.slice(from, to)
  const start = sources[0] ?? literal.end
  return {
    ...literal,
    text: literal.text.slice(from, to),
    sources,
    start,
    end: (sources.at(-1) ?? start - 1) + 1,
  }
}

/** Literals one after the other, as one. */
export function joined(literals: readonly Literal[]): Literal {
  const [first] = literals
  const last = literals.at(-1)
  return {
    text: literals.map(({ text }) => text).join(''),
    sources: literals.flatMap(({ sources }) => sources),
    start: first?.start ?? 0,
    end: last?.end ?? 0,
  }
}
