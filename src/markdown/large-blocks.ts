/**
 * Blocks on which the parser's time grows with the square of their size: long runs of lines that it may take for one
 * paragraph, and underlines of headings in them. What it reads in linear time counts for nothing: fences, rows of
 * tables, blocks of HTML, items of lists.
 * In: lines, and which of them are inside a fence. Out: the first line (from 1) that is too much, and of what. Knows no tree.
 */
import type { Mended } from './recover-fences.ts'

/** Real blocks have up to 500 lines and 40,000 characters; of so many the parser takes a second or two. */
export const MAX_BLOCK = { lines: 5000, underlines: 1000, characters: 300_000 } as const

export interface LargeBlock {
  line: number
  what: keyof typeof MAX_BLOCK
}

const BLANK = /^\s*$/u
const UNDERLINE = /^[\s>]*(?:=+|-+)\s*$/u
const DELIMITER_ROW = /^(?=[^-]*-)(?=[^|]*\|)[\s|:-]+$/u
const NEXT_ITEM = /^\s*(?:[-+*]|\d{1,9}[.)])\s/u
const HTML = /^ {0,3}<\/?(?:table|thead|tbody|tr|td|dl|ul|ol|div|p|details|section)[\s/>]/iu

export function largeBlock({ lines, fenced }: Pick<Mended, 'lines' | 'fenced'>): LargeBlock | undefined {
  let block = new Block()
  for (const [index, line] of lines.entries()) {
    if (fenced[index] === 1 || BLANK.test(line)) block = new Block()
    else block.add(line)
    const what = block.excess()
    if (what !== undefined) return { line: index + 1, what }
  }
  return undefined
}

class Block {
  readonly #counts = { lines: 0, underlines: 0, characters: 0 }
  #isFirst = true
  #isFree: (line: string) => boolean = () => false

  add(line: string): void {
    if (this.#isFirst && HTML.test(line)) this.#isFree = () => true
    if (DELIMITER_ROW.test(line)) this.#isFree = (row) => row.includes('|')
    this.#isFirst = false
    if (this.#isFree(line)) return
    if (NEXT_ITEM.test(line)) this.#counts.lines = this.#counts.characters = 0
    this.#counts.lines += 1
    this.#counts.characters += line.length
    if (UNDERLINE.test(line)) this.#counts.underlines += 1
  }

  excess(): keyof typeof MAX_BLOCK | undefined {
    const kinds = ['lines', 'underlines', 'characters'] as const
    return kinds.find((kind) => this.#counts[kind] > MAX_BLOCK[kind])
  }
}
