/**
 * Rebuilds a table from its rows as lines of words.
 * In: a block whose first line names columns. Out: Markdown rows, with the place of each cell.
 */
import { LineBuilder, trimmedLine, type RepairWriter, type SourceLine } from '../lines.ts'
import type { Block } from './blocks.ts'
import { anchorOf, copyCode, copyText } from './markdown.ts'
import { typeAtEnd } from './response-row.ts'
import type { Cell, RowEvidence, RowSplit } from './row-types.ts'
import { splitRow } from './rows.ts'
import { typeAt } from './type-words.ts'
import type { ColumnId, Columns } from './vocabulary.ts'

export interface TableContext {
  evidence: Omit<RowEvidence, 'isOnlyRow'>
  /** What stands before `#` in links to schemas; empty on the page that holds them. */
  schemasPage: string
}

interface Row {
  line: SourceLine
  words: Word[]
  /** Missing for a line that is no row: the rest of a cell that had a line break. */
  split: RowSplit | undefined
}

interface Word {
  text: string
  /** Index in the line. */
  at: number
}

interface RowContext extends TableContext {
  /** Whether the row's last cell goes on in the next line. */
  isCut: boolean
}

interface CellText {
  text: string
  column: number
  words: string[]
}

export function writeTable(
  writer: RepairWriter,
  block: Block,
  columns: Columns,
  context: TableContext,
): void {
  const [header, ...lines] = block.map(trimmedLine) as [SourceLine, ...SourceLine[]]
  writer.put(headerRow(header, columns))
  writer.insert(`|${'---|'.repeat(columns.ids.length)}`, lines[0]?.number ?? header.number)
  const rows = lines.map((line) =>
    readRow(line, columns, { ...context.evidence, isOnlyRow: lines.length === 1 }),
  )
  rows.forEach((row, index) => {
    const isCut = index + 1 < rows.length && rows[index + 1]?.split === undefined
    if (row.split === undefined) writeTail(writer, row, columns, { ...context, isCut })
    else
      writeRow(writer, isCut ? withoutSchema(row, row.split, columns) : row, columns, { ...context, isCut })
    if (row.split?.isSure === false || (row.split === undefined && index === 0))
      writer.doubt('repair/uncertain-cells', row.line)
  })
}

/** Schema names in the type cells of a table, for the evidence of other tables. */
export function namesIn(block: Block, columns: Columns, known: ReadonlySet<string>): string[] {
  const column = columns.ids.indexOf('type')
  if (column < 0) return []
  const evidence: RowEvidence = { known, hasSchema: undefined, sampled: new Set(), isOnlyRow: false }
  return block.slice(1).flatMap((line) => {
    const { words, split } = readRow(trimmedLine(line), columns, evidence)
    const [from = 0, to = 0] = split?.isSure === true ? (split.cells[column] ?? []) : []
    const texts = words.slice(from, to).map(({ text }) => text)
    const reference = typeAt(texts, 0, known)?.reference
    return reference === undefined ? [] : [texts[reference] ?? '']
  })
}

function readRow(line: SourceLine, columns: Columns, evidence: RowEvidence): Row {
  const words = [...line.text.matchAll(/[^ \t]+/gu)].map((match) => ({ text: match[0], at: match.index }))
  const split = splitRow(
    columns.ids,
    words.map(({ text }) => text),
    evidence,
  )
  return { line, words, split }
}

function headerRow(line: SourceLine, { titles }: Columns): ReturnType<LineBuilder['build']> {
  const builder = new LineBuilder(line.number).add('|')
  let from = 0
  for (const title of titles) {
    from = line.text.indexOf(title, from)
    builder
      .add(' ')
      .copy(title, line.offset + from + 1)
      .add(' |')
    from += title.length
  }
  return builder.build()
}

/** A row that goes on in the next line ends in its description; its schema stands there. */
function withoutSchema(row: Row, split: RowSplit, { ids }: Columns): Row {
  const schema = ids.indexOf('schema')
  if (schema < 0) return row
  const from = split.cells[schema - 1]?.[0] || (split.cells[schema]?.[0] ?? 0)
  const description: Cell = from > 0 ? [from, row.words.length] : [0, 0]
  return { ...row, split: { cells: [...split.cells.slice(0, schema - 1), description], isSure: true } }
}

function writeRow(writer: RepairWriter, row: Row, columns: Columns, context: RowContext): void {
  const builder = new LineBuilder(row.line.number).add('|')
  const cells = row.split?.cells ?? []
  cells.forEach((cell, index) => {
    const isLast = index === cells.length - 1
    const found = cellText(row, cell)
    builder.add(' ')
    if (found !== undefined) writeCell(builder, columns.ids[index] ?? 'description', found, context)
    builder.add(isLast && context.isCut ? '' : found === undefined ? '|' : ' |')
  })
  writer.put(builder.build())
}

/** The rest of a cut row, up to its last border. The schema of a response stands behind it. */
function writeTail(writer: RepairWriter, row: Row, columns: Columns, context: RowContext): void {
  const { isCut } = context
  const builder = new LineBuilder(row.line.number)
  const texts = row.words.map(({ text }) => text)
  const mayHaveSchema = columns.ids.includes('schema') && !isCut
  const tail = !mayHaveSchema ? undefined : typeAtEnd(texts, 1, context.evidence.known)
  const hasSchema = tail !== undefined && tail.match.reference !== undefined && tail.match.grade !== 'weak'
  const end = hasSchema ? tail.at : texts.length
  const text = cellText(row, [0, end])
  if (text !== undefined) copyText(builder, text.text, { column: text.column, isCell: true })
  const schema = cellText(row, [end, texts.length])
  if (schema !== undefined) writeCell(builder.add(' | '), 'schema', schema, context)
  writer.put(builder.add(isCut ? '' : ' |').build())
}

function cellText(row: Row, [from, to]: Cell): CellText | undefined {
  const words = row.words.slice(from, to)
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const text = row.line.text.slice(first.at, last.at + last.text.length)
  return { text, column: row.line.offset + first.at + 1, words: words.map((word) => word.text) }
}

type CellWriter = (builder: LineBuilder, cell: CellText, context: TableContext) => void

const CELL_WRITERS: Partial<Record<ColumnId, CellWriter>> = {
  name: writeCode,
  property: writeCode,
  value: writeCode,
  values: writeValues,
  type: writeType,
  schema: writeType,
}

function writeCell(builder: LineBuilder, id: ColumnId, cell: CellText, context: TableContext): void {
  const write = CELL_WRITERS[id]
  if (write !== undefined) write(builder, cell, context)
  else copyText(builder, cell.text, { column: cell.column, isCell: true })
}

/** Two backticks with nothing between are what an empty value looks like: they are no code span. */
function writeCode(builder: LineBuilder, { text, column }: CellText): void {
  if (text === '``') builder.copy(text, column)
  else copyCode(builder, text, { column, isCell: true })
}

function writeValues(builder: LineBuilder, { text, column }: CellText): void {
  let at = column
  text.split(', ').forEach((value, index) => {
    if (index > 0) builder.copy(', ', at - 2)
    writeCode(builder, { text: value, column: at, words: [] })
    at += value.length + 2
  })
}

function writeType(builder: LineBuilder, { text, column, words }: CellText, context: TableContext): void {
  const match = typeAt(words, 0, context.evidence.known)
  const name = match?.reference === undefined ? undefined : words[match.reference]
  if (name === undefined || !text.endsWith(name)) return copyText(builder, text, { column, isCell: true })
  const before = text.slice(0, text.length - name.length)
  builder
    .copy(before, column)
    .add('[')
    .copy(name, column + before.length)
  builder.add(`](${context.schemasPage}#${anchorOf(name)})`)
}
