/**
 * Placeholders that stand for values in requests: `<string>`, `<dateTime>`.
 * In: a value of a sample. Out: the schema that it shows; undefined where nothing in it is a placeholder.
 */
import {
  isIntegerNumber,
  isJson,
  isJsonNumber,
  isJsonObject,
  parseJson,
  type JsonValue,
} from '../../core/json.ts'
import { record } from '../../core/record.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { TypeVocabulary } from '../../reading/profile.ts'
import { readTypeText } from '../../reading/types/type-cell.ts'

const PLACEHOLDER = /^<([A-Za-z]{1,30})>$/

export function placeholderSchema(text: string, types: TypeVocabulary): SchemaDraft | undefined {
  const word = PLACEHOLDER.exec(text)?.[1]
  if (word === undefined) return undefined
  const { schema, unknown } = readTypeText(word, types)
  return unknown === undefined ? { ...schema, inferred: ['type'] } : {}
}

/** The type that a value in a text has: an address and a form know no other than text. */
export function schemaOfText(value: string): SchemaDraft {
  const read = isJson(value) ? parseJson(value) : value
  if (typeof read === 'boolean') return { type: 'boolean', inferred: ['type'], examples: [read] }
  if (!isJsonNumber(read)) return { type: 'string', inferred: ['type'], examples: [value] }
  return { type: isIntegerNumber(read) ? 'integer' : 'number', inferred: ['type'], examples: [read] }
}

export function schemaOfPlaceholders(value: JsonValue, types: TypeVocabulary): SchemaDraft | undefined {
  return holdsPlaceholder(value) ? schemaOf(value, types) : undefined
}

function holdsPlaceholder(value: JsonValue): boolean {
  if (typeof value === 'string') return PLACEHOLDER.test(value)
  if (Array.isArray(value)) return value.some(holdsPlaceholder)
  return isJsonObject(value) && Object.values(value).some(holdsPlaceholder)
}

function schemaOf(value: JsonValue, types: TypeVocabulary): SchemaDraft {
  if (typeof value === 'string')
    return placeholderSchema(value, types) ?? { type: 'string', inferred: ['type'] }
  if (typeof value === 'boolean') return { type: 'boolean', inferred: ['type'] }
  if (Array.isArray(value)) {
    const [first] = value
    return {
      type: 'array',
      inferred: ['type'],
      ...(first === undefined ? {} : { items: schemaOf(first, types) }),
    }
  }
  if (!isJsonObject(value)) return value === null ? {} : { type: 'number', inferred: ['type'] }
  const properties = Object.entries(value).map(([name, inner]) => [name, schemaOf(inner, types)] as const)
  return { type: 'object', properties: record(properties), inferred: ['type', 'properties'] }
}
