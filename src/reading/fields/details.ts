/**
 * Reads the detailed descriptions below a table of parameters: the whole text of each description of more than
 * one line, of which the table has the first line. They stand in the order of the rows.
 */
import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Cursor } from '../cursor.ts'

/** What a row of the table says of itself, and where its whole text goes. */
export interface Described {
  depth: number
  /** As it is written, with or without marks: rows without a name are called `*anonymous*`. */
  name: string
  /** Which schema a row without a name describes is known only when all rows are. */
  holder: () => { description?: string }
}

/** `**» name**: text` with whatever blocks follow. */
export function readDetails(cursor: Cursor, rows: readonly Described[]): void {
  cursor.take('details')
  const waiting = [...rows]
  while (cursor.block !== undefined && cursor.roleOf(cursor.block) === undefined) {
    const first = cursor.block
    const title = titleOf(cursor, first, waiting)
    if (title === undefined) {
      cursor.skip()
      continue
    }
    const isOver = (block: RootContent): boolean =>
      cursor.roleOf(block) !== undefined || (block !== first && titleOf(cursor, block, waiting) !== undefined)
    const text = cursor.takeProse('details', isOver)?.replace(TITLE, '') ?? ''
    give(waiting, title, text)
  }
}

const TITLE = /^\*\*[\s\S]*?\*\*:\s*/

interface Title {
  depth: number
  name: string
}

/** A bold word with a colon is a title only if a row is called so: descriptions have such words as well. */
function titleOf(cursor: Cursor, block: RootContent, rows: readonly Described[]): Title | undefined {
  const [first, second] = block.type === 'paragraph' ? block.children : []
  if (first?.type !== 'strong' || second?.type !== 'text' || !second.value.startsWith(':')) return undefined
  const text = toString(first).trim()
  const marks = /^[»\s]*/.exec(text)?.[0] ?? ''
  const title = { depth: marks.replaceAll(/\s/g, '').length, name: text.slice(marks.length) }
  const words = cursor.source(block, block).replace(TITLE, '')
  return rows.some((row) => isCalled(row, title) && isSameStart(row, words)) ? title : undefined
}

/** The table has the first line of the text, and the paragraph at least that, both as they are written. */
function isSameStart({ holder }: Described, words: string): boolean {
  const [short, long] = [letters(holder().description ?? ''), letters(words)]
  return short === '' || long === '' || long.startsWith(short.slice(0, START_UNITS))
}

/** So much of the start is compared: what follows may be torn in the table. */
const START_UNITS = 12

/** Letters and digits alone: a cell may escape marks, or have none. */
function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function isCalled(row: Described, { depth, name }: Title): boolean {
  return row.depth === depth && letters(row.name) === letters(name)
}

/** Gives the text to the first row of that name whose own text it begins with; rows above it are done with. */
function give(waiting: Described[], title: Title, text: string): void {
  const called = waiting.filter((row) => isCalled(row, title))
  const row = called.find(({ holder }) => isStartOf(holder().description, text)) ?? called[0]
  if (row === undefined) return
  row.holder().description = text
  waiting.splice(0, waiting.indexOf(row) + 1)
}

function isStartOf(short: string | undefined, whole: string): boolean {
  const start = (short ?? '').replace(/\.\.\.$/, '').replaceAll(/\s+/g, '')
  return start !== '' && whole.replaceAll(/\s+/g, '').startsWith(start)
}
