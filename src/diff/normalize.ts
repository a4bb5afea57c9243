/**
 * Schemas as the diff sees them: one shape for the many ways in which JSON Schema can say a thing.
 * In: a schema and its pointer in the model. Out: a shape, references left as they are. Knows no revisions.
 */
import { isDeprecated } from './deprecation.ts'
import { factsOfSchema, type SchemaFacts } from './facts.ts'
import { byCodeUnits } from '../core/order.ts'
import { pointerStep } from '../core/escape.ts'
import type { JsonValue } from '../core/json.ts'
import { KEYWORD_ROWS, type Keyword } from '../model/keywords.ts'
import { nameOfRef, type Schema, type TypeName } from '../model/schema.ts'

interface Common {
  /** JSON Pointer into the model. */
  at: string
  /** `null` is allowed beside the rest. */
  isNullable: boolean
  format?: string
  /** What is stated beside the type and the members, and has no order: what is excluded, the discriminator. */
  facts?: SchemaFacts
  /** Values of an enumeration, in the order of the docs, each once; a constant is one of one value. */
  values?: EnumValue[]
  /** What else is stated of values, by keyword: limits, patterns, defaults. */
  limits?: ReadonlyMap<Keyword, JsonValue>
}

export interface EnumValue {
  value: JsonValue
  at: string
}

/** Values beside a reference are those of the schema that may be used here. */
export interface RefShape extends Common {
  kind: 'ref'
  name: string
}

export interface ArrayShape extends Common {
  kind: 'array'
  items: NormalizedSchema
}

export interface ObjectShape extends Common {
  kind: 'object'
  properties: Map<string, PropertyShape>
  /** Names of schemas whose members it has too (`allOf`). */
  bases: string[]
  /** Types that each value has to fit as well: unions beside properties, parts of `allOf` that are not objects. */
  also: NormalizedSchema[]
  /** What all further members are: a map has only this. */
  rest?: NormalizedSchema
}

export interface UnionShape extends Common {
  kind: 'union'
  branches: NormalizedSchema[]
}

export interface PlainShape extends Common {
  kind: 'any' | 'string' | 'number' | 'integer' | 'boolean' | 'null'
}

export type NormalizedSchema = RefShape | ArrayShape | ObjectShape | UnionShape | PlainShape

export interface PropertyShape {
  at: string
  shape: NormalizedSchema
  description: string
  isRequired: boolean
  isReadOnly: boolean
  isWriteOnly: boolean
  isDeprecated: boolean
}

export function anyShape(at: string): NormalizedSchema {
  return { kind: 'any', at, isNullable: false }
}

const LIMITS = KEYWORD_ROWS.filter(([, { compares }]) => compares !== undefined)

/** A length of at least 0, or values that need not be unique, are no limit. */
function limitsOf(schema: Schema): [Keyword, JsonValue][] {
  return LIMITS.flatMap(([keyword, { holds, compares }]): [Keyword, JsonValue][] => {
    const value = schema[keyword] as JsonValue | undefined
    const isVoid = (holds === 'count' && compares === 'lower' && value === 0) || (holds === 'flag' && !value)
    return value === undefined || isVoid ? [] : [[keyword, value]]
  })
}

export function normalizeSchema(schema: Schema, at: string): NormalizedSchema {
  const shape = typeShape(schema, at)
  const [limits, facts] = [limitsOf(schema), factsOfSchema(schema)]
  return {
    ...shape,
    ...(limits.length === 0 ? {} : { limits: new Map([...(shape.limits ?? []), ...limits]) }),
    ...(facts.size === 0 ? {} : { facts: new Map([...(shape.facts ?? []), ...facts]) }),
  }
}

function typeShape(schema: Schema, at: string): NormalizedSchema {
  if (schema.$ref !== undefined) {
    return { kind: 'ref', name: nameOfRef(schema.$ref), at, isNullable: false, ...valuesOf(schema, at) }
  }
  if (schema.allOf !== undefined && schema.allOf.length > 0) return shapeOfAllOf(schema, schema.allOf, at)
  const unions = unionsOf(schema, at)
  if (unions.length === 0) return shapeOfTypes(schema, at)
  if (unions.length === 1 && !hasMembers(schema)) return unions[0]!
  const whole = shapeOfObject(schema, at)
  for (const union of unions) addPart(whole, union)
  return whole
}

function unionsOf(schema: Schema, at: string): NormalizedSchema[] {
  return (['oneOf', 'anyOf'] as const).flatMap((keyword) => {
    const branches = schema[keyword]
    return branches === undefined || branches.length === 0
      ? []
      : [shapeOfBranches(branches, `${at}/${keyword}`, at)]
  })
}

function hasMembers(schema: Schema): boolean {
  return Object.keys(schema.properties ?? {}).length > 0 || isMap(schema)
}

function shapeOfBranches(branches: readonly Schema[], pointer: string, at: string): NormalizedSchema {
  const shapes = branches.map((branch, index) => normalizeSchema(branch, `${pointer}/${index}`))
  const rest = shapes.flatMap(branchesOf).filter((shape) => shape.kind !== 'null')
  const isNullable = shapes.some(({ kind, isNullable: is }) => kind === 'null' || (kind === 'union' && is))
  if (rest.length === 1) return { ...rest[0]!, isNullable: isNullable || rest[0]!.isNullable }
  return rest.length === 0 ? shapes[0]! : { kind: 'union', branches: rest, at, isNullable }
}

/** A union has its branches; any other type is the only branch. A branch that is a union adds its branches. */
export function branchesOf(shape: NormalizedSchema): NormalizedSchema[] {
  return shape.kind === 'union' ? shape.branches : [shape]
}

/** One reference with a description beside it is that reference; several parts are one object. */
function shapeOfAllOf(schema: Schema, parts: readonly Schema[], at: string): NormalizedSchema {
  const shapes = parts.map((part, index) => normalizeSchema(part, `${at}/allOf/${index}`))
  const unions = unionsOf(schema, at)
  if (shapes.length === 1 && unions.length === 0 && !hasMembers(schema)) {
    return { ...shapes[0]!, isNullable: shapes[0]!.isNullable || allowsNull(schema) }
  }
  const { allOf: _, ...rest } = schema
  const merged = emptyObject(at)
  for (const shape of [...shapes, ...unions, shapeOfObject(rest, at)]) addPart(merged, shape)
  const needed = new Set(schema.required)
  for (const [name, property] of merged.properties) if (needed.has(name)) property.isRequired = true
  merged.bases.sort(byCodeUnits)
  return merged
}

function addPart(whole: ObjectShape, part: NormalizedSchema): void {
  if (part.kind === 'ref') whole.bases.push(part.name)
  if (part.kind === 'object') addMembers(whole, part)
  else if (part.kind !== 'ref' && part.kind !== 'any') whole.also.push(part)
}

function addMembers(whole: ObjectShape, part: ObjectShape): void {
  for (const [name, property] of part.properties) whole.properties.set(name, property)
  whole.bases.push(...part.bases)
  whole.also.push(...part.also)
  if (part.facts !== undefined) whole.facts = new Map([...(whole.facts ?? []), ...part.facts])
  if (part.limits !== undefined) whole.limits = new Map([...(whole.limits ?? []), ...part.limits])
  if (part.rest !== undefined) whole.rest = part.rest
}

function emptyObject(at: string): ObjectShape {
  return { kind: 'object', properties: new Map(), bases: [], also: [], at, isNullable: false }
}

function allowsNull(schema: Schema): boolean {
  return Array.isArray(schema.type) && schema.type.includes('null')
}

function shapeOfTypes(schema: Schema, at: string): NormalizedSchema {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  const named = types.filter((type) => type !== 'null')
  const isNullable = named.length > 0 && named.length < types.length
  if (named.length > 1) {
    const branches = named.map((type) => shapeOfType({ ...schema, type }, type, at))
    return { kind: 'union', branches, at, isNullable }
  }
  return { ...shapeOfType(schema, named[0] ?? types[0], at), isNullable }
}

function shapeOfType(schema: Schema, type: TypeName | undefined, at: string): NormalizedSchema {
  if (type === 'array') return shapeOfArray(schema, at)
  if (type === 'object') return shapeOfObject(schema, at)
  if (type === undefined) {
    if (schema.properties !== undefined || isMap(schema)) return shapeOfObject(schema, at)
    if (schema.items !== undefined) return shapeOfArray(schema, at)
  }
  return {
    kind: type ?? typeOfValues(schema.enum ?? constantOf(schema)),
    at,
    isNullable: false,
    ...(schema.format === undefined ? {} : { format: schema.format }),
    ...valuesOf(schema, at),
  }
}

function isMap(schema: Schema): boolean {
  return schema.additionalProperties !== undefined && schema.additionalProperties !== false
}

function shapeOfArray(schema: Schema, at: string): NormalizedSchema {
  const items = normalizeSchema(schema.items ?? {}, `${at}/items`)
  return { kind: 'array', items, at, isNullable: false, ...valuesOf(schema, at) }
}

function shapeOfObject(schema: Schema, at: string): ObjectShape {
  const needed = new Set(schema.required)
  const object: ObjectShape = { ...emptyObject(at), ...valuesOf(schema, at) }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const pointer = `${at}/properties/${pointerStep(name)}`
    object.properties.set(name, propertyOf(property, pointer, needed.has(name)))
  }
  const rest = schema.additionalProperties
  if (rest === true) object.rest = anyShape(`${at}/additionalProperties`)
  else if (rest !== undefined && rest !== false)
    object.rest = normalizeSchema(rest, `${at}/additionalProperties`)
  return object
}

function propertyOf(schema: Schema, at: string, isRequired: boolean): PropertyShape {
  return {
    at,
    shape: normalizeSchema(schema, at),
    description: schema.description ?? '',
    isRequired,
    isReadOnly: schema.readOnly === true,
    isWriteOnly: schema.writeOnly === true,
    isDeprecated: isDeprecated(schema),
  }
}

function valuesOf(schema: Schema, at: string): { values?: EnumValue[] } {
  const constant = constantOf(schema)
  if (constant !== undefined) return { values: [{ value: constant[0]!, at: `${at}/const` }] }
  if (schema.enum === undefined || schema.enum.length === 0) return {}
  const values = new Map<string, EnumValue>()
  schema.enum.forEach((value, index) => {
    const key = JSON.stringify(value)
    if (!values.has(key)) values.set(key, { value, at: `${at}/enum/${index}` })
  })
  return { values: [...values.values()] }
}

function constantOf(schema: Schema): JsonValue[] | undefined {
  return schema.const === undefined ? undefined : [schema.const]
}

/** Where no type is told, the values tell it, if they agree. */
function typeOfValues(values: readonly JsonValue[] | undefined): PlainShape['kind'] {
  const kinds = new Set((values ?? []).map((value) => typeof value))
  if (kinds.size !== 1) return 'any'
  const [kind] = kinds
  return kind === 'string' || kind === 'boolean' ? kind : kind === 'number' ? 'number' : 'any'
}
