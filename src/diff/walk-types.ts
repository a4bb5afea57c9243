/**
 * Walks two types side by side, down to their leaves, and hands each pair to the rule families.
 * In: two shapes at one place. Out: what the families found. Looks through references where one took the place
 * of another; a pair of references is entered once, so cycles end.
 */
import { worstOf, type Drafts } from './drafts.ts'

import { expand, flatten } from './expand.ts'
import { isSilence } from './inferred.ts'
import { pairedBranches, relationOf, type RelationContext } from './relation.ts'
import type { ApiMatch, Spot, TypePair } from './rule.ts'
import { show, type ObjectShape, type Shape, type UnionShape } from './shape.ts'
import { ANY_MEMBER, branchOf, insideOf, itemsOf } from './where.ts'

/**
 * How many objects inside one another are compared with the members of their bases. What is deeper is compared where
 * it is declared; without an end, schemas that are bases of each other's members would multiply.
 */
const MAX_FLATTENED = 3

export class TypeWalker {
  /** Exchanged types that are being looked into; empty outside. */
  /** Pairs of bases whose members are being compared, from the outside in. */
  private readonly flattened = new Set<string>()
  private entered: Set<string> | undefined

  constructor(
    private readonly match: ApiMatch,
    private readonly drafts: Drafts,
  ) {}

  compare(pair: TypePair): void {
    const context: RelationContext = {
      nameAfter: (name) => this.match.renamed.get(name) ?? name,
      isParameter: pair.site === 'parameter',
    }
    const relation = relationOf(pair.before, pair.after, context)
    if (relation === 'exchanged') return this.exchanged(pair)
    if (relation !== 'same' && !this.isSilence(pair))
      this.drafts.ask((checks, found) => checks.type?.({ ...pair, relation }, found))
    const core = relationOf(pair.before, pair.after, { ...context, ignoresNull: true })
    if (core === 'same') this.inside(pair, context)
  }

  private isSilence({ before, after }: TypePair): boolean {
    const { match } = this
    return isSilence(
      { shape: before, inferred: match.before.inferred },
      { shape: after, inferred: match.after.inferred },
    )
  }

  /** One reference, or a reference and a type in full, took the place of another: judged by what is inside. */
  private exchanged(pair: TypePair): void {
    const isOutermost = this.entered === undefined
    this.entered ??= new Set()
    const key = JSON.stringify([show(pair.before), show(pair.after)])
    const drafts = this.entered.has(key) ? [] : this.drafts.aside(() => this.enter(pair, key))
    if (isOutermost) this.entered = undefined
    const inside = {
      rules: [...new Set(drafts.map(({ rule }) => rule))].sort(),
      level: worstOf(drafts.map(({ level }) => (level === 'docs' ? 'info' : level))),
      isOnlyProse: drafts.every(({ level }) => level === 'docs'),
    }
    this.drafts.ask((checks, found) => checks.type?.({ ...pair, relation: 'exchanged', inside }, found))
  }

  private enter(pair: TypePair, key: string): void {
    this.entered?.add(key)
    const before = expand(pair.before, this.match.before.schemas)
    const after = expand(pair.after, this.match.after.schemas)
    this.compare({ ...pair, before, after })
  }

  private inside(pair: TypePair, context: RelationContext): void {
    let { before, after, spot } = pair
    while (before.kind === 'array' && after.kind === 'array') {
      ;[before, after] = [before.items, after.items]
      spot = { ...spot, where: itemsOf(spot.where) }
    }
    spot = { ...spot, before: before.at, after: after.at }
    const values = this.targetValues(before, after)
    this.drafts.ask((checks, found) => checks.value?.({ ...pair, before, after, spot, ...values }, found))
    if (before.kind === 'object' && after.kind === 'object') this.objects(before, after, spot)
    if (before.kind === 'union' && after.kind === 'union')
      this.unions({ ...pair, before, after, spot }, context)
  }

  private targetValues(before: Shape, after: Shape): Pick<TypePair, 'targetValues'> {
    if (before.kind !== 'ref' || after.kind !== 'ref') return {}
    const old = this.match.before.schemas.get(before.name)?.values ?? []
    const now = this.match.after.schemas.get(after.name)?.values ?? []
    return { targetValues: { before: old, after: now } }
  }

  private unions(pair: TypePair & { before: UnionShape; after: UnionShape }, context: RelationContext): void {
    for (const branch of pairedBranches(pair.before, pair.after, context.nameAfter)) {
      const spot = { ...pair.spot, where: branchOf(pair.spot.where, branch.label) }
      this.compare({ ...pair, before: branch.before, after: branch.after, spot })
    }
  }

  /** Members of bases count where the bases differ. A schema can be a base of its own member: once is enough. */
  private objects(own: ObjectShape, other: ObjectShape, spot: Spot): void {
    const { renamed } = this.match
    const bases = own.bases.map((name) => renamed.get(name) ?? name).sort()
    const key = JSON.stringify([bases, other.bases])
    const isDeepEnough = this.flattened.has(key) || this.flattened.size >= MAX_FLATTENED
    if (isDeepEnough || key === JSON.stringify([other.bases, other.bases])) {
      this.members(own, other, spot)
      return
    }
    this.flattened.add(key)
    const { before, after } = this.match
    this.members(flatten(own, before.schemas), flatten(other, after.schemas), spot)
    this.flattened.delete(key)
  }

  private members(before: ObjectShape, after: ObjectShape, spot: Spot): void {
    this.drafts.ask((checks, found) => checks.object?.({ before, after, spot }, found))
    for (const [name, old] of before.properties) {
      const now = after.properties.get(name)
      if (now === undefined) continue
      const at = { ...spot, where: insideOf(spot.where, name), before: old.at, after: now.at }
      this.drafts.ask((checks, found) => checks.property?.({ before: old, after: now, spot: at }, found))
      this.property(old.shape, now.shape, at)
    }
    if (before.rest !== undefined && after.rest !== undefined) {
      this.property(before.rest, after.rest, { ...spot, where: insideOf(spot.where, ANY_MEMBER) })
    }
  }

  private property(before: Shape, after: Shape, spot: Spot): void {
    this.compare({ before, after, spot: { ...spot, before: before.at, after: after.at }, site: 'property' })
  }
}
