/**
 * A text that is rewritten from another one, piece by piece, and knows where each unit comes from.
 * Knows no shell.
 */

/** A text in the making: what was read at an offset, and what is written for it. */
export interface Rewriter {
  readonly text: string
  at: number
  written: string
  /** For each unit that was written, where it comes from. */
  readonly sources: number[]
}

/** Writes text in place of the next units. */
export function write(rewriter: Rewriter, text: string, length: number): void {
  for (let unit = 0; unit < text.length; unit += 1)
    rewriter.sources.push(rewriter.at + Math.min(unit, Math.max(0, length - 1)))
  rewriter.written += text
  rewriter.at += length
}

export function matchAt(pattern: RegExp, { text, at }: Rewriter): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
