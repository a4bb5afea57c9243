/**
 * One function for each place where text from documents is written. Text is escaped at the moment of writing,
 * never earlier.
 */

/** Longest quotation from a document in a sentence of ours, in UTF-16 units. */
const QUOTE_UNITS = 80

// Control characters, the marks that turn the direction of text round, and the separators of lines.
const CONTROL = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu

/** Text for one line of a terminal: control characters become a blank. */
export function printable(text: string): string {
  return text.replace(CONTROL, ' ')
}

/** The same, one blank for each unit, so that columns stay where they are. */
export function printableInPlace(text: string): string {
  return text.replace(CONTROL, (run) => ' '.repeat(run.length))
}

/**
 * GitHub Actions runs `##[name]` anywhere in a line, Azure Pipelines `##vso[name]`, TeamCity `##teamcity[name]`.
 * A runner may compare without characters that have no width, so those hide nothing here.
 */
const COMMAND = /#(?=\p{DI}*#(?:\p{DI}*[\w-]{1,16})?\p{DI}*\[)/gu

/** One line in which no CI runner that reads the log finds `##[command]`. */
export function inertCommands(line: string): string {
  return line.replace(COMMAND, '# ')
}

/** Text from a document inside a sentence: quoted, cut at 80 units, control characters dropped. */
export function quote(text: string | undefined): string {
  const clean = printable(text ?? '').trim()
  const cut = clean.length > QUOTE_UNITS ? `${clean.slice(0, QUOTE_UNITS - 1)}…` : clean
  return `"${cut}"`
}

/** Both ends of what a runner or a terminal could act on in JSON are in one string, where an escape means the same. */
export function inertJson(json: string): string {
  return json.replace(COMMAND, unicodeEscape).replace(ACTIVE, unicodeEscape)
}

const ACTIVE = /[\u007f-\u009f\p{Bidi_Control}\u2028\u2029]/gu

/** A step of a JSON Pointer. */
export function pointerStep(text: string): string {
  // Most names have neither sign, and are looked at often.
  return /[~/]/.test(text) ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text
}

// All of these would be seen, or would break a line, where TypeScript is read.
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\p{Surrogate}]/gu

/** Text as a TypeScript string literal in double quotes, which is also JSON; unseen characters become escapes. */
export function typeScriptString(text: string): string {
  const escaped = JSON.stringify(text).replace(UNSEEN, unicodeEscape)
  // No reader of the file, script element or comment around it ends inside the string.
  return escaped.replaceAll('*/', '*\\/').replaceAll('</', '<\\/').replace(COMMAND, '\\u0023')
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A name as the key of a TypeScript property: bare where that is legal, else as a string. */
export function typeScriptKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : typeScriptString(name)
}

/** Text as lines inside a block comment: it can neither end the comment nor be taken for a tag. */
export function commentLines(text: string): string[] {
  const lines = text.trim().split(/\r\n|[\n\r\u2028\u2029]/u)
  return lines.map((line) => {
    const plain = inertCommands(printable(line)).trimEnd().replaceAll('*/', '*\\/')
    return plain.replace(/(^|[\s*{])@/g, '$1\\@')
  })
}

/** Text without halves of surrogate pairs and without what Unicode calls no character: parsers refuse them. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}|\p{Noncharacter_Code_Point}/gu, '\ufffd')
}

/**
 * Text in Markdown prose, on one line. What could begin markup, a list or a formula is escaped. Marks that cannot
 * (a full stop within a version, a dash within a word) stay, so that the source is readable. What looks like an
 * address becomes a code span, as renderers make links of addresses even where they are escaped.
 */
export function markdownText(text: string): string {
  const line = wellFormed(printable(text)).trim()
  if (/www\.|:\/\/|@/iu.test(line)) return markdownCode(line)
  return line
    .replace(/[\\`*_[\]<>&#|~!(){}$^]/gu, '\\$&')
    .replace(/:(?=\S)/gu, '\\:')
    .replace(/^(?:[-+=]|\d+(?=[.)](?:\s|$)))/u, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`))
}

/** Text as a Markdown code span, on one line. Not for cells of tables: a `|` ends them even there. */
export function markdownCode(text: string): string {
  const line = inertCommands(wellFormed(printable(text)))
  const longest = Math.max(0, ...(line.match(/`+/gu) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  // A code span cannot be empty, and must not begin or end with a backtick of its text.
  const needsRoom = line.trim() === '' || /^[` ]|[` ]$/u.test(line)
  return needsRoom ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`
}

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text in HTML: between tags, or in an attribute that stands in quotes. Not for scripts, styles and addresses. */
export function htmlText(text: string): string {
  const marked = wellFormed(printable(text)).replace(/[&<>"']/gu, (mark) => MARKUP[mark]!)
  return marked.replace(COMMAND, '&#35;')
}

/** Text in XML 1.0: between tags, or in an attribute that stands in quotes. */
export function xmlText(text: string): string {
  return htmlText(text)
}

/** The message of a GitHub workflow command. */
export function githubMessage(text: string): string {
  return inertCommands(wellFormed(printable(text))).replaceAll('%', '%25')
}

/** A property of a GitHub workflow command: `file`, `title`. */
export function githubProperty(text: string): string {
  return githubMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** A path of a file as a relative URI reference. */
export function uriPath(path: string): string {
  return wellFormed(path).split('/').map(encodeURIComponent).join('/')
}

/** The text of a SARIF message. Only what a viewer would make a link of is escaped: `[text](address)`. */
export function sarifMessage(text: string): string {
  const line = wellFormed(printable(text))
  return line.includes('](') ? line.replace(/[\\[\]]/gu, '\\$&') : line
}

/** `4,000,000`: the digits of a whole number in groups of three. */
export function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
}
