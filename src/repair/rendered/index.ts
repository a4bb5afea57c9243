/**
 * Copies of rendered pages: no marks, no fences, no table borders, no link targets.
 * The blocks are rebuilt from the words that such pages are made of and from the shape of the text.
 */
import { readChrome } from '../chrome.ts'
import { isFence } from '../fences.ts'
import { RepairWriter, splitLines, type SourceLine } from '../lines.ts'
import type { Repair } from '../types.ts'
import { blocksOf } from './blocks.ts'
import { BLOCK_READERS } from './readers.ts'
import { newState } from './state.ts'
import { columnsAt, OPERATION_LINE, sectionAt } from './vocabulary.ts'

/** Known words that prove the damage on their own. */
const ENOUGH_WORDS = 3

export const rendered: Repair = {
  id: 'rendered',
  title: 'The page was copied as rendered text',
  detect,
  apply,
}

function detect(text: string): { score: number; reasons: string[] } {
  const all = splitLines(text)
  const { chrome, first } = readChrome(all)
  const lines = all.slice(first)
  if (lines.some(isMarkdown)) return { score: 0, reasons: [] }
  const words = knownWords(lines)
  if (words >= ENOUGH_WORDS)
    return { score: 0.95, reasons: [`${words} headings, operations and column titles without marks`] }
  if (words > 0) return { score: 0.6, reasons: [`${words} headings or column titles without marks`] }
  if (chrome.path === undefined) return { score: 0, reasons: [] }
  return { score: 0.55, reasons: [`a copy of the Markdown file ${chrome.path} in which no Markdown is left`] }
}

/** Marks that rendering leaves nothing of. A `# comment` may stand in code. */
function isMarkdown({ text }: SourceLine): boolean {
  return isFence(text) || /^#{2,6}\s/u.test(text) || /^\|(?:\s*:?-+:?\s*\|)+\s*$/u.test(text)
}

function knownWords(lines: readonly SourceLine[]): number {
  const blocks = blocksOf(lines)
  return blocks.filter((block, index) => {
    const columns = columnsAt(block)
    if (columns !== undefined) return columns.ids.length > 2 && block.length > 1
    return sectionAt(block, blocks[index + 1]) !== undefined || OPERATION_LINE.test(block[0].text.trim())
  }).length
}

function apply(text: string): ReturnType<Repair['apply']> {
  const lines = splitLines(text)
  const { chrome, first } = readChrome(lines)
  const writer = new RepairWriter()
  const state = newState(writer, lines, first)
  for (let block = state.blocks[0]; block !== undefined; block = state.blocks[state.at]) {
    writer.separate(block[0].number)
    for (const read of BLOCK_READERS) {
      const used = read(state, block)
      state.at += used
      if (used > 0) break
    }
  }
  return writer.finish(chrome)
}
