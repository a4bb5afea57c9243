/**
 * Readers of headings and of the other fixed lines of a rendered page.
 */
import { LineBuilder, trimmedLine } from '../lines.ts'
import { firstLine, onlyLine, type Block } from './blocks.ts'
import { looksLikeJson } from './code.ts'
import { copyCode, copyText, slugOf } from './markdown.ts'
import { newOperation, type PageState } from './state.ts'
import {
  AUTHENTICATION,
  columnsAt,
  isOperationHeading,
  OPERATION_LINE,
  sectionAt,
  STATUS_CODE,
} from './vocabulary.ts'

/** Longest heading, in UTF-16 units, that we take a first line for. */
const TITLE_UNITS = 80

export function readTitle(state: PageState, block: Block): number {
  const text = onlyLine(block)
  if (state.at > 0 || text === undefined || text.length > TITLE_UNITS || /[.:!?]$/u.test(text)) return 0
  if (isOperationHeading(block, state.blocks[1]) || looksLikeJson(block) || columnsAt(block) !== undefined)
    return 0
  return writeHeading(state, block, 1)
}

export function readOperationHeading(state: PageState, block: Block): number {
  if (!isOperationHeading(block, state.blocks[state.at + 1])) return 0
  state.operation = newOperation(firstLine(block))
  return writeHeading(state, block, 2)
}

export function readSection(state: PageState, block: Block): number {
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

export function writeHeading({ writer }: PageState, block: Block, depth: number): number {
  const line = trimmedLine(block[0])
  const builder = new LineBuilder(line.number).add(`${'#'.repeat(depth)} `)
  copyText(builder, line.text, { column: line.offset + 1, isCell: false })
  writer.put(builder.build())
  return 1
}

export function readOperationLine({ writer }: PageState, block: Block): number {
  if (!OPERATION_LINE.test(onlyLine(block) ?? '')) return 0
  const line = trimmedLine(block[0])
  const builder = new LineBuilder(line.number)
  copyCode(builder, line.text, { column: line.offset + 1, isCell: false })
  writer.put(builder.build())
  return 1
}

export function readStatusCode({ writer }: PageState, block: Block): number {
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

export function readAuthentication({ writer }: PageState, block: Block): number {
  const line = trimmedLine(block[0])
  if (onlyLine(block) !== AUTHENTICATION) return 0
  const at = AUTHENTICATION.indexOf('Learn more')
  const builder = new LineBuilder(line.number).copy(line.text.slice(0, at), line.offset + 1).add('[')
  builder.copy('Learn more', line.offset + at + 1).add('](authentication.md)')
  writer.put(builder.copy('.', line.offset + line.text.length).build())
  return 1
}
