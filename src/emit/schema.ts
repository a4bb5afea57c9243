/**
 * Schemas of the model as JSON Schema objects: only keywords that we know, in one order, without the forms
 * that JSON Schema forbids (empty lists, doubled names).
 */
import type { JsonValue } from '../core/json.ts'
import { record } from '../core/record.ts'
import { pointerStep } from '../core/escape.ts'
import { KEYWORD_ROWS } from '../model/keywords.ts'
import type { Discriminator, ExternalDocs, Keyword, KeywordRow } from '../model/keywords.ts'
import { nameOfRef } from '../model/schema.ts'
import type { Schema, TypeName } from '../model/schema.ts'
import { isMultiple, isPattern, isUriReference } from './openapi-constraints.ts'

/** A JSON object under construction; values that are undefined are not written. */
export type JsonObject = Record<string, unknown>

export interface SchemaForm {
  /** What stands in `$ref` for a documented name; undefined when the model has no such schema. */
  reference: (name: string) => string | undefined
  /** What is added to the schema at a JSON Pointer of the model. */
  extras: (pointer: string) => JsonObject
  /** Whether the form has the words that OpenAPI adds to JSON Schema. */
  hasOpenApiWords: boolean
  /** Whether readers of the form drop what is said beside a reference. */
  isReferenceAlone: boolean
}

/** A schema that stands for the whole of something: a reference stays one, whatever is said beside it. */
export function schemaObject(schema: Schema, pointer: string, form: SchemaForm): JsonObject {
  const said: JsonObject = {}
  for (const [keyword, row] of KEYWORD_ROWS) {
    if (schema[keyword] === undefined || (row.isOpenApiOnly && !form.hasOpenApiWords)) continue
    const value: unknown = schema[keyword]
    const isFit = FITS[keyword]?.(value) ?? true
    const written = isFit ? write(keyword, row, { value, at: `${pointer}/${keyword}`, form }) : undefined
    if (written !== undefined) said[keyword] = written
    else if (!isFit && form.hasOpenApiWords) said[`x-docs-${keyword}`] = value
  }
  return Object.assign(said, form.extras(pointer))
}

/** A schema that is named or a part of one: a reference with something beside it becomes its only part. */
export function partObject(schema: Schema, pointer: string, form: SchemaForm): JsonObject {
  const whole = schemaObject(schema, pointer, form)
  if (!form.isReferenceAlone || whole.$ref === undefined || whole.allOf !== undefined) return whole
  const { $ref, ...said } = whole
  return Object.keys(said).every((word) => word.startsWith('x-')) ? whole : { allOf: [{ $ref }], ...said }
}

interface Written {
  value: unknown
  at: string
  form: SchemaForm
}

function write(keyword: Keyword, { holds }: KeywordRow, given: Written): unknown {
  const writer = WRITERS[holds]
  // Readers of lists look for the bare reference, too.
  if (keyword === 'items') return schemaObject(given.value as Schema, given.at, given.form)
  return writer === undefined ? given.value : writer(given)
}

/** What JSON Schema demands of values that docs may state otherwise; OpenAPI has them as extensions then. */
const FITS: { readonly [K in Keyword]?: (value: unknown) => boolean } = {
  pattern: (value) => isPattern(value as string),
  multipleOf: (value) => isMultiple(value as number),
}

/** How values are written that are not written as they are; undefined where nothing is to be written. */
const WRITERS: { readonly [Kind in KeywordRow['holds']]?: (given: Written) => unknown } = {
  reference: ({ value, form }) => form.reference(nameOfRef(value as string)),
  types: ({ value }) => typeOf(value as TypeName | TypeName[]),
  values: ({ value }) => filled(value as JsonValue[]),
  names: ({ value }) => filled([...new Set((value as string[]).map(wellFormed))]),
  schema: ({ value, at, form }) => partObject(value as Schema, at, form),
  schemas: ({ value, at, form }) =>
    filled((value as Schema[]).map((one, index) => partObject(one, `${at}/${index}`, form))),
  schemasByName: propertiesOf,
  schemaOrFlag: ({ value, at, form }) =>
    typeof value === 'object' ? partObject(value as Schema, at, form) : value,
  discriminator: ({ value, form }) => discriminatorObject(value as Discriminator, form),
  externalDocs: ({ value }) => externalDocsObject(value as ExternalDocs),
}

function propertiesOf({ value, at, form }: Written): JsonObject {
  const written = record<JsonObject>()
  for (const [name, inner] of Object.entries(value as Record<string, Schema>))
    written[wellFormed(name)] = partObject(inner, `${at}/${pointerStep(name)}`, form)
  return written
}

/** Without the values whose schema the model does not have. */
function discriminatorObject({ propertyName, mapping }: Discriminator, form: SchemaForm): JsonObject {
  const entries = Object.entries(mapping ?? {}).flatMap(([value, ref]) => {
    const target = form.reference(nameOfRef(ref))
    return target === undefined ? [] : [[value, target] as const]
  })
  return { propertyName, mapping: entries.length > 0 ? record(entries) : undefined }
}

/** A URL that is no URI reference goes to an extension, so that the file stays valid. */
export function externalDocsObject({ url, description }: ExternalDocs): JsonObject {
  const isFit = isUriReference(url)
  return { description, url: isFit ? url : '', 'x-docs-url': isFit ? undefined : url }
}

function typeOf(type: TypeName | TypeName[]): JsonValue | undefined {
  if (!Array.isArray(type)) return type
  const types = [...new Set(type)]
  return types.length > 1 ? types : types[0]
}

/** The list, or undefined when it holds nothing. */
function filled<T>(list: T[] | undefined): T[] | undefined {
  return list !== undefined && list.length > 0 ? list : undefined
}

/** Half characters (from `\ud800` in a sample) make validators fail: they become the replacement character. */
function wellFormed(name: string): string {
  return name.replace(/\p{Surrogate}/gu, '\ufffd')
}
