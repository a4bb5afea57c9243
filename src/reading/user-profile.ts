/**
 * The part of a profile that a user writes in a configuration: words of a house style, as plain data.
 * In: the user's words, as typed. Out: additions to the profile of any dialect. Knows no files and no blocks.
 */
import { FIELD_COLUMNS, type FieldColumn, type NoteWords, type ProfileAdditions } from './profile.ts'
import type { Role, TypeWord } from './profile.ts'

const RESPONSE_COLUMNS = ['status', 'schema'] as const
const OPERATION_COLUMNS = ['method', 'path'] as const

/** The columns for which a user can give headers. */
export const USER_COLUMNS = [...FIELD_COLUMNS, ...RESPONSE_COLUMNS, ...OPERATION_COLUMNS] as const

export type UserColumn = (typeof USER_COLUMNS)[number]

export interface UserProfile {
  /** Headers of tables, by the column that they name: `{ "name": ["What"], "method": ["Verb"] }`. */
  columns?: { readonly [Column in UserColumn]?: readonly string[] }
  /** Headings and labels, by what they announce: `{ "query-parameters": ["Ask for"] }`. */
  labels?: { readonly [Label in Role]?: readonly string[] }
  /** Words for types: `{ "knots": { "type": "number" } }`. */
  types?: Readonly<Record<string, TypeWord>>
  /** Words in cells: `{ "required": ["always"] }`. */
  notes?: { readonly [Note in keyof NoteWords]?: readonly string[] }
  /** Lines that state an operation: `"{method} -> {path}"`. */
  operations?: readonly string[]
}

export function additionsOf({
  columns = {},
  labels,
  types,
  notes,
  operations,
}: UserProfile): ProfileAdditions {
  const pick = (ids: readonly UserColumn[]): Record<string, string[]> =>
    Object.fromEntries(ids.map((id) => [id, (columns[id] ?? []).map(lookupKey)]))
  const fields = pick(FIELD_COLUMNS) as Record<FieldColumn, string[]>
  const responses = pick([...RESPONSE_COLUMNS, 'description']) as Record<'status' | 'schema', string[]>
  const { method = [], path = [] } = pick(OPERATION_COLUMNS)
  return {
    tables: {
      parameters: { columns: fields },
      properties: { columns: fields },
      responses: { columns: responses as Record<'status' | 'schema' | 'meaning' | 'description', string[]> },
    },
    labels: keyed(labels),
    types: {
      words: Object.fromEntries(Object.entries(types ?? {}).map(([word, type]) => [lookupKey(word), type])),
    },
    notes: keyed(notes),
    operations: { methods: method, paths: path, lines: operations ?? [] },
  }
}

function keyed<Lists extends object>(lists: Lists = {} as Lists): Lists {
  const entries = Object.entries(lists as Record<string, readonly string[]>)
  return Object.fromEntries(entries.map(([id, texts]) => [id, texts.map(lookupKey)])) as Lists
}

/** The form in which words are compared: case, blanks and the mark at the end do not count. */
export function lookupKey(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[*_`\s\u00a0]+/g, ' ')
    .trim()
    .replace(/ ?[.:]$/, '')
}
