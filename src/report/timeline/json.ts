/**
 * The timeline for programs. What each member means stands in `schemas/timeline.schema.json`.
 */
import { stableJson } from '../../core/json.ts'
import type { TimelineEntry, TimelineRelease } from '../../history/types.ts'
import { entryOf } from '../changes/json.ts'
import type { TimelineFormat } from './types.ts'

/** The number in the output. 1: the first. */
export const TIMELINE_FORMAT = 1

export const json: TimelineFormat = {
  id: 'json',
  title: 'JSON',
  file: 'timeline.json',
  print: 'json',
  write: ({ title, releases, entries, leftOut }) =>
    stableJson({
      format: TIMELINE_FORMAT,
      ...(title === undefined ? {} : { title }),
      releases: releases.map(releaseOf),
      entries: entries.map(withSeverity),
      leftOut,
    }),
}

function releaseOf({ changes, ...release }: TimelineRelease): Record<string, unknown> {
  return { ...release, changes: changes.map((change) => entryOf(change, undefined)) }
}

/** As in changes, what is a level inside is the severity outside. */
function withSeverity({ changes, reachedBy, ...entry }: TimelineEntry): Record<string, unknown> {
  return {
    ...entry,
    changes: changes.map(({ level, ...change }) => ({ ...change, severity: level })),
    ...(reachedBy && { reachedBy: reachedBy.map(({ level, ...reach }) => ({ ...reach, severity: level })) }),
  }
}
