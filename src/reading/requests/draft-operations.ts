/**
 * Operations from requests. In: the requests of a page or section. Out: a draft for each, in which all that a request
 * only implies is marked as inferred, with the security schemes and servers that they show.
 */
import type { OperationDraft } from '../../model/fragment.ts'
import type { PageRequest, PageTools } from './operation.ts'
import { operationOf } from './operation.ts'
import { namePaths } from './path-names.ts'
import type { ShownRequest } from './request.ts'
import { placeOf } from './request.ts'
import type { NamedScheme } from './security.ts'
import type { ServerDraft } from './servers.ts'
import { serversOf } from './servers.ts'
import { readUrl } from './url.ts'

export interface OperationsDrafted {
  /** One for each request, in the same order. */
  operations: OperationDraft[]
  /** One entry for each scheme. */
  schemes: NamedScheme[]
  servers: ServerDraft[]
}

/** Undefined, with a finding, when no path can be read from the address. */
export function placeRequest(
  request: ShownRequest,
  { variables, report }: PageTools,
): PageRequest | undefined {
  const url = readUrl(request.url.text, variables)
  if (url !== undefined) return { request, url }
  const reason = `no path can be read from ${request.url.text}`
  report('curl/not-understood', placeOf(request, request.url), { reason })
  return undefined
}

/** Paths are named together: other requests show which of their segments take any value. */
export function draftOperations(pages: readonly PageRequest[], tools: PageTools): OperationsDrafted {
  const paths = namePaths(pages.map(({ url }) => url))
  const readings = pages.flatMap((page, index) => {
    const path = paths[index]
    return path === undefined ? [] : [operationOf(page, path, tools)]
  })
  const urls = pages.map(({ request, url }) => ({ url, at: placeOf(request, request.url) }))
  return {
    operations: readings.map(({ draft }) => draft),
    schemes: describedFirst(readings.flatMap(({ schemes }) => schemes)),
    servers: serversOf(urls),
  }
}

/** Of the schemes with one name the first that has a description, or else the first. */
function describedFirst(schemes: readonly NamedScheme[]): NamedScheme[] {
  const known = new Map<string, NamedScheme>()
  for (const scheme of schemes) {
    const before = known.get(scheme.name)
    const isBetter = before?.scheme.description === undefined && scheme.scheme.description !== undefined
    if (before === undefined || isBetter) known.set(scheme.name, scheme)
  }
  return [...known.values()]
}
