/**
 * The servers that the commands of a page call. In: URLs. Out: servers with their base paths, the most used first.
 */
import type { Span } from '../../core/span.ts'
import { record } from '../../core/record.ts'
import type { Fragment } from '../../model/fragment.ts'
import type { RequestUrl, Segment } from './url.ts'

export type ServerDraft = Fragment['servers'][number]

export interface PlacedUrl {
  url: RequestUrl
  at: Span
}

export function serversOf(urls: readonly PlacedUrl[]): ServerDraft[] {
  const groups = new Map<string, PlacedUrl[]>()
  for (const placed of urls) {
    if (placed.url.server === '') continue
    const group = groups.get(placed.url.server)
    if (group === undefined) groups.set(placed.url.server, [placed])
    else group.push(placed)
  }
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([origin, group]) => serverOf(origin, group))
}

function serverOf(origin: string, group: readonly PlacedUrl[]): ServerDraft {
  const url = origin + basePathOf(group.map((placed) => placed.url.segments))
  const variable = group.find((placed) => placed.url.serverVariable !== undefined)?.url.serverVariable
  const names = [...url.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '')
  const at = group[0]?.at
  return {
    url,
    ...(variable?.description === undefined ? {} : { description: variable.description }),
    ...(names.length === 0 ? {} : { variables: record(names.map((name) => [name, { default: name }])) }),
    ...(at === undefined ? {} : { at }),
  }
}

const BASE_WORD = /^(?:api|rest|v\d[.\w]*)$/i

/** The segments in front that all paths share, and that a variable or their form shows to be no resource. */
function basePathOf(paths: readonly (readonly Segment[])[]): string {
  const [first = []] = paths
  const base: string[] = []
  for (const [index, segment] of first.entries()) {
    const text = baseTextOf(segment)
    const isShared = paths.every((path) => {
      const other = path[index]
      return other !== undefined && index + 1 < path.length && baseTextOf(other) === text
    })
    if (text === undefined || !isShared) break
    base.push(text)
  }
  return base.map((text) => `/${text}`).join('')
}

function baseTextOf({ pieces, isBase }: Segment): string | undefined {
  const [piece] = pieces
  if (piece === undefined || pieces.length > 1 || !('text' in piece)) return undefined
  return isBase || BASE_WORD.test(piece.text) ? piece.text : undefined
}
