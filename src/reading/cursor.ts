/**
 * A position in the blocks of a unit, and the few moves that all readers share.
 * In: a parsed unit, the tools of the dialect, its words. Knows blocks, not operations.
 */
import type { Code, RootContent } from 'mdast'
import type { Span } from '../core/span.ts'
import { withoutTrailing } from '../core/trim.ts'
import { columnsOf, namedRows, type NamedRow } from '../markdown/columns.ts'
import { sourceOf, spanOf } from '../markdown/span.ts'
import { withEveryCell, type Row } from '../markdown/row.ts'
import { readTable } from '../markdown/table.ts'
import type { Unit } from '../markdown/types.ts'
import type { SampleDraft } from '../model/fragment.ts'
import type { ReadTools } from './dialect.ts'
import { headingText, roleOf } from './labels/blocks.ts'
import { isBoilerplate } from './labels/boilerplate.ts'
import type { Role, Tables, TableWords, Vocabulary } from './profile.ts'
import { fitCells } from './tables/fit-cells.ts'
import { splitTaggedCells } from './tables/tagged-cells.ts'
import { unescapeMarkdown } from './fields/name-cell.ts'

/** The columns of a kind of table. */
export type ColumnOf<Kind extends keyof Tables> = Tables[Kind] extends TableWords<infer Id> ? Id : never

export class Cursor {
  readonly tools: ReadTools
  readonly unit: Unit
  readonly words: Vocabulary
  readonly blocks: readonly RootContent[]
  readonly #lines: readonly string[]
  index = 0

  constructor(unit: Unit, tools: ReadTools, words: Vocabulary) {
    this.unit = unit
    this.tools = tools
    this.words = words
    this.blocks = unit.root.children
    this.#lines = unit.text.split(/\r\n|\n|\r/)
  }

  get block(): RootContent | undefined {
    return this.blocks[this.index]
  }

  peek(distance = 1): RootContent | undefined {
    return this.blocks[this.index + distance]
  }

  /** What a block announces, in the words of the dialect. */
  roleOf(block: RootContent | undefined): Role | undefined {
    return roleOf(block, this.words)
  }

  isBoilerplate(block: RootContent | undefined): boolean {
    return isBoilerplate(block, this.words)
  }

  /** Claims the block at hand and goes on. */
  take(by: string): RootContent | undefined {
    const block = this.block
    if (block !== undefined) this.tools.claims.claim(block, by)
    this.index += 1
    return block
  }

  /** Goes on without a claim: the block will be listed as unread. */
  skip(): void {
    this.index += 1
  }

  /** The table at hand as rows by column, each to be claimed by who reads it; undefined if it is another table. */
  takeTable<Kind extends keyof Tables>(kind: Kind, by: string): NamedRow<ColumnOf<Kind>>[] | undefined {
    if (this.block?.type !== 'table') return undefined
    const words = this.words.tables[kind] as TableWords<ColumnOf<Kind>>
    const table = splitTaggedCells(readTable(this.blocks, this.index, this.#lines))
    const columns = columnsOf(table.header, words.columns)
    const fitted = table.rows.map((row) =>
      words.hasLongRows === true
        ? withEveryCell(row, table.header.cells.length)
        : fitCells(row, columns, table.header.cells.length, this.words.types),
    )
    const rows = namedRows({ ...table, rows: fitted }, words)
    if (rows === undefined) return undefined
    for (const node of table.header.nodes) this.tools.claims.claim(node, by)
    for (const { row } of rows) this.#reportRow(row, table.header.cells.length, words.hasShortRows === true)
    this.index += table.blockCount
    return rows
  }

  #reportRow({ isRejoined, written, at }: Row, columns: number, mayBeShort: boolean): void {
    const args = { found: String(written), expected: String(columns) }
    if (isRejoined) this.tools.report('table/rejoined', at)
    if (written < columns && !mayBeShort) this.tools.report('table/cells-missing', at, args)
    else if (written > columns) this.tools.report('table/cells-left-over', at, args)
  }

  claimRow(row: { row: Row }, by: string): void {
    for (const node of row.row.nodes) this.tools.claims.claim(node, by)
  }

  /** The fence at hand as a sample. */
  takeSample(by: string): SampleDraft | undefined {
    const block = this.block
    if (block?.type !== 'code') return undefined
    this.take(by)
    return sampleOf(block)
  }

  /** Markdown source from the block at hand up to the one where `stop` says so; undefined if there is none. */
  takeProse(by: string, stop: (block: RootContent) => boolean): string | undefined {
    const first = this.block
    let last: RootContent | undefined
    while (this.block !== undefined && !stop(this.block)) last = this.take(by)
    return first === undefined || last === undefined ? undefined : this.source(first, last)
  }

  /** The text of a heading as Markdown, without the escapes that keep it from being more. */
  headingSource(): string | undefined {
    const block = this.block
    const text = headingText(block)
    if (block?.type !== 'heading' || text === undefined) return text
    if (block.children.some((child) => child.type === 'link' || child.type === 'html')) return text
    const source = withoutClosingMarks(this.source(block, block).replace(/^#{1,6}\s+/, ''))
    return unescapeMarkdown(source.replace(/\n(?:=+|-+)$/, ''))
  }

  source(first: RootContent, last: RootContent): string {
    return sourceOf(first, last, this.unit.text).replaceAll(/\r\n?/g, '\n').trim()
  }
}

function sampleOf(code: Code): SampleDraft {
  const { start, end } = spanOf(code)
  const isFenced = end.line > start.line || code.lang !== null
  const at: Span = isFenced
    ? { start: { line: start.line + 1, column: 1 }, end: { line: end.line, column: 1 } }
    : { start, end }
  return { language: (code.lang ?? '').split('--')[0] ?? '', text: code.value, at }
}

/** A heading may have its marks at its end, too: `## Ship ##`. */
function withoutClosingMarks(heading: string): string {
  const text = withoutTrailing(heading, '#')
  return text !== heading && text.trimEnd() !== text ? text.trimEnd() : heading
}
