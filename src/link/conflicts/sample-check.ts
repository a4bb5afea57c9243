/**
 * Holds a sample value against a schema.
 * In: value, schema, definitions. Out: disagreements with their path in the value. It knows what generators cut:
 * an empty list or object in a sample proves nothing, and neither does `null`.
 */
import { own } from '../../core/record.ts'
import type { JsonNumber, JsonValue } from '../../core/json.ts'
import { isIntegerNumber, isJsonNumber, isJsonObject, valueText } from '../../core/json.ts'
import { nameOfRef, type TypeName } from '../../model/schema.ts'
import type { Definitions, PlacedSchema } from '../types.ts'

export type DisagreementCode =
  'sample/other-type' | 'sample/extra-property' | 'sample/missing-property' | 'sample/other-value'

export interface Conflict {
  code: DisagreementCode
  /** Keys and indexes from the root of the sample to the value in question. */
  path: (string | number)[]
  args: Record<string, string>
  /** The schema that the value disagrees with. */
  schema: PlacedSchema
  /** Where in which definition: the same for every sample that shows the same disagreement. */
  identity: string
}

/** Generators cut samples that go deeper; what is below proves nothing. */
const MAX_DEPTH = 10

export function checkValue(value: JsonValue, schema: PlacedSchema, definitions: Definitions): Conflict[] {
  const checker = new Checker(definitions)
  checker.check(value, schema, TOP)
  return checker.found
}

/** A chain of steps, since most paths are never asked for. */
interface At {
  above: At | undefined
  /** Key or index in the value above. */
  step: string | number
  depth: number
  identity: string
}

const TOP: At = { above: undefined, step: '', depth: 0, identity: '' }

function below(above: At, step: string | number, identity: string): At {
  return { above, step, depth: above.depth + 1, identity: above.identity + identity }
}

function pathOf({ above, step }: At): (string | number)[] {
  return above === undefined ? [] : [...pathOf(above), step]
}

class Checker {
  readonly found: Conflict[] = []
  readonly #definitions: Definitions

  constructor(definitions: Definitions) {
    this.#definitions = definitions
  }

  check(value: JsonValue, schema: PlacedSchema, at: At): void {
    if (value === null || at.depth > MAX_DEPTH) return
    if (schema.$ref !== undefined) return this.#checkReference(value, schema, at)
    if (isUnion(schema)) return
    if (!fitsType(value, schema)) {
      this.#add('sample/other-type', schema, at, { expected: typeText(schema), found: typeOf(value) })
    } else if (schema.enum !== undefined && !isListed(value, schema.enum) && value !== '') {
      this.#add('sample/other-value', schema, at, { value: valueText(value) })
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => {
        if (schema.items !== undefined) this.check(item, schema.items, below(at, index, '[]'))
      })
    } else if (isJsonObject(value)) this.#checkObject(value, schema, at)
  }

  #checkReference(value: JsonValue, schema: PlacedSchema, at: At): void {
    const passed = new Set<string>()
    let target: PlacedSchema | undefined = schema
    while (target?.$ref !== undefined) {
      const name = nameOfRef(target.$ref)
      // Schemas that consist of nothing but each other allow any value.
      if (passed.has(name)) return
      passed.add(name)
      target = this.#definitions.get(name)?.schema
    }
    if (target !== undefined) this.check(value, target, { ...at, identity: `#${[...passed].at(-1)}` })
  }

  #checkObject(value: { [key: string]: JsonValue }, schema: PlacedSchema, at: At): void {
    const { properties, additionalProperties: rest } = schema
    const fields = Object.entries(value)
    if (fields.length === 0 || (properties === undefined && rest === undefined)) return
    for (const [name, inner] of fields) {
      const property = own(properties, name)
      if (property !== undefined) this.check(inner, property, below(at, name, `.${name}`))
      else if (typeof rest === 'object') this.check(inner, rest, below(at, name, '{}'))
      else if (rest !== true)
        this.#add('sample/extra-property', schema, below(at, name, `.${name}`), { name })
    }
    this.#checkMissing(value, schema, at)
  }

  #checkMissing(value: { [key: string]: JsonValue }, schema: PlacedSchema, at: At): void {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (Object.hasOwn(value, name) || property.readOnly === true || property.writeOnly === true) continue
      // The path leads to the object, as there is nothing to point at inside it.
      this.#add('sample/missing-property', property, { ...at, identity: `${at.identity}.${name}` }, { name })
    }
  }

  #add(code: DisagreementCode, schema: PlacedSchema, at: At, args: Record<string, string>): void {
    this.found.push({ code, path: pathOf(at), args, schema, identity: at.identity })
  }
}

/** Which branch a sample stands for is not told, so it can disagree with none. */
function isUnion(schema: PlacedSchema): boolean {
  return (
    schema.anyOf !== undefined ||
    schema.oneOf !== undefined ||
    schema.allOf !== undefined ||
    schema.not !== undefined
  )
}

function typeOf(value: JsonValue): TypeName {
  if (Array.isArray(value)) return 'array'
  if (isJsonNumber(value)) return isIntegerNumber(value) ? 'integer' : 'number'
  return value === null ? 'null' : (typeof value as TypeName)
}

/** Numbers are compared by what they are, not by how they are written. */
function isListed(value: JsonValue, values: readonly JsonValue[]): boolean {
  if (!isJsonNumber(value)) return values.includes(value)
  return values.some(
    (one) =>
      isJsonNumber(one) &&
      (String(one) === String(value) || (!isExactInteger(one) && Number(one) === Number(value))),
  )
}

/** An integer with more digits than a number of JavaScript keeps. */
function isExactInteger(value: JsonNumber): boolean {
  return isIntegerNumber(value) && !Number.isSafeInteger(Number(value))
}

function fitsType(value: JsonValue, schema: PlacedSchema): boolean {
  if (schema.type === undefined) return true
  const types = Array.isArray(schema.type) ? schema.type : [schema.type]
  const type = typeOf(value)
  return types.includes(type) || (type === 'integer' && types.includes('number'))
}

function typeText(schema: PlacedSchema): string {
  return Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'any')
}
