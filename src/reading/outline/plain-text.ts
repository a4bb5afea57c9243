/**
 * The text of a line of Markdown as a reader sees it: no marks, tags, links, entities or escapes.
 * In: a line. Out: text. Walks the line once; knows nothing of APIs.
 */

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['lbrace', '{'],
  ['rbrace', '}'],
  ['lcub', '{'],
  ['rcub', '}'],
  ['colon', ':'],
  ['sol', '/'],
  ['ast', '*'],
  ['lowbar', '_'],
  ['#123', '{'],
  ['#125', '}'],
  ['#39', "'"],
  ['#47', '/'],
  ['#58', ':'],
  ['#60', '<'],
  ['#62', '>'],
])

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#?\w{1,8});/g, (whole, name: string) => ENTITIES.get(name.toLowerCase()) ?? whole)
}

/** HTML elements that a line of prose has; anything else in angle brackets is a placeholder: `<room_id>`. */
const ELEMENTS = new Set(
  (
    'a abbr b badge big blockquote br button center code dd del details div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins ' +
    'kbd li mark ol p pre s samp section small span strike strong sub summary sup table tbody td th thead tr tt u ul var'
  ).split(' '),
)

export function isElement(name: string): boolean {
  return ELEMENTS.has(name.toLowerCase())
}

/** Longest text that is looked at, in UTF-16 units; headings and request lines are shorter. */
const MAX_UNITS = 4000

export function plainText(source: string): string {
  return decodeEntities(withoutMarks(withoutLinks(source.slice(0, MAX_UNITS))))
    .replaceAll('\u00a0', ' ')
    .trim()
}

/** `[text](target)` and `![text](target)` become their text. Brackets inside the text may be nested. */
export function withoutLinks(text: string): string {
  if (!text.includes('](') && !text.includes('][')) return text
  let plain = ''
  const opened: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    const isEscaped = text[at - 1] === '\\'
    if (sign === '[' && !isEscaped) opened.push(plain.length)
    const end = sign === ']' && !isEscaped ? endOfTarget(text, at + 1) : undefined
    const start = sign === ']' && !isEscaped ? opened.pop() : undefined
    if (end === undefined || start === undefined) {
      plain += sign
      continue
    }
    plain = plain.slice(0, start) + plain.slice(start + 1)
    at = end
  }
  return plain
}

/** Offset of the parenthesis or bracket that ends the target of a link; undefined where there is no target. */
function endOfTarget(text: string, at: number): number | undefined {
  const close = text[at] === '(' ? ')' : text[at] === '[' ? ']' : undefined
  if (close === undefined) return undefined
  let depth = 0
  for (let next = at; next < text.length; next += 1) {
    if (text[next] === text[at]) depth += 1
    else if (text[next] === close) depth -= 1
    if (depth === 0) return next
  }
  return undefined
}

/** Without emphasis, code marks, known tags and backslash escapes. */
export function withoutMarks(text: string): string {
  let plain = ''
  for (let at = 0; at < text.length; at += 1) {
    const skipped = markAt(text, at)
    if (skipped === 0) plain += text[at]
    at += Math.max(0, skipped - 1)
    if (isEscape(text, at)) {
      plain = plain.slice(0, -1) + (text[at + 1] ?? '')
      at += 1
    }
  }
  return withoutEdges(plain)
}

/** How many units from an offset are marks, not text. */
function markAt(text: string, at: number): number {
  const sign = text[at] ?? ''
  const isDoubled = text[at + 1] === sign || text[at - 1] === sign
  if (sign === '`' || (sign === '*' && isDoubled)) return 1
  if (sign === '_') return isDoubled && !isInWord(text, at) ? 1 : 0
  const end = sign === '<' ? endOfTag(text, at) : undefined
  return end === undefined ? 0 : end - at + 1
}

function isEscape(text: string, at: number): boolean {
  return text[at] === '\\' && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '')
}

function isInWord(text: string, at: number): boolean {
  let from = at
  let to = at
  while (text[from - 1] === '_') from -= 1
  while (text[to + 1] === '_') to += 1
  return /\w/.test(text[from - 1] ?? '') && /\w/.test(text[to + 1] ?? '')
}

/** Single signs of emphasis around the whole. */
function withoutEdges(text: string): string {
  const trimmed = text.trim()
  const [first = ''] = trimmed
  const isMarked = (first === '*' || first === '_') && trimmed.length > 2 && trimmed.endsWith(first)
  return isMarked && !trimmed.slice(1, -1).includes(first) ? trimmed.slice(1, -1).trim() : trimmed
}

/** Offset of the `>` of a known tag that opens at an offset. */
export function endOfTag(text: string, at: number): number | undefined {
  const name = /^<\/?([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])/.exec(text.slice(at, at + 24))?.[1]
  if (name === undefined || !isElement(name)) return undefined
  const end = text.indexOf('>', at)
  return end < 0 ? undefined : end
}
