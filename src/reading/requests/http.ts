/**
 * Reads requests as they go over the wire, or nearly so: a request line, headers, an empty line, a body. In: the
 * text of a fence. Out: requests. The version may be missing, the address may be absolute, and the query may go on
 * in lines of its own, as in the files of REST clients.
 */
import { METHODS } from '../../model/api.ts'
import type { DataPart, Literal, NamedText, ShownRequest } from './request.ts'
import { joined, literalAt, placeOf, requestParts } from './request.ts'
import type { SampleText } from './sample-text.ts'

const REQUEST_LINE = new RegExp(
  `^[ \\t]*(${METHODS.join('|')})[ \\t]+(?=[/{<$*]|https?://|[\\w.-]+[:/.])(\\S+)(?:[ \\t]+HTTP/[\\d.]+)?[ \\t]*$`,
)
const STATUS_LINE = /^[ \t]*HTTP\/[\d.]+[ \t]+\d{3}/
const SEPARATOR = /^[ \t]*###/
const QUERY_LINE = /^[ \t]+([?&]\S*)[ \t]*$/
const HEADER_LINE = /^[ \t]*([A-Za-z][\w-]*)[ \t]*:[ \t]*([^]*)$/

interface Line {
  text: string
  start: number
}

export function readHttpRequests(sample: SampleText): ShownRequest[] {
  const lines = linesOf(sample.text)
  const starts = lines.flatMap(({ text }, index) => (REQUEST_LINE.test(text) ? [index] : []))
  return starts.map((start, position) => {
    const own = lines.slice(start, starts[position + 1])
    const end = own.findIndex(({ text }) => STATUS_LINE.test(text) || SEPARATOR.test(text))
    return requestOf(end < 0 ? own : own.slice(0, end), sample)
  })
}

function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const found = { text: line, start }
    start += line.length + 1
    return found
  })
}

function requestOf(lines: readonly Line[], sample: SampleText): ShownRequest {
  const [first = { text: '', start: 0 }] = lines
  const match = REQUEST_LINE.exec(first.text)
  const method = METHODS.find((known) => known === match?.[1]) ?? 'GET'
  const headEnd = endOfHead(lines)
  const head = lines.slice(1, headEnd)
  const headers = head.flatMap((line) => headerOf(line, sample))
  const last = lines.findLast(({ text }) => text.trim() !== '') ?? first
  return {
    ...requestParts({ method, isMethodStated: true, url: onHost(urlOf(sample, first, head), headers) }),
    headers: headers.filter(({ name }) => name.toLowerCase() !== 'host'),
    data: dataOf(lines.slice(headEnd + 1), sample),
    language: 'http',
    sample,
    at: { start: sample.pointAt(first.start), end: sample.pointAt(last.start + last.text.length) },
  }
}

/** The empty line; without one a line that is no header begins the body. */
function endOfHead(lines: readonly Line[]): number {
  const end = lines.findIndex(
    ({ text }, index) => index > 0 && !HEADER_LINE.test(text) && !QUERY_LINE.test(text),
  )
  if (end < 0) return lines.length
  return lines[end]?.text.trim() === '' ? end : end - 1
}

/** The address, and the lines of its query that follow. */
function urlOf(sample: SampleText, first: Line, head: readonly Line[]): Literal {
  const start = first.text.trimStart().search(/[ \t][^ \t]/) + 1 + first.text.search(/\S/)
  const written = /^\S+/.exec(first.text.slice(start))?.[0] ?? ''
  const query = head
    .filter(({ text }) => QUERY_LINE.test(text))
    .map(({ text, start: at }) => {
      return literalAt(sample.text, at + text.search(/\S/), at + text.trimEnd().length)
    })
  return joined([literalAt(sample.text, first.start + start, first.start + start + written.length), ...query])
}

/** The header names the host of an address that is only a path. */
function onHost(url: Literal, headers: readonly NamedText[]): Literal {
  const host = headers.find(({ name }) => name.toLowerCase() === 'host')?.value
  if (host === undefined || host === '' || !url.text.startsWith('/')) return url
  const origin = `${/^(?:localhost|127\.)/.test(host) ? 'http' : 'https'}://${host}`
  return {
    ...url,
    text: origin + url.text,
    sources: [...Array.from(origin, () => url.start), ...url.sources],
  }
}

function headerOf(line: Line, sample: SampleText): NamedText[] {
  const match = HEADER_LINE.exec(line.text)
  const value = match?.[2]?.trim() ?? ''
  if (match === null || value === '') return []
  const start = line.start + line.text.search(/\S/)
  const literal = literalAt(sample.text, start, line.start + line.text.trimEnd().length)
  return [{ name: match[1] ?? '', value, at: placeOf({ sample }, literal) }]
}

function dataOf(lines: readonly Line[], sample: SampleText): DataPart[] {
  const first = lines.find(({ text }) => text.trim() !== '')
  const last = lines.findLast(({ text }) => text.trim() !== '')
  if (first === undefined || last === undefined) return []
  const end = last.start + last.text.trimEnd().length
  return [{ kind: 'data', literal: literalAt(sample.text, first.start + first.text.search(/\S/), end) }]
}
