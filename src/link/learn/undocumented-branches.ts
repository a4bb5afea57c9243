/**
 * Branches of which a page prints only the word: `anyOf`, `or`, `or` without rows between. What they are is told
 * by the sample alone, which generators take from the first branch.
 */
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import type { Place } from '../../core/span.ts'
import { draftChildren } from '../../model/locate.ts'
import { HIDDEN_BRANCH } from '../../model/schema.ts'
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
}

/**
 * Replaces hidden branches by what the sample tells of them. Values listed below them can be those of fields: only
 * where the sample is one of the values they are those of a branch.
 * @returns whether there were such branches
 */
export function settleHidden(schema: PlacedSchema, value: JsonValue, { evidence, report }: Context): boolean {
  const word = hiddenBranches(schema)
  const branches = word === undefined ? [] : (schema[word] ?? [])
  if (word === undefined || !branches.every(isHidden)) return false
  const { enum: values, valuesAt = [] } = schema
  delete schema[word]
  delete schema.enum
  delete schema.valuesAt
  const at = branches[0]?.at
  if (at !== undefined) report('branch/not-shown', at, { word, count: String(branches.length) })
  if (word === 'allOf') addSampleType(schema, value)
  else if (values !== undefined && isListed(value, values))
    addListedBranch(schema, word, listedBranch(value, values, valuesAt))
  else if (word === 'anyOf') addFirstBranch(schema, word, evidence.shapeOf(value))
  else if (values === undefined) addOneOf(schema, value, { evidence, count: branches.length })
  return true
}

function addOneOf(
  schema: PlacedSchema,
  value: JsonValue,
  { evidence, count }: { evidence: SampleEvidence; count: number },
): void {
  if (isOfOneType(value, count)) addSampleType(schema, value)
  else addReference(schema, evidence.shapeOf(value))
}

function isListed(value: JsonValue, values: readonly JsonValue[]): boolean {
  return (typeof value === 'string' || typeof value === 'number') && values.includes(String(value))
}

function listedBranch(sample: JsonValue, values: JsonValue[], valuesAt: Place[]): PlacedSchema {
  const branch: PlacedSchema = { enum: values, valuesAt }
  addSampleType(branch, sample)
  return branch
}

/**
 * Under anyOf the first branch is of the type of the sample, and the values can be its own or those of another one.
 * Under oneOf no other branch can have the sample.
 */
function addListedBranch(schema: PlacedSchema, word: Union, listed: PlacedSchema): void {
  if (word === 'oneOf') return addFirstBranch(schema, word, listed)
  schema.anyOf = [withoutValues(listed), listed, {}]
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
  return branch.inferred?.includes(HIDDEN_BRANCH) === true
}

/** The sample is made from the first branch; the others can be anything, but of one union not what the first is. */
function addFirstBranch(schema: PlacedSchema, word: Union, first: PlacedSchema): void {
  if (isSilent(first)) return
  schema[word] = [withFractions(first), word === 'anyOf' ? {} : { not: withoutPlaces(first) }]
  infer(schema, word)
}

/** Of one union, a plain value can also be one of several constants, which are no branches to tell apart. */
function addReference(schema: PlacedSchema, first: PlacedSchema): void {
  if (first.$ref !== undefined) addFirstBranch(schema, 'oneOf', first)
}

function withoutPlaces(branch: PlacedSchema): PlacedSchema {
  const schema = { ...branch }
  delete schema.valuesAt
  return schema
}

/** The placeholder of every number is 0, so it does not show an integer. */
function withFractions({ type, items, ...rest }: PlacedSchema): PlacedSchema {
  const schema: PlacedSchema = { ...rest }
  if (type !== undefined) schema.type = type === 'integer' ? 'number' : type
  if (items !== undefined) schema.items = withFractions(items)
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
