/**
 * Schemas from schemas: lists, maps, unions, with null.
 */
import type { SchemaDraft, TypeName } from '../../model/schema.ts'

export function arrayOf(items: SchemaDraft): SchemaDraft {
  return { type: 'array', items }
}

export function mapOf(values: SchemaDraft): SchemaDraft {
  return { type: 'object', additionalProperties: values }
}

export function enumOf(values: readonly string[]): SchemaDraft {
  return { type: 'string', enum: [...values] }
}

/** The same schema, and null as well. */
export function orNull(schema: SchemaDraft): SchemaDraft {
  if (schema.$ref !== undefined || schema.named !== undefined) return { anyOf: [schema, { type: 'null' }] }
  if (schema.type === undefined) return schema
  const types = Array.isArray(schema.type) ? schema.type : [schema.type]
  return { ...schema, type: types.includes('null') ? types : [...types, 'null'] }
}

/**
 * One schema for several types of one value. Undefined where a word that states nothing is beside one that states a
 * type: then it is not known what is meant.
 */
export function combine(branches: readonly SchemaDraft[]): SchemaDraft | undefined {
  const [only, ...others] = branches
  if (only === undefined || others.length === 0) return only ?? {}
  const isStated = branches.filter((branch) => Object.keys(branch).length > 0).length
  if (isStated === 0) return {}
  if (isStated < branches.length) return undefined
  return plainTypes(branches) ?? literals(branches) ?? oneOrNull(branches) ?? { anyOf: [...branches] }
}

function oneOrNull(branches: readonly SchemaDraft[]): SchemaDraft | undefined {
  const [first, ...others] = branches.filter((branch) => branch.type !== 'null')
  return first !== undefined && others.length === 0 ? orNull(first) : undefined
}

/** Types that differ in nothing but their names; the format that one of them has holds for the value. */
function plainTypes(branches: readonly SchemaDraft[]): SchemaDraft | undefined {
  const isPlain = branches.every(
    (branch) =>
      branch.type !== undefined && Object.keys(branch).every((key) => key === 'type' || key === 'format'),
  )
  if (!isPlain) return undefined
  const types = [...new Set(branches.flatMap(({ type }) => type as TypeName | TypeName[]))]
  const [type] = types
  const format = branches.find((branch) => branch.format !== undefined)?.format
  const schema: SchemaDraft = type === undefined ? {} : { type: types.length === 1 ? type : types }
  return format === undefined ? schema : { ...schema, format }
}

/** Values one after the other, perhaps with null. */
function literals(branches: readonly SchemaDraft[]): SchemaDraft | undefined {
  const some = branches.filter((branch) => branch.type !== 'null')
  if (some.length === 0 || some.some((branch) => branch.enum === undefined)) return undefined
  const schema = { type: 'string' as const, enum: some.flatMap((branch) => branch.enum ?? []) }
  return some.length === branches.length ? schema : orNull(schema)
}
