/**
 * Doc comments: what the docs say of a part, as lines, and the block that holds them.
 */
import { commentLines } from '../../core/escape.ts'
import { own } from '../../core/record.ts'
import type { Origins } from '../../model/api.ts'
import type { Schema } from '../../model/schema.ts'

/** Longest comment that stands on one line, in UTF-16 units. */
const ONE_LINE = 100

export interface CommentSource {
  origins: Origins
  /** Whether to say what was inferred. */
  hasProvenance: boolean
}

/** What can be said of a schema. */
export function schemaLines(schema: Schema, pointer: string, source: CommentSource): string[] {
  const text = schema.description ?? schema.title
  return [
    ...(text === undefined ? [] : paragraph(text)),
    ...(schema.writeOnly === true ? ['Only sent, never received.'] : []),
    ...(schema.format === undefined ? [] : [`@format ${commentLines(schema.format).join(' ')}`]),
    ...(schema.deprecated === true ? ['@deprecated'] : []),
    ...placeLines(pointer, source),
  ]
}

export function paragraph(text: string): string[] {
  return text.trim() === '' ? [] : commentLines(text)
}

/** Where a part stands in the docs, and what of it was inferred. */
export function placeLines(pointer: string, { origins, hasProvenance }: CommentSource): string[] {
  const origin = own(origins, pointer)
  if (origin === undefined) return []
  const inferred = hasProvenance ? (origin.inferred ?? []) : []
  return [
    ...(inferred.length > 0 ? [`Inferred: ${commentLines(inferred.join(', ')).join(' ')}`] : []),
    `@see ${commentLines(`${origin.file}:${origin.start.line}`).join(' ')}`,
  ]
}

/** A doc comment of these lines, without a line break at its end; nothing where there are no lines. */
export function blockComment(lines: readonly string[], indent: string): string {
  const [only = ''] = lines
  if (lines.length === 0) return ''
  if (lines.length === 1 && only.length <= ONE_LINE) return `${indent}/** ${only} */`
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n')
}
