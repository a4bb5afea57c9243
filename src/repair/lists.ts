/**
 * Lists whose indentation was lost: whether an item stood below another one cannot be known.
 */
import type { RepairWriter, SourceLine } from './lines.ts'

const ITEM = /^(?<mark>[-*+]|\d{1,9}[.)])\s/u

export function isItem(text: string): boolean {
  return ITEM.test(text)
}

/** A list that changes its mark had levels, or was two lists. */
export function doubtLists(writer: RepairWriter, lines: readonly SourceLine[]): void {
  let before: string | undefined
  for (const line of lines) {
    const mark = ITEM.exec(line.text)?.groups?.['mark']?.replace(/\d+/u, '1')
    if (mark !== undefined && before !== undefined && mark !== before)
      writer.doubt('repair/lost-indentation', line)
    if (mark !== undefined) before = mark
    else if (line.text === '') before = undefined
  }
}
