/**
 * Fields as elements: `<ParamField path="id" type="string" required>Text</ParamField>`, `<ResponseField name="id">`.
 * In: a block of HTML. Out: the fields that open in it; undefined where it holds none.
 */
import type { Html } from 'mdast'
import { spanOf } from '../../markdown/span.ts'
import type { FieldPlace } from '../fields/field.ts'
import { readFieldName } from '../fields/field-name.ts'
import { makeField, type FieldMade } from '../fields/make-field.ts'
import type { Role } from '../labels/roles.ts'
import { plainText } from '../outline/plain-text.ts'
import { tagAt, type Tag } from '../outline/tags.ts'
import type { HouseTypes } from '../types/type-phrase.ts'

export interface ElementField {
  /** Where the name of the element, or of its attribute, says it. */
  role: Role | undefined
  made: FieldMade
}

const FIELD = /(?:param|field|property|attribute|argument)/i
const NAMES: readonly (readonly [attribute: string, place: FieldPlace | undefined])[] = [
  ['path', 'path'],
  ['query', 'query'],
  ['header', 'header'],
  ['body', 'body'],
  ['name', undefined],
  ['id', undefined],
  ['field', undefined],
  ['param', undefined],
]

/** @param words for types that a user gives */
export function readElements(node: Html, words: HouseTypes): ElementField[] | undefined {
  const { value } = node
  const fields: ElementField[] = []
  for (let at = value.indexOf('<'); at >= 0; at = value.indexOf('<', at + 1)) {
    const tag = tagAt(value, at)
    const field = tag === undefined || !FIELD.test(tag.name) ? undefined : fieldOf(tag, node, words)
    if (tag === undefined || field === undefined) continue
    fields.push(field)
    at = tag.end - 1
  }
  return fields.length === 0 ? undefined : fields
}

function fieldOf(tag: Tag, node: Html, words: HouseTypes): ElementField | undefined {
  const named = NAMES.find(([attribute]) => tag.attributes.has(attribute))
  const name = readFieldName(tag.attributes.get(named?.[0] ?? '') ?? '')
  if (named === undefined || name === undefined) return undefined
  const { attributes } = tag
  const required = attributes.get('required')
  const place = named[1] ?? placeOf(attributes.get('in') ?? attributes.get('location'))
  const line = spanOf(node).start.line + node.value.slice(0, tag.start).split('\n').length - 1
  const fallback = attributes.get('default')
  const made = makeField({
    name,
    words,
    at: { start: { line, column: 1 }, end: { line, column: 1 + (tag.end - tag.start) } },
    type: { text: attributes.get('type') ?? '', links: [] },
    description: textAfter(tag, node.value),
    required: required === undefined ? undefined : required !== 'false',
    place,
    ...(fallback === undefined ? {} : { default: fallback }),
  })
  if (attributes.has('deprecated')) made.field.schema.deprecated = true
  return { role: /response|return|result/i.test(tag.name) ? 'response' : undefined, made }
}

function placeOf(text: string | undefined): FieldPlace | undefined {
  return (['path', 'query', 'header', 'cookie', 'body'] as const).find(
    (place) => place === text?.toLowerCase(),
  )
}

/** The text up to the next tag. */
function textAfter(tag: Tag, value: string): string {
  if (tag.isClosed) return ''
  const end = value.indexOf('<', tag.end)
  return plainText(value.slice(tag.end, end < 0 ? undefined : end).replaceAll('\n', ' '))
}
