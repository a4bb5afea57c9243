/**
 * One function for each place where text from documents is written. Text is escaped at the moment of writing,
 * never earlier.
 */

/** Longest quotation from a document in a sentence of ours, in UTF-16 units. */
const QUOTE_UNITS = 80

// Control characters, and the marks that turn the direction of text round.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu

/** Text for one line of a terminal: control characters become a blank. */
export function printable(text: string): string {
  return text.replace(CONTROL, ' ')
}

/** The same, one blank for each unit, so that columns stay where they are. */
export function printableInPlace(text: string): string {
  return text.replace(CONTROL, (run) => ' '.repeat(run.length))
}

/** Text from a document inside a sentence: quoted, cut at 80 units, control characters dropped. */
export function quote(text: string | undefined): string {
  const clean = printable(text ?? '').trim()
  const cut = clean.length > QUOTE_UNITS ? `${clean.slice(0, QUOTE_UNITS - 1)}…` : clean
  return `"${cut}"`
}

/** A step of a JSON Pointer. */
export function pointerStep(text: string): string {
  return text.replaceAll('~', '~0').replaceAll('/', '~1')
}
