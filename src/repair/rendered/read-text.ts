/**
 * Readers of what is left on a rendered page: tables and paragraphs.
 */
import { LineBuilder, trimmedLine, type SourceLine } from '../lines.ts'
import { onlyLine, type Block } from './blocks.ts'
import { copyText } from './markdown.ts'
import type { PageState } from './state.ts'
import { writeTable } from './table.ts'
import { columnsAt, isCombinator, NO_PROPERTIES } from './vocabulary.ts'

/** Shortest line that is taken for a wrapped one, in UTF-16 units. */
const WRAPPED_UNITS = 50

export function readTable(state: PageState, block: Block): number {
  const columns = columnsAt(block)
  if (columns === undefined || (block.length === 1 && columns.ids.length === 1)) return 0
  const { writer, known, isSchemas, operation } = state
  const evidence = { known, hasSchema: operation.hasSchema, sampled: operation.sampled }
  writeTable(writer, block, columns, { evidence, schemasPage: isSchemas ? '' : 'schemas.md' })
  return 1
}

/** Whatever is not known is a paragraph. */
export function readParagraph({ writer }: PageState, block: Block): number {
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
  if (before.endsWith('|') || after.endsWith('|')) return true
  if (/^\S+ - /u.test(after)) return false
  return /^[a-z(]/u.test(after) || (before.length >= WRAPPED_UNITS && !/[.!?:]$/u.test(before))
}
