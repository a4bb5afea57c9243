/**
 * Rules about request bodies: come, gone, needed or not. Their types are another family's.
 */
import { TEXT, bodyOf, operationExample } from '../example.ts'
import type { DiffRule, ReportChange, Pair, RuleFamily } from '../rule.ts'
import { show } from '../show.ts'
import { mainShape, type BodyView, type OperationView } from '../model-index.ts'
import { insideOf } from '../where.ts'

const WHERE = 'POST /users#body'

const RULES: readonly DiffRule[] = [
  {
    id: 'body-added',
    title: 'An optional request body was added',
    why: 'Requests without a body still work.',
    todo: 'Nothing.',
    level: { request: 'info', response: 'info' },
    area: 'body',
    action: 'add',
    mirror: 'body-removed',
    ignoreTypesInFingerprint: true,
    example: operationExample({}, bodyOf(TEXT, false), WHERE),
  },
  {
    id: 'body-added-required',
    title: 'A required request body was added',
    why: 'Existing requests have no body and are rejected.',
    todo: 'Send it.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'body',
    action: 'add',
    mirror: 'body-removed',
    mirrorWaiver: 'A body that goes is removed, whether it was required or not.',
    facts: ['required'],
    ignoreTypesInFingerprint: true,
    example: operationExample({}, bodyOf(TEXT), WHERE),
  },
  {
    id: 'body-removed',
    title: 'A request body was removed',
    why: 'Requests that still send it may be rejected, or the value is ignored.',
    todo: 'Find out where to send this data now.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'body',
    action: 'remove',
    mirror: 'body-added',
    ignoreTypesInFingerprint: true,
    example: operationExample(bodyOf(TEXT, false), {}, WHERE),
  },
  {
    id: 'body-required',
    title: 'A request body became required',
    why: 'Requests without it are rejected.',
    todo: 'Always send it.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'body',
    action: 'narrow',
    mirror: 'body-optional',
    facts: ['required'],
    example: operationExample(bodyOf(TEXT, false), bodyOf(TEXT), WHERE),
  },
  {
    id: 'body-optional',
    title: 'A request body became optional',
    why: 'Requests that send it still work.',
    todo: 'Nothing.',
    level: { request: 'info', response: 'info' },
    area: 'body',
    action: 'widen',
    mirror: 'body-required',
    facts: ['required'],
    example: operationExample(bodyOf(TEXT), bodyOf(TEXT, false), WHERE),
  },
]

function checkSets({ before, after, spot }: Pair<OperationView>, found: ReportChange): void {
  const where = insideOf(spot.where, 'body')
  if (before.body === undefined && after.body !== undefined) {
    const rule = after.body.isRequired ? 'body-added-required' : 'body-added'
    found(rule, { ...spot, where, after: after.body.at }, { after: typeOf(after.body) })
  }
  if (before.body !== undefined && after.body === undefined) {
    found('body-removed', { ...spot, where, before: before.body.at }, { before: typeOf(before.body) })
  }
}

function typeOf({ contents }: BodyView): string {
  const shape = mainShape(contents)
  return shape === undefined ? 'any' : show(shape)
}

function checkPair({ before, after, spot }: Pair<BodyView>, found: ReportChange): void {
  const [old, now] = [before.isRequired, after.isRequired]
  if (old !== now) found(now ? 'body-required' : 'body-optional', spot, { before: old, after: now })
}

export const bodies: RuleFamily = {
  id: 'bodies',
  rules: RULES,
  checks: { operation: checkSets, body: checkPair },
}
