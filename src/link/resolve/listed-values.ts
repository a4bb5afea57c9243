/**
 * Values that pages list for a schema: their type, where the schema itself does not state one, and whether they can
 * be right beside it. A table of values shows texts; the type of a text is that of the schema, or of the schema that
 * it refers to. Runs when all types are known.
 */
import { exactJson, isIntegerNumber, isJsonNumber, numberOf, valueText } from '../../core/json.ts'
import type { JsonNumber, JsonValue } from '../../core/json.ts'
import type { Place } from '../../core/span.ts'
import { draftChildren } from '../../model/locate.ts'
import { nameOfRef, type TypeName } from '../../model/schema.ts'
import type { Definitions, PlacedSchema, PlaceReport } from '../types.ts'
import { allowedTypes } from './allowed-types.ts'
import type { NamedRoot } from './definitions.ts'

export function settleListedValues(
  roots: Iterable<NamedRoot>,
  definitions: Definitions,
  report: PlaceReport,
): void {
  const found: NamedRoot[] = []
  for (const { schema, name } of roots) collect(schema, name, found)
  // Types first: what is listed for a target is compared with what is listed beside a reference to it.
  for (const { schema, name } of found) settleTypes(schema, name, { definitions, report })
  for (const { schema, name } of found) compareWithTarget(schema, name, { definitions, report })
}

interface Context {
  definitions: Definitions
  report: PlaceReport
}

/** Schemas with values, with the name of the property that they belong to. */
function collect(schema: PlacedSchema, name: string, found: NamedRoot[]): void {
  if (schema.enum !== undefined) found.push({ schema, name })
  const { properties = {} } = schema
  for (const [key, property] of Object.entries(properties)) collect(property, key, found)
  const named = new Set(Object.values(properties))
  for (const child of draftChildren(schema))
    if (!named.has(child) && child !== schema.inlineCopy) collect(child, name, found)
}

function settleTypes(schema: PlacedSchema, name: string, { definitions, report }: Context): void {
  const types = allowedTypes(schema, definitions)
  if (types === undefined || schema.enum === undefined) return
  if (isOnlyList(types) && moveToItems(schema))
    return settleTypes(schema.items ?? {}, name, { definitions, report })
  const values = schema.enum.map((value) => asType(value, types))
  const misfits = values.filter((value) => !isOfType(value, types))
  schema.enum = values
  if (misfits.length < values.length || types.size === 0) return
  const expected = [...types].join(' or ')
  const args = { name, expected, value: valueText(misfits[0] ?? null) }
  reportAt(schema, { code: 'enum/other-type', args }, report)
  dropValues(schema)
}

function isOnlyList(types: ReadonlySet<TypeName>): boolean {
  return types.has('array') && [...types].every((type) => type === 'array' || type === 'null')
}

/**
 * Texts that are listed for a list are those of its items. False where the items have values of their own, or where
 * lists are listed.
 */
function moveToItems(schema: PlacedSchema): boolean {
  const { enum: values, valuesAt, items = {} } = schema
  if (values?.every((value) => typeof value === 'string') !== true || items.enum !== undefined) return false
  const type =
    items.type === undefined && items.$ref === undefined
      ? { type: 'string' as const, inferred: ['type'] }
      : {}
  schema.items = { ...items, ...type, enum: values, ...(valuesAt === undefined ? {} : { valuesAt }) }
  dropValues(schema)
  return true
}

/** The value that a listed text is; the text itself where the types have none. */
function asType(value: JsonValue, types: ReadonlySet<TypeName>): JsonValue {
  if (typeof value !== 'string') return value
  if (value === 'null' && types.has('null')) return null
  if (types.has('string')) return value
  if (types.has('boolean') && (value === 'true' || value === 'false')) return value === 'true'
  const isNumeric = types.has('integer') || types.has('number')
  return (isNumeric ? listedNumber(value) : undefined) ?? value
}

/** The number that a text is. Only integers that JavaScript would round are kept as they are written. */
function listedNumber(text: string): JsonNumber | undefined {
  const number = numberOf(text.trim())
  if (number === undefined) return undefined
  return isIntegerNumber(number) && !Number.isSafeInteger(Number(number)) ? number : Number(number)
}

function isOfType(value: JsonValue, types: ReadonlySet<TypeName>): boolean {
  if (value === null) return types.has('null')
  if (isJsonNumber(value)) return types.has('number') || (types.has('integer') && isIntegerNumber(value))
  if (Array.isArray(value)) return types.has('array')
  return types.has(typeof value as TypeName)
}

/** A reference with fewer values than its target, or with values that the target does not have. */
function compareWithTarget(schema: PlacedSchema, name: string, { definitions, report }: Context): void {
  const target = targetOf(schema, definitions)
  if (target?.schema.enum === undefined || schema.enum === undefined) return
  const known = new Set(target.schema.enum.map(keyOf))
  const listed = new Set(schema.enum.map(keyOf))
  const strange = schema.enum.filter((value) => !known.has(keyOf(value)))
  const missing = target.schema.enum.filter((value) => value !== null && !listed.has(keyOf(value)))
  const problem = (code: Problem['code'], values: readonly JsonValue[]): Problem => ({
    code,
    args: { name, schema: target.name, values: values.map(String).join(', ') },
    related: target.schema.valuesAt?.[0] ?? target.schema.at,
  })
  if (strange.length > 0) reportAt(schema, problem('enum/not-in-target', strange), report)
  else if (missing.length > 0) reportAt(schema, problem('enum/fewer-than-target', missing), report)
  // Beside a target that has none of them they would leave nothing that is valid.
  if (strange.length === schema.enum.length) dropValues(schema)
}

/** The documented schema that a schema refers to, alone or beside null. */
function targetOf(
  { $ref, anyOf = [], allOf = [] }: PlacedSchema,
  definitions: Definitions,
): NamedRoot | undefined {
  const branches = [...anyOf, ...allOf].filter((branch) => branch.type !== 'null')
  const only = $ref ?? (branches.length === 1 ? branches[0]?.$ref : undefined)
  return only === undefined ? undefined : definitions.get(nameOfRef(only))
}

function keyOf(value: JsonValue): string {
  return exactJson(value)
}

function dropValues(schema: PlacedSchema): void {
  delete schema.enum
  delete schema.valuesAt
}

interface Problem {
  code: 'enum/other-type' | 'enum/not-in-target' | 'enum/fewer-than-target'
  args: Record<string, string>
  related?: Place | undefined
}

function reportAt(schema: PlacedSchema, { code, args, related }: Problem, report: PlaceReport): void {
  const at = schema.valuesAt?.[0] ?? schema.at
  if (at !== undefined) report(code, at, args, related === undefined ? [] : [related])
}
