/**
 * Bytes of a file to the text of a page.
 * In: what a source found. Out: a page, or nothing and a finding that says why. Knows nothing of Markdown.
 */
import { isUtf8 } from 'node:buffer'
import { grouped } from '../core/escape.ts'
import type { Report } from '../core/diagnostics.ts'
import type { Place, Point } from '../core/span.ts'
import { MAX_DEPTH, tooDeepLine, type DeepLine } from './depth.ts'
import { MAX_PAGE_BYTES } from './limits.ts'
import type { Page, RawFile } from './types.ts'

const START: Point = { line: 1, column: 1 }
const REPLACEMENT = '\uFFFD'

export function decodeFile(file: RawFile, report: Report<Place>): Page | undefined {
  const at: Place = { file: file.path, start: START, end: START }
  if ('unreadable' in file) return void report('source/not-readable', at, { reason: file.unreadable })
  if ('tooLargeBytes' in file) return void report('source/too-large', at, sizes(file.tooLargeBytes))
  const text = decodeBytes(file, report)
  if (text === undefined) return undefined
  const deep = tooDeepLine(text)
  if (deep !== undefined) return void report('source/too-deep', lineAt(file.path, deep.line), levels(deep))
  return { path: file.path, text, ...(file.isAttached && { isAttached: true }) }
}

function sizes(bytes: number): Record<string, string> {
  return { size: `${grouped(bytes)} bytes`, limit: `${grouped(MAX_PAGE_BYTES)} bytes` }
}

function levels({ depth }: DeepLine): Record<string, string> {
  return { depth: String(depth), limit: String(MAX_DEPTH) }
}

function lineAt(file: string, line: number): Place {
  return { file, start: { line, column: 1 }, end: { line, column: 2 } }
}

/** UTF-8, or UTF-16 where a mark at the start says so. A decoder drops the mark. */
function decodeBytes(file: { path: string; bytes: Uint8Array }, report: Report<Place>): string | undefined {
  const [first, second, third, fourth] = file.bytes
  // The mark of UTF-32 begins like that of UTF-16; its text has NUL bytes.
  const isUtf32 = third === 0 && fourth === 0
  if (first === 0xff && second === 0xfe && !isUtf32) return new TextDecoder('utf-16le').decode(file.bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(file.bytes)
  const text = new TextDecoder().decode(file.bytes)
  if (file.bytes.includes(0)) {
    return void report('source/binary', placeOf(file.path, text, text.indexOf('\0')))
  }
  if (!isUtf8(file.bytes)) report('source/not-utf8', placeOf(file.path, text, text.indexOf(REPLACEMENT)))
  return text
}

function placeOf(file: string, text: string, offsetUtf16: number): Place {
  const lines = text.slice(0, offsetUtf16).split(/\r\n|\r|\n/u)
  const start: Point = { line: lines.length, column: lines.at(-1)!.length + 1 }
  return { file, start, end: { line: start.line, column: start.column + 1 } }
}
