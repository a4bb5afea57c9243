/**
 * Rules about parameters: come, gone, moved, needed or not. Their types are another family's.
 */
import { matchParameters, type ParameterMatch } from '../match/parameters.ts'
import { isLikeName } from '../names.ts'
import { NUMBER, operationExample, parameterExample } from '../example.ts'
import type { DiffRule, ReportChange, Pair, RuleFamily } from '../rule.ts'
import { show } from '../show.ts'
import type { OperationView, ParameterView } from '../model-index.ts'
import { insideOf } from '../where.ts'

const RULES: readonly DiffRule[] = [
  {
    id: 'parameter-added',
    title: 'An optional parameter was added',
    why: 'Requests without it still work.',
    todo: 'Nothing.',
    level: { request: 'info', response: 'info' },
    area: 'parameter',
    action: 'add',
    mirror: 'parameter-removed',
    example: parameterExample(undefined, {}),
  },
  {
    id: 'parameter-added-required',
    title: 'A required parameter was added',
    why: 'Existing requests lack it and are rejected.',
    todo: 'Send it.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'parameter',
    action: 'add',
    mirror: 'parameter-removed',
    mirrorWaiver: 'A parameter that goes is removed, whether it was required or not.',
    facts: ['required'],
    example: parameterExample(undefined, { required: true }),
  },
  {
    id: 'parameter-removed',
    title: 'A parameter was removed',
    why: 'Requests that still send it may be rejected, or the value is ignored.',
    todo: 'Stop sending it, and check whether the response is still the one you want.',
    level: { request: 'warning', response: 'warning' },
    area: 'parameter',
    action: 'remove',
    mirror: 'parameter-added',
    example: parameterExample({}, undefined),
  },
  {
    id: 'parameter-required',
    title: 'A parameter became required',
    why: 'Requests without it are rejected.',
    todo: 'Always send it.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'parameter',
    action: 'narrow',
    mirror: 'parameter-optional',
    facts: ['required'],
    example: parameterExample({}, { required: true }),
  },
  {
    id: 'parameter-optional',
    title: 'A parameter became optional',
    why: 'Requests that send it still work.',
    todo: 'Nothing.',
    level: { request: 'info', response: 'info' },
    area: 'parameter',
    action: 'widen',
    mirror: 'parameter-required',
    facts: ['required'],
    example: parameterExample({ required: true }, {}),
  },
  {
    id: 'parameter-moved',
    title: 'A parameter moved to another part of the request',
    why: 'The server no longer looks for it in the old location.',
    todo: 'Send it in the new location.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'parameter',
    action: 'move',
    mirror: 'parameter-moved',
    example: operationExample(
      { parameters: [{ name: 'limit', in: 'query', required: false, schema: NUMBER }] },
      { parameters: [{ name: 'limit', in: 'header', required: false, schema: NUMBER }] },
      'POST /users#query.limit',
    ),
  },
]

function checkSets({ before, after, spot }: Pair<OperationView>, found: ReportChange): void {
  const match = matchParameters(before, after)
  for (const { before: old, after: now } of match.renamed) {
    found('path-parameter-renamed', spot, { before: old, after: now })
  }
  for (const { before: old, after: now } of match.moved) {
    const at = {
      ...spot,
      where: insideOf(spot.where, `${old.in}.${old.name}`),
      before: old.at,
      after: now.at,
    }
    found('parameter-moved', at, { before: old.in, after: now.in })
  }
  for (const old of match.removed) {
    if (isStray(old, before)) continue
    const at = { ...spot, where: insideOf(spot.where, `${old.in}.${old.name}`), before: old.at }
    found(
      'parameter-removed',
      at,
      { before: show(old.shape) },
      {
        isAnnounced: old.isDeprecated,
        ...renameHint(old, match),
      },
    )
  }
  for (const now of match.added) {
    if (isStray(now, after)) continue
    const at = { ...spot, where: insideOf(spot.where, `${now.in}.${now.name}`), after: now.at }
    found(now.isRequired ? 'parameter-added-required' : 'parameter-added', at, { after: show(now.shape) })
  }
}

/** The only parameter added in the same place with the same type, or with a name that looks like it. */
function renameHint(removed: ParameterView, match: ParameterMatch): { hint?: string } {
  const like = match.added.filter((one) => one.in === removed.in && show(one.shape) === show(removed.shape))
  const isOnlyChange = match.removed.length === 1 && match.added.length === 1
  const candidates = isOnlyChange ? like : like.filter((one) => isLikeName(removed.name, one.name))
  return candidates.length === 1 ? { hint: `perhaps renamed to ${candidates[0]!.name}` } : {}
}

/** Some docs list a path parameter that is not in the path. That it comes or goes means nothing. */
function isStray(parameter: ParameterView, { source }: OperationView): boolean {
  return parameter.in === 'path' && !source.path.includes(`{${parameter.name}}`)
}

function checkPair({ before, after, spot }: Pair<ParameterView>, found: ReportChange): void {
  const [old, now] = [before.isRequired, after.isRequired]
  if (old !== now) found(now ? 'parameter-required' : 'parameter-optional', spot, { before: old, after: now })
}

export const parameters: RuleFamily = {
  id: 'parameters',
  rules: RULES,
  checks: { operation: checkSets, parameter: checkPair },
}
