/**
 * Tags of JSX, HTML and site generators with their attributes: `<Route method="GET">`, `{% swagger path="/x" %}`,
 * `{{< api method="GET" >}}`, `:::endpoint{method="GET"}`. Tolerant: most pages are not valid MDX.
 * In: text and an offset. Out: the tag that opens there. Nothing is evaluated.
 */

export interface Tag {
  name: string
  /** By name in lower case; an expression in braces is kept as its source. */
  attributes: ReadonlyMap<string, string>
  /** Whether it has no content: `<Route … />`. */
  isClosed: boolean
  /** Offsets of the first unit of the tag and of the first one after it. */
  start: number
  end: number
}

interface TagForm {
  open: RegExp
  close: readonly string[]
  /** Where another tag begins, this one has no end. */
  again: string
}

const FORMS: readonly TagForm[] = [
  { open: /<([A-Za-z][\w.:-]*)(?=[\s/>])/y, close: ['/>', '>'], again: '<' },
  { open: /\{%-?\s*([A-Za-z][\w.:-]*)/y, close: ['-%}', '%}'], again: '{%' },
  { open: /\{\{[<%]\s*([A-Za-z][\w.:/-]*)/y, close: ['/>}}', '>}}', '/%}}', '%}}'], again: '{{' },
  { open: /:{1,6}\s?([A-Za-z][\w-]*)\s?(?:\[[^\]\n]{0,200}\])?\{/y, close: ['}'], again: '::' },
]

/** Longest tag that is followed, in UTF-16 units. */
const MAX_TAG = 4000

export function tagAt(text: string, start: number): Tag | undefined {
  for (const form of FORMS) {
    const { open } = form
    open.lastIndex = start
    const found = open.exec(text)
    if (found === null) continue
    return readTag(text, { start, name: found[1] ?? '', from: open.lastIndex }, form)
  }
  return undefined
}

interface Opening {
  start: number
  name: string
  from: number
}

function readTag(text: string, { start, name, from }: Opening, { close, again }: TagForm): Tag | undefined {
  const attributes = new Map<string, string>()
  const limit = Math.min(text.length, start + MAX_TAG)
  let at = from
  while (at < limit) {
    at = afterBlanks(text, at)
    const mark = close.find((one) => text.startsWith(one, at))
    if (mark !== undefined)
      return { name, attributes, isClosed: mark.startsWith('/'), start, end: at + mark.length }
    if (text.startsWith(again, at)) return undefined
    const attribute = attributeAt(text, at)
    if (attribute === undefined) at += 1
    else {
      attributes.set(attribute.name.toLowerCase(), attribute.value)
      at = attribute.end
    }
  }
  return undefined
}

function afterBlanks(text: string, at: number): number {
  while (/\s/.test(text[at] ?? '')) at += 1
  return at
}

interface Attribute {
  name: string
  value: string
  end: number
}

const NAME = /[A-Za-z_@:][\w:.-]*/y
const BARE = /[^\s"'`=<>{}%]+/y

function attributeAt(text: string, at: number): Attribute | undefined {
  NAME.lastIndex = at
  const name = NAME.exec(text)?.[0]
  if (name === undefined) return undefined
  let end = afterBlanks(text, at + name.length)
  if (text[end] !== '=') return { name, value: '', end: at + name.length }
  end = afterBlanks(text, end + 1)
  const value = valueAt(text, end)
  return value === undefined ? { name, value: '', end } : { name, ...value }
}

function valueAt(text: string, at: number): { value: string; end: number } | undefined {
  const first = text[at] ?? ''
  if (first === '"' || first === "'") {
    const value = text.slice(at + 1, at + MAX_TAG)
    const length = value.indexOf(first)
    return length < 0 ? undefined : { value: value.slice(0, length), end: at + length + 2 }
  }
  if (first === '{') return expressionAt(text, at)
  BARE.lastIndex = at
  const bare = BARE.exec(text)?.[0]
  return bare === undefined ? undefined : { value: bare, end: at + bare.length }
}

/** `{"/x"}`, `{'/x'}` and a template without expressions are their text; anything else is kept as written. */
function expressionAt(text: string, at: number): { value: string; end: number } | undefined {
  let depth = 0
  const limit = Math.min(text.length, at + MAX_TAG)
  for (let next = at; next < limit; next += 1) {
    if (text[next] === '{') depth += 1
    else if (text[next] === '}') depth -= 1
    if (depth > 0) continue
    const inner = text.slice(at + 1, next).trim()
    const [quote = ''] = inner
    const isText = inner.length > 1 && '"\'`'.includes(quote) && inner.endsWith(quote)
    return { value: isText ? inner.slice(1, -1) : inner, end: next + 1 }
  }
  return undefined
}
