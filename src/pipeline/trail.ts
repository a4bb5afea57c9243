/**
 * The way of a timeline from release to release, remembered from one run to the next. The key of a step stands for
 * all that the timeline is after it: for the step before, and for what the release is.
 * In: releases as they were found. Out: how far an earlier run came on the same way, and what was kept there.
 */
import { openTimelinePack, type TimelinePack } from './cache/timelines.ts'
import { keyOf } from './cache/pack.ts'
import type { LeftOut } from '../history/types.ts'
import type { SourceRead } from '../source/types.ts'
import type { Release } from './releases.ts'

export interface TrailPlace {
  folder: string
  /** All options on which a timeline depends. */
  basis: string
}

export class Trail {
  readonly #place: TrailPlace
  /** Keys of this run, and of the last one that began with the same release. */
  readonly #keys: string[] = []
  #known: string[] = []
  #pack: TimelinePack | undefined

  constructor(place: TrailPlace) {
    this.#place = place
  }

  /** @returns whether an earlier run went the same way up to here */
  step(index: number, release: Release, found: SourceRead | LeftOut): boolean {
    const key = keyOf(releaseKey(release, found), this.#keys[index - 1] ?? this.#place.basis)
    this.#keys[index] = key
    if (index === 0) this.#open(key)
    return this.#known[index] === key
  }

  isAt(index: number, release: Release, found: SourceRead | LeftOut): boolean {
    const before = this.#keys[index - 1] ?? this.#place.basis
    return this.#keys[index] === keyOf(releaseKey(release, found), before)
  }

  /** What was kept after a step. */
  get(index: number): string | undefined {
    return this.#pack?.get(this.#keys[index]!)
  }

  keep(index: number, json: string): void {
    this.#pack?.put(this.#keys[index]!, json)
  }

  /** Remembers the way. What was kept on the old one is dropped but for the last two steps of the new one. */
  close(): void {
    const [keys, known] = [this.#keys, this.#known]
    if (keys.some((key, index) => key !== known[index])) {
      this.#pack?.put(trailKey(keys[0]!), JSON.stringify(keys))
      const last = keys.slice(-2)
      for (const key of known) if (!last.includes(key)) this.#pack?.drop(key)
    }
    this.#pack?.flush()
  }

  #open(key: string): void {
    this.#pack ??= openTimelinePack(this.#place.folder, key)
    const json = this.#pack.get(trailKey(key))
    this.#known = json === undefined ? [] : (JSON.parse(json) as string[])
  }
}

function trailKey(start: string): string {
  return keyOf(start, 'trail')
}

/** Of all that is found of a release; whether it was named tells whether it may be left out. */
function releaseKey({ label, isNamed }: Release, found: SourceRead | LeftOut): string {
  if ('reason' in found) return JSON.stringify([label, isNamed, found.reason])
  const { prefix, diagnostics, ready, revision } = found
  const head = JSON.stringify([label, isNamed, prefix, diagnostics, ready])
  return revision.pages.reduce((key, { path, text }) => keyOf(text, 'page', path, key), keyOf(head))
}
