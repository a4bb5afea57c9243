/**
 * The fields of a schema as rows of a table, those of inner objects below their own: `owner`, `owner.id`, `tags[].name`.
 * In: a schema with its pointer. Out: rows in the order of the docs. It follows no references.
 */
import { pointerStep } from '../core/escape.ts'
import type { JsonValue } from '../core/json.ts'
import { KEYWORD_ROWS } from '../model/keywords.ts'
import type { Schema } from '../model/schema.ts'

export interface FieldRow {
  /** With the names of what it is in; not escaped yet. */
  name: string
  schema: Schema
  pointer: string
  isRequired: boolean
}

export function fieldRows(schema: Schema, pointer: string, prefix = ''): FieldRow[] {
  return [
    ...propertyRows(schema, pointer, prefix),
    ...(schema.items === undefined ? [] : fieldRows(schema.items, `${pointer}/items`, `${prefix}[]`)),
    ...restRows(schema, pointer, prefix),
    ...(['allOf', 'oneOf', 'anyOf'] as const).flatMap((keyword) =>
      (schema[keyword] ?? []).flatMap((branch, index) =>
        fieldRows(branch, `${pointer}/${keyword}/${index}`, branchPrefix(prefix, keyword, index)),
      ),
    ),
  ]
}

function propertyRows(schema: Schema, pointer: string, prefix: string): FieldRow[] {
  const required = new Set(schema.required)
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const name = prefix === '' ? key : `${prefix}.${key}`
    const at = `${pointer}/properties/${pointerStep(key)}`
    return [
      { name, schema: inner, pointer: at, isRequired: required.has(key) },
      ...fieldRows(inner, at, name),
    ]
  })
}

function restRows({ additionalProperties: rest }: Schema, pointer: string, prefix: string): FieldRow[] {
  return typeof rest === 'object' ? fieldRows(rest, `${pointer}/additionalProperties`, `${prefix}.*`) : []
}

/** What all parts of a whole have is the whole's; alternatives are numbered. */
function branchPrefix(prefix: string, keyword: string, index: number): string {
  if (keyword === 'allOf') return prefix
  return `${prefix === '' ? '' : `${prefix} `}(${index + 1})`
}

/** What limits a value or explains it beside its type, in words: `max length: 20`, `one of "a", "b"`. */
export function limitWords(schema: Schema): string[] {
  const values = schema.const === undefined ? schema.enum : [schema.const]
  const limits = KEYWORD_ROWS.flatMap(([keyword, { compares }]) => {
    const value = schema[keyword] as JsonValue | undefined
    if (compares === undefined || value === undefined) return []
    return `${keyword.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}: ${JSON.stringify(value)}`
  })
  return [
    ...(schema.readOnly ? ['read-only'] : []),
    ...(schema.writeOnly ? ['write-only'] : []),
    ...(schema.deprecated ? ['deprecated'] : []),
    ...limits,
    ...(values === undefined ? [] : [`one of ${values.map((value) => JSON.stringify(value)).join(', ')}`]),
  ]
}
