/**
 * Branches of which a page prints only the word: `anyOf`, `or`, `or` without rows between. What they are is told
 * by the sample alone, which generators take from the first branch.
 */
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import { draftChildren } from '../../model/locate.ts'
import { HIDDEN_BRANCH } from '../../model/schema.ts'
import { addSampleType, infer, isSilent, type SampleEvidence } from './evidence.ts'
import { formatOfPlaceholder } from './placeholders.ts'
import type { PlacedSchema, PlaceReport } from '../types.ts'

type Word = 'oneOf' | 'anyOf' | 'allOf'
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
 * Replaces hidden branches by what the sample tells of them. Values listed below them belong to any of them.
 * @returns whether there were such branches
 */
export function settleHidden(schema: PlacedSchema, value: JsonValue, { evidence, report }: Context): boolean {
  const word = hiddenBranches(schema)
  const branches = word === undefined ? [] : (schema[word] ?? [])
  if (word === undefined || !branches.every(isHidden)) return false
  const hasValues = schema.enum !== undefined
  delete schema[word]
  delete schema.enum
  delete schema.valuesAt
  const at = branches[0]?.at
  if (at !== undefined) report('branch/not-shown', at, { word, count: String(branches.length) })
  if (word === 'anyOf') addFirstBranch(schema, evidence.shapeOf(value))
  else if (word === 'allOf') addSampleType(schema, value)
  else if (!hasValues && isOfOneType(value, branches.length)) addSampleType(schema, value)
  return true
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

/** The sample is made from the first branch; the others can be anything. */
function addFirstBranch(schema: PlacedSchema, shape: PlacedSchema): void {
  if (isSilent(shape)) return
  schema.anyOf = [shape, {}]
  infer(schema, 'anyOf')
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
