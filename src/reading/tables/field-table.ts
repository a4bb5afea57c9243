/**
 * Tables of fields, of statuses and of values. In: a table among its blocks, or the HTML of one. Out: what its rows
 * state, and what to claim. Columns are found by their names; rows by the reader of torn tables.
 */
import type { Html, Nodes, RootContent } from 'mdast'
import type { Span } from '../../core/span.ts'
import {
  phraseMarkdown,
  phraseOf,
  phraseText,
  withoutCodeMarks,
  type Phrase,
} from '../../markdown/phrases.ts'
import { spanOf } from '../../markdown/span.ts'
import { readTable } from '../../markdown/table.ts'
import type { FieldPlace } from '../fields/field.ts'
import { readFieldName } from '../fields/field-name.ts'
import { makeField, type FieldMade } from '../fields/make-field.ts'
import { plainText } from '../outline/plain-text.ts'
import type { Vocabulary } from '../profile.ts'
import { readTypePhrase } from '../types/type-phrase.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import { fieldColumns, readRequired, type ColumnId, type TableKind } from './field-columns.ts'
import { htmlRows } from './html-rows.ts'

export interface TextRow {
  cells: Phrase[]
  at: Span
  nodes: Nodes[]
}

export interface TextTable {
  header: TextRow
  rows: TextRow[]
  /** How many sibling blocks the table takes. */
  blockCount: number
}

export interface StatusRow {
  status: string
  description: string
  /** What the body is, where a cell names or links it. */
  schema?: SchemaDraft
  at: Span
}

export interface FieldTable {
  kind: TableKind
  fields: FieldMade[]
  statuses: StatusRow[]
  /** Rows that state neither, though their table does. */
  unread: TextRow[]
}

export function textTable(
  blocks: readonly RootContent[],
  index: number,
  lines: readonly string[],
): TextTable {
  const { header, rows, blockCount } = readTable(blocks, index, lines)
  const textRow = ({ cells, at, nodes }: (typeof rows)[number]): TextRow => ({
    cells: cells.map((cell) => phraseOf(cell.children)),
    at,
    nodes,
  })
  return { header: textRow(header), rows: rows.map(textRow), blockCount }
}

/** Rows of a table in HTML; undefined where the block holds none. */
export function htmlTextTable(node: Html): TextTable | undefined {
  if (!/<table[\s>]/i.test(node.value)) return undefined
  const span = spanOf(node)
  const [header, ...rows] = htmlRows(node.value.split('\n')).map(({ cells, line }): TextRow => {
    const at = span.start.line + line
    return {
      cells: cells.map((cell) => ({ text: plainText(withoutTags(cell)), links: [] })),
      at: { start: { line: at, column: 1 }, end: { line: at, column: 2 } },
      nodes: [],
    }
  })
  return header === undefined ? undefined : { header, rows, blockCount: 1 }
}

function withoutTags(cell: string): string {
  return cell.replaceAll(/<br\s*\/?>/gi, ' ').replaceAll(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/gi, '')
}

/** @param house the words of the user's house style */
export function readFieldTable({ header, rows }: TextTable, house: Vocabulary): FieldTable {
  const { kind, columns: named } = fieldColumns(header.cells.map(phraseText), house)
  const columns = placesForTypes(named, rows)
  const table: FieldTable = { kind, fields: [], statuses: [], unread: [] }
  const reader = new RowReader(columns, house)
  for (const row of rows) {
    const field = kind === 'fields' ? reader.field(row) : undefined
    const statuses = kind === 'statuses' ? reader.statuses(row) : []
    if (field !== undefined) table.fields.push(field)
    else if (statuses.length > 0) table.statuses.push(...statuses)
    else if (kind === 'fields' && row.cells.some(({ text }) => text !== '')) table.unread.push(row)
  }
  return table
}

/** A column called "Type" or "Kind" in which every cell is a place holds no types. */
function placesForTypes(
  columns: ReadonlyMap<ColumnId, number>,
  rows: readonly TextRow[],
): ReadonlyMap<ColumnId, number> {
  const type = columns.get('type')
  if (type === undefined || columns.has('place') || rows.length === 0) return columns
  const isPlace = ({ cells }: TextRow) => PLACE.test(cells[type] === undefined ? '' : phraseText(cells[type]))
  if (!rows.every(isPlace)) return columns
  return new Map([...columns].map(([id, index]) => [id === 'type' ? 'place' : id, index]))
}

const PLACE = /^(?:path|query|header|cookie|body|form|formdata)(?: param(?:eter)?)?$/i

class RowReader {
  readonly #columns: ReadonlyMap<ColumnId, number>
  readonly #house: Vocabulary
  /** Rows such as `<data>` and `</data>` are around the rows between them. */
  readonly #around: string[] = []

  constructor(columns: ReadonlyMap<ColumnId, number>, house: Vocabulary) {
    this.#columns = columns
    this.#house = house
  }

  #cell(row: TextRow, id: ColumnId): Phrase | undefined {
    const index = this.#columns.get(id)
    return index === undefined ? undefined : row.cells[index]
  }

  #text(row: TextRow, id: ColumnId): string | undefined {
    const cell = this.#cell(row, id)
    return cell === undefined ? undefined : phraseText(cell)
  }

  field(row: TextRow): FieldMade | undefined {
    const written = this.#text(row, 'name') ?? ''
    const name = this.#wrapped(written) ?? readFieldName(written.split('\n')[0] ?? '')
    if (name === undefined) return undefined
    const required = this.#required(row)
    const type = this.#cell(row, 'type')
    const told = this.#cell(row, 'description')
    const description = [told && phraseMarkdown(told), this.#leftOver(row, required)]
      .filter(Boolean)
      .join('\n')
    const [fallback, example] = [this.#text(row, 'default'), this.#text(row, 'example')]
    const made = makeField({
      name,
      at: row.at,
      description,
      required,
      place: placeOf(this.#text(row, 'place')),
      values: this.#values(row),
      words: this.#house.types.words,
      ...(type === undefined
        ? {}
        : { type: { text: withoutCodeMarks(type.text).replaceAll('\n', ' '), links: type.links } }),
      ...(fallback === undefined || fallback === '' ? {} : { default: fallback }),
      ...(example === undefined ? {} : { example }),
    })
    return {
      ...made,
      above: [...this.#around.slice(0, written.startsWith('<') ? -1 : undefined), ...made.above],
    }
  }

  /** `<data>` opens an object that `</data>` ends. */
  #wrapped(text: string): { name: string; above: string[]; depth: number; isList: boolean } | undefined {
    const tag = /^\\?<(\/?)([\w-]+)\\?>$/.exec(text)
    if (tag?.[1] === '/') {
      this.#around.pop()
      return undefined
    }
    if (tag === null) return undefined
    this.#around.push(tag[2] ?? '')
    return { name: tag[2] ?? '', above: [], depth: 0, isList: false }
  }

  #required(row: TextRow): boolean | undefined {
    const required = this.#text(row, 'required')
    if (required !== undefined) return readRequired(required, this.#house)
    const optional = this.#text(row, 'optional')
    const isOptional = optional === undefined ? undefined : readRequired(optional, this.#house)
    return isOptional === undefined ? undefined : !isOptional
  }

  /** What a cell of the column "Required" says beside yes and no. */
  #leftOver(row: TextRow, required: boolean | undefined): string {
    const text = this.#text(row, 'required') ?? ''
    return text.length > 12 || required === undefined ? text : ''
  }

  /** Quoted values, or words with commas between them, in a column of values. */
  #values(row: TextRow): string[] | undefined {
    const text = (this.#text(row, 'values') ?? '').slice(0, 1000)
    const parts = text
      .split(/\s*(?:,|\||\n|\/(?=\s|"))\s*/)
      .map((part) => part.replaceAll(/^["'`]|["'`]$/g, '').trim())
    const isList = parts.length > 1 && parts.every((part) => /^[\w.:-]{1,40}$/.test(part) && part !== '...')
    return isList ? parts : undefined
  }

  statuses(row: TextRow): StatusRow[] {
    const text = this.#text(row, 'status') ?? ''
    const found = [...text.matchAll(/(?<!\d)([1-5](?:\d\d|xx))(?!\d)/gi)].map(([status]) =>
      status.toUpperCase(),
    )
    const others = row.cells.filter((_, index) => index !== this.#columns.get('status')).map(phraseText)
    const description = this.#text(row, 'description') ?? others.join(' ').trim()
    const schema = this.#schema(row)
    return found.map((status) => ({ status, description, at: row.at, ...(schema && { schema }) }))
  }

  /** A name or a link in a column of schemas. */
  #schema(row: TextRow): SchemaDraft | undefined {
    const cell = this.#cell(row, 'schema')
    // What follows the link is a description.
    const written =
      /^(?:array of |list of )?\u0001\d+\u0002/i.exec(cell?.text.trim() ?? '')?.[0] ?? cell?.text
    if (cell === undefined || written === undefined) return undefined
    const { schema } = readTypePhrase(withoutCodeMarks(written), cell.links, this.#house.types.words)
    return schema.named === undefined && schema.items?.named === undefined ? undefined : schema
  }
}

const PLACES: readonly (readonly [RegExp, FieldPlace])[] = [
  [/^(?:path|url|uri|route)\b/i, 'path'],
  [/\bquery\b/i, 'query'],
  [/\bheader\b/i, 'header'],
  [/\bcookie\b/i, 'cookie'],
  [/\b(?:body|form|formdata|json|payload|multipart)\b/i, 'body'],
]

export function placeOf(text: string | undefined): FieldPlace | undefined {
  return text === undefined ? undefined : PLACES.find(([pattern]) => pattern.test(text))?.[1]
}
