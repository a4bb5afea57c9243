/**
 * Branches of which a page prints only the word: `anyOf`, `or`, `or` without rows between. What they are is told
 * by the sample alone, which generators take from the first branch.
 */
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import type { Place } from '../../core/span.ts'
import { draftChildren } from '../../model/locate.ts'
import { UNDOCUMENTED_BRANCH } from '../../model/schema.ts'
import { addSampleType, infer, isSilent, type SampleEvidence } from './evidence.ts'
import { formatOfPlaceholder } from './placeholders.ts'
import type { PlacedSchema, PlaceReport } from '../types.ts'

type Union = 'oneOf' | 'anyOf'
type Word = Union | 'allOf'
const WORDS = ['oneOf', 'anyOf', 'allOf'] as const

/** Above this number of branches a union of plain values is taken for one of constants. */
const MOST_SCALAR_TYPES = 2

export function hiddenBranches(schema: PlacedSchema): Word | undefined {
  return WORDS.find((word) => schema[word]?.some(isHidden))
}

interface Context {
  evidence: SampleEvidence
  report: PlaceReport
  /** Whether the pages write null as a branch. */
  isNullBranch: boolean
}

/** Whether pages write null as the second branch, which templates that show no scalar branches of a whole leave out. */
export function writesNullBranch(schemas: Iterable<PlacedSchema>): boolean {
  for (const schema of schemas) {
    const [, second, third] = schema.anyOf ?? []
    if (second?.type === 'null' && third === undefined) return true
    if (writesNullBranch(draftChildren(schema))) return true
  }
  return false
}

/** Beside a branch with rows, the one of two that shows nothing is null where the pages write it so. */
export function showNullBranch({ anyOf: [first, second, third] = [] }: PlacedSchema): void {
  if (first === undefined || second === undefined || third !== undefined) return
  if (isHidden(first) || !isHidden(second)) return
  setNull(second)
}

/**
 * Replaces hidden branches by what the sample shows of them. Values listed below them can be those of fields: only
 * where the sample is one of the values they are those of a branch.
 * @returns whether there were such branches
 */
export function settleHidden(schema: PlacedSchema, value: JsonValue, context: Context): boolean {
  const word = hiddenBranches(schema)
  const branches = word === undefined ? [] : (schema[word] ?? [])
  if (word === undefined || !branches.every(isHidden)) return false
  const { enum: values, valuesAt = [] } = schema
  delete schema[word]
  delete schema.enum
  delete schema.valuesAt
  const [count, at] = [branches.length, branches[0]?.at]
  if (at !== undefined) context.report('branch/not-shown', at, { word, count: String(count) })
  if (word === 'allOf') addSampleType(schema, value)
  else if (values !== undefined && isListed(value, values))
    addListedBranch(schema, value, { ...context, word, values, valuesAt, count })
  else if (word === 'anyOf') addAnyOf(schema, value, { ...context, count })
  else if (values === undefined) addOneOf(schema, value, { ...context, count })
  return true
}

interface Counted extends Context {
  /** Of the branches. */
  count: number
}

/** A list can be one of two branches with null as the other, where the pages write it so. */
function addAnyOf(schema: PlacedSchema, value: JsonValue, { evidence, count, isNullBranch }: Counted): void {
  const first = evidence.shapeOf(value)
  addFirstBranch(schema, value, { word: 'anyOf', first })
  const rest = schema.anyOf?.[1]
  if (isNullBranch && count === 2 && rest !== undefined && Array.isArray(value)) setNull(rest)
}

function setNull(branch: PlacedSchema): void {
  branch.type = 'null'
  branch.inferred = ['type']
}

function addOneOf(schema: PlacedSchema, value: JsonValue, { evidence, count }: Counted): void {
  if (isOfOneType(value, count)) addSampleType(schema, value)
  else addReference(schema, value, evidence.shapeOf(value))
}

function isListed(value: JsonValue, values: readonly JsonValue[]): boolean {
  return (typeof value === 'string' || typeof value === 'number') && values.includes(String(value))
}

interface Listed extends Counted {
  word: Union
  values: JsonValue[]
  valuesAt: Place[]
}

/**
 * Under anyOf the first branch is of the type of the sample, and the values can be its own or those of another one.
 * Under oneOf no other branch can have the sample; but of as many values as branches, each can have one of its own.
 */
function addListedBranch(schema: PlacedSchema, sample: JsonValue, listed: Listed): void {
  const { word, values, valuesAt, count, report } = listed
  const isOneEach = word === 'oneOf' && values.length === count
  const first: PlacedSchema = isOneEach ? { enum: [String(sample)] } : { enum: values, valuesAt }
  addSampleType(first, sample)
  const [at] = valuesAt
  if (isOneEach && at !== undefined) report('enum/of-hidden-branches', at, { count: String(count) })
  if (word === 'oneOf') return addFirstBranch(schema, sample, { word, first })
  schema.anyOf = [withoutValues(first), first, {}]
  infer(schema, 'anyOf')
}

/** Where some branches are shown and others not: what is shown is not all. */
export function widenUnions(schema: PlacedSchema): void {
  for (const child of draftChildren(schema)) widenUnions(child)
  const word = hiddenBranches(schema)
  if (word === undefined) return
  const shown = (schema[word] ?? []).filter((branch) => !isHidden(branch))
  delete schema[word]
  if (shown.length === 0) return
  if (word === 'allOf') schema.allOf = shown
  else schema.anyOf = [...(schema.anyOf ?? []), ...shown, {}]
  infer(schema, word === 'allOf' ? 'allOf' : 'anyOf')
}

function isHidden(branch: PlacedSchema): boolean {
  return branch.inferred?.includes(UNDOCUMENTED_BRANCH) === true
}

/** The sample is made from the first branch; the others can be anything, but of one union not what the first is. */
function addFirstBranch(
  schema: PlacedSchema,
  value: JsonValue,
  { word, first }: { word: Union; first: PlacedSchema },
): void {
  if (isSilent(first)) return
  schema[word] = [withFractions(first, value), word === 'anyOf' ? {} : { not: withoutPlaces(first) }]
  infer(schema, word)
}

/** Of one union, a plain value can also be one of several constants, which only look like branches. */
function addReference(schema: PlacedSchema, value: JsonValue, first: PlacedSchema): void {
  if (first.$ref !== undefined) addFirstBranch(schema, value, { word: 'oneOf', first })
}

function withoutPlaces(branch: PlacedSchema): PlacedSchema {
  const schema = { ...branch }
  delete schema.valuesAt
  return schema
}

/** The placeholder of every number is 0, so it does not show an integer. */
function withFractions({ type, items, ...rest }: PlacedSchema, value: JsonValue | undefined): PlacedSchema {
  const schema: PlacedSchema = { ...rest }
  if (type !== undefined) schema.type = type === 'integer' && value === 0 ? 'number' : type
  if (items !== undefined) schema.items = withFractions(items, Array.isArray(value) ? value[0] : undefined)
  return schema
}

function withoutValues(branch: PlacedSchema): PlacedSchema {
  const schema = withoutPlaces(branch)
  delete schema.enum
  return schema
}

/** Of plain values, constants are of one type; a list can hold its branches inside. */
function isOfOneType(value: JsonValue, count: number): boolean {
  if (isJsonObject(value)) return false
  return Array.isArray(value) || count > MOST_SCALAR_TYPES || !isPlaceholder(value)
}

function isPlaceholder(value: JsonValue): boolean {
  if (typeof value === 'string') return value === 'string' || formatOfPlaceholder(value, '') !== undefined
  return value === 0 || value === true
}
