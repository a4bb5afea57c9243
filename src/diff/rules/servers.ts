/**
 * Rules about the servers of an API: scheme and host of its base URLs. Their paths belong to the paths of operations.
 */
import { splitAddress } from '../../model/address.ts'
import type { ApiMatch, DiffRule, ExampleApi, ReportChange, RuleFamily, ChangeLocation } from '../rule.ts'
import type { ModelIndex } from '../model-index.ts'

const OLD = 'https://old.example.com'
const NEW = 'https://new.example.com'
const at = (...urls: string[]): ExampleApi => ({
  servers: urls.map((url) => ({ url })),
  operations: { 'GET /': {} },
})

const SHARED = { area: 'operation', facts: ['url', 'servers'] } as const

const RULES: readonly DiffRule[] = [
  {
    ...SHARED,
    id: 'server-changed',
    title: 'The address of the server changed',
    why: 'Every request goes to the old address, which the docs no longer name.',
    todo: 'Change the base URL of clients.',
    level: { request: 'breaking', response: 'breaking' },
    action: 'change',
    mirror: 'server-changed',
    example: { before: at(OLD), after: at(NEW), where: 'servers' },
  },
  {
    ...SHARED,
    id: 'server-added',
    title: 'A server was added',
    why: 'Clients can use another base URL. The existing base URLs still work.',
    todo: 'Nothing.',
    level: { request: 'info', response: 'info' },
    action: 'add',
    mirror: 'server-removed',
    example: { before: at(OLD), after: at(OLD, NEW), where: 'servers' },
  },
  {
    ...SHARED,
    id: 'server-removed',
    title: 'A server was removed',
    why: 'Requests to this base URL may no longer be answered.',
    todo: 'Use one of the remaining base URLs.',
    level: { request: 'breaking', response: 'breaking' },
    action: 'remove',
    mirror: 'server-added',
    example: { before: at(OLD, NEW), after: at(OLD), where: 'servers' },
  },
]

/** Where one revision documents no server, nothing can be compared. */
function check(match: ApiMatch, found: ReportChange): void {
  const [old, now] = [hostsOf(match.before), hostsOf(match.after)]
  if (old.size === 0 || now.size === 0) return
  const gone = [...old].filter(([host]) => !now.has(host))
  const come = [...now].filter(([host]) => !old.has(host))
  const reach = { request: match.operations.pairs.map(({ after }) => after.key), response: [] }
  const spot = (before: number, after: number): ChangeLocation => ({
    where: 'servers',
    reach,
    before: `/servers/${before}`,
    after: `/servers/${after}`,
  })
  if (gone.length === 1 && come.length === 1) {
    const [[[before, from]], [[after, to]]] = [gone, come] as [[[string, number]], [[string, number]]]
    return found('server-changed', spot(from, to), { before, after })
  }
  for (const [host, index] of gone) found('server-removed', spot(index, index), { before: host })
  for (const [host, index] of come) found('server-added', spot(index, index), { after: host })
}

/** Scheme and host of each base URL, with the place of the first server that has them. */
function hostsOf({ model }: ModelIndex): Map<string, number> {
  const hosts = new Map<string, number>()
  for (const [index, { url }] of model.servers.entries()) {
    const { origin } = splitAddress(url)
    if (origin !== '' && !hosts.has(origin)) hosts.set(origin, index)
  }
  return hosts
}

export const servers: RuleFamily = { id: 'servers', rules: RULES, checks: { api: check } }
