/**
 * Where rows belong: through arrays, beside references, in branches. And what several rows without a name tell
 * together, where no word tells which combinator they are of.
 */
import type { SchemaDraft } from '../../model/schema.ts'
import type { PropertyRow } from '../fields/property-rows.ts'
import { orNull } from '../types/combine.ts'
import type { Combinator } from '../profile.ts'

/** Rows without a name that stand side by side, from the first of them on: an array has but one, a union several. */
export function unionFrom(row: PropertyRow, below: readonly PropertyRow[]): PropertyRow[] {
  const end = below.findIndex((one) => one.depth < row.depth)
  const within = end < 0 ? below : below.slice(0, end)
  return [row, ...within.filter((one) => one.depth === row.depth && one.role === 'item')]
}

/** What holds for a union whatever its combinator is. */
export interface UnionShape {
  said: SchemaDraft
  /** The only branch beside null, to which the rows below it belong. */
  from?: SchemaDraft
}

/** Undefined where it depends on the combinator. */
export function shapeOfUnion(branches: readonly SchemaDraft[]): UnionShape | undefined {
  const stated = branches.filter((branch) => branch.type !== 'null')
  const isNullable = stated.length < branches.length
  const some = withoutWords(stated)
  const [only, ...others] = some
  if (only === undefined) return undefined
  if (others.length === 0) return { said: isNullable ? orNull(only) : only, from: only }
  const { type } = only
  const isSame =
    type !== undefined && some.every((branch) => branch.$ref === undefined && branch.type === type)
  if (!isSame) return undefined
  const said: SchemaDraft = { type, inferred: ['type'] }
  return { said: isNullable ? orNull(said) : said }
}

/** The only branch that says what it is, beside others that have no more than words; else all of them. */
function withoutWords(branches: readonly SchemaDraft[]): readonly SchemaDraft[] {
  const WORDS: ReadonlySet<string> = new Set(['at', 'title', 'description'])
  const telling = branches.filter((branch) => Object.keys(branch).some((key) => !WORDS.has(key)))
  return telling.length === 1 ? telling : branches
}

export function isArray(schema: SchemaDraft): boolean {
  return Array.isArray(schema.type) ? schema.type.includes('array') : schema.type === 'array'
}

/** The schema that rows below a row belong to: through arrays, and beside references. */
export function containerOf(schema: SchemaDraft): SchemaDraft {
  const reference = schema.$ref === undefined ? nullableReference(schema) : schema
  if (reference !== undefined) {
    reference.inlineCopy ??= {}
    return reference.inlineCopy
  }
  if (!isArray(schema)) return schema
  schema.items ??= {}
  return containerOf(schema.items)
}

/** Whether rows below a row of this schema show what stands behind a reference. */
export function isReference(schema: SchemaDraft): boolean {
  if (schema.$ref !== undefined || nullableReference(schema) !== undefined) return true
  return schema.items !== undefined && isReference(schema.items)
}

/** The reference in `X¦null`. Branches that stand in rows of their own have a place; these have none. */
function nullableReference(schema: SchemaDraft): SchemaDraft | undefined {
  const [first, second] = schema.anyOf ?? []
  return second?.type === 'null' && second.at === undefined && first?.$ref !== undefined ? first : undefined
}

export function addBranch(host: SchemaDraft, combinator: Combinator, branch: SchemaDraft): void {
  if (combinator === 'not') host.not = branch
  else host[combinator] = [...(host[combinator] ?? []), branch]
}
