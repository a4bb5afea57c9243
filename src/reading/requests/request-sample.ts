/**
 * Reads sample requests: the shell, http and javascript samples of widdershins, which all tell the method, the
 * address and the headers. In: a fence. Out: a request sample, or undefined for other languages.
 */
import type { Code } from 'mdast'
import { spanOf } from '../../markdown/span.ts'
import type { RequestSample } from '../../model/fragment.ts'

type RequestText = Omit<RequestSample, 'language' | 'at'>

const READERS: ReadonlyMap<string, (text: string) => RequestText | undefined> = new Map([
  ['shell', readCurl],
  ['sh', readCurl],
  ['bash', readCurl],
  ['http', readHttp],
  ['javascript', readFetch],
])

export function readRequest(code: Code): RequestSample | undefined {
  const language = (code.lang ?? '').split('--')[0] ?? ''
  const request = READERS.get(language)?.(code.value)
  return request === undefined ? undefined : { language, ...request, at: spanOf(code) }
}

function readCurl(text: string): RequestText | undefined {
  const command = text.replaceAll(/\\\r?\n/g, ' ')
  const match = /(?:^|\n)\s*curl\s+(?:(?:-X|--request)\s+([A-Za-z]+)\s+)?(\S+)/.exec(command)
  if (match === null) return undefined
  const headers = [
    ...command.matchAll(/(?:-H|--header)\s+(?:'([^:']+):\s*([^']*)'|"([^:"]+):\s*([^"]*)")/g),
  ].map((header) => ({
    name: header[1] ?? header[3] ?? '',
    value: (header[2] ?? header[4] ?? '').trim(),
  }))
  return requestText(match[1], match[2] ?? '', headers)
}

function readHttp(text: string): RequestText | undefined {
  const [first, ...rest] = text.trimStart().split(/\r?\n/)
  const match = /^([A-Z]+)\s+(\S+)\s+HTTP\//.exec(first ?? '')
  if (match === null) return undefined
  const end = rest.findIndex((line) => line.trim() === '')
  const headers = (end < 0 ? rest : rest.slice(0, end)).flatMap((line) => {
    const header = /^([^:\s]+):\s*(.*)$/.exec(line)
    return header === null || header[1] === 'Host' ? [] : [{ name: header[1] ?? '', value: header[2] ?? '' }]
  })
  return requestText(match[1], match[2] ?? '', headers)
}

function readFetch(text: string): RequestText | undefined {
  const url = /fetch\('([^']*)'|url:\s*'([^']*)'/.exec(text)
  if (url === null) return undefined
  const block = /headers = \{([\s\S]*?)\n?\};/.exec(text)?.[1] ?? ''
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
