/**
 * Makes one finding of the members that an object lost or got with a base (`allOf`).
 * In: what was found about the members, and the object in both revisions. Out: the rest, and the bases.
 */
import { worstOf, type Draft } from './change-collector.ts'
import { flatten } from './expand.ts'
import type { ApiMatch, BaseChange, Pair } from './rule.ts'
import type { ObjectShape, NormalizedSchema } from './normalize.ts'
import { insideOf } from './where.ts'

type Schemas = ReadonlyMap<string, NormalizedSchema>

const REMOVED: ReadonlySet<string> = new Set(['property-removed'])
const ADDED: ReadonlySet<string> = new Set(['property-added', 'property-added-required'])

export function foldBases(
  drafts: readonly Draft[],
  { before, after, spot }: Pair<ObjectShape>,
  match: ApiMatch,
): { kept: Draft[]; bases: BaseChange[] } {
  const old = before.bases.filter((name) => !after.bases.includes(match.renamed.get(name) ?? name))
  const nameBefore = new Map([...match.renamed].map(([from, to]) => [to, from]))
  const now = after.bases.filter((name) => !before.bases.includes(nameBefore.get(name) ?? name))
  let kept = [...drafts]
  const bases: BaseChange[] = []
  const fold = (name: string, action: BaseChange['action'], schemas: Schemas) => {
    const rules = action === 'remove' ? REMOVED : ADDED
    const places = new Set(membersOf(name, schemas).map((member) => insideOf(spot.where, member)))
    const folded = kept.filter((draft) => rules.has(draft.rule) && places.has(draft.spot.where))
    if (folded.length === 0) return
    kept = kept.filter((draft) => !folded.includes(draft))
    bases.push({
      name,
      action,
      level: worstOf(folded.map(({ level }) => level)),
      standsFor: folded.map(({ rule, spot: { where } }) => ({ rule, where })),
    })
  }
  for (const name of old) fold(name, 'remove', match.before.schemas)
  for (const name of now) fold(name, 'add', match.after.schemas)
  return { kept, bases }
}

function membersOf(name: string, schemas: Schemas): string[] {
  const shape = schemas.get(name)
  return shape?.kind === 'object' ? [...flatten(shape, schemas).properties.keys()] : []
}
