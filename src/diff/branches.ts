/**
 * Finds for each branch of a union the branch of the other revision that fits best, in any order.
 * In: two lists of types. Out: pairs, and those without a partner. Knows nothing of severity.
 */
import { byCodeUnits } from '../core/order.ts'
import { branchesOf, type NormalizedSchema } from './normalize.ts'
import { show } from './show.ts'

/** What two branches must have in common to be one. */
const LIKE_ENOUGH = 0.4

/** A type that was no union before is one of the branches only where little else changed. */
const NEARLY_SAME = 0.75

export type CompareBranches = (before: NormalizedSchema, after: NormalizedSchema) => number

export interface BranchPair {
  before: NormalizedSchema
  after: NormalizedSchema
}

export interface BranchMatch {
  pairs: BranchPair[]
  gone: NormalizedSchema[]
  come: NormalizedSchema[]
}

interface Candidate extends BranchPair {
  likeness: number
  rank: string
}

export function matchBranches(
  before: NormalizedSchema,
  after: NormalizedSchema,
  likeness: CompareBranches,
): BranchMatch {
  const areUnions = before.kind === 'union' && after.kind === 'union'
  return matchLists(branchesOf(before), branchesOf(after), {
    likeness,
    least: areUnions ? LIKE_ENOUGH : NEARLY_SAME,
  })
}

/** Best fit first; ties in an order that is the same when the revisions change sides. */
export function matchLists(
  before: readonly NormalizedSchema[],
  after: readonly NormalizedSchema[],
  { likeness, least = LIKE_ENOUGH }: { likeness: CompareBranches; least?: number },
): BranchMatch {
  const candidates = before.flatMap((old) => after.map((now) => candidateOf(old, now, likeness(old, now))))
  candidates.sort((a, b) => b.likeness - a.likeness || byCodeUnits(a.rank, b.rank))
  const [gone, come] = [new Set(before), new Set(after)]
  const pairs = candidates.filter((candidate) => {
    if (candidate.likeness < least || !gone.has(candidate.before) || !come.has(candidate.after)) return false
    gone.delete(candidate.before)
    return come.delete(candidate.after)
  })
  const last = least < NEARLY_SAME ? lastPair([...gone], [...come]) : undefined
  return last === undefined
    ? { pairs, gone: [...gone], come: [...come] }
    : { pairs: [...pairs, last], gone: [], come: [] }
}

/** One inline object is left on each side: it is the same branch with other members. */
function lastPair(
  [old, ...gone]: readonly NormalizedSchema[],
  [now, ...come]: readonly NormalizedSchema[],
): BranchPair | undefined {
  if (old?.kind !== 'object' || now?.kind !== 'object') return undefined
  return gone.length + come.length === 0 ? { before: old, after: now } : undefined
}

function candidateOf(before: NormalizedSchema, after: NormalizedSchema, likeness: number): Candidate {
  return { before, after, likeness, rank: JSON.stringify([show(before), show(after)].sort(byCodeUnits)) }
}

/** What each branch is called, unlike its neighbours: by name, by kind, or by a member that only it has. */
export function branchLabels(
  branches: readonly NormalizedSchema[],
  rename: (name: string) => string = (name) => name,
): string[] {
  const plain = branches.map((branch) => branchLabel(branch, rename))
  return branches.map((branch, index) => {
    const twins = branches.filter((_, other) => plain[other] === plain[index])
    if (twins.length === 1) return plain[index]!
    const member = ownMember(branch, twins)
    return `${plain[index]}(${member ?? twins.indexOf(branch) + 1})`
  })
}

function branchLabel(branch: NormalizedSchema, rename: (name: string) => string): string {
  if (branch.kind === 'ref') return rename(branch.name)
  if (branch.kind === 'array') return `array of ${branchLabel(branch.items, rename)}`
  return branch.kind === 'union' ? show(branch) : branch.kind
}

function ownMember(branch: NormalizedSchema, twins: readonly NormalizedSchema[]): string | undefined {
  if (branch.kind !== 'object') return undefined
  const isElsewhere = (name: string) =>
    twins.some((twin) => twin !== branch && twin.kind === 'object' && twin.properties.has(name))
  return [...branch.properties.keys()].sort(byCodeUnits).find((name) => !isElsewhere(name))
}
