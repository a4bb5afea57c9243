/**
 * Lines of JSON as sources of pages. In: bytes as they come. Out: one revision a line, or why a line is none.
 * The next line is read only when somebody asks for it.
 */
import { isJsonObject, type JsonValue } from '../core/json.ts'
import { MAX_PAGE_BYTES } from '../source/limits.ts'
import type { Page, Revision } from '../source/types.ts'

/** Lines as they are; blank ones are left out. The last one needs no newline. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let parts: string[] = []
  for await (const chunk of bytes) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n')
    parts.push(first)
    for (const next of others) {
      const line = parts.join('')
      if (line.trim() !== '') yield line
      parts = [next]
    }
  }
  const rest = parts.join('') + decoder.decode()
  if (rest.trim() !== '') yield rest
}

export type LineRead = { revision: Revision } | { path: string | null; error: string }

/** A line is `{path, text}`, a page that is an API of its own, or `{path, pages}` with several such pages. */
export function readLine(line: string): LineRead {
  const value = valueOf(line)
  if (!isJsonObject(value)) return { path: null, error: 'The line is not a JSON object.' }
  const path = typeof value['path'] === 'string' && value['path'] !== '' ? value['path'] : null
  if (path === null) return { path, error: 'Expected "path" to be a non-empty string.' }
  const found = Array.isArray(value['pages']) ? value['pages'].map(pageOf) : [pageOf(value)]
  const pages = found.filter((page) => page !== undefined)
  if (pages.length < found.length || pages.length === 0)
    return { path, error: 'Expected the strings "path" and "text" on the line or in each entry of "pages".' }
  if (new Set(pages.map((page) => page.path)).size < pages.length)
    return { path, error: 'Two of "pages" have the same path.' }
  if (pages.some(({ text }) => Buffer.byteLength(text) > MAX_PAGE_BYTES))
    return { path, error: 'A page exceeds the size limit.' }
  return { revision: { label: path, pages } }
}

function valueOf(line: string): JsonValue | undefined {
  try {
    return JSON.parse(line) as JsonValue
  } catch {
    return undefined
  }
}

function pageOf(value: JsonValue): Page | undefined {
  if (!isJsonObject(value)) return undefined
  const { path, text } = value
  if (typeof path !== 'string' || path === '' || typeof text !== 'string') return undefined
  return { path, text: text.replace(/^\uFEFF/, '') }
}
