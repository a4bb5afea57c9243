/**
 * Reads commands of HTTPie: `http POST host/path Name:value field=text field:=json query==text`. In: a sample. Out:
 * requests. The items of the command line are HTTPie's own, in the order in which it looks for their signs.
 */
import { METHODS } from '../../model/api.ts'
import type { DataPart, Literal, NamedText, ShownRequest } from './request.ts'
import { joined, partOf, placeOf, requestParts } from './request.ts'
import type { SampleText } from './sample-text.ts'
import type { SimpleCommand } from './shell/simple-commands.ts'
import { simpleCommands } from './shell/simple-commands.ts'
import type { ShellWord } from './shell/tokens.ts'

const TOOL = /https?(?=[ \t])/y
const ITEM = /^([\w.[\]-]{1,100})(:=@|:=|==|=@|=|@|:)/
/** Options that take a value. */
const WITH_VALUE = /^(?:-[aAos]|--(?:auth|auth-type|output|style|session|timeout|proxy|verify|print|pretty))$/

export function readHttpieRequests(sample: SampleText): ShownRequest[] {
  return simpleCommands(sample, TOOL).flatMap((command) => requestOf(sample, command))
}

function requestOf(sample: SampleText, { words, at }: SimpleCommand): ShownRequest[] {
  const [tool, ...own] = words
  const { options, others } = withoutOptions(own)
  const method = METHODS.find((known) => known === others[0]?.text)
  const [url, ...items] = method === undefined ? others : others.slice(1)
  if (tool === undefined || url === undefined || !/[./:]/.test(url.text)) return []
  const fields = items.flatMap((word) => itemOf(sample, word))
  const data = fields.flatMap((field) => ('field' in field ? [field.field] : []))
  const implied = data.length > 0 ? 'POST' : 'GET'
  const line = {
    method: method ?? implied,
    isMethodStated: method !== undefined,
    url: absolute(url, tool.text),
  }
  const isForm = options.some((option) => /^(?:-f|--form|--multipart)$/.test(option))
  return [
    {
      ...requestParts(line),
      headers: fields.flatMap((field) => ('header' in field ? [field.header] : [])),
      query: fields.flatMap((field) => ('query' in field ? [field.query] : [])),
      data: isForm ? data.map(asForm) : asJson(data),
      hasUser: options.some((option) => option === '-a' || option === '--auth'),
      language: 'httpie',
      sample,
      at,
    },
  ]
}

function withoutOptions(words: readonly ShellWord[]): { options: string[]; others: ShellWord[] } {
  const isOption = (word: ShellWord | undefined) => word?.text.startsWith('-') === true && !word.isQuoted
  const isValue = (index: number) => WITH_VALUE.test(words[index - 1]?.text ?? '')
  return {
    options: words.filter(isOption).map(({ text }) => text),
    others: words.filter((word, index) => !isOption(word) && !isValue(index)),
  }
}

/** `:3000/path` is on this machine; the name of the tool is the scheme. */
function absolute(url: ShellWord, tool: string): Literal {
  if (url.text.includes('://')) return url
  const origin = `${tool}://${/^(?::|\/)/.test(url.text) ? 'localhost' : ''}`
  const text = url.text.replace(/^:(?=\/|$)/, '')
  const rest = partOf(url, url.text.length - text.length)
  return { ...rest, text: origin + text, sources: [...Array.from(origin, () => url.start), ...rest.sources] }
}

type Item = { header: NamedText } | { query: DataPart } | { field: Field }

interface Field extends DataPart {
  name: string
  /** The value, for JSON. */
  value: Literal
  isJson: boolean
}

function itemOf(sample: SampleText, word: ShellWord): Item[] {
  const [whole = '', name = '', sign] = ITEM.exec(word.text) ?? []
  const value = partOf(word, whole.length)
  if (sign === undefined) return []
  if (sign === ':')
    return value.text === ''
      ? []
      : [{ header: { name, value: value.text.trim(), at: placeOf({ sample }, word) } }]
  if (sign === '==')
    return [{ query: { kind: 'data-urlencode', literal: joined([partOf(word, 0, name.length + 1), value]) } }]
  const isFile = sign.endsWith('@')
  return [
    { field: { kind: isFile ? 'form' : 'data', literal: word, name, value, isJson: sign.startsWith(':=') } },
  ]
}

function asForm({ kind, literal }: DataPart): DataPart {
  return { kind: kind === 'form' ? 'form' : 'data', literal }
}

/** The fields are members of one object. */
function asJson(fields: readonly Field[]): DataPart[] {
  const [first] = fields
  if (first === undefined) return []
  const members = fields.flatMap(({ name, value, isJson }, index) => [
    written(`${index === 0 ? '{' : ', '}${JSON.stringify(name)}: `, value.start),
    isJson ? value : written(JSON.stringify(value.text), value.start),
  ])
  return [{ kind: 'json', literal: joined([...members, written('}', fields.at(-1)?.literal.start ?? 0)]) }]
}

/** A text that the sample only implies, at the place of what implies it. */
function written(text: string, at: number): Literal {
  return { text, sources: Array.from({ length: text.length }, () => at), start: at, end: at }
}
