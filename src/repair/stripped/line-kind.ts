/**
 * What a single line of Markdown without indentation is, judged by its first characters.
 */
import { isItem } from '../lists.ts'

export type LineKind = 'heading' | 'quote' | 'row' | 'item' | 'html' | 'rule' | 'alone' | 'text'

/** Lines that are always a paragraph of their own on such pages. */
const ALONE: readonly RegExp[] = [
  /^`(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE) [^`]+`$/u,
  /^Status Code \*\*[^*]+\*\*$/u,
  /^To perform this operation, you must be authenticated\b/u,
  /^\*?(?:oneOf|anyOf|allOf|xor|or|and|not|continued)\*?$/u,
  /^(?:None|_None_|\*None\*)$/u,
]

const KINDS: readonly [LineKind, RegExp][] = [
  ['heading', /^#{1,6}(?:\s|$)/u],
  ['quote', /^>/u],
  ['row', /^\|/u],
  ['html', /^<[/!]?[A-Za-z]/u],
  ['rule', /^(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/u],
]

export function kindOf(text: string): LineKind {
  const kind = KINDS.find(([, pattern]) => pattern.test(text))?.[0]
  if (kind !== undefined) return kind
  if (isItem(text)) return 'item'
  return ALONE.some((pattern) => pattern.test(text)) ? 'alone' : 'text'
}

/** Whether a line is the second line of a table: `|---|---|`. */
export function isDelimiter(text: string | undefined): boolean {
  return text !== undefined && /^\|(?:\s*:?-+:?\s*\|)+\s*$/u.test(text)
}

/** Whether a table row lacks its last border: a line break in its last cell cut it in two. */
export function isCutRow(text: string): boolean {
  return text.startsWith('|') && !/(?<!\\)\|\s*$/u.test(text)
}
