/**
 * A pack: many cached texts in one file, a line each: key, checksum, text.
 * In: bytes. Out: texts by key. A line that is damaged counts as not there. Knows no files and no fragments.
 */
import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** A digest of SHA-256 in base64url. */
const KEY_LENGTH = 43
const CHECKSUM_LENGTH = 8
/** Key, blank, checksum, blank. */
const HEAD_LENGTH = KEY_LENGTH + 1 + CHECKSUM_LENGTH + 1
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
export function lineOf(key: string, text: string): Buffer {
  return Buffer.from(`${key} ${checksumOf(key, text)} ${text}`)
}

/** The text of a line, or undefined where the line is damaged. */
export function textOfLine(line: Buffer): string | undefined {
  const text = line.toString('utf8', HEAD_LENGTH)
  const [key = '', checksum] = line.toString('latin1', 0, HEAD_LENGTH - 1).split(' ')
  return checksumOf(key, text) === checksum ? text : undefined
}

/** Against damage, not against forgery. */
function checksumOf(key: string, text: string): string {
  return crc32(text, crc32(key)).toString(16).padStart(CHECKSUM_LENGTH, '0')
}
