/**
 * Types as clients of all languages write them, in one notation that the kit's grammar reads.
 * In: the source of a type cell: `[**List&lt;Pet&gt;**](Pet.md)`, `Pointer to **string**`,
 * `Option<[**models::Pet**](Pet.md)>`. Out: `List<Pet>`, `string`, `Pet`, and the address of the link.
 */

export interface TypeText {
  text: string
  /** The address that the type is linked to; empty without a link. */
  url: string
}

export function typeTextOf(source: string): TypeText {
  const { text, url } = withoutLink(decodeEntities(source.trim()))
  return { text: plainName(optional(text.replaceAll('**', '').trim())), url }
}

/** Only the link of the whole type has bold text: brackets inside the type are part of it. */
function withoutLink(source: string): TypeText {
  const start = source.indexOf('[**')
  const middle = source.indexOf('**](', start + 1)
  const end = source.indexOf(')', middle)
  if (start < 0 || middle < 0 || end < 0) return { text: source, url: '' }
  const text = source.slice(0, start) + source.slice(start + 3, middle) + source.slice(end + 1)
  return { text, url: source.slice(middle + 4, end) }
}

/** What wraps the type of a value that can be left out. That null is allowed is not stated. */
const OPTIONAL: readonly (readonly [start: string, end: string])[] = [
  ['Pointer to ', ''],
  ['Option<', '>'],
  ['Nullable<', '>'],
  ['Optional[', ']'],
  ['Interface of ', ''],
  ['optional.', ''],
  ['*', ''],
  ['', '?'],
]

function optional(text: string): string {
  for (const [start, end] of OPTIONAL) {
    const isWrapped = text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end)
    if (isWrapped) return optional(text.slice(start.length, text.length - end.length).trim())
  }
  return text
}

/** Without the packages in front of names, and with one spelling for what languages write with marks. */
function plainName(text: string): string {
  return text
    .replaceAll(/\\?(?:\b[A-Za-z_]\w*\\)+/g, '')
    .replaceAll(/(?:::)?(?:\b[A-Za-z_]\w*::)+/g, '')
    .replaceAll(/(?<![\w.])(?:[a-z_]\w*\.)+(?=[A-Za-z])/g, '')
    .replaceAll(/\bSystem\.(?:[A-Z]\w*\.)*/g, '')
    .replaceAll('interface{}', 'any')
    .replaceAll(/\((\w+),\)/g, '$1')
    .replaceAll(/^<(.*)>$/g, '$1')
    .replace(/^\\/, '')
    .replace(/^Nullable(?=[A-Z])/, '')
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&#x60;', '`'],
  ['&#x3D;', '='],
  ['&amp;', '&'],
])

/** Generators escape for HTML in code spans and in types, too. */
export function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:lt|gt|quot|#39|#x60|#x3D|amp);/g, (entity) => ENTITIES.get(entity) ?? entity)
}
