/**
 * Tells what changed between two revisions of an API: matches them, walks them side by side, and makes one
 * change of each root cause. In: two models with their origins. Out: changes, the worst first. Knows no files.
 */
import { byCodeUnits } from '../core/order.ts'
import { withoutSilence } from './clients/other-client.ts'
import { respell } from './clients/respell.ts'
import { matchOperations } from './match/operations.ts'
import { matchSchemas } from './match/schemas.ts'
import { compareChanges } from './order.ts'
import type { Draft } from './change-collector.ts'
import { fingerprintOf } from './fingerprint.ts'
import { placeFinder, type PlaceFinder } from './places.ts'
import type { ApiMatch, Reach } from './rule.ts'
import { ruleById } from './rules/registry.ts'
import type { Change, ChangeSet, DiffOptions, DiffSide, RevisionFacts } from './types.ts'
import { indexModel, type ModelIndex } from './model-index.ts'
import { walkApis } from './walk.ts'

export function diffModels(before: DiffSide, after: DiffSide, options: DiffOptions = {}): ChangeSet {
  return compareRevisions(before, after, options).set
}

/** The changes, and what was taken for the same thing, for those who follow things over many revisions. */
export function compareRevisions(
  before: DiffSide,
  after: DiffSide,
  { view = viewOfSide, ...options }: DiffOptions & { view?: ViewSide } = {},
): { set: ChangeSet; match: ApiMatch } {
  const match = matchViews(view(before), view(after))
  const finder = placeFinder(before, after, match)
  const drafts = walkApis(withoutSilence(match), options).filter(
    (draft) => options.prose === true || draft.level !== 'docs',
  )
  const changes = mergeTwins(drafts)
    .map((draft) => changeOf(draft, finder))
    .filter(({ isInferred }) => options.statedOnly !== true || isInferred !== true)
  const set = { before: factsOf(before), after: factsOf(after), changes: changes.sort(compareChanges) }
  return { set, match }
}

/** For those who compare one revision with several and keep its view. */
export type ViewSide = (side: DiffSide) => ModelIndex

export function viewOfSide({ model, origins }: DiffSide): ModelIndex {
  return indexModel(model, origins)
}

/** What of two revisions is the same thing. */
export function matchViews(asSpelled: ModelIndex, after: ModelIndex): ApiMatch {
  const { before, schemas: respelled } = respell(asSpelled, after)
  const operations = matchOperations(before, after)
  const renamed = matchSchemas(before, after, { pairs: operations.pairs, spelled: respelled })
  return { before, after, operations, renamed, respelled }
}

export function factsOf({ model, label }: DiffSide): RevisionFacts {
  const { title, version } = model.info
  return {
    label,
    ...(title === undefined ? {} : { title }),
    ...(version === undefined ? {} : { version }),
    operations: Object.keys(model.operations).length,
    schemas: Object.keys(model.schemas).length,
  }
}

/** The same finding at the same place, for example under two content types, is one change. */
function mergeTwins(drafts: readonly Draft[]): Draft[] {
  const merged = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = JSON.stringify([draft.rule, draft.spot.where, draft.values.before, draft.values.after])
    if (!merged.has(key)) merged.set(key, draft)
  }
  return [...merged.values()]
}

function changeOf(draft: Draft, finder: PlaceFinder): Change {
  const { rule, spot, values, level, hint, standsFor } = draft
  const row = ruleById(rule)!
  const facts = { rule, where: spot.where, before: values.before ?? null, after: values.after ?? null }
  const isUnreachable = isInsideSchema(draft) && isUnused(spot.reach)
  const isInferred = finder.isInferred(spot, row.facts ?? [])
  return {
    ...facts,
    // What only a sample shows is no proof.
    level: isInferred && level === 'breaking' ? 'warning' : level,
    requestOperations: [...new Set(spot.reach.request)].sort(byCodeUnits),
    responseOperations: [...new Set(spot.reach.response)].sort(byCodeUnits),
    places: placesOf(draft, finder),
    fingerprint: fingerprintOf(facts, row.ignoreTypesInFingerprint === true),
    ...(hint === undefined ? {} : { hint }),
    ...(standsFor === undefined ? {} : { standsFor }),
    ...(isInferred ? { isInferred: true } : {}),
    ...(isUnreachable ? { isUnreachable: true } : {}),
  }
}

function isUnused({ request, response, isPartial }: Reach): boolean {
  return request.length + response.length === 0 && isPartial !== true
}

/** That a section came or went is no change inside a schema; that words changed needs no reach. */
function isInsideSchema({ rule, spot, level }: Draft): boolean {
  return spot.before.startsWith('/schemas/') && level !== 'docs' && !/^schema-(?:added|removed)$/u.test(rule)
}

function placesOf({ rule, spot }: Draft, finder: PlaceFinder): Change['places'] {
  const action = ruleById(rule)?.action
  const before = finder.before(spot, action === 'add')
  const after = finder.after(spot, action === 'remove')
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}
