/**
 * The words that such pages are made of: section headings, column headers, fixed sentences.
 */
import { firstLine, onlyLine, type Block } from './blocks.ts'

/** What a column holds, which decides how its cells are found and written. */
export type ColumnId =
  | 'name'
  | 'in'
  | 'type'
  | 'required'
  | 'restrictions'
  | 'description'
  | 'status'
  | 'meaning'
  | 'schema'
  | 'property'
  | 'value'
  | 'values'
  | 'header'
  | 'format'

const COLUMN_IDS: Readonly<Record<string, ColumnId>> = {
  Name: 'name',
  In: 'in',
  Type: 'type',
  Required: 'required',
  Restrictions: 'restrictions',
  Description: 'description',
  Status: 'status',
  Meaning: 'meaning',
  Schema: 'schema',
  Property: 'property',
  Parameter: 'property',
  Value: 'value',
  'Value(s)': 'values',
  Header: 'header',
  Format: 'format',
}

export interface Columns {
  titles: string[]
  ids: ColumnId[]
}

/** Every line that is the header of a table. */
const COLUMN_HEADERS: ReadonlyMap<string, Columns> = new Map(
  [
    'Name In Type Required Description',
    'Parameter In Type Required Description',
    'Name Type Required Restrictions Description',
    'Status Meaning Description Schema',
    'Status Header Type Format Description',
    'Property Value',
    'Property Value(s)',
    'Parameter Value',
    'Parameter Value(s)',
    'Name Value',
    'Value',
    'Value(s)',
  ].map((header) => [header, columnsOf(header.split(' '))]),
)

function columnsOf(titles: string[]): Columns {
  const ids = titles.map((title) => COLUMN_IDS[title] ?? 'description')
  return { titles, ids: ids.includes('in') ? ['name', ...ids.slice(1)] : ids }
}

/** The columns whose titles are the first line of a block. */
export function columnsAt(block: Block | undefined): Columns | undefined {
  return COLUMN_HEADERS.get(firstLine(block).replace(/\s+/gu, ' '))
}

export type SectionId =
  'samples' | 'body' | 'parameters' | 'examples' | 'responses' | 'schema' | 'values' | 'properties' | 'other'

export interface Section {
  id: SectionId
  depth: number
  /** What must follow, so that a sentence of one such word is not taken for a heading. */
  follows: (next: Block | undefined) => boolean
}

const hasColumns =
  (first: string) =>
  (next: Block | undefined): boolean =>
    columnsAt(next)?.titles[0] === first

const SECTIONS: ReadonlyMap<string, Section> = new Map([
  ['Code samples', { id: 'samples', depth: 3, follows: (next) => next !== undefined }],
  [
    'Parameters',
    { id: 'parameters', depth: 3, follows: (next) => columnsAt(next)?.ids.includes('in') === true },
  ],
  ['Example responses', { id: 'examples', depth: 3, follows: (next) => next !== undefined }],
  ['Responses', { id: 'responses', depth: 3, follows: hasColumns('Status') }],
  ['Response Headers', { id: 'other', depth: 3, follows: hasColumns('Status') }],
  ['Response Schema', { id: 'schema', depth: 3, follows: () => true }],
  ['Enumerated Values', { id: 'values', depth: 4, follows: (next) => hasValueColumn(next) }],
  ['Properties', { id: 'properties', depth: 3, follows: () => true }],
  ['Detailed descriptions', { id: 'other', depth: 4, follows: (next) => /^\S+: /u.test(firstLine(next)) }],
] as const satisfies [string, Section][])

function hasValueColumn(next: Block | undefined): boolean {
  return columnsAt(next)?.ids.some((id) => id === 'value' || id === 'values') === true
}

export function sectionAt(block: Block | undefined, next: Block | undefined): Section | undefined {
  const section = SECTIONS.get(onlyLine(block) ?? '')
  return section?.follows(next) === true ? section : undefined
}

/** A paragraph that says which way the schemas of the tables around it are combined. */
export function isCombinator(text: string | undefined): boolean {
  return text !== undefined && /^(?:oneOf|anyOf|allOf|xor|or|and|not|continued)$/u.test(text)
}

export const NO_PROPERTIES = /^(?:None|_None_)$/u
export const STATUS_CODE = /^Status Code (?<status>\d{3}|\dXX|default)$/u
export const OPERATION_LINE = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE) (?:\/|\{|\w+:\/\/)\S*$/u
export const BODY_LABEL = 'Body parameter'
export const INCOMPLETE = 'This page is incomplete, stay tuned.'
export const RESPONSE_LABEL = /^(?<status>\d{3}|\dXX|default) Response$/u
export const AUTHENTICATION = 'To perform this operation, you must be authenticated. Learn more.'
export const SHELL_LINE = /^(?:curl\b|\$ |# [A-Z])/u

/** Whether a block begins something that is known: a section, a table, an operation. */
export function isKnown(block: Block | undefined, next: Block | undefined): boolean {
  const text = onlyLine(block) ?? ''
  if (columnsAt(block) !== undefined || OPERATION_LINE.test(text) || text === AUTHENTICATION) return true
  return sectionAt(block, next) !== undefined || isOperationHeading(block, next) || STATUS_CODE.test(text)
}

/** The heading of an operation is the line above its samples. */
export function isOperationHeading(block: Block | undefined, next: Block | undefined): boolean {
  return block?.length === 1 && onlyLine(next) === 'Code samples'
}
