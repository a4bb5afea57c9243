/**
 * The sample request of an operation that is documented elsewhere on the page: method, address and headers, from
 * the first request that a fence shows. In: a fence. Out: a request sample, or undefined where it shows none.
 */
import type { Code } from 'mdast'
import type { Report } from '../../core/diagnostics.ts'
import { spanOf } from '../../markdown/span.ts'
import type { RequestSample } from '../../model/fragment.ts'
import { readRequests, requestSampleOf } from './read-requests.ts'
import { sampleTextOfCode } from './sample-text.ts'

type RequestText = Omit<RequestSample, 'language' | 'at'>

export function readRequest(code: Code): RequestSample | undefined {
  const language = (code.lang ?? '').split('--')[0] ?? ''
  if (language === 'javascript') {
    const shown = readFetch(code.value)
    return shown === undefined ? undefined : { language, ...shown, at: spanOf(code) }
  }
  if (!LANGUAGES.has(language)) return undefined
  const [request] = readRequests(sampleTextOfCode(code), ignore).requests
  return request === undefined ? undefined : { ...requestSampleOf(request, language), at: spanOf(code) }
}

/** Words of fences whose requests are read. Samples in other languages show the same once more. */
const LANGUAGES: ReadonlySet<string> = new Set(['shell', 'sh', 'bash', 'http'])

/** The operation line states what matters; a sample that is odd shows less, and is no finding. */
const ignore: Report = () => undefined

function readFetch(text: string): RequestText | undefined {
  const url = /fetch\('([^']*)'|url:\s*'([^']*)'/.exec(text)
  if (url === null) return undefined
  const block = between(text, 'headers = {', '};')
  const headers = [...block.matchAll(/'([^']+)'\s*:\s*'([^']*)'/g)].map((header) => ({
    name: header[1] ?? '',
    value: header[2] ?? '',
  }))
  return requestText(/method:\s*'([A-Za-z]+)'/.exec(text)?.[1], url[1] ?? url[2] ?? '', headers)
}

function requestText(method: string | undefined, url: string, headers: RequestText['headers']): RequestText {
  const clean = url.replaceAll(/^['"]|['"]$/g, '')
  return method === undefined
    ? { url: clean, headers }
    : { method: method.toUpperCase(), url: clean, headers }
}

/** What stands between two words; nothing where one of them is missing. */
function between(text: string, first: string, last: string): string {
  const start = text.indexOf(first)
  const end = start < 0 ? -1 : text.indexOf(last, start)
  return end < 0 ? '' : text.slice(start + first.length, end)
}
