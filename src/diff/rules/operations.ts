/**
 * Rules about operations as a whole: come, gone, moved, hidden.
 */
import { operationExample } from '../example.ts'
import type { BaseMove } from '../match/operations.ts'
import type { ApiMatch, DiffRule, ReportChange, Pair, RuleFamily, ChangeLocation } from '../rule.ts'
import { isLeaving } from '../deprecation.ts'
import type { OperationView } from '../model-index.ts'

const LIST = { 'GET /users': { summary: 'List users' } }
const LIST_AND_ADD = { ...LIST, 'POST /users': { summary: 'Create a user' } }
const LIST_AND_OLD = { ...LIST, 'POST /users': { summary: 'Removed: create a user' } }

const below = (base: string) => ({
  [`GET ${base}/users`]: { summary: 'List users' },
  [`POST ${base}/users`]: { summary: 'Create a user' },
  [`GET ${base}/keys`]: { summary: 'List keys' },
})

const RULES: readonly DiffRule[] = [
  {
    id: 'operation-added',
    title: 'An operation was added',
    why: 'Clients can use a new operation. Existing requests still work.',
    todo: 'Nothing.',
    level: { request: 'info', response: 'info' },
    area: 'operation',
    action: 'add',
    mirror: 'operation-removed',
    example: { before: { operations: LIST }, after: { operations: LIST_AND_ADD }, where: 'POST /users' },
  },
  {
    id: 'operation-removed',
    title: 'An operation was removed',
    why: 'Requests to it fail or are no longer supported.',
    todo: 'Find its callers. If only its documentation was removed, approve the change as a correction of the docs.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'operation',
    action: 'remove',
    mirror: 'operation-added',
    example: { before: { operations: LIST_AND_ADD }, after: { operations: LIST }, where: 'POST /users' },
  },
  {
    id: 'operation-hidden',
    title: 'A deprecated operation was removed from the docs',
    why: 'The old docs already marked it as deprecated, removed or internal. It may still work, but without any guarantee.',
    todo: 'Make sure that no caller is left.',
    level: { request: 'warning', response: 'warning' },
    area: 'operation',
    action: 'remove',
    mirror: 'operation-added',
    mirrorWaiver: 'An operation that comes is added, whatever its text says.',
    example: { before: { operations: LIST_AND_OLD }, after: { operations: LIST }, where: 'POST /users' },
  },
  {
    id: 'operation-moved',
    title: 'An operation moved to another path',
    why: 'Requests to the old path no longer reach it.',
    todo: 'Change the path in clients, and compare what else differs.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'operation',
    action: 'move',
    mirror: 'operation-moved',
    example: {
      before: { operations: { 'GET /members': { summary: 'List users' } } },
      after: { operations: LIST },
      where: 'GET /members',
    },
  },
  {
    id: 'operation-method-changed',
    title: 'An operation has another method',
    why: 'Requests with the old method no longer reach it.',
    todo: 'Change the method in clients, and compare what else differs.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'operation',
    action: 'change',
    mirror: 'operation-method-changed',
    example: {
      before: { operations: { 'PUT /users': { summary: 'Update a user' } } },
      after: { operations: { 'PATCH /users': { summary: 'Update a user' } } },
      where: 'PUT /users',
    },
  },
  {
    id: 'base-path-moved',
    title: 'The base path of several operations moved',
    why: 'Requests to the old paths no longer reach these operations.',
    todo: 'Change the base path in clients.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'operation',
    action: 'move',
    mirror: 'base-path-moved',
    example: { before: { operations: below('/v1') }, after: { operations: below('/v2') }, where: '/v1' },
  },
  {
    id: 'operation-id-changed',
    title: 'The id of an operation changed',
    why: 'Requests and responses stay the same. Generated clients name their functions after the id.',
    todo: 'Nothing, unless code is generated from the docs.',
    level: { request: 'info', response: 'info' },
    area: 'operation',
    action: 'rename',
    mirror: 'operation-id-changed',
    facts: ['operationId'],
    example: operationExample({ operationId: 'addUser' }, { operationId: 'createUser' }),
  },
  {
    id: 'path-parameter-renamed',
    title: 'A name in the braces of a path changed',
    why: 'Requests stay the same, as the name is never sent; only generated clients see it.',
    todo: 'Nothing, unless code is generated from the docs.',
    level: { request: 'info', response: 'info' },
    area: 'operation',
    action: 'rename',
    mirror: 'path-parameter-renamed',
    isNaming: true,
    example: {
      before: { operations: { 'GET /users/{user}': {} } },
      after: { operations: { 'GET /users/{id}': {} } },
      where: 'GET /users/{id}',
    },
  },
  {
    id: 'auth-added',
    title: 'An operation now needs authentication',
    why: 'Requests without credentials are rejected.',
    todo: 'Send credentials.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'operation',
    action: 'narrow',
    mirror: 'auth-removed',
    facts: ['security'],
    example: operationExample({}, { security: [{ token: [] }] }),
  },
  {
    id: 'auth-removed',
    title: 'An operation no longer needs authentication',
    why: 'Requests with credentials still work.',
    todo: 'Nothing. The operators of the server may want to check that this is intended.',
    level: { request: 'info', response: 'info' },
    area: 'operation',
    action: 'widen',
    mirror: 'auth-added',
    facts: ['security'],
    example: operationExample({ security: [{ token: [] }] }, {}),
  },
]

function checkSets(match: ApiMatch, found: ReportChange): void {
  const { operations } = match
  checkBases(operations.bases, found)
  checkIds(match, found)
  for (const operation of operations.removed) {
    const likely = operations.likely.get(operation.key)
    const rule = isLeaving(operation.source) ? 'operation-hidden' : 'operation-removed'
    const more = likely === undefined ? {} : { hint: `perhaps moved to ${likely}` }
    found(rule, spotOf(operation), { before: operation.key }, more)
  }
  for (const operation of operations.added) {
    found('operation-added', spotOf(operation), { after: operation.key })
  }
}

function checkBases(bases: readonly BaseMove[], found: ReportChange): void {
  for (const { pairs, ...base } of bases) {
    const [first] = pairs
    const [before, after] = [base.before || '/', base.after || '/']
    if (first === undefined) continue
    const reach = { request: pairs.map((pair) => pair.before.key), response: [] }
    const spot = { where: before, reach, before: first.before.at, after: first.after.at }
    found('base-path-moved', spot, { before, after }, { standsFor: pairs.flatMap(standsForMove) })
  }
}

/** Ids that were inferred follow the summary; that it changed is another rule. */
function checkIds({ before, after, operations: { pairs } }: ApiMatch, found: ReportChange): void {
  for (const pair of pairs) {
    const [old, now] = [pair.before.source.operationId, pair.after.source.operationId]
    if (old === undefined || now === undefined || old === now) continue
    const areStated = [before.inferred(pair.before.at), after.inferred(pair.after.at)].every(
      (inferred) => !inferred.has('operationId'),
    )
    const spot = { ...spotOf(pair.after), before: pair.before.at }
    if (areStated) found('operation-id-changed', spot, { before: old, after: now })
  }
}

function standsForMove({ before, after }: Pick<Pair<OperationView>, 'before' | 'after'>) {
  return [
    { rule: 'operation-removed', where: before.key },
    { rule: 'operation-added', where: after.key },
  ]
}

function spotOf({ key, at }: OperationView): ChangeLocation {
  return { where: key, reach: { request: [key], response: [] }, before: at, after: at }
}

function checkMoved(
  { before, after, spot }: Pair<OperationView>,
  inside: string[],
  found: ReportChange,
): void {
  const values = { before: before.key, after: after.key }
  const standsFor = standsForMove({ before, after })
  const hint = inside.length === 0 ? {} : { hint: `also: ${inside.join(', ')}` }
  const rule = before.source.method === after.source.method ? 'operation-moved' : 'operation-method-changed'
  found(rule, spot, values, { standsFor, ...hint })
}

function checkPair({ before, after, spot }: Pair<OperationView>, found: ReportChange): void {
  const [old, now] = [before.needsAuthentication, after.needsAuthentication]
  if (old !== now) found(now ? 'auth-added' : 'auth-removed', spot, { before: old, after: now })
}

export const operations: RuleFamily = {
  id: 'operations',
  rules: RULES,
  checks: { api: checkSets, moved: checkMoved, operation: checkPair },
}
