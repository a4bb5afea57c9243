/**
 * The body of a request from the data of its command: JSON, form fields or plain text. In: words of data and the
 * content type. Out: a body whose schema is inferred from the sample.
 */
import type { Report } from '../../core/diagnostics.ts'
import { record } from '../../core/record.ts'
import type { Span } from '../../core/span.ts'
import type { BodyDraft } from '../../model/fragment.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import { widenSchemas } from '../../model/infer-schema.ts'
import type { DataWord } from './curl/command.ts'
import { readJsonData } from './json-data.ts'
import type { ShellWord } from './shell/tokens.ts'
import { decode, readQuery } from './url.ts'
import { schemaOfText } from './values.ts'
import type { Variables } from './shell/variables.ts'
import { asWritten, withValues } from './shell/variables.ts'

export interface BodyInput {
  data: readonly DataWord[]
  /** As the header of the command says. */
  contentType?: string
  variables: Variables
  placeOf: (word: ShellWord, from?: number, to?: number) => Span
  report: Report
}

const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'
const MULTIPART_TYPE = 'multipart/form-data'

export function bodyOf(input: BodyInput): BodyDraft | undefined {
  const [first] = input.data
  if (first === undefined) return undefined
  if (first.kind === 'form') return multipartBody(input, first.word)
  const { word } = first
  const text = withWholeValue(word.text, input.variables)
  if (isFile(first, text)) return fileBody(input, first)
  const type = first.kind === 'json' ? JSON_TYPE : input.contentType
  if (isJsonType(type) || (type === undefined && /^\s*[[{]/.test(text))) {
    return jsonBody(input, { ...word, text }, type)
  }
  if (type === undefined || type === FORM_TYPE) return formBody(input, word)
  return {
    ...bodyAt(input, word, type),
    samples: [{ language: languageOf(type), text: asWritten(text), at: input.placeOf(word) }],
  }
}

/** Data that is one variable is what the page sets the variable to. */
function withWholeValue(text: string, variables: Variables): string {
  return /^\$\{\w+\}$/.test(text) ? withValues(text, variables) : text
}

function isJsonType(type: string | undefined): boolean {
  return type !== undefined && /[/+]json$/.test(type)
}

function isFile({ kind, word }: DataWord, text: string): boolean {
  return kind === 'upload' || (text.startsWith('@') && word.text === text && kind !== 'json')
}

function languageOf(type: string): string {
  return /[/+]xml$/.test(type) ? 'xml' : type.endsWith('yaml') ? 'yaml' : 'text'
}

/** The parts that all bodies have. A type that no header names is concluded from the data. */
function bodyAt(input: BodyInput, word: ShellWord, type: string): BodyDraft {
  const inferred = input.contentType === type ? ['schema'] : ['schema', 'mediaTypes']
  return { samples: [], mediaTypes: [type], inferred, at: input.placeOf(word) }
}

function fileBody(input: BodyInput, { kind, word }: DataWord): BodyDraft {
  const type = input.contentType ?? (kind === 'data' ? FORM_TYPE : 'application/octet-stream')
  const body = bodyAt(input, word, type)
  return isJsonType(type) || type === FORM_TYPE ? body : { ...body, schema: binary() }
}

function binary(): SchemaDraft {
  return { type: 'string', format: 'binary', inferred: ['type', 'format'] }
}

function jsonBody(input: BodyInput, word: ShellWord, type = JSON_TYPE): BodyDraft {
  const body = bodyAt(input, word, type)
  if (/^\s*(?:\$\{\w+\}|@\S*|<[^<>]*>)?\s*$/.test(word.text)) return body
  const read = readJsonData(word, input.variables, (from, to) => input.placeOf(word, from, to))
  if (read === undefined) {
    input.report('curl/data-not-understood', body.at, { text: word.text })
    return body
  }
  if (read.isRepaired) input.report('curl/data-repaired', body.at, { text: word.text })
  const samples = read.text === undefined ? [] : [{ language: 'json', text: read.text, at: body.at }]
  return { ...body, schema: read.schema, samples }
}

function formBody(input: BodyInput, word: ShellWord): BodyDraft | undefined {
  const texts = input.data.map(({ kind, word: { text } }) => ({ kind, text: text.trim() }))
  if (texts.every(({ text }) => text === '')) return undefined
  const body = bodyAt(input, word, FORM_TYPE)
  const fields = texts.flatMap(({ kind, text }) =>
    kind === 'data-urlencode' ? rawField(text) : readQuery(text),
  )
  if (fields.some(({ value }) => value === undefined)) return body
  return {
    ...body,
    schema: objectOf(fields.map(({ name, value }) => [name, schemaOfText(value, input.variables)])),
  }
}

/** `--data-urlencode name=text`: curl itself escapes the text. */
export function rawField(text: string): { name: string; value?: string }[] {
  const equals = text.indexOf('=')
  if (equals < 0) return [{ name: decode(text) }]
  return [{ name: text.slice(0, equals), value: text.slice(equals + 1) }]
}

function multipartBody(input: BodyInput, word: ShellWord): BodyDraft {
  const fields = input.data.flatMap(({ word: { text } }): [string, SchemaDraft][] => {
    const equals = text.indexOf('=')
    if (equals <= 0) return []
    const value = text.slice(equals + 1)
    const isFileField = /^[@<]/.test(value) && !/^<[^<>]+>$/.test(value)
    const plain = value.replace(/;\s*(?:type|filename)=.*$/, '')
    return [[text.slice(0, equals), isFileField ? binary() : schemaOfText(plain, input.variables)]]
  })
  const { contentType: _, ...others } = input
  return { ...bodyAt(others, word, MULTIPART_TYPE), schema: objectOf(fields) }
}

/** A field that stands twice takes what either shows. */
function objectOf(fields: readonly (readonly [string, SchemaDraft])[]): SchemaDraft {
  const properties = new Map<string, SchemaDraft>()
  for (const [name, schema] of fields) {
    const known = properties.get(name)
    properties.set(name, known === undefined ? schema : widenSchemas(known, schema))
  }
  return { type: 'object', properties: record(properties), inferred: ['type'] }
}
