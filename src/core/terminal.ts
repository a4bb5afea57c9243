/**
 * The last step of every text on its way to standard output or standard error.
 * In: a whole text, and its kind. Out: the same text, in which nothing moves the cursor, turns the direction of
 * text, or is a command to a CI runner that reads the log. Does not know streams.
 * Text of documents inside a line passes `printable` earlier, or it could add lines.
 */
import { inertCommands, inertJson, printable, printableInPlace } from './escape.ts'

/** `line` is one sentence for people, `lines` are several; `escaped` was built from parts that cannot act. */
export type PrintKind = 'line' | 'lines' | 'progress' | 'json' | 'escaped'

/** One function for each kind of text. */
export const PRINTERS: Readonly<Record<PrintKind, (text: string) => string>> = {
  line: (text) => `${lineOf(text.replace(/\n$/u, ''))}\n`,
  lines: (text) => text.split('\n').map(lineInColour).join('\n'),
  progress: (text) => `\r\u001b[K${lineOf(text)}`,
  json: inertJson,
  escaped: (text) => text,
}

/** Bold, dim, a colour, and their ends, as the palette writes them. */
const COLOUR = /(\u001b\[(?:[12]|22|3[1-69])m)/u

function lineInColour(line: string): string {
  // Words have even places, and the colours between them odd ones.
  const parts = line.split(COLOUR).map((part, place) => (place % 2 === 0 ? inPlace(part) : part))
  return parts.join('').replace(PREFIX, '$& ')
}

function inPlace(text: string): string {
  return inertCommands(printableInPlace(text))
}

function lineOf(text: string): string {
  return inertCommands(printable(text)).replace(PREFIX, '$& ')
}

/** GitHub Actions trims a line, and runs it if it begins with `::`. */
const PREFIX = /^[\s\p{DI}]*:(?=\p{DI}*:)/u
