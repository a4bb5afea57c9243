/**
 * HTML that consists of small pieces (comments, anchors, frames), read piece by piece. One pattern for all pieces
 * would try every way to divide a text into them.
 * In: text, and sticky patterns. Out: whether nothing else is there. Does not know what pieces mean.
 */

/** `<!-- … -->`. */
export const COMMENT = /<!--[\s\S]*?-->/y
/** `<a …></a>`. */
export const EMPTY_ANCHOR = /<a\s[^>]*>\s*<\/a>/iy

const BLANKS = /\s*/y

/** How many pieces follow each other from an offset to the end of a text; undefined where anything else is there. */
export function countPieces(text: string, pieces: readonly RegExp[], from = 0): number | undefined {
  let [count, at] = [0, endOf(BLANKS, text, from) ?? from]
  while (at < text.length) {
    const end = pieces.map((piece) => endOf(piece, text, at)).find((found) => found !== undefined)
    if (end === undefined) return undefined
    count += 1
    at = endOf(BLANKS, text, end) ?? end
  }
  return count
}

/** Where a piece that begins at an offset ends. */
export function endOf(piece: RegExp, text: string, from: number): number | undefined {
  piece.lastIndex = from
  return piece.test(text) ? piece.lastIndex : undefined
}
