/**
 * Rules about responses: statuses, bodies and headers that come or go. Their types are another family's.
 */
import { record } from '../../core/record.ts'
import type { Operation } from '../../model/api.ts'
import { TEXT, answerOf, answersOf, operationExample } from '../example.ts'
import type { DiffRule, ReportChange, OperationViewPair, Pair, RuleFamily } from '../rule.ts'
import { show } from '../show.ts'
import { isErrorStatus, matchResponses } from '../match/responses.ts'
import { headerNamed, mainShape, type ResponseView } from '../model-index.ts'
import { insideOf } from '../where.ts'

const HEADED: Partial<Operation> = {
  responses: record([['200', { headers: record([['X-Total', { schema: TEXT }]]) }]]),
}

const RULES: readonly DiffRule[] = [
  {
    id: 'response-added',
    title: 'A response status was added',
    why: 'Clients may receive a status that they do not know.',
    todo: 'Check whether clients treat it as success.',
    level: { request: 'info', response: 'info' },
    area: 'response',
    action: 'add',
    mirror: 'response-removed',
    example: operationExample(answersOf('200'), answersOf('200', '202'), 'POST /users#202'),
  },
  {
    id: 'response-removed',
    title: 'A response status was removed',
    why: 'Clients that expect this status will never receive it.',
    todo: 'Check the remaining statuses.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'response',
    action: 'remove',
    mirror: 'response-added',
    example: operationExample(answersOf('200', '202'), answersOf('200'), 'POST /users#202'),
  },
  {
    id: 'response-status-changed',
    title: 'A success status was replaced by another one',
    why: 'Clients that check for the old status treat the response as a failure.',
    todo: 'Accept the new status.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'response',
    action: 'change',
    mirror: 'response-status-changed',
    example: operationExample(answersOf('200'), answersOf('201'), 'POST /users#200'),
  },
  {
    id: 'error-response-added',
    title: 'An error status was added',
    why: 'The docs now document an error, which may have existed before.',
    todo: 'Nothing, unless clients should handle it separately.',
    level: { request: 'info', response: 'info' },
    area: 'response',
    action: 'add',
    mirror: 'error-response-removed',
    example: operationExample(answersOf('200'), answersOf('200', '404'), 'POST /users#404'),
  },
  {
    id: 'error-response-removed',
    title: 'An error status was removed',
    why: 'The docs no longer document this error, which may still exist.',
    todo: 'Nothing.',
    level: { request: 'info', response: 'info' },
    area: 'response',
    action: 'remove',
    mirror: 'error-response-added',
    example: operationExample(answersOf('200', '404'), answersOf('200'), 'POST /users#404'),
  },
  {
    id: 'response-body-added',
    title: 'A response body was added',
    why: 'Clients that check only the status still work.',
    todo: 'Nothing.',
    level: { request: 'info', response: 'info' },
    area: 'response',
    action: 'add',
    mirror: 'response-body-removed',
    ignoreTypesInFingerprint: true,
    example: operationExample(answerOf(undefined), answerOf(TEXT), 'POST /users#200'),
  },
  {
    id: 'response-body-removed',
    title: 'A response body was removed',
    why: 'Clients that read it find nothing.',
    todo: 'Find out where the data is available now.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'response',
    action: 'remove',
    mirror: 'response-body-added',
    ignoreTypesInFingerprint: true,
    example: operationExample(answerOf(TEXT), answerOf(undefined), 'POST /users#200'),
  },
  {
    id: 'response-header-added',
    title: 'A response header was added',
    why: 'Clients that do not know it are not affected.',
    todo: 'Nothing.',
    level: { request: 'info', response: 'info' },
    area: 'response',
    action: 'add',
    mirror: 'response-header-removed',
    example: operationExample(answersOf('200'), HEADED, 'POST /users#200.X-Total'),
  },
  {
    id: 'response-header-removed',
    title: 'A response header was removed',
    why: 'Clients that read it find nothing.',
    todo: 'Find out where the value is to be had now.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'response',
    action: 'remove',
    mirror: 'response-header-added',
    example: operationExample(HEADED, answersOf('200'), 'POST /users#200.X-Total'),
  },
]

function checkSets({ before, after, spot, answers: reach }: OperationViewPair, found: ReportChange): void {
  const { pairs, removed, added } = matchResponses(before, after)
  for (const [status, old] of removed) {
    const rule = isErrorStatus(status) ? 'error-response-removed' : 'response-removed'
    found(rule, { ...spot, reach, where: insideOf(spot.where, status), before: old.at }, { before: status })
  }
  for (const [status, now] of added) {
    const rule = isErrorStatus(status) ? 'error-response-added' : 'response-added'
    found(rule, { ...spot, reach, where: insideOf(spot.where, status), after: now.at }, { after: status })
  }
  for (const { before: old, after: now, status, oldStatus } of pairs) {
    if (oldStatus === undefined) continue
    const at = { reach, where: insideOf(spot.where, oldStatus), before: old.at, after: now.at }
    found('response-status-changed', at, { before: oldStatus, after: status })
  }
}

function checkPair({ before, after, spot }: Pair<ResponseView>, found: ReportChange): void {
  const [old, now] = [mainShape(before.contents), mainShape(after.contents)]
  if (old === undefined && now !== undefined) found('response-body-added', spot, { after: show(now) })
  if (old !== undefined && now === undefined) found('response-body-removed', spot, { before: show(old) })
  for (const [name, shape] of before.headers) {
    if (headerNamed(after, name) !== undefined) continue
    found('response-header-removed', { ...spot, where: insideOf(spot.where, name) }, { before: show(shape) })
  }
  for (const [name, shape] of after.headers) {
    if (headerNamed(before, name) !== undefined) continue
    found('response-header-added', { ...spot, where: insideOf(spot.where, name) }, { after: show(shape) })
  }
}

export const responses: RuleFamily = {
  id: 'responses',
  rules: RULES,
  checks: { operation: checkSets, response: checkPair },
}
