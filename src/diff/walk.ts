/**
 * Walks two matched revisions side by side and hands each pair to the rule families, from operations down to
 * the leaves of their types. In: a match. Out: what the families found. Decides only how far to look.
 */
import { ToolBug } from '../core/errors.ts'
import { expand, flatten } from './expand.ts'
import { isSilence } from './inferred.ts'
import { matchParameters } from './match/parameters.ts'
import type { OperationPair } from './match/operations.ts'
import { pairedBranches, relationOf, type RelationContext } from './relation.ts'
import type {
  ApiMatch,
  Checks,
  Found,
  FoundMore,
  FoundValues,
  Reach,
  Spot,
  TypePair,
  TypeSite,
} from './rule.ts'
import { FAMILIES, ruleById } from './rules/registry.ts'
import { show, type ObjectShape, type Shape, type UnionShape } from './shape.ts'
import { LEVELS, type Level } from './types.ts'
import { mainShape, type BodyView, type ResponseView } from './view.ts'
import { ANY_MEMBER, branchOf, insideOf, itemsOf } from './where.ts'

/** What a family found, before it is a change. */
export interface Draft extends FoundMore {
  rule: string
  spot: Spot
  values: FoundValues
  level: Level
}

/** The worst level of a rule over the directions that are reached; reached by none, it is information. */
export function levelIn(rule: string, reach: Reach): Level {
  const row = ruleById(rule)
  if (row === undefined) throw new ToolBug(`No diff rule has the id ${rule}`)
  if (row.action === 'prose') return 'docs'
  const levels: Level[] = []
  if (reach.request.length > 0) levels.push(row.level.request)
  if (reach.response.length > 0) levels.push(row.level.response)
  return worstOf(levels)
}

function worstOf(levels: readonly Level[]): Level {
  return LEVELS.find((level) => levels.includes(level)) ?? 'info'
}

export function walkApis(match: ApiMatch): Draft[] {
  const walker = new Walker(match)
  walker.run()
  return walker.drafts
}

class Walker {
  drafts: Draft[] = []
  /** Exchanged types that are being looked into; empty outside. */
  private entered: Set<string> | undefined

  constructor(private readonly match: ApiMatch) {}

  private readonly found: Found = (rule, spot, values, more = {}) => {
    this.drafts.push({ rule, spot, values, ...more, level: more.level ?? levelIn(rule, spot.reach) })
  }

  /** Hands a pair to every family that looks at pairs of its kind. */
  private ask(hand: (checks: Checks) => void): void {
    for (const family of FAMILIES) hand(family.checks)
  }

  run(): void {
    this.ask((checks) => checks.api?.(this.match, this.found))
    for (const pair of this.match.operations.moved) this.moved(pair)
    for (const pair of this.match.operations.pairs) this.operation(pair)
    for (const name of this.match.before.schemas.keys()) this.schema(name)
  }

  private moved({ before, after }: OperationPair): void {
    const inside = this.aside(() => this.operation({ before, after })).filter(({ level }) => level !== 'docs')
    const rules = [...new Set(inside.map(({ rule }) => rule))].sort()
    const reach = { request: [before.key], response: [] }
    const spot = { where: before.key, reach, before: before.at, after: after.at }
    const others = rules.filter((rule) => rule !== 'path-parameter-renamed')
    this.ask((checks) => checks.moved?.({ before, after, spot }, others, this.found))
  }

  /** What would be found, kept apart. */
  private aside(look: () => void): Draft[] {
    const kept = this.drafts
    this.drafts = []
    look()
    const inside = this.drafts
    this.drafts = kept
    return inside
  }

  private operation({ before, after }: OperationPair): void {
    const where = after.key
    const request: Reach = { request: [where], response: [] }
    const response: Reach = { request: [], response: [where] }
    const spot: Spot = { where, reach: request, before: before.at, after: after.at }
    this.ask((checks) => checks.operation?.({ before, after, spot }, this.found))
    for (const pair of matchParameters(before, after).pairs) {
      const place = insideOf(where, `${pair.after.in}.${pair.after.name}`)
      const at = { where: place, reach: request, before: pair.before.at, after: pair.after.at }
      this.ask((checks) => checks.parameter?.({ ...pair, spot: at }, this.found))
      this.types({ before: pair.before.shape, after: pair.after.shape, spot: at, site: 'parameter' })
    }
    if (before.body !== undefined && after.body !== undefined) {
      this.body(before.body, after.body, { ...spot, where: insideOf(where, 'body') })
    }
    for (const [status, old] of before.responses) {
      const now = after.responses.get(status)
      if (now !== undefined)
        this.response(old, now, { ...spot, where: insideOf(where, status), reach: response })
    }
  }

  private body(before: BodyView, after: BodyView, around: Spot): void {
    const spot = { ...around, before: before.at, after: after.at }
    this.ask((checks) => checks.body?.({ before, after, spot }, this.found))
    this.contents(before, after, { spot, site: 'body' })
  }

  private response(before: ResponseView, after: ResponseView, around: Spot): void {
    const spot = { ...around, before: before.at, after: after.at }
    this.ask((checks) => checks.response?.({ before, after, spot }, this.found))
    for (const [name, old] of before.headers) {
      const now = after.headers.get(name)
      const at = { ...spot, where: insideOf(spot.where, name) }
      if (now !== undefined) this.types({ before: old, after: now, spot: at, site: 'response-header' })
    }
    this.contents(before, after, { spot, site: 'response' })
  }

  /** Types under the same content type; where none is the same, the first with the first. */
  private contents(
    before: Pick<BodyView, 'contents'>,
    after: Pick<BodyView, 'contents'>,
    { spot, site }: { spot: Spot; site: TypeSite },
  ): void {
    const old = mainShape(before.contents)
    const now = mainShape(after.contents)
    if (old === undefined || now === undefined) return
    const pairs = before.contents.flatMap(({ media, shape }) => {
      const twin = after.contents.find((other) => other.media === media)?.shape
      return shape === undefined || twin === undefined ? [] : [{ before: shape, after: twin }]
    })
    for (const pair of pairs.length > 0 ? pairs : [{ before: old, after: now }]) {
      this.types({ ...pair, spot, site })
    }
  }

  private schema(name: string): void {
    const { before, after, renamed } = this.match
    const to = renamed.get(name) ?? name
    const [old, now] = [before.schemas.get(name), after.schemas.get(to)]
    if (old === undefined || now === undefined) return
    const spot: Spot = { where: to, reach: this.reachOf(name, to), before: old.at, after: now.at }
    const names = { before: name, after: to }
    this.ask((checks) => checks.schema?.({ before: old, after: now, spot, names }, this.found))
    this.types({ before: old, after: now, spot, site: 'schema' })
  }

  private reachOf(name: string, to: string): Reach {
    const { pairs } = this.match.operations
    const request = pairs.filter(
      (pair) => pair.before.requestSchemas.has(name) && pair.after.requestSchemas.has(to),
    )
    const response = pairs.filter(
      (pair) => pair.before.responseSchemas.has(name) && pair.after.responseSchemas.has(to),
    )
    return {
      request: request.map(({ after }) => after.key),
      response: response.map(({ after }) => after.key),
    }
  }

  private types(pair: TypePair): void {
    const context: RelationContext = {
      nameAfter: (name) => this.match.renamed.get(name) ?? name,
      isParameter: pair.site === 'parameter',
    }
    const relation = relationOf(pair.before, pair.after, context)
    if (relation === 'exchanged') return this.exchanged(pair)
    if (relation !== 'same' && !this.isSilence(pair))
      this.ask((checks) => checks.type?.({ ...pair, relation }, this.found))
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
    const drafts = this.entered.has(key) ? [] : this.aside(() => this.enter(pair, key))
    if (isOutermost) this.entered = undefined
    const inside = {
      rules: [...new Set(drafts.map(({ rule }) => rule))].sort(),
      level: worstOf(drafts.map(({ level }) => (level === 'docs' ? 'info' : level))),
      isOnlyProse: drafts.every(({ level }) => level === 'docs'),
    }
    this.ask((checks) => checks.type?.({ ...pair, relation: 'exchanged', inside }, this.found))
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
      ;[before, after] = [before.items, after.items]
      spot = { ...spot, where: itemsOf(spot.where) }
    }
    spot = { ...spot, before: before.at, after: after.at }
    const values = this.targetValues(before, after)
    this.ask((checks) => checks.value?.({ ...pair, before, after, spot, ...values }, this.found))
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
      this.types({ ...pair, before: branch.before, after: branch.after, spot })
    }
  }

  private objects(own: ObjectShape, other: ObjectShape, spot: Spot): void {
    const { renamed } = this.match
    const bases = own.bases.map((name) => renamed.get(name) ?? name).sort()
    const isSameBase = JSON.stringify(bases) === JSON.stringify(other.bases)
    const before = isSameBase ? own : flatten(own, this.match.before.schemas)
    const after = isSameBase ? other : flatten(other, this.match.after.schemas)
    this.ask((checks) => checks.object?.({ before, after, spot }, this.found))
    for (const [name, old] of before.properties) {
      const now = after.properties.get(name)
      if (now === undefined) continue
      const at = { ...spot, where: insideOf(spot.where, name), before: old.at, after: now.at }
      this.ask((checks) => checks.property?.({ before: old, after: now, spot: at }, this.found))
      this.property(old.shape, now.shape, at)
    }
    if (before.rest !== undefined && after.rest !== undefined) {
      this.property(before.rest, after.rest, { ...spot, where: insideOf(spot.where, ANY_MEMBER) })
    }
  }

  private property(before: Shape, after: Shape, spot: Spot): void {
    this.types({ before, after, spot: { ...spot, before: before.at, after: after.at }, site: 'property' })
  }
}
