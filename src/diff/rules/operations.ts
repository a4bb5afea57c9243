/**
 * Rules about operations as a whole: come, gone, moved, hidden.
 */
import { operationExample } from '../example.ts'
import type { ApiMatch, DiffRule, Found, Pair, RuleFamily, Spot } from '../rule.ts'
import type { OperationView } from '../view.ts'

const LIST = { 'GET /users': { summary: 'List users' } }
const LIST_AND_ADD = { ...LIST, 'POST /users': { summary: 'Create a user' } }
const LIST_AND_OLD = { ...LIST, 'POST /users': { summary: 'Removed: create a user' } }

const RULES: readonly DiffRule[] = [
  {
    id: 'operation-added',
    title: 'An operation was added',
    why: 'Callers can do something new. Nothing that works today is touched.',
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
    why: 'Requests to it are answered with an error, or are no longer supported.',
    todo: 'Find its callers. Where it is only gone from the docs, approve the change as a correction of the docs.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'operation',
    action: 'remove',
    mirror: 'operation-added',
    example: { before: { operations: LIST_AND_ADD }, after: { operations: LIST }, where: 'POST /users' },
  },
  {
    id: 'operation-hidden',
    title: 'An operation that was announced as leaving is gone from the docs',
    why: 'The old docs already called it deprecated, removed or internal. It may still answer, but nobody promises it.',
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
    todo: 'Change the path in the callers, and look at what else differs.',
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
    id: 'path-parameter-renamed',
    title: 'A name in the braces of a path changed',
    why: 'Requests stay the same, as the name is never sent; only generated clients see it.',
    todo: 'Nothing, unless code is generated from the docs.',
    level: { request: 'info', response: 'info' },
    area: 'operation',
    action: 'rename',
    mirror: 'path-parameter-renamed',
    example: {
      before: { operations: { 'GET /users/{user}': {} } },
      after: { operations: { 'GET /users/{id}': {} } },
      where: 'GET /users/{id}',
    },
  },
  {
    id: 'auth-added',
    title: 'An operation now needs authentication',
    why: 'A caller without a token is refused.',
    todo: 'Send a token.',
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
    why: 'Callers with a token go on working.',
    todo: 'Nothing. Whoever runs the server may want to know.',
    level: { request: 'info', response: 'info' },
    area: 'operation',
    action: 'widen',
    mirror: 'auth-added',
    facts: ['security'],
    example: operationExample({ security: [{ token: [] }] }, {}),
  },
]

function checkSets({ operations }: ApiMatch, found: Found): void {
  for (const operation of operations.removed) {
    const likely = operations.likely.get(operation.key)
    const rule = isAnnouncedAsLeaving(operation) ? 'operation-hidden' : 'operation-removed'
    const more = likely === undefined ? {} : { hint: `perhaps moved to ${likely}` }
    found(rule, spotOf(operation), { before: operation.key }, more)
  }
  for (const operation of operations.added) {
    found('operation-added', spotOf(operation), { after: operation.key })
  }
}

function spotOf({ key, at }: OperationView): Spot {
  return { where: key, reach: { request: [key], response: [] }, before: at, after: at }
}

function checkMoved({ before, after, spot }: Pair<OperationView>, inside: string[], found: Found): void {
  const values = { before: before.key, after: after.key }
  const standsFor = [
    { rule: 'operation-removed', where: before.key },
    { rule: 'operation-added', where: after.key },
  ]
  const hint = inside.length === 0 ? {} : { hint: `also: ${inside.join(', ')}` }
  found('operation-moved', spot, values, { standsFor, ...hint })
}

function checkPair({ before, after, spot }: Pair<OperationView>, found: Found): void {
  const [old, now] = [before.needsAuthentication, after.needsAuthentication]
  if (old !== now) found(now ? 'auth-added' : 'auth-removed', spot, { before: old, after: now })
}

const LEAVING = '(?:deprecated|removed|internal)'
const ANNOUNCEMENTS = [
  new RegExp(`^\\W*${LEAVING}\\s*(?:[:.!(–—-]|$)`, 'iu'),
  new RegExp(`[(\\[]${LEAVING}[)\\]]`, 'iu'),
  new RegExp(`\\b(?:is|are|was|were|been|now)\\s+(?:now\\s+)?${LEAVING}\\b`, 'iu'),
  /\b(?:internal use only|for internal use)\b/iu,
]

/** Whether its own words say so: a word in passing ("lists removed users") is no announcement. */
function isAnnouncedAsLeaving({ summary, description, source }: OperationView): boolean {
  if (source.deprecated === true) return true
  const sentences = [summary, ...description.split(/(?<=[.!?])\s+|\n+/u)]
  return sentences.some((sentence) => ANNOUNCEMENTS.some((pattern) => pattern.test(sentence)))
}

export const operations: RuleFamily = {
  id: 'operations',
  rules: RULES,
  checks: { api: checkSets, moved: checkMoved, operation: checkPair },
}
