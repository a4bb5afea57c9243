/**
 * Lists of fields: `` `name` `(type: default)` - text ``, `**name** - text`, `` `name=<type>`: text ``, MSON's
 * `` `name`: value (required, type) ``. What is moved in below an item are its fields, or its values.
 * In: a list. Out: fields as a tree, or undefined where most of its items are none.
 */
import type { List, ListItem, Nodes, Paragraph, PhrasingContent } from 'mdast'
import {
  afterUnits,
  phraseMarkdown,
  phraseOf,
  plainOf,
  withoutCodeMarks,
  type Phrase,
} from '../../markdown/phrases.ts'
import { spanOf } from '../../markdown/span.ts'
import type { Field } from '../fields/field.ts'
import { readFieldName, type FieldName } from '../fields/field-name.ts'
import { fieldTree } from '../fields/field-tree.ts'
import { makeField, type FieldMade } from '../fields/make-field.ts'
import { isKnownType, isTypeText, type HouseTypes } from '../types/type-phrase.ts'

export interface ListFields {
  fields: Field[]
  /** Items that are no field. */
  unread: ListItem[]
  /** Types of which nothing was read. */
  unknown: { text: string; item: ListItem }[]
}

/** Share of items that have to be fields. */
const ENOUGH = 0.6
/** Deepest list that is followed. */
const MAX_DEPTH = 20

/** @param words for types that a user gives */
export function readListFields(list: List, words: HouseTypes, depth = 0): ListFields | undefined {
  const made = list.children.map((item) => ({ item, field: readItem(item, words, depth) }))
  const found = made.filter(({ field }) => field !== undefined)
  if (found.length === 0 || found.length < ENOUGH * made.length) return undefined
  return {
    fields: fieldTree(found.flatMap(({ field }) => field ?? [])),
    unread: made.filter(({ field }) => field === undefined).map(({ item }) => item),
    unknown: found.flatMap(({ field, item }) =>
      field === undefined || field.unknownType === '' ? [] : [{ text: field.unknownType, item }],
    ),
  }
}

interface Lead {
  name: FieldName
  rest: Phrase
  /** The type where it stands with the name: `name=<type>`. */
  type?: string
}

function readItem(item: ListItem, words: HouseTypes, depth: number): FieldMade | undefined {
  const [first, ...others] = item.children
  if (first?.type !== 'paragraph') return undefined
  const lead = leadOf(first)
  if (lead === undefined) return undefined
  const { type, text, sample } = readRest(lead.rest, words)
  const nested = others.filter((node): node is List => node.type === 'list')
  const inner = depth > MAX_DEPTH ? {} : readNested(nested, words, depth)
  const more = others
    .filter((node) => node.type === 'paragraph')
    .map((node) => phraseMarkdown(phraseOf(node.children)))
  const made = makeField({
    name: lead.name,
    at: spanOf(first),
    description: [text, ...more].filter((part) => part !== '').join('\n\n'),
    type: { text: type?.text ?? lead.type ?? '', links: type?.links ?? [] },
    values: inner.values,
    default: inner.default,
    example: sample,
    words,
  })
  made.field.children.push(...(inner.fields ?? []))
  return made
}

/** The name that an item begins with, and what follows it. */
function leadOf({ children }: Paragraph): Lead | undefined {
  const nodes = children.filter((node, index) => index > 0 || !(node.type === 'html' || isBlank(node)))
  const [first, ...rest] = nodes
  if (first === undefined) return undefined
  if (first.type === 'text') return plainLead(first.value, rest)
  if (!['inlineCode', 'strong', 'emphasis', 'link', 'delete'].includes(first.type)) return undefined
  return markedLead(plainOf(first), rest, first.type === 'inlineCode')
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

function markedLead(text: string, rest: readonly Nodes[], isCode: boolean): Lead | undefined {
  const phrase = phraseOf(rest)
  const valued = /^([\w.[\]-]+)\s*(?:=\s*|:\s+|\s+(?=\())(.+)$/s.exec(text.slice(0, 400).replace(/:$/, ''))
  const written = valued?.[1] ?? text
  if (!isCode && written.split(/\s+/).length > 2) return undefined
  const name = readFieldName(written)
  if (name === undefined || !/^[:–—(,=\-|]|^$|^\w|^\s|^[\u0001\u0003]/.test(phrase.text)) return undefined
  return { name, rest: phrase, ...(valued?.[2] === undefined ? {} : { type: valued[2] }) }
}

/** What API Blueprint calls the parts of an operation. */
const LABEL =
  /^(?:attributes?|parameters?|headers?|body|schema|request|response|model|members|example|note|warning|default)$/i

/** A bare word counts as a name only before a mark: `id: text`, `id (integer) - text`. */
function plainLead(text: string, rest: readonly Nodes[]): Lead | undefined {
  const found = /^([A-Za-z_$][\w.$[\]?*-]{0,60})(?=\s*[:(–—]|\s+-\s|\s*$)/.exec(text.trimStart())
  const name = found === null ? undefined : readFieldName(found[1] ?? '')
  if (found === null || name === undefined || LABEL.test(name.name)) return undefined
  const after = phraseOf(rest)
  const own = text.trimStart().slice(found[0].length)
  if (own.trim() === '' && rest.length === 0 && !/[_.]|[a-z][A-Z]/.test(found[0])) return undefined
  return { name, rest: { text: (own + after.text).trim(), links: after.links } }
}

interface Rest {
  type?: Phrase
  text: string
  /** A sample value before the type, as MSON has it. */
  sample?: string
}

/** `(type: default) - text`, `: sample (type) - text`, `type - text`, `: text`. */
function readRest(phrase: Phrase, words: HouseTypes): Rest {
  const { links } = phrase
  const text = withoutCodeMarks(phrase.text)
  const open = text.indexOf('(')
  const before =
    open < 0
      ? ''
      : text
          .slice(0, open)
          .replace(/^\s*[:=]?\s*/, '')
          .trim()
  const end = open < 0 ? -1 : closing(text, open)
  const inner = end < 0 ? '' : text.slice(open + 1, end)
  const isNear = before.length <= 40 && !/[.!]\s|\s[-–—]\s/.test(before)
  if (isNear && inner !== '' && isType(inner, links, words)) {
    const description = describe(phrase, end + 1)
    return { type: { text: inner, links }, text: description, ...(before === '' ? {} : { sample: before }) }
  }
  return typedStart(phrase, words) ?? { text: describe(phrase, 0) }
}

/** The Markdown from an offset on that counts without marks of code, without the signs that lead to it. */
function describe({ text, links }: Phrase, from: number): string {
  const rest = withoutCodeMarks(text).slice(from)
  const lead = /^[\s:=–—\-|,]*/.exec(rest)?.[0].length ?? 0
  return phraseMarkdown({ text: afterUnits(text, from + lead), links })
}

/** `integer - text`, `<required> String. Text`. */
function typedStart(phrase: Phrase, words: HouseTypes): Rest | undefined {
  const { links } = phrase
  const plain = withoutCodeMarks(phrase.text)
  const marked = /^[\s:=–—\-|,]*(?:\{\{\s*)?<(required|optional)>(?:\s*\}\})?\s*|^[\s:=–—\-|,]*/.exec(plain)
  const from = marked?.[0].length ?? 0
  const word = /^([^.:\n]{1,40}?)(?:\.(?=\s|$)|\s[-–—:]\s|:\s|$)/.exec(plain.slice(from))
  const written = word?.[1] ?? ''
  const isKnown = written !== '' && written.split(/\s+/).length <= 5 && isKnownType(written, links, words)
  const note = marked?.[1] ?? ''
  if (!isKnown && note === '') return undefined
  const type = [note, isKnown ? written : ''].filter((part) => part !== '').join(', ')
  return {
    type: { text: type, links },
    text: describe(phrase, from + (isKnown ? (word?.[0].length ?? 0) : 0)),
  }
}

/** Text of which all is a type or says whether the field is required. */
function isType(text: string, links: Phrase['links'], words: HouseTypes): boolean {
  return /\b(?:required|optional|default)\b/i.test(text) || isTypeText(text, links, words)
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    else if (text[at] === ')') depth -= 1
    if (depth === 0) return at
  }
  return -1
}

interface Nested {
  fields?: Field[]
  values?: string[]
  default?: string
}

/** Values are items of nothing but a code span; MSON names them, and the default value, by an item above. */
function readNested(lists: readonly List[], words: HouseTypes, depth: number): Nested {
  const nested: Nested = {}
  for (const list of lists) {
    const values = valuesOf(list)
    const items = values === undefined ? list.children : []
    if (values !== undefined) nested.values = values
    for (const item of items) takeLabelled(item, nested, { words, depth })
    const plain = items.filter((item) => labelOf(item) === undefined)
    const read =
      plain.length === 0 ? undefined : readListFields({ ...list, children: plain }, words, depth + 1)
    if (read !== undefined) nested.fields = [...(nested.fields ?? []), ...read.fields]
  }
  return nested
}

function valuesOf({ children }: List): string[] | undefined {
  const values = children.map((item) => {
    const [first, ...others] = item.children
    const [code, ...rest] = first?.type === 'paragraph' ? first.children : []
    const isAlone = rest.every((node) => node.type !== 'text' || node.value.trim() === '')
    return others.length === 0 && code?.type === 'inlineCode' && isAlone ? code.value : undefined
  })
  return values.length > 1 && values.every((value) => value !== undefined) ? (values as string[]) : undefined
}

/** `Members`, `Default: 0`, `Items` of MSON. */
function labelOf(item: ListItem): RegExpExecArray | undefined {
  const [first] = item.children
  if (first?.type !== 'paragraph') return undefined
  return (
    /^(members|default|items|sample|properties|possible values|allowed values)(?::\s*(.*))?$/i.exec(
      plainOf(first).slice(0, 400),
    ) ?? undefined
  )
}

function takeLabelled(
  item: ListItem,
  nested: Nested,
  { words, depth }: { words: HouseTypes; depth: number },
): void {
  const label = labelOf(item)
  if (label === undefined) return
  const word = (label[1] ?? '').toLowerCase()
  const lists = item.children.filter((node): node is List => node.type === 'list')
  if (word === 'default' && label[2] !== undefined) nested.default = label[2]
  else if (word === 'members' || word.endsWith('values'))
    nested.values = lists.flatMap((list) => list.children.map(valueText))
  else if (word === 'properties' || word === 'items')
    Object.assign(nested, readNested(lists, words, depth + 1))
}

/** The value that an item begins with. */
function valueText(item: ListItem): string {
  const [first] = item.children
  if (first?.type !== 'paragraph') return ''
  const [lead] = first.children
  return lead?.type === 'inlineCode'
    ? lead.value
    : (
        plainOf(first)
          .slice(0, 400)
          .split(/\s+-\s+|\n/)[0] ?? ''
      ).trim()
}
