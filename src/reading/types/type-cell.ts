/**
 * Reads a type cell: `string(uuid)`, `array of [X](schemas.md#x)`, `[[X](#schemax)]`, `string,null(int32)`.
 * In: the inline content of a cell. Out: a schema draft. What is not understood is any type, with a finding.
 *
 *   type   = core [ "(" format ")" ] [ "¦null" ]
 *   core   = link | "[" type "]" | "array[" type "]" | "array of " type | word { "," word }
 */
import type { PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { SchemaDraft, TypeName } from '../../model/schema.ts'
import { isAnchorOf } from '../../model/anchor.ts'
import { refTo } from '../../model/schema.ts'
import type { TypeVocabulary } from '../profile.ts'

/** Stands for the nth link in the text that the grammar reads; no page can contain it. */
const LINK_MARK = '\u{F0000}'

export interface TypeLink {
  name: string
  url: string
}

export interface TypeRead {
  schema: SchemaDraft
  links: TypeLink[]
  /** The part of the cell that nothing is known of. */
  unknown?: string
}

export function readType(children: readonly PhrasingContent[], types: TypeVocabulary): TypeRead {
  const state: TypeState = { schema: {}, links: [], types }
  const text = children.map((node) => flatten(node, state)).join('')
  state.schema = readExpression(text.trim(), state, MAX_TYPE_DEPTH)
  const { schema, links, unknown } = state
  return unknown === undefined ? { schema, links } : { schema, links, unknown }
}

/** Lists in lists, in levels; the deepest type on a real page has three. */
const MAX_TYPE_DEPTH = 64

interface TypeState extends TypeRead {
  types: TypeVocabulary
}

function flatten(node: PhrasingContent, { links, types }: TypeState): string {
  if (node.type === 'link') return linkMark({ name: toString(node), url: node.url }, links)
  if (node.type === 'inlineCode')
    return isName(node.value, types) ? linkMark({ name: node.value, url: '' }, links) : node.value
  return toString(node)
}

function linkMark(link: TypeLink, links: TypeLink[]): string {
  links.push(link)
  return LINK_MARK + String(links.length - 1) + LINK_MARK
}

/** A code span in a type cell is a reference when no type is called so: early pages have names, not links. */
function isName(text: string, { words }: TypeVocabulary): boolean {
  return /^[^\s(),[\]]+$/.test(text) && !words.has(text.toLowerCase())
}

const LINK = new RegExp(`^${LINK_MARK}(\\d+)${LINK_MARK}(?:\\((.*)\\))?$`, 'u')
const NULLABLE = /^(.*)(?:¦null| or null)$/s
const ARRAY_FORMS = [/^array of (.*)$/s, /^array\[(.*)\]$/s, /^\[(.*)\]$/s]
const FORMATTED = /^([A-Za-z,|\s]*)\((.*)\)$/s

function readExpression(text: string, state: TypeState, levelsLeft: number): SchemaDraft {
  if (levelsLeft === 0) {
    state.unknown = text
    return {}
  }
  const nullable = NULLABLE.exec(text)
  if (nullable !== null) return orNull(readExpression((nullable[1] ?? '').trim(), state, levelsLeft - 1))
  const link = LINK.exec(text)
  if (link !== null) return reference(state.links[Number(link[1])], link[2])
  for (const form of ARRAY_FORMS) {
    const items = form.exec(text)?.[1]
    if (items !== undefined) return arrayOf(readExpression(items.trim(), state, levelsLeft - 1))
  }
  const formatted = FORMATTED.exec(text)
  return readWords(formatted?.[1] ?? text, formatted?.[2], state)
}

function reference(link: TypeLink | undefined, format: string | undefined): SchemaDraft {
  const { name = '', url = '' } = link ?? {}
  const schema: SchemaDraft = { $ref: refTo(name) }
  if (format !== undefined && format !== '') schema.format = format
  if (!isAnchorOf(name, url)) schema.linkTarget = url
  return schema
}

function arrayOf(items: SchemaDraft): SchemaDraft {
  return { type: 'array', items }
}

function readWords(text: string, format: string | undefined, state: TypeState): SchemaDraft {
  const words = text.split(/[,|¦]|or/).map((word) => word.trim())
  const meanings = words.map((word) => state.types.words.get(word.toLowerCase()))
  const [meaning] = meanings
  if (words.length === 1 && meaning?.format !== undefined) return { ...meaning }
  const types = meanings.map((one) => one?.type).filter((type): type is TypeName => type !== undefined)
  if (
    types.length !== words.length &&
    !meanings.every((one) => one !== undefined && one.type === undefined)
  ) {
    state.unknown = text
    return {}
  }
  const [only] = types
  const schema: SchemaDraft = only === undefined ? {} : { type: types.length === 1 ? only : types }
  if (format !== undefined && format !== '') schema.format = format
  return schema
}

/** The same schema, and null as well. */
export function orNull(schema: SchemaDraft): SchemaDraft {
  if (schema.$ref !== undefined) return { anyOf: [schema, { type: 'null' }] }
  if (schema.type === undefined) return schema
  const types = Array.isArray(schema.type) ? schema.type : [schema.type]
  return { ...schema, type: types.includes('null') ? types : [...types, 'null'] }
}
