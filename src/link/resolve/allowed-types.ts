/**
 * Which JSON types a schema allows, through references and combinators.
 * In: a schema, the definitions. Out: a set of types; undefined where nothing limits them. A number and an integer
 * are two types here; whoever asks decides whether one is good for the other.
 */
import { nameOfRef, type TypeName } from '../../model/schema.ts'
import type { Definitions, PlacedSchema } from '../types.ts'

/** References are followed this deep; recursion through combinators ends here. */
const MAX_DEPTH = 20

type Types = ReadonlySet<TypeName> | undefined

export function allowedTypes(schema: PlacedSchema, definitions: Definitions, depth = 0): Types {
  if (depth > MAX_DEPTH) return undefined
  const inner = (one: PlacedSchema): Types => allowedTypes(one, definitions, depth + 1)
  const target = schema.$ref === undefined ? undefined : definitions.get(nameOfRef(schema.$ref))?.schema
  const parts: Types[] = [
    schema.type === undefined ? undefined : new Set([schema.type].flat()),
    target === undefined ? undefined : inner(target),
    ...(schema.allOf ?? []).map(inner),
    either(schema.anyOf?.map(inner)),
    either(schema.oneOf?.map(inner)),
  ]
  return parts.reduce(both, undefined)
}

/** The types of a union; undefined where one of its branches allows any. */
function either(branches: readonly Types[] | undefined): Types {
  if (branches === undefined) return undefined
  const types = new Set<TypeName>()
  for (const branch of branches) {
    if (branch === undefined) return undefined
    for (const type of branch) types.add(type)
  }
  return types
}

/** The types that both allow. An integer is a number. */
function both(a: Types, b: Types): Types {
  if (a === undefined || b === undefined) return a ?? b
  const common = [...a].filter((type) => b.has(type) || (type === 'integer' && b.has('number')))
  if (b.has('integer') && a.has('number')) common.push('integer')
  return new Set(common)
}

const LIMITING = [
  'type',
  'enum',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'not',
] as const satisfies readonly (keyof PlacedSchema)[]

/** Whether every value is valid: nothing limits it, through references and combinators either. */
export function acceptsAll(schema: PlacedSchema, definitions: Definitions, depth = 0): boolean {
  if (depth > MAX_DEPTH || LIMITING.some((keyword) => schema[keyword] !== undefined)) return false
  const open = (one: PlacedSchema): boolean => acceptsAll(one, definitions, depth + 1)
  const target = schema.$ref === undefined ? undefined : definitions.get(nameOfRef(schema.$ref))?.schema
  if (schema.$ref !== undefined && (target === undefined || !open(target))) return false
  const { allOf = [], anyOf, oneOf } = schema
  return allOf.every(open) && (anyOf?.some(open) ?? true) && oneOf === undefined
}
