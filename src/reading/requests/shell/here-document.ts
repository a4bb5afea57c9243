/**
 * Here-documents: `<<END`, and the lines to the one that is `END`. In: text. Out: offsets. Runs no shell.
 */

/** Longest here-document, in UTF-16 units, so that a page full of openings is read in linear time. */
const MAX_DOCUMENT_UNITS = 20_000
/** How many lines may begin like the last line without being it. */
const MAX_FALSE_ENDS = 50

export interface HereDocument {
  start: number
  end: number
  /** Behind the last line, which holds only the word. */
  after: number
}

/**
 * @param from  where the first line of the document begins
 * @param word  the word of the last line
 */
export function hereDocumentFrom(text: string, from: number, word: string): HereDocument | undefined {
  if (word === '') return undefined
  const inside = text.slice(from, from + MAX_DOCUMENT_UNITS)
  let at = inside.indexOf(`${word}\n`)
  for (let tries = 0; at >= 0 && tries < MAX_FALSE_ENDS; tries += 1) {
    if (isWholeLine(inside, at)) return documentTo(inside, at, { from, word })
    at = inside.indexOf(`${word}\n`, at + 1)
  }
  const last = inside.length - word.length
  return at < 0 && inside.endsWith(word) && isWholeLine(inside, last)
    ? documentTo(inside, last, { from, word })
    : undefined
}

/** Whether only blanks are in front of the offset on its line. */
function isWholeLine(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === ''
}

function documentTo(
  inside: string,
  at: number,
  { from, word }: { from: number; word: string },
): HereDocument {
  const lineStart = at === 0 ? 0 : inside.lastIndexOf('\n', at - 1) + 1
  return { start: from, end: from + lineStart, after: from + at + word.length }
}

const OPENING = /\$\([ \t]*cat[ \t]*<<-?[ \t]*(?:'(\w+)'|"(\w+)"|\\?(\w+))[ \t]*\r?\n/y

/**
 * `$(cat <<END … END)`: the document, and where the substitution ends.
 *
 * @param at  the offset of the dollar sign
 */
export function substitutedDocumentAt(text: string, at: number): HereDocument | undefined {
  OPENING.lastIndex = at
  const opening = OPENING.exec(text)
  if (opening === null) return undefined
  const word = opening[1] ?? opening[2] ?? opening[3] ?? ''
  const document = hereDocumentFrom(text, at + opening[0].length, word)
  if (document === undefined) return undefined
  const close = /\s*\)/y
  close.lastIndex = document.after
  const closing = close.exec(text)
  return closing === null ? undefined : { ...document, after: document.after + closing[0].length }
}

/** The document that a text consists of. */
export function hereDocumentIn(text: string): HereDocument | undefined {
  const start = text.length - text.trimStart().length
  const found = substitutedDocumentAt(text, start)
  return found !== undefined && text.slice(found.after).trim() === '' ? found : undefined
}
