/**
 * What a page shows behind a command: the JSON that the server answers, in the same fence or in the next one.
 * In: entries, samples and commands. Out: a response for a command. Status and schema are inferred unless the page states them.
 */
import type { Code } from 'mdast'
import { parseJson, type JsonValue } from '../../core/json.ts'
import type { Span } from '../../core/span.ts'
import { schemaOfSample } from '../../model/infer-schema.ts'
import type { ResponseDraft } from '../../model/fragment.ts'
import { spanOf } from '../../markdown/span.ts'
import type { Entry } from './entries.ts'
import type { FoundCommand } from '../../reading/requests/shell/find-commands.ts'

export interface FoundResponse {
  /** The command that it answers. */
  index: number
  node?: Code
  draft: ResponseDraft
}

/** The first fence of JSON behind a command, before the next heading or command. */
export function responsesBehind(entries: readonly Entry[]): FoundResponse[] {
  const found: FoundResponse[] = []
  let index: number | undefined
  let label = ''
  for (const entry of entries) {
    if (entry.kind === 'taken') [index, label] = [entry.index, '']
    else if (entry.kind === 'heading') index = undefined
    else if (entry.kind === 'text') label = entry.text
    else if (index !== undefined) {
      const draft = responseOf(entry.node.value, label, insideOf(entry.node))
      if (draft !== undefined) found.push({ index, node: entry.node, draft })
      index = undefined
    }
  }
  return found
}

function insideOf(node: Code): Span {
  const { start, end } = spanOf(node)
  return { start: { line: start.line + 1, column: start.column }, end }
}

/** The output that stands in the fence of the command itself. */
export function responseInFence(found: FoundCommand, next: number | undefined): ResponseDraft | undefined {
  if (found.sample.fence === undefined) return undefined
  const rest = found.sample.text.slice(found.end, next)
  const lead = rest.length - rest.trimStart().length
  const text = rest.trim()
  const start = found.sample.pointAt(found.end + lead)
  return responseOf(text, '', { start, end: found.sample.pointAt(found.end + lead + text.length) })
}

const STATUS_LINE = /^HTTP\/[\d.]+ (\d{3})[^\n]*\n/

function responseOf(text: string, label: string, at: Span): ResponseDraft | undefined {
  const head = STATUS_LINE.exec(text)
  const sample = (head === null ? text : text.replace(/^[^]*?\n[ \t]*\r?\n/, '')).trim()
  const value = jsonOf(sample)
  if (value === undefined) return undefined
  const told = head?.[1] ?? /\b([1-5]\d\d)\b/.exec(label)?.[1]
  return {
    status: told ?? '200',
    schema: { ...schemaOfSample(value), at },
    samples: [{ language: 'json', text: sample, at }],
    mediaTypes: ['application/json'],
    inferred: [...(told === undefined ? ['status'] : []), 'schema', 'mediaTypes'],
    at,
  }
}

function jsonOf(text: string): JsonValue | undefined {
  if (!/^[[{]/.test(text)) return undefined
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}
