/**
 * Walks two matched revisions side by side and hands each pair to the rule families, from operations down to
 * the leaves of their types. In: a match. Out: what the families found. Decides only how far to look.
 */
import { ChangeCollector, type Draft } from './change-collector.ts'
import { isDeprecated } from './deprecation.ts'
import { matchParameters } from './match/parameters.ts'
import type { OperationPair } from './match/operations.ts'
import { matchResponses } from './match/responses.ts'
import type { ApiMatch, OperationViewPair, Reach, ChangeLocation, TypeSite } from './rule.ts'
import { essenceOf } from './media-type.ts'
import { headerNamed, mainShape, type BodyView, type ResponseView } from './model-index.ts'
import type { DiffOptions } from './types.ts'
import { TypeWalker } from './walk-types.ts'
import { insideOf } from './where.ts'

export function walkApis(match: ApiMatch, { statedOnly = false }: DiffOptions = {}): Draft[] {
  const drafts = new ChangeCollector(statedOnly)
  new Walker(match, drafts).run()
  return drafts.list
}

class Walker {
  private readonly types: TypeWalker

  constructor(
    private readonly match: ApiMatch,
    private readonly drafts: ChangeCollector,
  ) {
    this.types = new TypeWalker(match, drafts)
  }

  run(): void {
    this.drafts.ask((checks, found) => checks.api?.(this.match, found))
    const { pairs, moved, bases } = this.match.operations
    const together = new Set(bases.flatMap((base) => base.pairs))
    for (const pair of moved) if (!together.has(pair)) this.moved(pair)
    for (const pair of [...pairs, ...together]) this.operation(pair)
    for (const name of this.match.before.schemas.keys()) this.schema(name)
  }

  private moved({ before, after }: OperationPair): void {
    const inside = this.drafts
      .aside(() => this.operation({ before, after }))
      .filter(({ level }) => level !== 'docs')
    const rules = [...new Set(inside.map(({ rule }) => rule))].sort()
    const reach = { request: [before.key], response: [] }
    const spot = { where: before.key, reach, before: before.at, after: after.at }
    const others = rules.filter((rule) => rule !== 'path-parameter-renamed')
    this.drafts.ask((checks, found) => checks.moved?.({ before, after, spot }, others, found))
  }

  private operation({ before, after }: OperationPair): void {
    const where = after.key
    const request: Reach = { request: [where], response: [] }
    const answers: Reach = { request: [], response: [where] }
    const spot: ChangeLocation = { where, reach: request, before: before.at, after: after.at }
    this.exchange({ before, after, spot, answers })
  }

  /** One request and its answers. */
  private exchange(pair: OperationViewPair): void {
    const { before, after, spot, answers } = pair
    this.drafts.ask((checks, found) => checks.operation?.(pair, found))
    for (const one of matchParameters(before, after).pairs) {
      const where = insideOf(spot.where, `${one.after.in}.${one.after.name}`)
      const at = { ...spot, where, before: one.before.at, after: one.after.at }
      this.drafts.ask((checks, found) => checks.parameter?.({ ...one, spot: at }, found))
      this.types.compare({ before: one.before.shape, after: one.after.shape, spot: at, site: 'parameter' })
    }
    if (before.body !== undefined && after.body !== undefined) {
      this.body(before.body, after.body, { ...spot, where: insideOf(spot.where, 'body') })
    }
    for (const response of matchResponses(before, after).pairs) {
      const at = { ...spot, where: insideOf(spot.where, response.status), reach: answers }
      this.response(response.before, response.after, at)
    }
    this.callbacks(pair)
  }

  /** In a callback the server asks and the caller answers. */
  private callbacks({ before, after, spot, answers }: OperationViewPair): void {
    for (const [key, old] of before.callbacks) {
      const now = after.callbacks.get(key)
      if (now === undefined) continue
      const at = { where: insideOf(spot.where, key), reach: answers, before: old.at, after: now.at }
      this.exchange({ before: old, after: now, spot: at, answers: spot.reach })
    }
  }

  private body(before: BodyView, after: BodyView, around: ChangeLocation): void {
    const spot = { ...around, before: before.at, after: after.at }
    this.drafts.ask((checks, found) => checks.body?.({ before, after, spot }, found))
    this.contents(before, after, { spot, site: 'body' })
  }

  private response(before: ResponseView, after: ResponseView, around: ChangeLocation): void {
    const spot = { ...around, before: before.at, after: after.at }
    this.drafts.ask((checks, found) => checks.response?.({ before, after, spot }, found))
    for (const [name, old] of before.headers) {
      const now = headerNamed(after, name)
      const at = { ...spot, where: insideOf(spot.where, name) }
      if (now !== undefined)
        this.types.compare({ before: old, after: now, spot: at, site: 'response-header' })
    }
    this.contents(before, after, { spot, site: 'response' })
  }

  /** Types under the same content type; where none is the same, the first with the first. */
  private contents(
    before: Pick<BodyView, 'contents'>,
    after: Pick<BodyView, 'contents'>,
    { spot, site }: { spot: ChangeLocation; site: TypeSite },
  ): void {
    const old = mainShape(before.contents)
    const now = mainShape(after.contents)
    if (old === undefined || now === undefined) return
    const pairs = before.contents.flatMap(({ media, shape }) => {
      const twin = after.contents.find((other) => essenceOf(other.media) === essenceOf(media))?.shape
      return shape === undefined || twin === undefined ? [] : [{ before: shape, after: twin }]
    })
    for (const pair of pairs.length > 0 ? pairs : [{ before: old, after: now }]) {
      this.types.compare({ ...pair, spot, site })
    }
  }

  private schema(name: string): void {
    const { before, after, renamed } = this.match
    const to = renamed.get(name) ?? name
    const [old, now] = [before.schemas.get(name), after.schemas.get(to)]
    if (old === undefined || now === undefined) return
    const spot: ChangeLocation = { where: to, reach: this.reachOf(name, to), before: old.at, after: now.at }
    const pair = {
      before: old,
      after: now,
      spot,
      names: { before: name, after: to },
      isRespelled: this.match.respelled.has(name),
      deprecated: {
        before: isDeprecated(before.model.schemas[name]!),
        after: isDeprecated(after.model.schemas[to]!),
      },
    }
    this.drafts.ask((checks, found) => checks.schema?.(pair, found))
    this.types.compare({ before: old, after: now, spot, site: 'schema' })
  }

  private reachOf(name: string, to: string): Reach {
    const { operations } = this.match
    const pairs = [...operations.pairs, ...operations.bases.flatMap((base) => base.pairs)]
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
}
