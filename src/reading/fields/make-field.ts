/**
 * Puts together what the cells of a row, or the parts of an item, say of one field.
 * In: texts by what they are. Out: a field with a schema that has its type, values, default and limits.
 */
import type { Span } from '../../core/span.ts'
import type { JsonValue } from '../../core/json.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import { nullable } from '../types/phrase-shapes.ts'
import { readTypePhrase, type HouseTypes, type PhraseLink } from '../types/type-phrase.ts'
import type { Field, FieldPlace, FieldRow } from './field.ts'
import type { FieldName } from './field-name.ts'
import { readNotes, valueOfType, type Notes } from './field-notes.ts'

export interface FieldTexts {
  name: FieldName
  /** With tokens in place of links. */
  type?: { text: string; links: readonly PhraseLink[] }
  required?: boolean | undefined
  description?: string
  default?: string | undefined
  example?: string | undefined
  values?: readonly string[] | undefined
  place?: FieldPlace | undefined
  /** Words for types that a user gives. */
  words: HouseTypes
  at: Span
}

export interface FieldMade extends FieldRow {
  /** The text of which no type was read; empty where all was. */
  unknownType: string
}

export function makeField(texts: FieldTexts): FieldMade {
  const { name, description = '', at, place } = texts
  const phrase = readTypePhrase(texts.type?.text ?? '', texts.type?.links, texts.words)
  const notes = readNotes(description)
  const isRequired = texts.required ?? name.isRequired ?? phrase.isRequired ?? notes.isRequired
  const schema: SchemaDraft = {
    ...withFacts(phrase.schema, {
      notes,
      default: texts.default ?? phrase.default ?? notes.default,
      values: texts.values ?? notes.values ?? [],
      example: texts.example,
    }),
    ...marksOf(description, name, notes),
    at,
  }
  const field: Field = { name: name.name, schema, children: [], at }
  if (isRequired !== undefined) field.isRequired = isRequired
  if (place !== undefined) field.place = place
  if (name.isList) field.isList = true
  return { field, above: name.above, depth: name.depth, unknownType: phrase.unknown }
}

function marksOf(
  description: string,
  { isDeprecated }: FieldName,
  notes: Notes,
): Pick<SchemaDraft, 'description' | 'deprecated' | 'readOnly'> {
  return {
    ...(description === '' ? {} : { description }),
    ...(isDeprecated === true || notes.isDeprecated === true ? { deprecated: true } : {}),
    ...(notes.isReadOnly === true ? { readOnly: true } : {}),
  }
}

interface Facts {
  notes: Notes
  default: string | undefined
  values: readonly string[]
  example: string | undefined
}

function withFacts(typed: SchemaDraft, facts: Facts): SchemaDraft {
  const schema = { ...(facts.notes.isNullable === true ? nullable(typed) : typed) }
  const target = schema.type === 'array' && schema.items !== undefined ? { ...schema.items } : schema
  addValues(target, facts.values)
  if (target !== schema) schema.items = target
  Object.assign(schema, limitsFor(schema, facts.notes.limits))
  if (facts.default !== undefined && Object.keys(schema).length === 0)
    Object.assign(schema, shapeOfDefault(facts.default))
  const value = facts.default === undefined ? undefined : valueOfType(facts.default, schema.type)
  if (value !== undefined && fits(value, target)) schema.default = value
  const example =
    facts.example === undefined || facts.example === '' ? undefined : valueOfType(facts.example, schema.type)
  if (example !== undefined && fits(example, target)) schema.examples = [example]
  return schema
}

/** A type that nothing but the default value shows. */
function shapeOfDefault(text: string): SchemaDraft {
  const bare = text.replaceAll(/[`"'\s]/g, '')
  if (/^-?\d+$/.test(bare)) return { type: 'integer', inferred: ['type'] }
  if (/^-?\d+\.\d+$/.test(bare)) return { type: 'number', inferred: ['type'] }
  return /^(?:true|false)$/i.test(bare) ? { type: 'boolean', inferred: ['type'] } : {}
}

function fits(value: JsonValue, { enum: values }: SchemaDraft): boolean {
  return values === undefined || values.includes(value)
}

/** Values that are all of the type; a list of anything else stays in the description. */
function addValues(schema: SchemaDraft, values: readonly string[]): void {
  if (values.length < 2) return
  const { type = 'string' } = schema
  if (type !== 'string' && type !== 'integer' && type !== 'number') return
  const read = values.map((value) => valueOfType(value, type))
  if (read.some((value) => value === undefined)) return
  schema.type = type
  schema.enum = [...new Set(read as JsonValue[])]
}

/** Numbers limit numbers; of texts they limit the length only where the page says so. */
function limitsFor({ type }: SchemaDraft, limits: Notes['limits']): Notes['limits'] {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = limits
  const defined = (entries: Notes['limits']) =>
    Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Notes['limits']
  if (type === 'integer' || type === 'number') return defined({ minimum, maximum } as Notes['limits'])
  if (type === 'string')
    return defined({ minLength: whole(minLength), maxLength: whole(maxLength) } as Notes['limits'])
  return type === 'array'
    ? defined({ minItems: whole(minItems), maxItems: whole(maxItems) } as Notes['limits'])
    : {}
}

function whole(value: number | undefined): number | undefined {
  return value !== undefined && Number.isInteger(value) && value >= 0 ? value : undefined
}
