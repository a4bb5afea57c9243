/**
 * Schemas as the type generator is shown them: a handful of keywords, built anew, with tokens for every text.
 * In: a schema of the model. Out: a schema of which each part has exactly one kind. Nothing from a document
 * is copied.
 */
import { pointerStep } from '../../core/escape.ts'
import { own } from '../../core/record.ts'
import { nameOfRef } from '../../model/schema.ts'
import type { Schema, TypeName } from '../../model/schema.ts'
import { partLines, schemaLines } from './comments.ts'
import type { CommentSource } from './comments.ts'
import type { Tokens } from './tokens.ts'
import { isVisible } from './variants.ts'
import type { Variant } from './variants.ts'

/** The only keywords that reach the generator. `tsType` is a token of ours or one of the constants below. */
export interface Shape {
  tsType?: string
  type?: 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object'
  enum?: string[]
  items?: Shape
  properties?: Record<string, Shape>
  required?: string[]
  additionalProperties?: Shape | boolean
  allOf?: Shape[]
  anyOf?: Shape[]
  description?: string
}

export interface Projection {
  tokens: Tokens
  comments: CommentSource
  variant: Variant
  schemas: Readonly<Record<string, Schema>>
  /** The token of a named schema in this variant; undefined when the model has no such schema. */
  reference: (name: string) => string | undefined
}

// Made anew each time: the generator takes one object in two places for one declaration.
const unknown = (): Shape => ({ tsType: 'unknown' })
const isUnknown = (shape: Shape): boolean => shape.tsType === 'unknown'

/** The shape of a schema, without a comment for the schema itself. */
export function shapeOf(schema: Schema, pointer: string, projection: Projection): Shape {
  const branch = (word: 'allOf' | 'anyOf' | 'oneOf'): Shape[] =>
    (schema[word] ?? []).map((one, index) => shapeOf(one, `${pointer}/${word}/${index}`, projection))
  const parts = [
    ...referenceShape(schema, projection),
    ...(repeatsItsTarget(schema, projection) ? [] : ownShape(schema, pointer, projection)),
    ...branch('allOf'),
    ...oneOfThem(branch('anyOf')),
    ...oneOfThem(branch('oneOf')),
  ].filter((part) => !isUnknown(part))
  const [first = unknown(), ...more] = parts
  return more.length === 0 ? first : { allOf: parts }
}

function referenceShape({ $ref }: Schema, { reference }: Projection): Shape[] {
  const token = $ref === undefined ? undefined : reference(nameOfRef($ref))
  return token === undefined ? [] : [{ tsType: token }]
}

/** Whether the schema lists just the values that the enumeration has which it refers to. */
function repeatsItsTarget({ $ref, allOf = [], enum: values }: Schema, { schemas }: Projection): boolean {
  const refs = [$ref, ...allOf.map((one) => one.$ref)].filter((ref) => ref !== undefined)
  const listed = new Set(values)
  return refs.some((ref) => {
    const target = own(schemas, nameOfRef(ref))?.enum ?? []
    return target.length > 0 && listed.size >= target.length && target.every((value) => listed.has(value))
  })
}

/** A union; when one branch can be anything, all of it can. */
function oneOfThem(branches: Shape[]): Shape[] {
  if (branches.some(isUnknown)) return []
  return branches.length < 2 ? branches : [{ anyOf: branches }]
}

/** What the schema itself says, apart from what it refers to. An enumeration tells its types as well. */
function ownShape(schema: Schema, pointer: string, projection: Projection): Shape[] {
  if (schema.const !== undefined) return [{ enum: [projection.tokens.value(schema.const)] }]
  if (schema.enum !== undefined && schema.enum.length > 0)
    return [{ enum: schema.enum.map((value) => projection.tokens.value(value)) }]
  const types = typesOf(schema)
  return oneOfThem(types.map((type) => SHAPES[type](schema, pointer, projection)))
}

/** The stated types; where none is stated, what the keywords imply. Each once, `integer` as `number`. */
function typesOf({ type, properties, additionalProperties, items }: Schema): ShapedType[] {
  if (type !== undefined) {
    const stated = Array.isArray(type) ? type : [type]
    return [...new Set(stated.map((one: TypeName) => (one === 'integer' ? 'number' : one)))]
  }
  if (properties !== undefined || additionalProperties !== undefined) return ['object']
  return items === undefined ? [] : ['array']
}

type ShapedType = Exclude<TypeName, 'integer'>

const SHAPES: Record<ShapedType, (schema: Schema, pointer: string, projection: Projection) => Shape> = {
  string: ({ format }) => (format === 'binary' ? { tsType: 'Blob' } : { type: 'string' }),
  number: () => ({ type: 'number' }),
  boolean: () => ({ type: 'boolean' }),
  null: () => ({ type: 'null' }),
  array: arrayShape,
  object: objectShape,
}

function arrayShape({ items }: Schema, pointer: string, projection: Projection): Shape {
  return items === undefined
    ? { type: 'array', items: unknown() }
    : { type: 'array', items: shapeOf(items, `${pointer}/items`, projection) }
}

function objectShape(schema: Schema, pointer: string, projection: Projection): Shape {
  const { tokens, variant } = projection
  const stated = new Set(schema.required)
  const fields = Object.entries(schema.properties ?? {}).filter(([, field]) => isVisible(field, variant))
  const rest = restShape(schema, pointer, projection)
  if (fields.length === 0 && rest === false) return { tsType: 'Record<string, never>' }
  const properties = new Map<string, Shape>()
  const required: string[] = []
  for (const [name, field] of fields) {
    const token = tokens.property(name, field.readOnly === true)
    properties.set(token, withComment(field, `${pointer}/properties/${pointerStep(name)}`, projection))
    if (stated.has(name)) required.push(token)
  }
  return { type: 'object', properties: Object.fromEntries(properties), required, additionalProperties: rest }
}

/** Fields beyond those listed: where none is listed there may be any, else the docs tell of no others. */
function restShape(schema: Schema, pointer: string, projection: Projection): Shape | boolean {
  const { additionalProperties: rest, properties = {} } = schema
  if (rest === undefined) return Object.keys(properties).length === 0
  if (typeof rest === 'boolean') return rest
  return withComment(rest, `${pointer}/additionalProperties`, projection)
}

function withComment(schema: Schema, pointer: string, projection: Projection): Shape {
  const lines = [...schemaLines(schema), ...partLines(pointer, projection.comments)]
  const shape = shapeOf(schema, pointer, projection)
  return lines.length === 0 ? shape : { ...shape, description: projection.tokens.comment(lines) }
}
