/**
 * The way of a timeline from release to release, remembered from one run to the next. The key of a step stands for
 * all that the timeline is after it: for the step before, and for what the release is.
 * In: releases as they were found. Out: how far an earlier run came on the same way, and what was kept there.
 */
import type { CachePlace } from '../store/cache.ts'
import { openTimelinePack, type TimelinePack } from '../store/timelines.ts'
import { keyOf } from '../store/pack.ts'
import type { LeftOut } from '../../history/types.ts'
import type { Page, SourceRead } from '../../source/types.ts'
import type { Release } from './releases.ts'

export interface TimelineCachePlace extends CachePlace {
  /** All options on which a timeline depends. */
  basis: string
}

/** What needs to be known of a release to see whether it is as it was. */
export interface Seen {
  /** A hash of what is there, but for the place: of equal ones the same is read. */
  content: string
  /** Of the source; empty where the release was left out. */
  prefix: string
}

/** What was found of a release. */
export interface Found extends Seen {
  source: SourceRead | LeftOut
}

/** Releases share most pages, so the hash of each is made once. */
export function sourceFingerprints(): (source: SourceRead | LeftOut) => Found {
  const known = new WeakMap<Page, string>()
  const keyOfPage = (page: Page): string => {
    const key = known.get(page) ?? keyOf(page.text, 'page', page.path)
    known.set(page, key)
    return key
  }
  return (source) => {
    if ('reason' in source) return { source, prefix: '', content: keyOf(source.reason, 'left out') }
    const { diagnostics, ready, revision, prefix } = source
    const pages = revision.pages.map(keyOfPage)
    return { source, prefix, content: keyOf(JSON.stringify([diagnostics, ready]), 'found', ...pages) }
  }
}

export class TimelineCache {
  readonly #place: TimelineCachePlace
  /** Keys of this run, and of the last one that began with the same release. */
  readonly #keys: string[] = []
  #known: string[] = []
  readonly #pack: TimelinePack

  /** @param first  the label of the oldest release: what begins alike lies together */
  constructor(place: TimelineCachePlace, first: string) {
    this.#place = place
    this.#pack = openTimelinePack(place, `${place.basis}\n${first}`)
  }

  /** What an earlier run found where the source says that the same is there. */
  recognise(identity: string): Seen | undefined {
    const json = this.#pack.get(keyOf(identity, 'identity'))
    return json === undefined ? undefined : (JSON.parse(json) as Seen)
  }

  /** Remembers what was found there, if it is something. */
  know(identity: string, { source, content, prefix }: Found): void {
    if (!('reason' in source))
      this.#pack.put(keyOf(identity, 'identity'), JSON.stringify({ content, prefix }))
  }

  /** @returns whether an earlier run went the same way up to here */
  step(index: number, release: Release, found: Seen): boolean {
    const key = this.#keyOf(index, release, found)
    this.#keys[index] = key
    if (index === 0) this.#open(key)
    return this.#known[index] === key
  }

  /** @returns whether the release is what it was when this run took the step */
  isAt(index: number, release: Release, found: Seen): boolean {
    return this.#keys[index] === this.#keyOf(index, release, found)
  }

  /** What was kept after a step. */
  get(index: number): string | undefined {
    return this.#pack.get(this.#keys[index]!)
  }

  keep(index: number, json: string): void {
    this.#pack.put(this.#keys[index]!, json)
  }

  /** Remembers the way. What was kept on the old one is dropped but for the last two steps of the new one. */
  close(): void {
    const [keys, known] = [this.#keys, this.#known]
    if (keys.some((key, index) => key !== known[index])) {
      this.#pack.put(trailKey(keys[0]!), JSON.stringify(keys))
      const last = keys.slice(-2)
      for (const key of known) if (!last.includes(key)) this.#pack.drop(key)
    }
    this.#pack.flush()
  }

  /** Whether a release was named tells whether it may be left out. */
  #keyOf(index: number, { label, isNamed, from, facts }: Release, { content, prefix }: Seen): string {
    const before = this.#keys[index - 1] ?? this.#place.basis
    return keyOf(JSON.stringify([before, label, isNamed, prefix, from, facts]), content)
  }

  #open(key: string): void {
    const json = this.#pack.get(trailKey(key))
    this.#known = json === undefined ? [] : (JSON.parse(json) as string[])
  }
}

function trailKey(start: string): string {
  return keyOf(start, 'trail')
}
