/**
 * The body of a request from the data of its sample: JSON, form fields or plain text. In: parts of data and the
 * content type. Out: a body whose schema is inferred from the sample.
 */
import type { Report } from '../../core/diagnostics.ts'
import { record } from '../../core/record.ts'
import type { Span } from '../../core/span.ts'
import type { BodyDraft } from '../../model/fragment.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import { widenSchemas } from '../../model/infer-schema.ts'
import { readJsonData } from './json-data.ts'
import type { DataPart, Literal } from './request.ts'
import { joined, partOf } from './request.ts'
import { hereDocumentIn } from './shell/here-document.ts'
import type { Variables } from './shell/variables.ts'
import { asWritten, withValues } from './shell/variables.ts'
import { decode, readQuery } from './url.ts'
import { schemaOfText } from './values.ts'

export interface BodyInput {
  data: readonly DataPart[]
  /** As the header of the request says. */
  contentType?: string
  variables: Variables
  placeOf: (literal: Literal, from?: number, to?: number) => Span
  report: Report
}

const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'
const MULTIPART_TYPE = 'multipart/form-data'

export function bodyOf(input: BodyInput): BodyDraft | undefined {
  const [first] = input.data
  if (first === undefined) return undefined
  if (first.kind === 'form') return multipartBody(input, first.literal)
  if (input.data.every(isFile)) return fileBody(input, first)
  const literal = sentText(input.data)
  const text = withWholeValue(literal.text, input.variables)
  const type = first.kind === 'json' ? JSON_TYPE : input.contentType
  if (isJsonType(type) || (type === undefined && /^\s*[[{]/.test(text))) {
    return jsonBody(input, { ...literal, text }, type)
  }
  if (type === undefined || type === FORM_TYPE) return formBody(input, first.literal)
  return {
    ...bodyAt(input, literal, type),
    samples: [{ language: languageOf(type), text: asWritten(text), at: input.placeOf(literal) }],
  }
}

/** curl joins the parts of `--json` without anything between; of other data the first part is the sample. */
function sentText(data: readonly DataPart[]): Literal {
  const json = data.filter(({ kind }) => kind === 'json')
  const literals = (json.length > 0 ? json : data.slice(0, 1)).map(({ literal }) => literal)
  const [only] = literals
  const whole = only !== undefined && literals.length === 1 ? only : joined(literals)
  const inside = hereDocumentIn(whole.text)
  return inside === undefined ? whole : partOf(whole, inside.start, inside.end)
}

/** Data that is one variable is what the page sets the variable to. */
function withWholeValue(text: string, variables: Variables): string {
  return /^\$\{\w+\}$/.test(text) ? withValues(text, variables) : text
}

function isJsonType(type: string | undefined): boolean {
  return type !== undefined && /[/+]json$/.test(type)
}

function isFile({ kind, literal: { text } }: DataPart): boolean {
  return kind === 'upload' || text.startsWith('@')
}

function languageOf(type: string): string {
  return /[/+]xml$/.test(type) ? 'xml' : type.endsWith('yaml') ? 'yaml' : 'text'
}

/** The parts that all bodies have. A type that no header names is concluded from the data. */
function bodyAt(input: BodyInput, literal: Literal, type: string): BodyDraft {
  const inferred = input.contentType === type ? ['schema'] : ['schema', 'mediaTypes']
  return { samples: [], mediaTypes: [type], inferred, at: input.placeOf(literal) }
}

const FILE_TYPES: ReadonlyMap<DataPart['kind'], string> = new Map([
  ['data', FORM_TYPE],
  ['data-urlencode', FORM_TYPE],
  ['json', JSON_TYPE],
])

function fileBody(input: BodyInput, { kind, literal }: DataPart): BodyDraft {
  const type = input.contentType ?? FILE_TYPES.get(kind) ?? 'application/octet-stream'
  const body = bodyAt(input, literal, type)
  return isJsonType(type) || type === FORM_TYPE ? body : { ...body, schema: binary() }
}

function binary(): SchemaDraft {
  return { type: 'string', format: 'binary', inferred: ['type', 'format'] }
}

function jsonBody(input: BodyInput, literal: Literal, type = JSON_TYPE): BodyDraft {
  const body = bodyAt(input, literal, type)
  if (/^(?:\$\{\w+\}|@\S*|<[^<>]*>)?$/.test(literal.text.trim())) return body
  const read = readJsonData(literal, input.variables, (from, to) => input.placeOf(literal, from, to))
  if (read === undefined) {
    input.report('curl/data-not-understood', body.at, { text: literal.text })
    return body
  }
  if (read.isRepaired) input.report('curl/data-repaired', body.at, { text: literal.text })
  const samples = read.text === undefined ? [] : [{ language: 'json', text: read.text, at: body.at }]
  return { ...body, schema: read.schema, samples }
}

/** The fields that the parts name. What a file holds is not known, and hides no field that is shown. */
function formBody(input: BodyInput, literal: Literal): BodyDraft | undefined {
  const parts = input.data.filter((part) => part.literal.text.trim() !== '')
  if (parts.length === 0) return undefined
  const body = bodyAt(input, literal, FORM_TYPE)
  const fields = parts.flatMap(fieldsOf)
  const named = fields.filter(({ value, isFile: fromFile }) => value !== undefined || fromFile === true)
  if (named.length === 0 || (named.length < fields.length && fields.length === 1)) return body
  return {
    ...body,
    schema: objectOf(named.map(({ name, value }) => [name, schemaOfText(value, input.variables)])),
  }
}

interface FormField {
  name: string
  /** Absent where the page does not show it. */
  value?: string
  isFile?: boolean
}

function fieldsOf(part: DataPart): FormField[] {
  if (part.kind === 'data-urlencode') return rawField(part.literal.text.trim())
  return isFile(part) ? [] : readQuery(part.literal.text.trim())
}

/**
 * `--data-urlencode`: `name=text`, which curl escapes, `name@file`, or text alone. A name is in front of the first
 * of both signs.
 */
export function rawField(text: string): FormField[] {
  const sign = text.search(/[=@]/)
  if (sign < 0) return [{ name: decode(text) }]
  const name = text.slice(0, sign)
  if (text.charAt(sign) === '@') return name === '' ? [] : [{ name, isFile: true }]
  return name === '' ? [] : [{ name, value: text.slice(sign + 1) }]
}

function multipartBody(input: BodyInput, literal: Literal): BodyDraft {
  const fields = input.data.flatMap(({ literal: { text } }): [string, SchemaDraft][] => {
    const equals = text.indexOf('=')
    if (equals <= 0) return []
    const value = text.slice(equals + 1)
    const isFileField = /^[@<]/.test(value) && !/^<[^<>]+>$/.test(value)
    const plain = withoutPartOptions(value)
    return [[text.slice(0, equals), isFileField ? binary() : schemaOfText(plain, input.variables)]]
  })
  const { contentType: _, ...others } = input
  return { ...bodyAt(others, literal, MULTIPART_TYPE), schema: objectOf(fields) }
}

/** `text;type=text/plain` */
function withoutPartOptions(value: string): string {
  const at = value.search(/;[ \t]{0,8}(?:type|filename)=/)
  return at < 0 ? value : value.slice(0, at)
}

/** A field that is given twice accepts what either shows. */
function objectOf(fields: readonly (readonly [string, SchemaDraft])[]): SchemaDraft {
  const properties = new Map<string, SchemaDraft>()
  for (const [name, schema] of fields) {
    const known = properties.get(name)
    properties.set(name, known === undefined ? schema : widenSchemas(known, schema))
  }
  return { type: 'object', properties: record(properties), inferred: ['type'] }
}
