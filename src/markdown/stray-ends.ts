/**
 * Ends of links that nobody opened. The parser looks at all that stands before each of them, so its time grows with
 * the square of their number.
 * In: lines. Out: the first line (from 1) of a block with more of them than the parser should get. Knows no tree.
 */

/** Ends without a beginning in one block. Real blocks have next to none; so many take half a second. */
export const MAX_STRAY_ENDS = 5000

export function crowdedLine(lines: readonly string[]): number | undefined {
  let stray = 0
  for (const [index, line] of lines.entries()) {
    stray = line.trim() === '' ? 0 : stray + strayEnds(line)
    if (stray > MAX_STRAY_ENDS) return index + 1
  }
  return undefined
}

function strayEnds(line: string): number {
  if (!line.includes('](')) return 0
  let [open, stray] = [0, 0]
  for (const [bracket] of line.matchAll(/\[|\]\(?/gu)) {
    if (bracket === '[') open += 1
    else if (open > 0) open -= 1
    else if (bracket === '](') stray += 1
  }
  return stray
}
