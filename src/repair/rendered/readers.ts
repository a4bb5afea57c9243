/**
 * The readers of rendered blocks, in the order in which they are asked. Each looks at the next block and, when it
 * is one of its kind, writes it as Markdown and says how many blocks it used; else 0.
 */
import { LineBuilder, trimmedLine, type SourceLine } from '../lines.ts'
import { firstLine, onlyLine, textOf, type Block } from './blocks.ts'
import { jsonBlocks, languageOf, linesBetween, looksLikeJson, looksLikeXml, writeFence } from './code.ts'
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

/** Blocks that code may have, when it has blank lines in it. */
const MOST_CODE_BLOCKS = 20

/** Shortest line that is taken for a wrapped one, in UTF-16 units. */
const WRAPPED_UNITS = 50

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
    length < MOST_CODE_BLOCKS &&
    at + length < blocks.length &&
    !isKnown(blocks[at + length], blocks[at + length + 1])
  )
    length += 1
  const endsInTime = isKnown(blocks[at + length], blocks[at + length + 1])
  const used = blocks.slice(at, at + (endsInTime ? length : 1))
  operation.accepts = /-H ['"]?Accept: ?(?<type>[^'"\s]*)/iu.exec(textOf(used.flat()))?.groups?.['type']
  operation.hasSchema = operation.accepts !== undefined
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
  if (text === BODY_LABEL) operation.section = 'body'
  if (next === undefined || RESPONSE_LABEL.test(onlyLine(next) ?? '') || isKnown(next, blocks[at + 2]))
    return 1
  const status = RESPONSE_LABEL.exec(text)?.groups?.['status']
  if (status !== undefined) operation.sampled.add(status)
  state.writer.separate(next[0].number)
  const length = codeLength(state, at + 1)
  writeCode(state, at + 1, length)
  return 1 + length
}

/** JSON goes on to its last bracket; other code of a body goes on to the next thing that is known. */
function codeLength({ blocks, operation }: PageState, at: number): number {
  const json = jsonBlocks(blocks, at)
  if (json > 0) return json
  let length = 1
  if (operation.section !== 'body' || looksLikeXml(blocks[at])) return length
  while (length < MOST_CODE_BLOCKS && !endsCode(blocks, at + length)) length += 1
  return length
}

function endsCode(blocks: readonly Block[], at: number): boolean {
  return at >= blocks.length || isKnown(blocks[at], blocks[at + 1]) || looksLikeXml(blocks[at])
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

/** Code that no label announces: more samples of a body or a response, JSON that parses, commands. */
function readCode(state: PageState, block: Block): number {
  const { blocks, at, operation } = state
  const isSample = operation.section === 'body' || operation.section === 'examples'
  const isJson = isSample ? jsonBlocks(blocks, at) > 0 : /^\s*[[{]/u.test(block[0].text)
  const isOther =
    SHELL_LINE.test(firstLine(block)) || (isSample && looksLikeXml(block)) || operation.section === 'body'
  const length = isJson ? jsonBlocks(blocks, at) : isOther ? codeLength(state, at) : 0
  if (length === 0) return 0
  if (!isSample) state.writer.doubt('repair/uncertain-block', trimmedLine(block[0]))
  writeCode(state, at, length)
  return length
}

function writeCode(state: PageState, from: number, length: number): void {
  const { operation } = state
  const used = state.blocks.slice(from, from + length)
  const lines = linesBetween(state.lines, used)
  const language = languageOf(lines, used[0], operation.section === 'body' ? 'yaml' : '')
  const isPlain = operation.accepts !== undefined && /^text\/(?!json)/u.test(operation.accepts)
  const isText = operation.section === 'examples' && isPlain && !/^\s*[[{]/u.test(lines[0]?.text ?? '')
  writeFence(state.writer, isText ? '' : language, lines)
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

/** A line that is no sentence, or lines that may be paragraphs or the items of a list. */
function mayBeOther(block: Block): boolean {
  const text = onlyLine(block)
  if (text !== undefined) return !/[.!?:)|]$/u.test(text) && !isCombinator(text) && !NO_PROPERTIES.test(text)
  const texts = block.map((line) => line.text.trim())
  return texts.some((line, index) => index > 0 && !isWrapped(texts[index - 1] ?? '', line))
}

/** Whether a line goes on with the sentence of the line before it, or both are rows of a cut table. */
function isWrapped(before: string, after: string): boolean {
  if (/\|$/u.test(before) || /\|$/u.test(after)) return true
  return /^[a-z(]/u.test(after) || (before.length >= WRAPPED_UNITS && !/[.!?:]$/u.test(before))
}
