/**
 * Finds the path as requested of every operation, and the servers.
 * A sample request shows the whole address; the line below the heading may leave the base path out.
 */
import { byCodeUnits } from '../../core/order.ts'
import { splitAddress, type Address } from '../../model/address.ts'
import type { Server } from '../../model/api.ts'
import type { Fragment } from '../../model/fragment.ts'
import type { Place } from '../../core/span.ts'
import { settleBases } from './common-base.ts'
import type { PlacedOperation, PlaceReport } from '../types.ts'

/** An operation with the address that its samples tell. */
export interface PlacedPath {
  operation: PlacedOperation
  /** As requested. */
  path: string
  displayedPath: string
  /** Scheme and host, empty where no sample tells. */
  origin: string
  /** What stands between host and displayed path. */
  base: string
}

export function placePaths(
  operations: readonly PlacedOperation[],
  servers: readonly Server[],
  report: PlaceReport,
): PlacedPath[] {
  const hosts = hostsWithoutScheme(servers)
  const placed = operations.map((operation) => placePath(operation, hosts, report))
  const known = commonest(
    placed.filter((one): one is PlacedPath => one !== undefined).map(({ origin, base }) => origin + base),
  )
  const fallback = splitAddress(known ?? servers[0]?.url ?? '')
  const all = operations.map(
    (operation, index) => placed[index] ?? onBase(operation, addressOf(operation) ?? fallback),
  )
  return settleBases(all, fallback)
}

/** The hosts of servers such as `//host/base`, as specifications without schemes have them. */
function hostsWithoutScheme(servers: readonly Server[]): string[] {
  const origins = servers.map(({ url }) => splitAddress(url).origin)
  return origins.filter((origin) => origin.startsWith('//') && origin.length > 2)
}

/** Generators print `/host/path` for such a server. */
function requestedAddress(url: string, hosts: readonly string[]): Address {
  const address = splitAddress(url)
  if (address.origin !== '') return address
  const host = hosts.find((origin) => `/${address.path}/`.startsWith(`${origin}/`))
  if (host === undefined) return address
  return { origin: host, path: address.path.slice(host.length - 1) || '/' }
}

function placePath(
  operation: PlacedOperation,
  hosts: readonly string[],
  report: PlaceReport,
): PlacedPath | undefined {
  const request = operation.requests[0]
  if (request === undefined) return undefined
  const { origin, path } = requestedAddress(request.url, hosts)
  const displayed = (operation.displayedPath ?? path).split('?')[0] ?? path
  if (!path.endsWith(displayed)) {
    report('path/other-request', request.at, { path: displayed, request: path }, [operation.at])
    return undefined
  }
  const base = path.slice(0, path.length - displayed.length)
  return { operation, path, displayedPath: displayed, origin, base }
}

function addressOf({ server }: PlacedOperation): Address | undefined {
  return server === undefined ? undefined : splitAddress(server)
}

function onBase(operation: PlacedOperation, { origin, path }: Address): PlacedPath {
  const base = path.replace(/\/$/, '')
  const displayedPath = (operation.displayedPath ?? '/').split('?')[0] ?? '/'
  return { operation, path: base + displayedPath, displayedPath, origin, base }
}

/** The value that stands most often; of several the first in code unit order. */
function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || byCodeUnits(a, b))[0]?.[0]
}

/** The servers that the pages name, or else those that the sample requests go to, the most used first. */
export function serversOf(fragments: readonly Fragment<Place>[], paths: readonly PlacedPath[]): Server[] {
  const stated = fragments.flatMap(({ servers }) => servers.map(({ at: _at, ...server }) => server))
  const unique = [...new Map(stated.map((server) => [server.url, server])).values()]
  if (unique.length > 0) return unique
  const counts = new Map<string, number>()
  for (const { origin, base } of paths) {
    if (origin + base !== '') counts.set(origin + base, (counts.get(origin + base) ?? 0) + 1)
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || byCodeUnits(a, b)).map(([url]) => ({ url }))
}
