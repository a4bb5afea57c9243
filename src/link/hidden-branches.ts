/**
 * Branches of which a page prints only the word: `anyOf`, `or`, `or` without rows between. What they are is told
 * by the sample alone, which generators take from the first branch.
 */
import { isJsonObject, type JsonValue } from '../core/json.ts'
import { HIDDEN_BRANCH } from '../model/schema.ts'
import { schemaOfSample } from '../model/infer-schema.ts'
import { addSampleType, infer, type SampleEvidence } from './evidence.ts'
import { formatOfPlaceholder } from './placeholders.ts'
import type { PlacedSchema, PlaceReport } from './types.ts'

type Word = 'oneOf' | 'anyOf' | 'allOf'
const WORDS = ['oneOf', 'anyOf', 'allOf'] as const

/** Above this number of branches a union of plain values is one of constants: there are not so many types. */
const MOST_SCALAR_TYPES = 3

export function hiddenBranches(schema: PlacedSchema): Word | undefined {
  return WORDS.find((word) => schema[word]?.some((branch) => branch.inferred?.includes(HIDDEN_BRANCH)))
}

interface Context {
  evidence: SampleEvidence
  report: PlaceReport
}

/** Replaces hidden branches by what the sample tells of them. */
export function settleHidden(schema: PlacedSchema, value: JsonValue, { evidence, report }: Context): void {
  const word = hiddenBranches(schema)
  if (word === undefined) return
  const branches = schema[word] ?? []
  const [first] = branches
  const values = schema.enum
  delete schema[word]
  delete schema.enum
  delete schema.valuesAt
  if (first?.at !== undefined) report('branch/not-shown', first.at, { word, count: String(branches.length) })
  if (word === 'oneOf' && values?.length === branches.length && !isComposed(value)) {
    schema.oneOf = values.map((one) => constantOf(one, value))
  } else if (word === 'anyOf') {
    schema.anyOf = [firstBranch(value, evidence), {}]
    infer(schema, 'anyOf')
  } else if (word === 'allOf' || (values === undefined && isOfOneType(value, branches.length))) {
    addSampleType(schema, value)
  }
}

function isComposed(value: JsonValue): boolean {
  return isJsonObject(value) || Array.isArray(value)
}

/** Exclusive branches and as many values: each branch has one. */
function constantOf(one: JsonValue, sample: JsonValue): PlacedSchema {
  return { ...schemaOfSample(sample), enum: [one], inferred: ['type', 'enum'] } as PlacedSchema
}

/** An object is one by its rows or by reference, so nothing but its type is known. */
function firstBranch(value: JsonValue, evidence: SampleEvidence): PlacedSchema {
  const shape = evidence.shapeOf(value)
  return isJsonObject(value) && shape.$ref === undefined ? { type: 'object', inferred: ['type'] } : shape
}

/** A list can hold its branches inside; of plain values, constants are of one type. */
function isOfOneType(value: JsonValue, count: number): boolean {
  if (isJsonObject(value)) return false
  if (Array.isArray(value)) return true
  const isPlaceholder =
    value === 'string' ||
    value === 0 ||
    value === true ||
    (typeof value === 'string' && formatOfPlaceholder(value, '') !== undefined)
  return count > MOST_SCALAR_TYPES || !isPlaceholder
}
