/**
 * Reads releases one after the other and makes their timeline. Only two models are in memory at a time.
 * In: releases, and how to read one. Out: a timeline, and the newest release as it was read.
 */
import { InputError } from '../core/errors.ts'
import type { DiffSide } from '../diff/types.ts'
import { openapi } from '../emit/openapi/index.ts'
import type { Artifact, EmitOptions } from '../emit/types.ts'
import { typescript } from '../emit/typescript/index.ts'
import { TimelineBuilder, type TimelineOptions } from '../history/timeline.ts'
import type { LeftOut, SinceMarks, Timeline } from '../history/types.ts'
import type { Release } from './releases.ts'

export type { SinceMarks, Timeline } from '../history/types.ts'

export interface HistoryRead {
  timeline: Timeline
  newest: DiffSide
  since: SinceMarks
}

export interface HistoryOptions extends Pick<TimelineOptions, 'prose' | 'adjust'> {
  /** @param count  `3 of 8` */
  read: (release: Release, count: string) => Promise<Omit<DiffSide, 'label'>>
}

export async function readHistory(
  releases: readonly Release[],
  { read, ...options }: HistoryOptions,
): Promise<HistoryRead> {
  const builder = new TimelineBuilder(options)
  const leftOut: LeftOut[] = []
  let newest: DiffSide | undefined
  for (const [index, release] of releases.entries()) {
    const found = await attempt(() => read(release, `${index + 1} of ${releases.length}`), release)
    if ('reason' in found) leftOut.push(found)
    else builder.add((newest = { ...found, label: release.label }))
  }
  if (newest === undefined) throw new InputError(noneReadable(leftOut))
  return { timeline: builder.finish(leftOut), newest, since: builder.marks() }
}

/** A tag that a pattern found may be from before the docs; one that was named must be readable. */
async function attempt<T extends object>(read: () => Promise<T>, release: Release): Promise<T | LeftOut> {
  try {
    return await read()
  } catch (error) {
    if (release.isNamed || !(error instanceof InputError)) throw error
    return { label: release.label, reason: error.message }
  }
}

function noneReadable(leftOut: readonly LeftOut[]): string {
  const [first] = leftOut
  return first === undefined
    ? 'There is no release to read.'
    : `None of the releases can be read. ${first.reason}`
}

/** The newest release as OpenAPI and as types, each part with the release since which it is there. */
export async function annotatedFiles(
  { newest: { model, origins }, since }: HistoryRead,
  options: EmitOptions,
): Promise<Artifact[]> {
  const input = { model, origins, options, since }
  return [...openapi.emit(input), ...(await typescript.emit(input))]
}
