/**
 * The anchors of the HTML page. They are made of numbers and fingerprints; no text of a document is in them.
 */
import type { Timeline } from '../../history/types.ts'
import type { Group } from './groups.ts'

export interface Links {
  release: (index: number) => string
  /** Of a change, by the label of its release; undefined where the release does not tell it. */
  change: (label: string, fingerprint: string) => string | undefined
  /** Of the operation or schema that a place belongs to; undefined where the timeline has no entry for it. */
  group: (where: string) => string | undefined
}

export function linksOf({ releases }: Timeline, groups: readonly Group[]): Links {
  const changes = new Map<string, string>()
  for (const [index, release] of releases.entries()) {
    for (const [place, { fingerprint }] of release.changes.entries()) {
      const key = JSON.stringify([release.label, fingerprint])
      if (!changes.has(key)) changes.set(key, changeAnchor(index, place))
    }
  }
  const anchors = groupAnchors(groups)
  return {
    release: (index) => `r${index}`,
    change: (label, fingerprint) => changes.get(JSON.stringify([label, fingerprint])),
    group: (where) => groupOf(where, anchors),
  }
}

export function changeAnchor(release: number, place: number): string {
  return `r${release}c${place}`
}

export function groupAnchor(index: number): string {
  return `e${index}`
}

/** By all places that a group and its parts have or had. */
function groupAnchors(groups: readonly Group[]): Map<string, string> {
  const anchors = new Map<string, string>()
  const add = (place: string, anchor: string) => {
    if (!anchors.has(place)) anchors.set(place, anchor)
  }
  for (const [index, { root }] of groups.entries()) add(root.where, groupAnchor(index))
  for (const [index, { root }] of groups.entries())
    for (const { where } of root.earlier ?? []) add(where, groupAnchor(index))
  return anchors
}

function groupOf(where: string, anchors: ReadonlyMap<string, string>): string | undefined {
  for (let end = where.length; end > 0; end -= 1) {
    if (end < where.length && !'#[|'.includes(where[end]!)) continue
    const found = anchors.get(where.slice(0, end))
    if (found !== undefined) return found
  }
  return undefined
}
