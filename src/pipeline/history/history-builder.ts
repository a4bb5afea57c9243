/**
 * What is known of a history so far: the timeline, what was left out, what was doubtful.
 * In: releases as they were read, one after the other. Out: all of it, and itself as JSON to go on from.
 */
import type { DiffSide } from '../../diff/types.ts'
import {
  TimelineBuilder,
  type Ancestry,
  type SavedTimeline,
  type TimelineOptions,
} from '../../history/timeline.ts'
import type { LeftOut, SinceMarks, Timeline } from '../../history/types.ts'

/** What was doubtful in all releases together. */
export interface ReadWarnings {
  errors: number
  warnings: number
  /** How many of them had any. */
  releases: number
}

/** A release as it was read. */
export interface ReleaseRead extends Pick<DiffSide, 'model' | 'origins'> {
  doubts: Pick<ReadWarnings, 'errors' | 'warnings'>
}

export interface SavedHistory {
  timeline: SavedTimeline
  leftOut: LeftOut[]
  doubts: ReadWarnings
  newest: number
}

export class HistoryBuilder {
  readonly leftOut: LeftOut[] = []
  readonly doubts: ReadWarnings = { errors: 0, warnings: 0, releases: 0 }
  /** The place of the newest release that is in the timeline; -1 while there is none. */
  newest = -1
  /** It, where it was read in this run. */
  newestSide: DiffSide | undefined
  readonly #builder: TimelineBuilder

  constructor(builder: TimelineBuilder) {
    this.#builder = builder
  }

  static resume(saved: SavedHistory, options: TimelineOptions): HistoryBuilder {
    const account = new HistoryBuilder(TimelineBuilder.resume(saved.timeline, options))
    account.leftOut.push(...saved.leftOut)
    Object.assign(account.doubts, saved.doubts)
    account.newest = saved.newest
    return account
  }

  toJson(): string {
    const { leftOut, doubts, newest } = this
    const saved: SavedHistory = { timeline: this.#builder.save(), leftOut, doubts, newest }
    return JSON.stringify(saved)
  }

  /** @param ancestry  the sides of the releases that it continues were added before */
  add(index: number, label: string, { read, ancestry }: { read: ReleaseRead; ancestry: Ancestry }): void {
    const { model, origins, doubts } = read
    this.newest = index
    this.newestSide = { label, model, origins }
    this.#builder.add(this.newestSide, ancestry)
    this.doubts.errors += doubts.errors
    this.doubts.warnings += doubts.warnings
    if (doubts.errors + doubts.warnings > 0) this.doubts.releases += 1
  }

  finish(): { timeline: Timeline; since: SinceMarks } {
    return { timeline: this.#builder.finish(this.leftOut), since: this.#builder.marks() }
  }
}
