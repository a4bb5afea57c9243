/**
 * Schemas from samples. In: JSON values. Out: schemas that say what those values show and nothing more: types,
 * nested properties, formats that are sure. Never an enumeration, never a required property.
 */
import type { JsonValue } from '../core/json.ts'
import { isIntegerNumber, isJsonNumber, isJsonObject } from '../core/json.ts'
import { record } from '../core/record.ts'
import type { SchemaDraft, TypeName } from './schema.ts'

/** The order in which several types of one schema are written. */
const TYPE_ORDER: readonly TypeName[] = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']

const DATE = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])'
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?'

/** Only patterns that ordinary text does not take by chance. */
const FORMATS: readonly (readonly [string, RegExp])[] = [
  ['uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i],
  ['date-time', new RegExp(`^${DATE}[Tt]${TIME}(?:[Zz]|[+-]\\d\\d:\\d\\d)$`)],
  ['date', new RegExp(`^${DATE}$`)],
  ['uri', /^https?:\/\/[^\s<>"{}|\\^`$]+$/i],
  ['email', /^[\w.!#%&*+/=?^-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i],
]

/** The format that a text surely has. */
export function formatOfText(text: string): string | undefined {
  return FORMATS.find(([, pattern]) => pattern.test(text))?.[0]
}

/** What one sample shows. A lone `null` and an empty list show no type. */
export function schemaOfSample(value: JsonValue): SchemaDraft {
  return schemaOfSamples([value])
}

/** Deepest part of a sample that is looked at, so that no sample exhausts the stack. */
const MAX_DEPTH = 200

/** What several samples of one thing show together. */
export function schemaOfSamples(values: readonly JsonValue[], depth = 0): SchemaDraft {
  const types = typesOf(values)
  if (types.every((type) => type === 'null') || depth > MAX_DEPTH) return {}
  const schema: SchemaDraft = { type: oneOrMany(types) }
  const inferred = ['type']
  const format = commonFormat(values)
  if (format !== undefined) {
    schema.format = format
    inferred.push('format')
  }
  if (types.includes('array')) schema.items = schemaOfSamples(values.filter(Array.isArray).flat(), depth + 1)
  if (types.includes('object')) schema.properties = propertiesOf(values.filter(isJsonObject), depth + 1)
  return { ...schema, inferred }
}

function typesOf(values: readonly JsonValue[]): TypeName[] {
  return inTypeOrder(new Set(values.map(typeOf)))
}

function typeOf(value: JsonValue): TypeName {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (isJsonNumber(value)) return isIntegerNumber(value) ? 'integer' : 'number'
  return typeof value as 'string' | 'boolean' | 'object'
}

/** An integer is a number, so beside `number` it says nothing. */
function inTypeOrder(types: ReadonlySet<TypeName>): TypeName[] {
  return TYPE_ORDER.filter((type) => types.has(type) && !(type === 'integer' && types.has('number')))
}

function oneOrMany(types: TypeName[]): TypeName | TypeName[] {
  const [only, ...others] = types
  return only !== undefined && others.length === 0 ? only : types
}

function commonFormat(values: readonly JsonValue[]): string | undefined {
  const texts = values.filter((value) => typeof value === 'string')
  const formats = new Set(texts.map(formatOfText))
  return formats.size === 1 ? [...formats][0] : undefined
}

function propertiesOf(objects: readonly { [key: string]: JsonValue }[], depth: number): Properties {
  const values = new Map<string, JsonValue[]>()
  for (const object of objects) {
    for (const [name, value] of Object.entries(object)) {
      const known = values.get(name)
      if (known === undefined) values.set(name, [value])
      else known.push(value)
    }
  }
  return record([...values].map(([name, samples]) => [name, schemaOfSamples(samples, depth)] as const))
}

/** Keywords that widening knows; a schema with others is kept whole, as a branch. */
const KNOWN = new Set(
  'title description type format items properties required additionalProperties examples at inferred'.split(
    ' ',
  ),
)

/**
 * The schema that holds for what either schema shows. A schema without a type is no evidence and gives way.
 * A property is required only when both sides say so; a format stays only when both sides have it.
 */
export function widenSchemas(a: SchemaDraft, b: SchemaDraft): SchemaDraft {
  if (!isWidenable(a) || !isWidenable(b)) return widenBranches(a, b)
  if (a.type === undefined) return { ...b, ...a, ...textsOf(a, b) }
  if (b.type === undefined) return { ...a, ...textsOf(a, b) }
  const types = inTypeOrder(new Set([a.type, b.type].flat()))
  return dropAbsent({
    ...textsOf(a, b),
    type: oneOrMany(types),
    format: widenFormat(a, b),
    items: eitherOrBoth(a.items, b.items),
    properties: widenProperties(a.properties, b.properties),
    required: widenRequired(a, b),
    additionalProperties: widenAdditional(a.additionalProperties, b.additionalProperties),
  })
}

function isWidenable(schema: SchemaDraft): boolean {
  return Object.keys(schema).every((key) => KNOWN.has(key))
}

function widenBranches(a: SchemaDraft, b: SchemaDraft): SchemaDraft {
  const same = (left: SchemaDraft, right: SchemaDraft) => contentOf(left) === contentOf(right)
  if (same(a, b)) return a
  const branches = a.anyOf !== undefined && Object.keys(a).every((key) => key === 'anyOf') ? a.anyOf : [a]
  return branches.some((branch) => same(branch, b)) ? a : { anyOf: [...branches, b] }
}

/** The schema as text, without the notes on where it stands. */
function contentOf(schema: SchemaDraft): string {
  return JSON.stringify(schema, (key, value: unknown) => (NOTES.has(key) ? undefined : value))
}

const NOTES = new Set(['at', 'valuesAt', 'inferred'])

function textsOf(a: SchemaDraft, b: SchemaDraft): SchemaDraft {
  const examples = distinct([...(a.examples ?? []), ...(b.examples ?? [])])
  const inferred = [...new Set([...(a.inferred ?? []), ...(b.inferred ?? [])])]
  return dropAbsent({
    title: a.title ?? b.title,
    description: a.description ?? b.description,
    examples: examples.length > 0 ? examples : undefined,
    at: a.at ?? b.at,
    inferred: inferred.length > 0 ? inferred : undefined,
  })
}

function distinct(values: JsonValue[]): JsonValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

/** A side without texts has no say in the format. */
function widenFormat(a: SchemaDraft, b: SchemaDraft): string | undefined {
  if (a.format === b.format) return a.format
  const hasText = (schema: SchemaDraft) => [schema.type ?? []].flat().includes('string')
  if (!hasText(a)) return b.format
  return hasText(b) ? undefined : a.format
}

function eitherOrBoth(a: SchemaDraft | undefined, b: SchemaDraft | undefined): SchemaDraft | undefined {
  return a === undefined || b === undefined ? (a ?? b) : widenSchemas(a, b)
}

type Properties = Record<string, SchemaDraft>

function widenProperties(a: Properties | undefined, b: Properties | undefined): Properties | undefined {
  if (a === undefined || b === undefined) return a ?? b
  const merged = new Map(Object.entries(a))
  for (const [name, schema] of Object.entries(b)) {
    const known = merged.get(name)
    merged.set(name, known === undefined ? schema : widenSchemas(known, schema))
  }
  return record(merged)
}

function widenRequired(a: SchemaDraft, b: SchemaDraft): string[] | undefined {
  const both = a.required?.filter((name) => b.required?.includes(name))
  return both === undefined || both.length === 0 ? undefined : both
}

type Additional = SchemaDraft | boolean | undefined

function widenAdditional(a: Additional, b: Additional): Additional {
  return typeof a === 'object' && typeof b === 'object' ? widenSchemas(a, b) : (a ?? b)
}

/** Without the keys that have no value, so that a schema has only what it says. */
function dropAbsent(draft: { [Key in keyof SchemaDraft]: SchemaDraft[Key] | undefined }): SchemaDraft {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined))
}
