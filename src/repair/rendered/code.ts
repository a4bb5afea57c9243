/**
 * Recognises code in rendered text by its shape, and writes it in a fence again.
 */
import { countBrackets, withoutStrings } from '../brackets.ts'
import type { RepairWriter, SourceLine } from '../lines.ts'
import { firstLine, textOf, type Block } from './blocks.ts'
import { SHELL_LINE } from './vocabulary.ts'

/** Blocks that one piece of code may span, when it has blank lines in it. */
const MOST_BLOCKS = 12

/** How many blocks, from this one, are one JSON value; 0 when none is. */
export function jsonBlocks(blocks: readonly Block[], at: number): number {
  const first = blocks[at]
  if (first === undefined) return 0
  if (!/^\s*[[{]/u.test(first[0].text)) return parses(textOf(first)) ? 1 : 0
  let open = 0
  for (let length = 1; length <= MOST_BLOCKS && at + length <= blocks.length; length += 1) {
    open += openBrackets(textOf(blocks[at + length - 1] ?? []))
    if (open <= 0) return parses(textOf(blocks.slice(at, at + length).flat())) ? length : 0
  }
  return 0
}

/** Whether a block has the shape of JSON, also of JSON that does not parse. */
export function looksLikeJson(block: Block | undefined): boolean {
  return (
    block !== undefined &&
    (/^\s*(?:[{[]\s*$|\{\s*"|\[\s*[[{"\]])/u.test(block[0].text) || parses(textOf(block)))
  )
}

/** The language to write behind the fence, by the shape of the first block. */
export function languageOf(lines: readonly SourceLine[], first: Block | undefined, fallback = ''): string {
  if (parses(textOf(lines)) || looksLikeJson(first)) return 'json'
  const text = firstLine(first)
  if (looksLikeXml(first)) return 'xml'
  if (SHELL_LINE.test(text)) return 'shell'
  return /^[\w"'-]+:(?:\s|$)/u.test(text) ? 'yaml' : fallback
}

export function looksLikeXml(block: Block | undefined): boolean {
  return /^<[?!A-Za-z]/u.test(firstLine(block))
}

export function writeFence(writer: RepairWriter, language: string, lines: readonly SourceLine[]): void {
  let longest = 2
  for (const line of lines)
    longest = Math.max(longest, /^\s*(?<run>`*)/u.exec(line.text)?.groups?.['run']?.length ?? 0)
  const fence = '`'.repeat(longest + 1)
  writer.insert(fence + language, lines[0]?.number ?? 1)
  for (const line of lines) writer.keep(line)
  writer.insert(fence, (lines.at(-1)?.number ?? 0) + 1)
}

/** All lines from the first of some blocks to the last, with the blank ones between. */
export function linesBetween(all: readonly SourceLine[], blocks: readonly Block[]): SourceLine[] {
  const [first, last] = [blocks[0]?.[0], blocks.at(-1)?.at(-1)]
  return first === undefined || last === undefined ? [] : all.slice(first.number - 1, last.number)
}

function openBrackets(text: string): number {
  const { open, close } = countBrackets(withoutStrings(text))
  return open - close
}

function parses(text: string): boolean {
  if (!/^\s*[[{"\-\dtfn]/u.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
