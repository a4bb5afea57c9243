/**
 * Finds schemas that go on under another name: used in the same place, with half of the members shared.
 * In: two views and the paired operations. Out: new names by old names. Runs to a fixpoint, as a renamed
 * schema may hold renamed ones. Those that are only spelled otherwise are known already.
 */
import { byCodeUnits } from '../../core/order.ts'
import type { ObjectShape, NormalizedSchema } from '../normalize.ts'
import { mainShape, type ModelIndex } from '../model-index.ts'
import type { OperationPair } from './operations.ts'

/** Members that two schemas must share, of all that either has, to be one. */
const SHARED_MEMBERS = 0.5

/** How deep inside one type expression uses are compared. */
const MAX_DEPTH = 8

interface Vote {
  before: string
  after: string
  count: number
  isTried: boolean
}

export function matchSchemas(
  before: ModelIndex,
  after: ModelIndex,
  { pairs, spelled }: { pairs: readonly OperationPair[]; spelled: ReadonlyMap<string, string> },
): Map<string, string> {
  const votes = new Map<string, Vote>()
  const vote = (old: string, now: string) => {
    const key = JSON.stringify([old, now])
    const known = votes.get(key) ?? { before: old, after: now, count: 0, isTried: false }
    votes.set(key, { ...known, count: known.count + 1 })
  }
  const walk = (old: NormalizedSchema | undefined, now: NormalizedSchema | undefined) =>
    walkUses([old, now, 0], (a, b) => {
      if (!after.schemas.has(a) && !before.schemas.has(b)) vote(a, b)
    })
  for (const pair of pairs) walkOperation(pair, walk)
  for (const [name, shape] of before.schemas) walk(shape, after.schemas.get(name))
  for (const [name, to] of spelled) walk(before.schemas.get(name), after.schemas.get(to))
  return elect(votes, { before, after, walk, spelled })
}

type Walk = (old: NormalizedSchema | undefined, now: NormalizedSchema | undefined) => void

function walkOperation({ before, after }: OperationPair, walk: Walk): void {
  walk(mainShape(before.body?.contents ?? []), mainShape(after.body?.contents ?? []))
  for (const [status, response] of before.responses) {
    walk(mainShape(response.contents), mainShape(after.responses.get(status)?.contents ?? []))
  }
}

function walkUses(
  [old, now, depth]: [NormalizedSchema | undefined, NormalizedSchema | undefined, number],
  found: (before: string, after: string) => void,
): void {
  if (old === undefined || now === undefined || depth > MAX_DEPTH) return
  if (old.kind === 'ref' && now.kind === 'ref') {
    found(old.name, now.name)
  } else if (old.kind === 'array' && now.kind === 'array') {
    walkUses([old.items, now.items, depth + 1], found)
  } else if (old.kind === 'object' && now.kind === 'object') {
    walkMembers(old, now, (a, b) => walkUses([a, b, depth + 1], found), found)
  } else if (old.kind === 'union' && now.kind === 'union' && old.branches.length === now.branches.length) {
    old.branches.forEach((branch, index) => walkUses([branch, now.branches[index], depth + 1], found))
  }
}

function walkMembers(
  old: ObjectShape,
  now: ObjectShape,
  walk: Walk,
  found: (before: string, after: string) => void,
): void {
  walk(old.rest, now.rest)
  for (const [name, property] of old.properties) walk(property.shape, now.properties.get(name)?.shape)
  const gone = old.bases.filter((name) => !now.bases.includes(name))
  const come = now.bases.filter((name) => !old.bases.includes(name))
  if (gone.length === 1 && come.length === 1) found(gone[0]!, come[0]!)
}

function elect(
  votes: Map<string, Vote>,
  {
    before,
    after,
    walk,
    spelled,
  }: {
    before: ModelIndex
    after: ModelIndex
    walk: Walk
    spelled: ReadonlyMap<string, string>
  },
): Map<string, string> {
  const renamed = new Map(spelled)
  const taken = new Set(spelled.values())
  for (let open = openVotes(votes); open.length > 0; open = openVotes(votes)) {
    for (const candidate of open) {
      votes.get(JSON.stringify([candidate.before, candidate.after]))!.isTried = true
      const [old, now] = [before.schemas.get(candidate.before), after.schemas.get(candidate.after)]
      if (old === undefined || now === undefined) continue
      if (renamed.has(candidate.before) || taken.has(candidate.after) || !shareMembers(old, now)) continue
      renamed.set(candidate.before, candidate.after)
      taken.add(candidate.after)
      walk(old, now)
    }
  }
  return renamed
}

/** Most votes first; ties in an order that is the same when the revisions change sides. */
function openVotes(votes: ReadonlyMap<string, Vote>): Vote[] {
  const rank = ({ before, after }: Vote) => JSON.stringify([before, after].sort(byCodeUnits))
  return [...votes.values()]
    .filter((vote) => !vote.isTried)
    .sort((a, b) => b.count - a.count || byCodeUnits(rank(a), rank(b)))
}

function shareMembers(old: NormalizedSchema, now: NormalizedSchema): boolean {
  const [a, b] = [membersOf(old), membersOf(now)]
  const all = new Set([...a, ...b])
  const shared = [...a].filter((member) => b.has(member))
  return all.size === 0 || shared.length / all.size >= SHARED_MEMBERS
}

function membersOf(shape: NormalizedSchema): Set<string> {
  const values = (shape.values ?? []).map(({ value }) => JSON.stringify(value))
  return new Set(shape.kind === 'object' ? [...shape.properties.keys(), ...values] : values)
}
