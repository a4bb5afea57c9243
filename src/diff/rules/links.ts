/**
 * Rules about links of responses: which operation can follow, and what it gets.
 */
import { record } from '../../core/record.ts'
import type { Link, Operation } from '../../model/api.ts'
import { operationExample } from '../example.ts'
import type { DiffRule, ReportChange, Pair, RuleFamily } from '../rule.ts'
import type { ResponseView } from '../model-index.ts'
import { insideOf } from '../where.ts'

const linked = (...operationIds: string[]): Partial<Operation> => ({
  responses: record([
    ['200', { links: record<Link>(operationIds.map((operationId) => ['next', { operationId }])) }],
  ]),
})
const WHERE = 'POST /users#200.link next'

const RULES: readonly DiffRule[] = [
  {
    id: 'response-link-added',
    title: 'A link was added to a response',
    why: 'The docs show one more operation that can follow.',
    todo: 'Nothing.',
    level: { request: 'info', response: 'info' },
    area: 'response',
    action: 'add',
    mirror: 'response-link-removed',
    example: operationExample(linked(), linked('getUser'), WHERE),
  },
  {
    id: 'response-link-removed',
    title: 'A link was removed from a response',
    why: 'Clients that follow the link no longer find its target in the docs.',
    todo: 'Call the operation without the link.',
    level: { request: 'warning', response: 'warning' },
    area: 'response',
    action: 'remove',
    mirror: 'response-link-added',
    example: operationExample(linked('getUser'), linked(), WHERE),
  },
  {
    id: 'response-link-changed',
    title: 'A link of a response has another target or other parameters',
    why: 'Clients that follow the link call another operation, or call it with other values.',
    todo: 'Compare both targets.',
    level: { request: 'warning', response: 'warning' },
    area: 'response',
    action: 'change',
    mirror: 'response-link-changed',
    example: operationExample(linked('getUser'), linked('getMember'), WHERE),
  },
]

function check({ before, after, spot }: Pair<ResponseView>, found: ReportChange): void {
  for (const name of new Set([...before.links.keys(), ...after.links.keys()])) {
    const [old, now] = [before.links.get(name), after.links.get(name)]
    const at = { ...spot, where: insideOf(spot.where, `link ${name}`) }
    if (old === undefined) found('response-link-added', at, { after: now! })
    else if (now === undefined) found('response-link-removed', at, { before: old })
    else if (old !== now) found('response-link-changed', at, { before: old, after: now })
  }
}

export const links: RuleFamily = { id: 'links', rules: RULES, checks: { response: check } }
