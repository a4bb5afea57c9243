/**
 * How one type stands to another: the same, wider, narrower, different, or named by other references, so that
 * one must look inside. In: two shapes. Out: one word. Knows nothing of places and severity.
 */
import { matchBranches, type CompareBranches } from './branches.ts'
import type { ObjectShape, NormalizedSchema } from './normalize.ts'
import { isPureMap } from './show.ts'

export type Relation = 'same' | 'widened' | 'narrowed' | 'changed' | 'exchanged'

/** What the docs show of the types at a place. */
export interface TypeContext {
  /** The new name of a schema of the old revision. */
  nameAfter: (name: string) => string
  /** Parameters are text in the request. */
  isParameter: boolean
  /** Whether both revisions always print formats here, so that a missing one means that there is none. */
  printsFormats: boolean
}

export interface RelationContext extends TypeContext {
  /** What two branches of unions have in common. */
  likeness: CompareBranches
  /** Whether `null` beside the rest makes no difference. */
  ignoresNull?: boolean
  /** Whether one side does not state the type, so that there is nothing to compare. */
  isSilent?: (before: NormalizedSchema, after: NormalizedSchema) => boolean
}

/** Each value of the first is a value of the second. */
const WIDER = new Set(['integer number', 'int32 int64', 'float double'])

export function relationOf(
  before: NormalizedSchema,
  after: NormalizedSchema,
  context: RelationContext,
): Relation {
  if (context.isSilent?.(before, after)) return 'same'
  const core = coreRelation(before, after, context)
  if (context.ignoresNull || before.isNullable === after.isNullable || core === 'exchanged') return core
  return combined(core, after.isNullable ? 'widened' : 'narrowed')
}

function combined(first: Relation, second: Relation): Relation {
  return first === 'same' || first === second ? second : 'changed'
}

function coreRelation(before: NormalizedSchema, after: NormalizedSchema, context: RelationContext): Relation {
  if (before.kind === 'ref' && after.kind === 'ref') {
    return context.nameAfter(before.name) === after.name ? 'same' : 'exchanged'
  }
  if (before.kind === 'ref' || after.kind === 'ref')
    return isMember(before, after, context) ? unionRelation(before, after, context) : 'exchanged'
  if (before.kind === 'array' && after.kind === 'array') return relationOf(before.items, after.items, context)
  if (before.kind === 'object' && after.kind === 'object') return objectRelation(before, after)
  if (before.kind === 'union' || after.kind === 'union') return unionRelation(before, after, context)
  if (before.kind !== after.kind) return kindRelation(before, after, context)
  return compareFormats(before.format, after.format, context)
}

/** Whether one is a union and the other one of its branches. */
function isMember(before: NormalizedSchema, after: NormalizedSchema, { likeness }: RelationContext): boolean {
  if (before.kind === 'union') return before.branches.some((branch) => likeness(branch, after) === 1)
  return after.kind === 'union' && after.branches.some((branch) => likeness(before, branch) === 1)
}

/** Members are compared one by one; a map of which the type of the values is no longer known is wider. */
function objectRelation(before: ObjectShape, after: ObjectShape): Relation {
  if (isPureMap(before) && isUnknownObject(after)) return 'widened'
  return isUnknownObject(before) && isPureMap(after) ? 'narrowed' : 'same'
}

/** An object of which nothing is documented. */
export function isUnknownObject(shape: NormalizedSchema): boolean {
  if (shape.kind !== 'object' || shape.rest !== undefined) return false
  return shape.properties.size + shape.bases.length + shape.also.length === 0
}

/** Kinds that a parameter can have as plain text. */
const PLAIN_KINDS: ReadonlySet<string> = new Set(['string', 'number', 'integer', 'boolean'])

function kindRelation(
  before: NormalizedSchema,
  after: NormalizedSchema,
  { isParameter }: RelationContext,
): Relation {
  const isText = (shape: NormalizedSchema, other: NormalizedSchema) =>
    isParameter && shape.kind === 'string' && PLAIN_KINDS.has(other.kind)
  if (after.kind === 'any' || isWider(before, after) || isText(after, before)) return 'widened'
  if (before.kind === 'any' || isWider(after, before) || isText(before, after)) return 'narrowed'
  return 'changed'
}

/** Whether each value of the first kind is one of the second. */
export function isWider(before: NormalizedSchema, after: NormalizedSchema): boolean {
  return WIDER.has(`${before.kind} ${after.kind}`)
}

export function compareFormats(
  before: string | undefined,
  after: string | undefined,
  context: TypeContext,
): Relation {
  if (before === after) return 'same'
  if (!context.printsFormats && (before === undefined || after === undefined)) return 'same'
  if (after === undefined || WIDER.has(`${before} ${after}`)) return 'widened'
  return before === undefined || WIDER.has(`${after} ${before}`) ? 'narrowed' : 'changed'
}

function unionRelation(
  before: NormalizedSchema,
  after: NormalizedSchema,
  context: RelationContext,
): Relation {
  if (after.kind === 'any') return 'widened'
  if (before.kind === 'any') return 'narrowed'
  const { gone, come } = matchBranches(before, after, context.likeness)
  if (gone.length > 0 && come.length > 0) return 'changed'
  return gone.length > 0 ? 'narrowed' : come.length > 0 ? 'widened' : 'same'
}
