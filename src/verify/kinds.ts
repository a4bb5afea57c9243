/**
 * Which kinds of values a schema leaves possible: none where its keywords contradict each other.
 * In: a model. Out: for any schema of it a set of kinds. A schema that needs itself inside itself has none either, so
 * named schemas start without any and gain kinds until nothing changes. It errs towards possible: `not`, the
 * exclusiveness of `oneOf`, and formats are not looked at.
 */
import { isIntegerNumber, isJsonNumber, exactJson, type JsonValue } from '../core/json.ts'
import { own } from '../core/record.ts'
import { nameOfRef, type Schema, type TypeName } from '../model/schema.ts'

/** An integer is both `integer` and `number` to JSON Schema; here `number` are the others. */
export type Kind = TypeName
export type Kinds = ReadonlySet<Kind>

const ALL: Kinds = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'])
const NONE: Kinds = new Set()

/** Unions and required properties are followed this deep; what is deeper counts as possible. */
const MAX_DEPTH = 12

type Schemas = Readonly<Record<string, Schema>>

export class PossibleKinds {
  readonly #schemas: Schemas
  readonly #byName = new Map<string, Kinds>()

  constructor(schemas: Schemas) {
    this.#schemas = schemas
    let isGrowing = true
    while (isGrowing) {
      isGrowing = false
      for (const [name, schema] of Object.entries(schemas)) {
        const kinds = this.of(schema)
        if (kinds.size === (this.#byName.get(name)?.size ?? 0)) continue
        this.#byName.set(name, kinds)
        isGrowing = true
      }
    }
  }

  of(schema: Schema, depth = 0): Kinds {
    const inline = ownParts(schema)
    const parts = inline.concat(this.#targetsOf(inline))
    const kinds = inline.map((part) => this.#ofPart(part, depth)).reduce(common, ALL)
    const values = parts.flatMap(valueLists)
    const listed = values.length === 0 ? kinds : common(kinds, kindsOfValues(values))
    const valid = LIMITS.filter((limit) => isCrossed(limit, parts)).reduce(
      (left, { kinds: lost }) => without(left, lost),
      listed,
    )
    return valid.has('object') && !this.#canBeObject(inline, parts, depth)
      ? without(valid, ['object'])
      : valid
  }

  /** All that is referred to, each schema once. */
  #targetsOf(parts: readonly Schema[], seen = new Set<string>()): Schema[] {
    return parts.flatMap(({ $ref }) => {
      const name = nameOfRef($ref ?? '')
      const target = $ref === undefined || seen.has(name) ? undefined : own(this.#schemas, name)
      if (target === undefined) return []
      seen.add(name)
      const inner = ownParts(target)
      return [...inner, ...this.#targetsOf(inner, seen)]
    })
  }

  /** What one part says of itself; of the schema that it refers to, what is known so far. */
  #ofPart({ $ref, type, anyOf, oneOf }: Schema, depth: number): Kinds {
    const isKnown = $ref !== undefined && own(this.#schemas, nameOfRef($ref)) !== undefined
    return [
      type === undefined ? ALL : kindsOfTypes([type].flat()),
      isKnown ? (this.#byName.get(nameOfRef($ref)) ?? NONE) : ALL,
      ...[anyOf, oneOf].map((branches) => this.#ofEither(branches, depth)),
    ].reduce(common)
  }

  #ofEither(branches: readonly Schema[] | undefined, depth: number): Kinds {
    if (branches === undefined || branches.length === 0 || depth > MAX_DEPTH) return ALL
    return new Set(branches.flatMap((branch) => [...this.of(branch, depth + 1)]))
  }

  #canBeObject(inline: readonly Schema[], parts: readonly Schema[], depth: number): boolean {
    if (depth > MAX_DEPTH) return true
    const required = new Set(parts.flatMap((part) => part.required ?? []))
    return [...required].every((name) => {
      const stated = parts.flatMap((part) => propertyOf(part, name))
      if (stated.length === 0) return parts.every((part) => part.additionalProperties !== false)
      // What one target says of its own property is known with the target.
      const isOwn = inline.some((part) => part.required?.includes(name) || propertyOf(part, name).length > 0)
      if (!isOwn && stated.length === 1) return true
      return this.of(stated.length === 1 ? stated[0]! : { allOf: stated }, depth + 1).size > 0
    })
  }
}

/** A schema with the parts of its `allOf`. */
function ownParts(schema: Schema): Schema[] {
  return [schema, ...(schema.allOf ?? []).flatMap(ownParts)]
}

function propertyOf(part: Schema, name: string): Schema[] {
  const property = own(part.properties, name)
  return property === undefined ? [] : [property]
}

function common(a: Kinds, b: Kinds): Kinds {
  if (a === ALL) return b
  return b === ALL ? a : new Set([...a].filter((kind) => b.has(kind)))
}

function without(kinds: Kinds, lost: readonly Kind[]): Kinds {
  return new Set([...kinds].filter((kind) => !lost.includes(kind)))
}

function valueLists({ enum: values, const: only }: Schema): JsonValue[][] {
  return [...(values === undefined ? [] : [values]), ...(only === undefined ? [] : [[only]])]
}

interface Limit {
  lower: keyof Schema
  upper: keyof Schema
  kinds: readonly Kind[]
}

const LIMITS: readonly Limit[] = [
  { lower: 'minLength', upper: 'maxLength', kinds: ['string'] },
  { lower: 'minItems', upper: 'maxItems', kinds: ['array'] },
  { lower: 'minProperties', upper: 'maxProperties', kinds: ['object'] },
  { lower: 'minimum', upper: 'maximum', kinds: ['number', 'integer'] },
  { lower: 'exclusiveMinimum', upper: 'exclusiveMaximum', kinds: ['number', 'integer'] },
]

/** Whether the parts together demand more than they allow. */
function isCrossed({ lower, upper }: Limit, parts: readonly Schema[]): boolean {
  const bounds = (keyword: keyof Schema): number[] =>
    parts.map((part) => part[keyword]).filter((bound) => typeof bound === 'number')
  return Math.max(...bounds(lower)) > Math.min(...bounds(upper))
}

function kindsOfTypes(types: readonly TypeName[]): Kinds {
  return new Set(types.flatMap((type): Kind[] => (type === 'number' ? ['number', 'integer'] : [type])))
}

/** Of the values that are in every list. */
function kindsOfValues([first = [], ...others]: readonly (readonly JsonValue[])[]): Kinds {
  const lists = others.map((list) => new Set(list.map((value) => exactJson(value))))
  return new Set(first.filter((value) => lists.every((list) => list.has(exactJson(value)))).map(kindOf))
}

function kindOf(value: JsonValue): Kind {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (isJsonNumber(value)) return isIntegerNumber(value) ? 'integer' : 'number'
  return typeof value as Kind
}
