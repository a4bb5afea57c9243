/**
 * Walks two types side by side, down to their leaves, and hands each pair to the rule families.
 * In: two shapes at one place. Out: what the families found. Looks through references where one took the place
 * of another; a pair of references is entered once, so cycles end.
 */
import { branchLabels, matchBranches, matchLists } from './branches.ts'
import { worstOf, type Draft, type ChangeCollector } from './change-collector.ts'
import { expand, flatten } from './expand.ts'
import { isSilence } from './inferred.ts'
import { Likeness } from './likeness.ts'
import { foldBases } from './fold-bases.ts'
import { memberReach } from './reach.ts'
import { relationOf, type RelationContext, type TypeContext } from './relation.ts'
import type { ApiMatch, Pair, ChangeLocation, TypePair } from './rule.ts'
import type { ObjectShape, NormalizedSchema } from './normalize.ts'
import { show } from './show.ts'
import { isUnstated, withSharedFacts } from './specification/shared.ts'
import { ANY_MEMBER, branchOf, insideOf, itemsOf } from './where.ts'

/**
 * How many objects inside one another are compared with the members of their bases. What is deeper is compared where
 * it is declared; without an end, schemas that are bases of each other's members would multiply.
 */
const MAX_FLATTENED = 3

type ObjectPair = TypePair & Pair<ObjectShape>

export class TypeWalker {
  /** Pairs of bases whose members are being compared, from the outside in. */
  private readonly flattened = new Set<string>()
  /** Exchanged types that are being looked into; undefined outside. */
  private entered: Set<string> | undefined
  private readonly contexts: { parameter: RelationContext; other: RelationContext }
  private readonly likeness: { parameter: Likeness; other: Likeness }

  constructor(
    private readonly match: ApiMatch,
    private readonly drafts: ChangeCollector,
  ) {
    const nameAfter = (name: string) => match.renamed.get(name) ?? name
    const { statedOnly } = drafts
    const parameter = this.likenessIn({
      nameAfter,
      isParameter: true,
      printsFormats: !statedOnly,
      statedOnly,
    })
    // Tables of definitions print no format, so that one missing on one side proves nothing.
    const other = this.likenessIn({ nameAfter, isParameter: false, printsFormats: false, statedOnly })
    this.likeness = { parameter: parameter.likeness, other: other.likeness }
    this.contexts = { parameter: parameter.context, other: other.context }
  }

  private likenessIn(types: TypeContext & { statedOnly: boolean }): {
    likeness: Likeness
    context: RelationContext
  } {
    const { before, after } = this.match
    const isSilent = (old: NormalizedSchema, now: NormalizedSchema) =>
      (types.statedOnly && isUnstated(old, now, { before: before.schemas, after: after.schemas })) ||
      isSilence({ shape: old, inferred: before.inferred }, { shape: now, inferred: after.inferred })
    const likeness = new Likeness({ ...types, before: before.schemas, after: after.schemas, isSilent })
    const context: RelationContext = { ...types, likeness: (old, now) => likeness.between(old, now) }
    return { likeness, context: types.statedOnly ? { ...context, isSilent } : context }
  }

  /** Compares two types; whatever no rule describes is reported as such. */
  compare(pair: TypePair): void {
    const count = this.drafts.list.length
    if (this.likenessOf(pair).isSilent(pair.before, pair.after)) return
    this.types(pair)
    const isReported = this.drafts.list.slice(count).some(({ level }) => level !== 'docs')
    if (isReported || this.entered !== undefined) return
    if (!this.likenessOf(pair).isSame(pair.before, pair.after))
      this.drafts.ask((checks, found) => checks.unexplained?.(pair, found))
  }

  private likenessOf({ site }: TypePair): Likeness {
    return site === 'parameter' ? this.likeness.parameter : this.likeness.other
  }

  private contextOf({ site }: TypePair): RelationContext {
    return site === 'parameter' ? this.contexts.parameter : this.contexts.other
  }

  private types(pair: TypePair): void {
    const context = this.contextOf(pair)
    const relation = relationOf(pair.before, pair.after, context)
    if (relation !== 'same' && this.likenessOf(pair).isSame(pair.before, pair.after))
      return this.equivalent(pair)
    if (relation === 'exchanged') return this.exchanged(pair)
    if (relation !== 'same') this.drafts.ask((checks, found) => checks.type?.({ ...pair, relation }, found))
    this.inside(pair, context)
  }

  private equivalent(pair: TypePair): void {
    this.drafts.ask((checks, found) => checks.type?.({ ...pair, relation: 'equivalent' }, found))
  }

  /** One reference, or a reference and a type in full, took the place of another: judged by what is inside. */
  private exchanged(pair: TypePair): void {
    const isOutermost = this.entered === undefined
    this.entered ??= new Set()
    const key = JSON.stringify([show(pair.before), show(pair.after)])
    const drafts = this.entered.has(key) ? [] : this.drafts.aside(() => this.enter(pair, key))
    if (isOutermost) this.entered = undefined
    const inside = drafts.filter(({ level }) => level !== 'docs')
    if (this.drafts.statedOnly && inside.length === 0) return
    if (this.isOneRelation(inside, pair)) return this.drafts.add(withTypes(inside[0]!, pair))
    const rules = [...new Set(inside.map(({ rule }) => rule))].sort()
    const level = inside.length === 0 ? undefined : worstOf(inside.map((draft) => draft.level))
    const found = { ...pair, relation: 'exchanged' as const, inside: { rules, ...(level && { level }) } }
    this.drafts.ask((checks, report) => checks.type?.(found, report))
  }

  /** Whether all that differs is that one type as a whole is wider, narrower or another one. */
  private isOneRelation(inside: readonly Draft[], { site, spot }: TypePair): boolean {
    const [only, ...others] = inside
    if (only === undefined || others.length > 0 || only.spot.where !== spot.where) return false
    return only.rule.startsWith(`${site}-type-`)
  }

  private enter(pair: TypePair, key: string): void {
    this.entered?.add(key)
    const before = expand(pair.before, this.match.before.schemas)
    const after = expand(pair.after, this.match.after.schemas)
    this.types({ ...pair, before, after })
  }

  private inside(pair: TypePair, context: RelationContext): void {
    let { before, after, spot } = pair
    while (before.kind === 'array' && after.kind === 'array') {
      const list = { ...pair, before, after, spot: { ...spot, before: before.at, after: after.at } }
      this.value(list)
      ;[before, after] = [before.items, after.items]
      spot = { ...spot, where: itemsOf(spot.where) }
    }
    const inner = { ...pair, before, after, spot: { ...spot, before: before.at, after: after.at } }
    if (before.kind === 'union' || after.kind === 'union') this.unions(inner, context)
    if (relationOf(before, after, { ...context, ignoresNull: true }) !== 'same') return
    const values = this.targetValues(before, after)
    this.value({ ...inner, ...values })
    if (before.kind === 'object' && after.kind === 'object') this.objects({ ...inner, before, after })
  }

  private value(pair: TypePair): void {
    const stated = this.drafts.statedOnly ? withSharedFacts(pair) : pair
    this.drafts.ask((checks, found) => checks.value?.(stated, found))
  }

  private targetValues(before: NormalizedSchema, after: NormalizedSchema): Pick<TypePair, 'targetValues'> {
    if (before.kind !== 'ref' || after.kind !== 'ref') return {}
    const old = this.match.before.schemas.get(before.name)?.values ?? []
    const now = this.match.after.schemas.get(after.name)?.values ?? []
    return { targetValues: { before: old, after: now } }
  }

  private unions(pair: TypePair, { likeness }: RelationContext): void {
    const { before, after } = pair
    const { pairs } = matchBranches(before, after, likeness)
    const labels = labelsOf(after.kind === 'union' ? after : before)
    for (const branch of pairs) {
      const label = labels.get(branch.after) ?? labels.get(branch.before) ?? ''
      this.compare({ ...pair, ...branch, spot: { ...pair.spot, where: branchOf(pair.spot.where, label) } })
    }
  }

  /** Members of bases count where the bases differ. A schema can be a base of its own member: once is enough. */
  private objects(pair: ObjectPair): void {
    const { before: own, after: other, spot } = pair
    const { before, after, renamed } = this.match
    const bases = own.bases.map((name) => renamed.get(name) ?? name).sort()
    const key = JSON.stringify([bases, other.bases])
    const isDeepEnough = this.flattened.has(key) || this.flattened.size >= MAX_FLATTENED
    if (isDeepEnough && this.likenessOf(pair).isSame(own, other)) return
    if (isDeepEnough || key === JSON.stringify([other.bases, other.bases])) return this.members(pair)
    this.flattened.add(key)
    const whole = {
      ...pair,
      before: flatten(own, before.schemas),
      after: flatten(other, after.schemas),
    }
    const drafts = this.drafts.aside(() => this.members(whole))
    const { kept, bases: changed } = foldBases(drafts, pair, this.match)
    for (const draft of kept) this.drafts.add(draft)
    for (const base of changed) this.drafts.ask((checks, found) => checks.base?.({ ...base, spot }, found))
    this.flattened.delete(key)
  }

  private members(pair: ObjectPair): void {
    const { before, after, spot } = pair
    this.drafts.ask((checks, found) => checks.object?.({ before, after, spot }, found))
    this.parts(pair)
    for (const [name, old] of before.properties) {
      const now = after.properties.get(name)
      if (now === undefined) continue
      const reach = memberReach(spot.reach, old, now)
      const at = { ...spot, reach, where: insideOf(spot.where, name), before: old.at, after: now.at }
      const whole = { ...at, reach: spot.reach }
      this.drafts.ask((checks, found) => checks.property?.({ before: old, after: now, spot: whole }, found))
      this.property(old.shape, now.shape, at)
    }
    if (before.rest !== undefined && after.rest !== undefined) {
      this.property(before.rest, after.rest, { ...spot, where: insideOf(spot.where, ANY_MEMBER) })
    }
  }

  /** Unions beside members: best fit first, as branches of a union. */
  private parts(pair: ObjectPair): void {
    if (pair.before.also.length + pair.after.also.length === 0) return
    const { likeness } = this.contextOf(pair)
    const { pairs, gone, come } = matchLists(pair.before.also, pair.after.also, { likeness })
    for (const part of pairs) this.compare({ ...pair, ...part })
    if (gone.length + come.length > 0)
      this.drafts.ask((checks, found) => checks.type?.({ ...pair, relation: 'changed' }, found))
  }

  private property(before: NormalizedSchema, after: NormalizedSchema, spot: ChangeLocation): void {
    this.compare({ before, after, spot: { ...spot, before: before.at, after: after.at }, site: 'property' })
  }
}

/** The same finding, with the types as they are documented. */
function withTypes(draft: Draft, { before, after, spot }: TypePair): Draft {
  return { ...draft, spot, values: { before: show(before), after: show(after) } }
}

function labelsOf(shape: NormalizedSchema): Map<NormalizedSchema, string> {
  const branches = shape.kind === 'union' ? shape.branches : [shape]
  const labels = branchLabels(branches)
  return new Map(branches.map((branch, index) => [branch, labels[index]!]))
}
