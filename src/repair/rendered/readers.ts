/**
 * The readers of rendered blocks, in the order in which they are asked. Each looks at the next block and, when it
 * is one of its kind, writes it as Markdown and says how many blocks it used; else 0.
 */
import { LineBuilder, trimmedLine, type SourceLine } from '../lines.ts'
import { firstLine, onlyLine, textOf, type Block } from './blocks.ts'
import { jsonBlocks, languageOf, linesBetween, looksLikeJson, writeFence } from './code.ts'
import { copyCode, copyText, slugOf } from './markdown.ts'
import { isSchemaHeading, newOperation, type PageState } from './state.ts'
import { writeTable } from './table.ts'
import {
  AUTHENTICATION,
  BODY_LABEL,
  columnsAt,
  isCombinator,
  isKnown,
  isOperationHeading,
  NO_PROPERTIES,
  OPERATION_LINE,
  RESPONSE_LABEL,
  sectionAt,
  SHELL_LINE,
  STATUS_CODE,
} from './vocabulary.ts'

type BlockReader = (state: PageState, block: Block) => number

export const BLOCK_READERS: readonly BlockReader[] = [
  readTitle,
  readOperationHeading,
  readSection,
  readSample,
  readOperationLine,
  readTable,
  readLabel,
  readSchemaHeading,
  readStatusCode,
  readAuthentication,
  readCode,
  readParagraph,
]

/** Blocks that a sample of shell may have, when it has blank lines in it. */
const MOST_SAMPLE_BLOCKS = 8

/** Longest heading, in UTF-16 units, that we take a first line for. */
const TITLE_UNITS = 80

function readTitle(state: PageState, block: Block): number {
  const text = onlyLine(block)
  if (state.at > 0 || text === undefined || text.length > TITLE_UNITS || /[.:!?]$/u.test(text)) return 0
  if (isOperationHeading(block, state.blocks[1]) || looksLikeJson(block) || columnsAt(block) !== undefined)
    return 0
  return writeHeading(state, block, 1)
}

function readOperationHeading(state: PageState, block: Block): number {
  if (!isOperationHeading(block, state.blocks[state.at + 1])) return 0
  state.operation = newOperation(firstLine(block))
  return writeHeading(state, block, 2)
}

function readSection(state: PageState, block: Block): number {
  const section = sectionAt(block, state.blocks[state.at + 1])
  if (section === undefined) return 0
  state.operation.section = section.id
  return section.id === 'schema'
    ? writeSchemaSection(state, block)
    : writeHeading(state, block, section.depth)
}

/** These pages write this heading in HTML, with an id from the operation's heading. */
function writeSchemaSection({ writer, operation }: PageState, block: Block): number {
  const line = trimmedLine(block[0])
  const builder = new LineBuilder(line.number).add(`<h3 id="${slugOf(operation.summary)}-responseschema">`)
  writer.put(
    builder
      .copy(line.text, line.offset + 1)
      .add('</h3>')
      .build(),
  )
  return 1
}

function writeHeading({ writer }: PageState, block: Block, depth: number): number {
  const line = trimmedLine(block[0])
  const builder = new LineBuilder(line.number).add(`${'#'.repeat(depth)} `)
  copyText(builder, line.text, { column: line.offset + 1, isCell: false })
  writer.put(builder.build())
  return 1
}

/** All blocks below "Code samples" up to the operation line. */
function readSample(state: PageState, block: Block): number {
  const { blocks, at, operation } = state
  if (operation.section !== 'samples' || isKnown(block, blocks[at + 1])) return 0
  operation.section = 'none'
  let length = 1
  while (
    length < MOST_SAMPLE_BLOCKS &&
    at + length < blocks.length &&
    !isKnown(blocks[at + length], blocks[at + length + 1])
  )
    length += 1
  const endsInTime = isKnown(blocks[at + length], blocks[at + length + 1])
  const used = blocks.slice(at, at + (endsInTime ? length : 1))
  operation.hasSchema = /-H '?"?Accept:/iu.test(textOf(used.flat()))
  writeFence(state.writer, 'shell', linesBetween(state.lines, used))
  return used.length
}

function readOperationLine({ writer }: PageState, block: Block): number {
  if (!OPERATION_LINE.test(onlyLine(block) ?? '')) return 0
  const line = trimmedLine(block[0])
  const builder = new LineBuilder(line.number)
  copyCode(builder, line.text, { column: line.offset + 1, isCell: false })
  writer.put(builder.build())
  return 1
}

function readTable(state: PageState, block: Block): number {
  const columns = columnsAt(block)
  if (columns === undefined || (block.length === 1 && columns.ids.length === 1)) return 0
  const { writer, known, isSchemas, operation } = state
  const evidence = { known, hasSchema: operation.hasSchema, sampled: operation.sampled }
  writeTable(writer, block, columns, { evidence, schemasPage: isSchemas ? '' : 'schemas.md' })
  return 1
}

/** "Body parameter" or "200 Response", and the code below it. */
function readLabel(state: PageState, block: Block): number {
  const { blocks, at, operation } = state
  const text = onlyLine(block)
  const next = blocks[at + 1]
  if (text === undefined || !isLabel(state, text, next)) return 0
  writeQuote(state, block)
  if (next === undefined || RESPONSE_LABEL.test(onlyLine(next) ?? '') || isKnown(next, blocks[at + 2]))
    return 1
  const length = Math.max(1, jsonBlocks(blocks, at + 1))
  const status = RESPONSE_LABEL.exec(text)?.groups?.['status']
  if (status !== undefined) operation.sampled.add(status)
  state.writer.separate(next[0].number)
  writeCode(state, at + 1, length)
  return 1 + length
}

function isLabel({ operation }: PageState, text: string, next: Block | undefined): boolean {
  if (text === BODY_LABEL) return next !== undefined
  if (operation.section !== 'examples') return false
  return (
    RESPONSE_LABEL.test(text) || (!looksLikeJson([{ text, number: 0, offset: 0 }]) && looksLikeJson(next))
  )
}

function writeQuote({ writer }: PageState, block: Block): void {
  const line = trimmedLine(block[0])
  const builder = new LineBuilder(line.number).add('> ')
  copyText(builder, line.text, { column: line.offset + 1, isCell: false })
  writer.put(builder.build())
}

function readSchemaHeading(state: PageState, block: Block): number {
  if (!state.isSchemas || !isSchemaHeading(state.blocks, state.at)) return 0
  state.operation = newOperation(firstLine(block))
  writeHeading(state, block, 2)
  state.writer.separate(block[0].number)
  const length = jsonBlocks(state.blocks, state.at + 1)
  writeCode(state, state.at + 1, length)
  return 1 + length
}

function readStatusCode({ writer }: PageState, block: Block): number {
  const line = trimmedLine(block[0])
  const status = block.length === 1 ? STATUS_CODE.exec(line.text)?.groups?.['status'] : undefined
  if (status === undefined) return 0
  const before = line.text.slice(0, line.text.length - status.length)
  const builder = new LineBuilder(line.number).copy(before, line.offset + 1).add('**')
  writer.put(
    builder
      .copy(status, line.offset + before.length + 1)
      .add('**')
      .build(),
  )
  return 1
}

function readAuthentication({ writer }: PageState, block: Block): number {
  const line = trimmedLine(block[0])
  if (onlyLine(block) !== AUTHENTICATION) return 0
  const at = AUTHENTICATION.indexOf('Learn more')
  const builder = new LineBuilder(line.number).copy(line.text.slice(0, at), line.offset + 1).add('[')
  builder.copy('Learn more', line.offset + at + 1).add('](authentication.md)')
  writer.put(builder.copy('.', line.offset + line.text.length).build())
  return 1
}

/** Code that no label announces: JSON that parses, commands. */
function readCode(state: PageState, block: Block): number {
  const isJson = /^\s*[[{]/u.test(block[0].text)
  const length = isJson ? jsonBlocks(state.blocks, state.at) : Number(SHELL_LINE.test(firstLine(block)))
  if (length === 0) return 0
  writeCode(state, state.at, length)
  return length
}

function writeCode(state: PageState, from: number, length: number): void {
  const used = state.blocks.slice(from, from + length)
  const lines = linesBetween(state.lines, used)
  writeFence(state.writer, languageOf(lines, used[0]), lines)
}

/** Whatever is not known is a paragraph. */
function readParagraph({ writer }: PageState, block: Block): number {
  for (const line of block.map(trimmedLine)) writer.put(paragraphLine(line))
  if (mayBeOther(block)) writer.doubt('repair/uncertain-block', trimmedLine(block[0]))
  return 1
}

function paragraphLine(line: SourceLine): ReturnType<LineBuilder['build']> {
  const builder = new LineBuilder(line.number)
  const mark = /^(?:#{1,6}(?=\s|$)|>|[-=+]+(?=\s*$))/u.test(line.text)
  if (mark) builder.add('\\')
  copyText(builder, line.text, { column: line.offset + 1, isCell: false })
  return builder.build()
}

/** A line that is no sentence, or lines that may be the items of a list. */
function mayBeOther(block: Block): boolean {
  const text = onlyLine(block)
  if (text === undefined) return block.some((line) => !/[.!?:|]$/u.test(line.text.trimEnd()))
  return !/[.!?:)|]$/u.test(text) && !isCombinator(text) && !NO_PROPERTIES.test(text)
}
