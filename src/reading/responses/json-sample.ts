/**
 * Samples of bodies: a fence of JSON, or an HTTP message with a status line. In: a code node. Out: the sample with
 * its place and what the message says beside it; undefined for code of any other kind.
 */
import type { Code } from 'mdast'
import { spanOf } from '../../markdown/span.ts'
import type { SampleDraft } from '../../model/fragment.ts'

export interface BodySample {
  sample: SampleDraft
  /** From a status line. */
  status?: string
  mediaType?: string
}

const STATUS_LINE = /^HTTP\/[\d.]+\s+(\d{3})\b/
const JSON_WORDS = new Set([
  'json',
  'json5',
  'jsonc',
  'javascript',
  'js',
  '',
  'http',
  'text',
  'plaintext',
  'json_object',
  'jsonlines',
])

export function readBodySample(code: Code): BodySample | undefined {
  const language = (code.lang ?? '').toLowerCase()
  const status = STATUS_LINE.exec(code.value)?.[1]
  if (status !== undefined) return fromMessage(code, status)
  if (!JSON_WORDS.has(language) || !looksLikeJson(code.value)) return undefined
  return { sample: sampleAt(code, 0, code.value) }
}

/** Starts with a brace or bracket, and ends with one. */
function looksLikeJson(text: string): boolean {
  const trimmed = text.trim()
  return /^[[{]/.test(trimmed) && /[\]}]$/.test(trimmed) && !trimmed.startsWith('{{')
}

/** Status line, headers, an empty line, the body. */
function fromMessage(code: Code, status: string): BodySample {
  const lines = code.value.split('\n')
  const blank = lines.findIndex((line) => line.trim() === '')
  const headers = lines.slice(1, blank < 0 ? undefined : blank)
  // Pages leave the empty line out, too.
  const direct = lines.findIndex((line, index) => index > 0 && /^\s*[[{]/.test(line))
  const first = direct >= 0 && (blank < 0 || direct < blank) ? direct : blank + 1
  const text = first <= 0 ? '' : lines.slice(first).join('\n')
  const type = headers.map((line) => /^content-type:\s*([\w.+/-]+)/i.exec(line)?.[1]).find(Boolean)
  return {
    status,
    sample: sampleAt(code, Math.max(first, 0), text),
    ...(type === undefined ? {} : { mediaType: type.toLowerCase() }),
  }
}

/** @param skipped lines of the fence before the text */
function sampleAt(code: Code, skipped: number, text: string): SampleDraft {
  const { start, end } = spanOf(code)
  const at = { start: { line: start.line + 1 + skipped, column: start.column }, end }
  return { language: looksLikeJson(text) ? 'json' : '', text, at }
}
