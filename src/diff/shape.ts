/**
 * Schemas as the diff sees them: one shape for the many ways in which JSON Schema can say a thing.
 * In: a schema and its pointer in the model. Out: a shape, references left as they are. Knows no revisions.
 */
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
  items: Shape
}

export interface ObjectShape extends Common {
  kind: 'object'
  properties: Map<string, PropertyShape>
  /** Names of schemas whose members it has too (`allOf`). */
  bases: string[]
  /** What all further members are: a map has only this. */
  rest?: Shape
}

export interface UnionShape extends Common {
  kind: 'union'
  branches: Shape[]
}

export interface PlainShape extends Common {
  kind: 'any' | 'string' | 'number' | 'integer' | 'boolean' | 'null'
}

export type Shape = RefShape | ArrayShape | ObjectShape | UnionShape | PlainShape

export interface PropertyShape {
  at: string
  shape: Shape
  description: string
  isRequired: boolean
  isReadOnly: boolean
  isWriteOnly: boolean
}

export function anyShape(at: string): Shape {
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

export function shapeOf(schema: Schema, at: string): Shape {
  const shape = shapeWithoutLimits(schema, at)
  const limits = limitsOf(schema)
  return limits.length === 0 ? shape : { ...shape, limits: new Map([...(shape.limits ?? []), ...limits]) }
}

function shapeWithoutLimits(schema: Schema, at: string): Shape {
  if (schema.$ref !== undefined) {
    return { kind: 'ref', name: nameOfRef(schema.$ref), at, isNullable: false, ...valuesOf(schema, at) }
  }
  if (schema.allOf !== undefined && schema.allOf.length > 0) return shapeOfAllOf(schema, schema.allOf, at)
  for (const keyword of ['oneOf', 'anyOf'] as const) {
    const branches = schema[keyword]
    if (branches !== undefined && branches.length > 0 && schema.properties === undefined) {
      return shapeOfBranches(branches, `${at}/${keyword}`, at)
    }
  }
  return shapeOfTypes(schema, at)
}

function shapeOfBranches(branches: readonly Schema[], pointer: string, at: string): Shape {
  const shapes = branches.map((branch, index) => shapeOf(branch, `${pointer}/${index}`))
  const rest = shapes.filter((shape) => shape.kind !== 'null')
  const isNullable = rest.length < shapes.length
  if (rest.length === 1) return { ...rest[0]!, isNullable: isNullable || rest[0]!.isNullable }
  return rest.length === 0 ? shapes[0]! : { kind: 'union', branches: rest, at, isNullable }
}

/** One reference with a description beside it is that reference; several parts are one object. */
function shapeOfAllOf(schema: Schema, parts: readonly Schema[], at: string): Shape {
  const shapes = parts.map((part, index) => shapeOf(part, `${at}/allOf/${index}`))
  if (shapes.length === 1 && schema.properties === undefined) {
    return { ...shapes[0]!, isNullable: shapes[0]!.isNullable || allowsNull(schema) }
  }
  const { allOf: _, ...rest } = schema
  const merged = emptyObject(at)
  for (const shape of [...shapes, shapeOfObject(rest, at)]) addPart(merged, shape)
  const needed = new Set(schema.required)
  for (const [name, property] of merged.properties) if (needed.has(name)) property.isRequired = true
  merged.bases.sort(byCodeUnits)
  return merged
}

function addPart(whole: ObjectShape, part: Shape): void {
  if (part.kind === 'ref') whole.bases.push(part.name)
  if (part.kind !== 'object') return
  for (const [name, property] of part.properties) whole.properties.set(name, property)
  whole.bases.push(...part.bases)
  if (part.rest !== undefined) whole.rest = part.rest
}

function emptyObject(at: string): ObjectShape {
  return { kind: 'object', properties: new Map(), bases: [], at, isNullable: false }
}

function allowsNull(schema: Schema): boolean {
  return Array.isArray(schema.type) && schema.type.includes('null')
}

function shapeOfTypes(schema: Schema, at: string): Shape {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  const named = types.filter((type) => type !== 'null')
  const isNullable = named.length > 0 && named.length < types.length
  if (named.length > 1) {
    const branches = named.map((type) => shapeOfType({ ...schema, type }, type, at))
    return { kind: 'union', branches, at, isNullable }
  }
  return { ...shapeOfType(schema, named[0] ?? types[0], at), isNullable }
}

function shapeOfType(schema: Schema, type: TypeName | undefined, at: string): Shape {
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

function shapeOfArray(schema: Schema, at: string): Shape {
  const items = shapeOf(schema.items ?? {}, `${at}/items`)
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
  else if (rest !== undefined && rest !== false) object.rest = shapeOf(rest, `${at}/additionalProperties`)
  return object
}

function propertyOf(schema: Schema, at: string, isRequired: boolean): PropertyShape {
  return {
    at,
    shape: shapeOf(schema, at),
    description: schema.description ?? '',
    isRequired,
    isReadOnly: schema.readOnly === true,
    isWriteOnly: schema.writeOnly === true,
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

/** A type in a few words: `array of codersdk.User`, `string(uuid)`, `map of integer`, `string | null`. */
export function show(shape: Shape): string {
  const words = showCore(shape)
  return shape.isNullable ? `${words} | null` : words
}

function showCore(shape: Shape): string {
  switch (shape.kind) {
    case 'ref':
      return shape.name
    case 'array':
      return `array of ${show(shape.items)}`
    case 'object':
      return isPureMap(shape) ? `map of ${show(shape.rest!)}` : 'object'
    case 'union':
      return shape.branches.map(show).join(' | ')
    default:
      return shape.kind + (shape.format === undefined ? '' : `(${shape.format})`)
  }
}

function isPureMap(shape: ObjectShape): boolean {
  return shape.rest !== undefined && shape.properties.size === 0 && shape.bases.length === 0
}
