/**
 * A pack: many cached texts in one file, a line each: key, mark, text.
 * In: bytes. Out: texts by key. A line that is damaged, or that nobody with our secret
 * wrote, is ignored. Knows no files and no fragments.
 */
import { hash } from 'node:crypto'

/** A digest of SHA-256 in base64url. */
const KEY_LENGTH = 43
/** Half of a digest: the other half stays unknown, so that nobody can go on from it to a longer text. */
const MARK_LENGTH = 22
/** Key, blank, mark, blank. */
const HEAD_LENGTH = KEY_LENGTH + 1 + MARK_LENGTH + 1
const NEWLINE = 10

/** @param parts texts of which only the first may be of any form; the key holds for all of them together */
export function keyOf(text: string, ...parts: readonly string[]): string {
  return hash('sha256', `${JSON.stringify(parts)}\n${text}`, 'base64url')
}

/** Lines by key, in the order of the file; not looked into. Of two lines with one key the later one counts. */
export function linesOfPack(bytes: Buffer): Map<string, Buffer> {
  const lines = new Map<string, Buffer>()
  let start = 0
  while (start < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, start)
    const end = newline < 0 ? bytes.length : newline
    if (end - start > HEAD_LENGTH)
      lines.set(bytes.toString('latin1', start, start + KEY_LENGTH), bytes.subarray(start, end))
    start = end + 1
  }
  return lines
}

/** @param text of one line, as JSON is */
export function lineOf(key: string, text: string, secret: string): Buffer {
  return Buffer.from(`${key} ${markOf(key, text, secret)} ${text}`)
}

/** The text of a line, or undefined where its mark is not ours. */
export function textOfLine(line: Buffer, secret: string): string | undefined {
  const text = textAfterMark(line)
  const [key = '', mark] = line.toString('latin1', 0, HEAD_LENGTH - 1).split(' ')
  return markOf(key, text, secret) === mark ? text : undefined
}

/** The text of a line whose mark is known to be ours. */
export function textAfterMark(line: Buffer): string {
  return line.toString('utf8', HEAD_LENGTH)
}

/** Secret and key have a fixed length, so that they cannot pass for a part of the text. */
function markOf(key: string, text: string, secret: string): string {
  return hash('sha256', secret + key + text, 'base64url').slice(0, MARK_LENGTH)
}
