/**
 * What of the drafts has reached the model. A draft is known by its place: the object itself, since drafts are copied on
 * their way and their places are not.
 */
import type { Place } from '../core/span.ts'
import { schemeKey } from './build/security.ts'
import { isGuide } from './locate/guides.ts'
import type { ApiModel } from '../model/api.ts'
import type { Fact } from '../model/facts.ts'
import type { Fragment } from '../model/fragment.ts'

/** Notes that a draft, or one that says the same, is in the model. */
export type Arrivals = Set<Place>

/** Notes a fact with all that it holds. */
export function arriveWhole(arrivals: Arrivals, { at, parts }: Fact<Place>): void {
  arrivals.add(at)
  for (const part of parts) arriveWhole(arrivals, part)
}

/** Notes what the model says of the whole API as the pages say it: it keeps no places of such parts. */
export function arriveStated(
  arrivals: Arrivals,
  fragments: readonly Fragment<Place>[],
  model: ApiModel,
): void {
  const note = (at: Place | undefined, isThere: boolean): void => {
    if (at !== undefined && isThere) arrivals.add(at)
  }
  const tags = new Map(model.tags.map((tag) => [tag.name, tag]))
  const servers = new Set(model.servers.map(({ url }) => url))
  const schemes = new Set(Object.values(model.securitySchemes).map(schemeKey))
  for (const fragment of fragments) {
    const { info } = fragment
    if (info !== undefined) note(info.at, isSaid(info, model.info))
    // A guide names the host to which its own requests go.
    for (const { at, url } of fragment.servers) note(at, servers.has(url) || isGuide(fragment))
    for (const { at, scheme } of fragment.securitySchemes) note(at, schemes.has(schemeKey(scheme)))
    for (const tag of fragment.tags) note(tag.at, isSaid(tag, tags.get(tag.name)))
  }
}

/** Whether all that one says, its place aside, is said by the other. */
function isSaid(draft: object, whole: object | undefined): boolean {
  if (whole === undefined) return false
  const said = whole as Record<string, unknown>
  return Object.entries(draft).every(
    ([key, value]) =>
      key === 'at' || value === undefined || JSON.stringify(said[key]) === JSON.stringify(value),
  )
}
