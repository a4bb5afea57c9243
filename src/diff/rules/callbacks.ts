/**
 * Rules about callbacks as a whole: requests that the server makes. What is in them is told as for any request,
 * with the directions changed: the server asks, the caller answers.
 */
import type { Callback, Operation } from '../../model/api.ts'
import { record } from '../../core/record.ts'
import { operationExample } from '../example.ts'
import type { DiffRule, ReportChange, OperationViewPair, RuleFamily } from '../rule.ts'
import { insideOf } from '../where.ts'

const asked: Operation = {
  method: 'POST',
  path: '{$request.body#/url}',
  displayedPath: '{$request.body#/url}',
  tags: [],
  parameters: [],
  responses: record(),
}
const onEvent: Callback = { name: 'onEvent', expression: asked.path, operation: asked }
const WHERE = 'POST /users#callback.onEvent'

const RULES: readonly DiffRule[] = [
  {
    id: 'callback-added',
    title: 'A callback was added',
    why: 'The server may call a URL that a client provides. Clients that provide none are not affected.',
    todo: 'Nothing.',
    level: { request: 'info', response: 'info' },
    area: 'operation',
    action: 'add',
    mirror: 'callback-removed',
    example: operationExample({}, { callbacks: [onEvent] }, WHERE),
  },
  {
    id: 'callback-removed',
    title: 'A callback was removed',
    why: 'Clients that expect to be called will never be called.',
    todo: 'Find out how to get this information now.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'operation',
    action: 'remove',
    mirror: 'callback-added',
    example: operationExample({ callbacks: [onEvent] }, {}, WHERE),
  },
]

function check({ before, after, spot, answers: reach }: OperationViewPair, found: ReportChange): void {
  for (const [key, old] of before.callbacks) {
    if (after.callbacks.has(key)) continue
    const at = { ...spot, reach, where: insideOf(spot.where, key), before: old.at }
    found('callback-removed', at, { before: old.source.method })
  }
  for (const [key, now] of after.callbacks) {
    if (before.callbacks.has(key)) continue
    const at = { ...spot, reach, where: insideOf(spot.where, key), after: now.at }
    found('callback-added', at, { after: now.source.method })
  }
}

export const callbacks: RuleFamily = { id: 'callbacks', rules: RULES, checks: { operation: check } }
