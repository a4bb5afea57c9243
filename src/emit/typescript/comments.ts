/**
 * Doc comments: what the docs say of a part, as lines, and the block that holds them.
 */
import { commentLines } from '../../core/escape.ts'
import { own } from '../../core/record.ts'
import type { Origins } from '../../model/api.ts'
import { KEYWORD_ROWS } from '../../model/keywords.ts'
import type { Schema } from '../../model/schema.ts'
import type { Since } from '../types.ts'

/** Longest line of a comment that is not broken, in UTF-16 units. */
const WIDTH = 100

export interface CommentSource {
  origins: Origins
  /** Whether to say what was inferred. */
  hasProvenance: boolean
  since?: Since
}

/** What can be said of a schema. */
export function schemaLines(schema: Schema): string[] {
  const text = schema.description ?? schema.title
  return [
    ...(text === undefined ? [] : paragraph(text)),
    ...(schema.writeOnly === true ? ['Only sent, never received.'] : []),
    ...(schema.format === undefined ? [] : [`@format ${commentLines(schema.format).join(' ')}`]),
    ...tagLines(schema),
    ...(schema.deprecated === true ? ['@deprecated'] : []),
  ]
}

const TAGS = KEYWORD_ROWS.filter(([, { isTag }]) => isTag).map(([keyword]) => keyword)

/** What limits a value and has no word in the language of types: `@minimum 1`, `@default "all"`. */
export function tagLines(schema: Schema): string[] {
  return TAGS.flatMap((keyword) => {
    const value = schema[keyword]
    if (value === undefined) return []
    const text = keyword === 'pattern' ? String(value) : JSON.stringify(value)
    return [`@${keyword} ${commentLines(text).join(' ')}`]
  })
}

export function paragraph(text: string): string[] {
  return text.trim() === '' ? [] : commentLines(text)
}

/** Where a declaration stands in the docs; what of it was inferred, on request. */
export function placeLines(pointer: string, source: CommentSource): string[] {
  const { origins, hasProvenance } = source
  const origin = own(origins, pointer)
  if (origin === undefined) return sinceLines(pointer, source)
  const inferred = hasProvenance ? (origin.inferred ?? []) : []
  return [
    ...(inferred.length > 0 ? [`Inferred: ${commentLines(inferred.join(', ')).join(' ')}`] : []),
    `@see ${commentLines(`${origin.file}:${origin.start.line}`).join(' ')}`,
    ...sinceLines(pointer, source),
  ]
}

/** Since which release it is in the docs, where that is known. */
function sinceLines(pointer: string, { since }: CommentSource): string[] {
  const label = own(since?.byPointer, pointer)
  if (label === undefined) return []
  return [`@since ${commentLines(label).join(' ')}${label === since?.oldest ? ' or earlier' : ''}`]
}

/** The same for a part of a declaration: only on request, since every line of the docs that moves would show. */
export function partLines(pointer: string, source: CommentSource): string[] {
  if (source.hasProvenance) return placeLines(pointer, source)
  const whole = pointer.split('/').slice(0, 3).join('/')
  return isAsOld(pointer, whole, source) ? [] : sinceLines(pointer, source)
}

/** What is as old as the whole that it is a part of needs no word. */
function isAsOld(pointer: string, whole: string, { since }: CommentSource): boolean {
  return own(since?.byPointer, pointer) === own(since?.byPointer, whole)
}

/** A doc comment of these lines, without a line break at its end; nothing where there are no lines. */
export function blockComment(lines: readonly string[], indent: string): string {
  const broken = lines.flatMap(brokenLine)
  const [only = ''] = broken
  if (broken.length === 0) return ''
  if (broken.length === 1) return `${indent}/** ${only} */`
  return [`${indent}/**`, ...broken.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n')
}

/** A long line, broken at blanks. A tag stays whole. */
function brokenLine(line: string): string[] {
  if (line.length <= WIDTH || line.startsWith('@')) return [line]
  const lines = ['']
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + 1 + word.length > WIDTH) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}
