/**
 * How one type stands to another: the same, wider, narrower, different, or named by other references, so that
 * one must look inside. In: two shapes. Out: one word. Knows nothing of places and severity.
 */
import { show, type Shape, type UnionShape } from './shape.ts'

export type Relation = 'same' | 'widened' | 'narrowed' | 'changed' | 'exchanged'

export interface RelationContext {
  /** The new name of a schema of the old revision. */
  nameAfter: (name: string) => string
  /** Parameters are text on the wire, and their table prints formats; definitions only betray them in samples. */
  isParameter: boolean
  /** Whether `null` beside the rest makes no difference. */
  ignoresNull?: boolean
}

/** Each value of the first is a value of the second. */
const WIDER = new Set(['integer number', 'int32 int64', 'float double'])

export function relationOf(before: Shape, after: Shape, context: RelationContext): Relation {
  const core = coreRelation(before, after, context)
  if (context.ignoresNull || before.isNullable === after.isNullable || core === 'exchanged') return core
  return combined(core, after.isNullable ? 'widened' : 'narrowed')
}

function combined(first: Relation, second: Relation): Relation {
  return first === 'same' || first === second ? second : 'changed'
}

function coreRelation(before: Shape, after: Shape, context: RelationContext): Relation {
  if (before.kind === 'ref' && after.kind === 'ref') {
    return context.nameAfter(before.name) === after.name ? 'same' : 'exchanged'
  }
  if (before.kind === 'ref' || after.kind === 'ref') return 'exchanged'
  if (before.kind === 'array' && after.kind === 'array') return relationOf(before.items, after.items, context)
  if (before.kind === 'object' && after.kind === 'object') return 'same'
  if (before.kind === 'union' || after.kind === 'union') return unionRelation(before, after, context)
  if (before.kind !== after.kind) return kindRelation(before, after, context)
  return formatRelation(before.format, after.format, context)
}

function kindRelation(before: Shape, after: Shape, { isParameter }: RelationContext): Relation {
  const isText = (shape: Shape, other: Shape) =>
    isParameter && shape.kind === 'string' && other.kind !== 'object'
  if (after.kind === 'any' || WIDER.has(`${before.kind} ${after.kind}`) || isText(after, before))
    return 'widened'
  if (before.kind === 'any' || WIDER.has(`${after.kind} ${before.kind}`) || isText(before, after))
    return 'narrowed'
  return 'changed'
}

function formatRelation(
  before: string | undefined,
  after: string | undefined,
  context: RelationContext,
): Relation {
  if (before === after) return 'same'
  // Tables of definitions print no format, so that one missing on one side proves nothing.
  if (!context.isParameter && (before === undefined || after === undefined)) return 'same'
  if (after === undefined || WIDER.has(`${before} ${after}`)) return 'widened'
  return before === undefined || WIDER.has(`${after} ${before}`) ? 'narrowed' : 'changed'
}

function unionRelation(before: Shape, after: Shape, context: RelationContext): Relation {
  if (after.kind === 'any') return 'widened'
  if (before.kind === 'any') return 'narrowed'
  const old = labelsOf(before, context.nameAfter)
  const now = labelsOf(after, (name) => name)
  const isGone = [...old].some((label) => !now.has(label))
  const isNew = [...now].some((label) => !old.has(label))
  if (isGone && isNew) return 'changed'
  return isGone ? 'narrowed' : isNew ? 'widened' : 'same'
}

function labelsOf(shape: Shape, rename: (name: string) => string): Set<string> {
  const branches = shape.kind === 'union' ? shape.branches : [shape]
  return new Set(branches.map((branch) => branchLabel(branch, rename)))
}

/** What tells a branch of a union from its neighbours. */
export function branchLabel(branch: Shape, rename: (name: string) => string = (name) => name): string {
  if (branch.kind === 'ref') return rename(branch.name)
  if (branch.kind === 'array') return `array of ${branchLabel(branch.items, rename)}`
  return branch.kind === 'union' ? show(branch) : branch.kind
}

/** Branches of two unions that carry the same label, the first with the first, and so on. */
export function pairedBranches(
  before: UnionShape,
  after: UnionShape,
  rename: (name: string) => string,
): { label: string; before: Shape; after: Shape }[] {
  const waiting = new Map<string, Shape[]>()
  for (const branch of after.branches) {
    const label = branchLabel(branch)
    waiting.set(label, [...(waiting.get(label) ?? []), branch])
  }
  return before.branches.flatMap((branch) => {
    const label = branchLabel(branch, rename)
    const twin = waiting.get(label)?.shift()
    return twin === undefined ? [] : [{ label, before: branch, after: twin }]
  })
}
