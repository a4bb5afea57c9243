/**
 * What a diff rule is: a row that explains itself, and what a family of rules checks.
 * A check is handed a matched pair and tells what it found by rule id; it knows nothing of severity and formats.
 */
import type { JsonValue } from '../core/json.ts'
import type { Operation, SecurityScheme, Server } from '../model/api.ts'
import type { Schema } from '../model/schema.ts'
import type { OperationMatch } from './match/operations.ts'
import type { Relation } from './relation.ts'
import type { EnumValue, ObjectShape, PropertyShape, NormalizedSchema } from './normalize.ts'
import type { Level } from './types.ts'
import type { BodyView, ModelIndex, OperationView, ParameterView, ResponseView } from './model-index.ts'

export type Area = 'operation' | 'parameter' | 'body' | 'response' | 'property' | 'schema'
export type Action = 'add' | 'remove' | 'change' | 'widen' | 'narrow' | 'rename' | 'move' | 'prose'

export interface DiffRule {
  id: string
  /** What happened, as the start of a sentence: "A property was removed". */
  title: string
  /** What it means to a caller. */
  why: string
  /** What to do about it. */
  todo: string
  /** Where the change is reached by a request, and by a response. */
  level: { request: Level; response: Level }
  area: Area
  action: Action
  /** What the diff tells when the two revisions change sides. */
  mirror: string
  /** Why the mirror of the mirror is another rule. */
  mirrorWaiver?: string
  /** Facts of the model that it rests on; where one of them was inferred, the change is marked. */
  facts?: readonly string[]
  /** Whether `before` and `after` are types whose formats docs do not always show: no part of a fingerprint. */
  ignoreTypesInFingerprint?: true
  /** Only names differ, or nobody can say what: no disagreement between docs and a specification. */
  isNaming?: true
  /** The smallest pair of APIs on which it fires, and only it. */
  example: RuleExample
}

export interface RuleExample {
  before: ExampleApi
  after: ExampleApi
  where: string
}

/** An API in as few words as an example needs. */
export interface ExampleApi {
  operations?: Record<string, Partial<Operation>>
  schemas?: Record<string, Schema>
  servers?: Server[]
  securitySchemes?: Record<string, SecurityScheme>
}

/** The operations, in both revisions, that a place reaches: directly or through schemas. */
export interface Reach {
  request: readonly string[]
  response: readonly string[]
  /** Read-only or write-only: operations may use the type, and never send or receive this part of it. */
  isPartial?: true
}

/** A place in both models. */
export interface ChangeLocation {
  /** As printed: `GET /p#query.limit`. */
  where: string
  reach: Reach
  /** JSON Pointers. Where the thing itself is missing, any pointer below its parent. */
  before: string
  after: string
}

export interface Pair<T> {
  before: T
  after: T
  spot: ChangeLocation
}

/** Where a type stands: the first word of its rules' ids. */
export const TYPE_SITES = ['parameter', 'body', 'response', 'response-header', 'property', 'schema'] as const
export type TypeSite = (typeof TYPE_SITES)[number]

export interface OperationViewPair extends Pair<OperationView> {
  /** What its answers reach; the spot tells what its request reaches. */
  answers: Reach
}

export interface TypePair extends Pair<NormalizedSchema> {
  site: TypeSite
  /** Where both are references to one schema: the values of that schema. */
  targetValues?: { before: readonly EnumValue[]; after: readonly EnumValue[] }
}

export interface ExchangedPair extends TypePair {
  relation: Exclude<Relation, 'same'> | 'equivalent'
  /** What differs inside, where one reference took the place of another: the rules, and the worst level. */
  inside?: { rules: string[]; level?: Level }
}

export interface SchemaPair extends Pair<NormalizedSchema> {
  names: { before: string; after: string }
  /** Whether its names are spellings of one, of two clients. */
  isRespelled: boolean
  deprecated: { before: boolean; after: boolean }
}

/** A base (`allOf`) that came or went, with the members that no other part of the object has. */
export interface BaseChange {
  name: string
  action: 'add' | 'remove'
  level: Level
  standsFor: { rule: string; where: string }[]
}

export interface ApiMatch {
  before: ModelIndex
  after: ModelIndex
  operations: OperationMatch
  /** New names of schemas by their old names. */
  renamed: ReadonlyMap<string, string>
  /** Those of them that are only spelled by another client. */
  respelled: ReadonlyMap<string, string>
}

/** What a check adds to what it found. */
export interface FoundMore {
  /** The old docs announced it as deprecated: one level less. */
  isAnnounced?: boolean
  /** In place of the level of the rule. */
  level?: Level
  hint?: string
  standsFor?: { rule: string; where: string }[]
}

export interface FoundValues {
  before?: JsonValue
  after?: JsonValue
}

export type ReportChange = (rule: string, spot: ChangeLocation, values: FoundValues, more?: FoundMore) => void

/** What a family can look at. Each check sees each pair of its kind once. */
export interface Checks {
  api?: (match: ApiMatch, found: ReportChange) => void
  /** An operation, or a callback of one. */
  operation?: (pair: OperationViewPair, found: ReportChange) => void
  /** An operation that went to another path; `inside` are the rules that else apply to it. */
  moved?: (pair: Pair<OperationView>, inside: string[], found: ReportChange) => void
  parameter?: (pair: Pair<ParameterView>, found: ReportChange) => void
  body?: (pair: Pair<BodyView>, found: ReportChange) => void
  response?: (pair: Pair<ResponseView>, found: ReportChange) => void
  /** A type that is not the same. */
  type?: (pair: ExchangedPair, found: ReportChange) => void
  /** A type that differs, and no other rule describes how. */
  unexplained?: (pair: TypePair, found: ReportChange) => void
  /** A type of the same kind. */
  value?: (pair: TypePair, found: ReportChange) => void
  object?: (pair: Pair<ObjectShape>, found: ReportChange) => void
  base?: (change: BaseChange & { spot: ChangeLocation }, found: ReportChange) => void
  property?: (pair: Pair<PropertyShape>, found: ReportChange) => void
  /** A named schema, before what is inside. */
  schema?: (pair: SchemaPair, found: ReportChange) => void
}

export interface RuleFamily {
  id: string
  rules: readonly DiffRule[]
  checks: Checks
}
