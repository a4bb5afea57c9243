/**
 * Readers of code on a rendered page: samples of requests, bodies and responses with the labels above them.
 */
import { LineBuilder, trimmedLine } from '../lines.ts'
import { firstLine, onlyLine, textOf, type Block } from './blocks.ts'
import { languageOf, linesBetween, looksLikeJson, looksLikeXml, writeFence } from './code.ts'
import { copyText } from './markdown.ts'
import { writeHeading } from './read-heading.ts'
import { isSchemaHeading, newOperation, type PageState } from './state.ts'
import { BODY_LABEL, INCOMPLETE, isKnown, RESPONSE_LABEL, SHELL_LINE } from './vocabulary.ts'

/** The header by which a sample asks for a media type. */
const ACCEPT = /-H ['"]?Accept: ?(?<type>[^'"\s]*)/iu

/** Blocks that code may have, when it has blank lines in it. */
const MOST_CODE_BLOCKS = 20

/** All blocks below "Code samples" up to the operation line. */
export function readSample(state: PageState, block: Block): number {
  const { blocks, at, operation } = state
  if (operation.section !== 'samples' || isKnown(block, blocks[at + 1])) return 0
  operation.section = 'none'
  const used = blocks.slice(at, at + sampleLength(blocks, at))
  operation.accepts = ACCEPT.exec(textOf(used.flat()))?.groups?.['type']
  operation.hasSchema = operation.accepts !== undefined
  writeFence(state.writer, 'shell', linesBetween(state.lines, used))
  return used.length
}

/** Up to what is known; one block when nothing is for long. */
function sampleLength(blocks: readonly Block[], at: number): number {
  for (let length = 1; length <= MOST_CODE_BLOCKS; length += 1)
    if (isKnown(blocks[at + length], blocks[at + length + 1])) return length
  return 1
}

/** "Body parameter" or "200 Response", and the code below it; a remark that these pages write as a quote. */
export function readLabel(state: PageState, block: Block): number {
  const { blocks, at, operation } = state
  const text = onlyLine(block)
  const next = blocks[at + 1]
  if (text === undefined || !isLabel(state, text, next)) return 0
  writeQuote(state, block)
  if (text === BODY_LABEL) operation.section = 'body'
  if (
    text === INCOMPLETE ||
    next === undefined ||
    RESPONSE_LABEL.test(onlyLine(next) ?? '') ||
    isKnown(next, blocks[at + 2])
  )
    return 1
  const status = RESPONSE_LABEL.exec(text)?.groups?.['status']
  if (status !== undefined) operation.sampled.add(status)
  state.writer.separate(next[0].number)
  const length = codeLength(state, at + 1)
  writeCode(state, at + 1, length)
  return 1 + length
}

function isLabel({ operation }: PageState, text: string, next: Block | undefined): boolean {
  if (text === BODY_LABEL) return next !== undefined
  if (text === INCOMPLETE) return true
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

/** JSON goes on to its last bracket; other code of a body goes on to the next thing that is known. */
function codeLength({ blocks, json, operation }: PageState, at: number): number {
  const ofJson = json[at] ?? 0
  if (ofJson > 0) return ofJson
  let length = 1
  if (operation.section !== 'body' || looksLikeXml(blocks[at])) return length
  while (length < MOST_CODE_BLOCKS && !endsCode(blocks, at + length)) length += 1
  return length
}

function endsCode(blocks: readonly Block[], at: number): boolean {
  return at >= blocks.length || isKnown(blocks[at], blocks[at + 1]) || looksLikeXml(blocks[at])
}

export function readSchemaHeading(state: PageState, block: Block): number {
  if (!state.isSchemas || !isSchemaHeading(state, state.at)) return 0
  state.operation = newOperation(firstLine(block))
  writeHeading(state, block, 2)
  state.writer.separate(block[0].number)
  const length = state.json[state.at + 1] ?? 1
  writeCode(state, state.at + 1, length)
  return 1 + length
}

/** Code that no label announces: more samples of a body or a response, JSON that parses, commands. */
export function readCode(state: PageState, block: Block): number {
  const { blocks, at, json, operation } = state
  const isBody = operation.section === 'body'
  const isSample = isBody || operation.section === 'examples'
  const isJson = (json[at] ?? 0) > 0 && (isSample || /^\s*[[{]/u.test(block[0].text))
  const isXml = isSample && looksLikeXml(block)
  if (!isJson && !isXml && !isBody && !SHELL_LINE.test(firstLine(block))) return 0
  if (!isSample || (!isJson && !isXml)) state.writer.doubt('repair/uncertain-block', trimmedLine(block[0]))
  const length = isJson ? (json[at] ?? 1) : codeLength(state, at)
  writeCode(state, at, Math.min(length, blocks.length - at))
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
