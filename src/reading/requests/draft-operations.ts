/**
 * Operations from requests. In: the requests of a page or section. Out: a draft for each, in which all that a request
 * only implies is marked as inferred, with the security schemes and servers that they show.
 */
import type { Span } from '../../core/span.ts'
import type { OperationDraft } from '../../model/fragment.ts'
import type { PageRequest, PageTools } from './operation.ts'
import { operationOf } from './operation.ts'
import type { NamedPath } from './path-names.ts'
import { namePaths } from './path-names.ts'
import type { ShownRequest } from './request.ts'
import { placeOf } from './request.ts'
import { openSampleIds } from './sample-ids.ts'
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

const NO_IDS: ReadonlySet<string> = new Set()

/**
 * Paths are named together: other requests show which of their segments take any value.
 *
 * @param ids  values of ids in other samples of the page (`idsInJson`)
 */
export function draftOperations(
  requests: readonly PageRequest[],
  tools: PageTools,
  ids: ReadonlySet<string> = NO_IDS,
): OperationsDrafted {
  const opened = openSampleIds(
    requests.map(({ url }) => url),
    ids,
  )
  const pages = requests.map((page, index) => ({ ...page, url: opened[index] ?? page.url }))
  const paths = namePaths(opened)
  reportSampleIds(pages, paths, tools)
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

/** Values that became parameters, once for each path. */
function reportSampleIds(
  pages: readonly PageRequest[],
  paths: readonly NamedPath[],
  { report }: PageTools,
): void {
  const reported = new Set<string>()
  for (const [index, { request }] of pages.entries()) {
    const { path = '', parameters = [] } = paths[index] ?? {}
    for (const { name, piece } of parameters) {
      const key = `${path} ${name}`
      if (piece.name !== undefined || piece.value === undefined || reported.has(key)) continue
      reported.add(key)
      report('path/sample-value', placeOfValue(request, piece.value), { value: piece.value, name })
    }
  }
}

function placeOfValue(request: ShownRequest, value: string): Span {
  const at = request.url.text.indexOf(`/${value}`)
  return at < 0 ? placeOf(request, request.url) : placeOf(request, request.url, at + 1, at + 1 + value.length)
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
