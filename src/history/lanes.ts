/**
 * Which releases form a line: the main one leads to the newest release, and each patch branch is one of its own.
 * In: releases that name the one they go on from. Out: the lane of each. Knows no version numbers.
 */
import type { TimelineRelease } from './types.ts'

export interface Lane {
  /** The label of its newest release; undefined for the main lane. */
  name: string | undefined
  /** Oldest first. */
  labels: string[]
}

/** The main lane first, then the others, the newest first. */
export function lanesOf(releases: readonly Pick<TimelineRelease, 'label' | 'parent'>[]): Lane[] {
  const byLabel = new Map(releases.map((release) => [release.label, release]))
  const taken = new Set<string>()
  const lanes: Lane[] = []
  for (const { label } of releases.toReversed()) {
    const labels: string[] = []
    for (let at = byLabel.get(label); at !== undefined && !taken.has(at.label); at = parentOf(at, byLabel)) {
      taken.add(at.label)
      labels.push(at.label)
    }
    if (labels.length > 0)
      lanes.push({ name: lanes.length === 0 ? undefined : label, labels: labels.reverse() })
  }
  return lanes
}

function parentOf<Release extends Pick<TimelineRelease, 'parent'>>(
  { parent }: Release,
  byLabel: ReadonlyMap<string, Release>,
): Release | undefined {
  return parent === undefined ? undefined : byLabel.get(parent)
}
