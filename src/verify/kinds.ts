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

/** Parts of an object are followed this deep through references; recursion ends here. */
const MAX_DEPTH = 30

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

  of(schema: Schema): Kinds {
    const parts = this.#partsOf(schema)
    const kinds = parts.map((part) => this.#ofPart(part)).reduce(common, ALL)
    const values = parts.flatMap(valueLists)
    const listed = values.length === 0 ? kinds : common(kinds, kindsOfValues(values))
    const valid = LIMITS.filter((limit) => isCrossed(limit, parts)).reduce(
      (left, { kinds: lost }) => without(left, lost),
      listed,
    )
    return valid.has('object') && !this.#canBeObject(parts) ? without(valid, ['object']) : valid
  }

  /** The schema with all that must hold beside it: targets of references and parts of `allOf`. */
  #partsOf(schema: Schema, depth = 0): Schema[] {
    if (depth > MAX_DEPTH) return [schema]
    const target = schema.$ref === undefined ? undefined : own(this.#schemas, nameOfRef(schema.$ref))
    const others = [...(target === undefined ? [] : [target]), ...(schema.allOf ?? [])]
    return [schema, ...others.flatMap((other) => this.#partsOf(other, depth + 1))]
  }

  /** What one part says of itself, without the parts beside it. */
  #ofPart(part: Schema): Kinds {
    const target = part.$ref === undefined ? undefined : own(this.#schemas, nameOfRef(part.$ref))
    const known = target === undefined ? ALL : (this.#byName.get(nameOfRef(part.$ref ?? '')) ?? NONE)
    return [
      part.type === undefined ? ALL : kindsOfTypes([part.type].flat()),
      known,
      ...[part.anyOf, part.oneOf].map((branches) => this.#ofEither(branches)),
    ].reduce(common)
  }

  #ofEither(branches: readonly Schema[] | undefined): Kinds {
    if (branches === undefined || branches.length === 0) return ALL
    return new Set(branches.flatMap((branch) => [...this.of(branch)]))
  }

  #canBeObject(parts: readonly Schema[]): boolean {
    const required = new Set(parts.flatMap((part) => part.required ?? []))
    return [...required].every((name) => {
      const stated = parts.map((part) => own(part.properties, name)).filter((one) => one !== undefined)
      if (stated.length === 0) return parts.every((part) => part.additionalProperties !== false)
      return stated.length === 1 ? this.of(stated[0]!).size > 0 : this.of({ allOf: stated }).size > 0
    })
  }
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
