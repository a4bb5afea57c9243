/**
 * Reads releases one after the other and makes their timeline. Only the models of those releases are in memory from
 * which others will go on. What an earlier run made of the same releases is taken as it is; only what came after is read and compared.
 * In: releases, and how to find and read one. Out: a timeline, and the newest release.
 */
import { InputError } from '../../core/errors.ts'
import type { DiffSide } from '../../diff/types.ts'
import { openapi } from '../../emit/openapi/index.ts'
import type { Artifact, EmitOptions } from '../../emit/types.ts'
import { typescript } from '../../emit/typescript/index.ts'
import { TimelineBuilder, type TimelineOptions } from '../../history/timeline.ts'
import type { LeftOut, SinceMarks, Timeline } from '../../history/types.ts'
import type { SourceRead } from '../../source/types.ts'
import type { Ancestry } from '../../history/timeline.ts'
import { ModelShelf } from './model-shelf.ts'
import { HistoryBuilder, type ReadWarnings, type ReleaseRead, type SavedHistory } from './history-builder.ts'
import type { Release } from './releases.ts'
import { sourceFingerprints, TimelineCache, type Found, type TimelineCachePlace } from './timeline-cache.ts'

export type { SinceMarks, Timeline } from '../../history/types.ts'
export type { ReadWarnings, ReleaseRead } from './history-builder.ts'

export interface HistoryRead {
  timeline: Timeline
  doubts: ReadWarnings
  /** Reads it, where that was not needed for the timeline. */
  newest: () => Promise<DiffSide>
  since: SinceMarks
}

export interface HistoryOptions extends Pick<TimelineOptions, 'prose' | 'adjust'> {
  /**
   * Gets the pages of a release. What `read` makes of them must follow from what this gives, but for its label
   * and prefix.
   *
   * @param count  `3 of 8`
   */
  find: (release: Release, count: string) => Promise<SourceRead>
  /** Tells what `find` would find, where that can be known sooner. */
  identify?: (release: Release) => Promise<string | undefined>
  read: (found: SourceRead, release: Release, count: string) => Promise<ReleaseRead>
  /** Where to remember the timeline; without it nothing is remembered. */
  memory?: TimelineCachePlace | undefined
}

/**
 * After how many of the last releases the timeline is kept. Where the last one is a branch, which is always
 * another, the step before it is what the next run can go on from.
 */
const KEPT_STEPS = 2

export async function readHistory(
  releases: readonly Release[],
  options: HistoryOptions,
): Promise<HistoryRead> {
  const run = new HistoryRun(releases, options)
  const known = await run.recall()
  const account = known?.account ?? new HistoryBuilder(new TimelineBuilder(options))
  await run.readOn(account, known?.next ?? 0)
  if (account.newest < 0) throw new InputError(noneReadable(account.leftOut))
  const newest = async (): Promise<DiffSide> => {
    const side = account.newestSide ?? (await run.readAgain(account.newest))
    if (side !== undefined) return side
    throw new InputError('The newest release changed while it was being read. Run deosil again.')
  }
  return { ...account.finish(), doubts: account.doubts, newest }
}

class HistoryRun {
  readonly #releases: readonly Release[]
  readonly #options: HistoryOptions
  readonly #trail: TimelineCache | undefined
  readonly #fingerprint = sourceFingerprints()
  /** The first release that was found otherwise than in the earlier run. */
  #held: { index: number; found: Found } | undefined
  readonly #models: ModelShelf
  readonly #places: ReadonlyMap<string, number>

  constructor(releases: readonly Release[], options: HistoryOptions) {
    this.#releases = releases
    this.#options = options
    const first = releases[0]?.label ?? ''
    this.#trail = options.memory && new TimelineCache(options.memory, first)
    this.#places = new Map(releases.map(({ label }, index) => [label, index]))
    this.#models = new ModelShelf(lastUses(releases, this.#places))
  }

  /** What is known of the first releases, as many as possible, and the place of the first one that is not. */
  async recall(): Promise<{ account: HistoryBuilder; next: number } | undefined> {
    const trail = this.#trail
    let index = trail === undefined ? -1 : (await this.#followTrail(trail)) - 1
    while (index >= 0 && trail?.get(index) === undefined) index -= 1
    const json = index < 0 ? undefined : trail?.get(index)
    if (json === undefined) return undefined
    const saved = JSON.parse(json) as SavedHistory
    const account = HistoryBuilder.resume(saved, this.#options)
    const next = this.#releases[index + 1]
    const parent = next && this.#parentOf(next, account)
    // Somebody may be writing the pages while they are read.
    if (parent !== undefined && (await this.#side(parent)) === undefined) return undefined
    return { account, next: index + 1 }
  }

  /** The rest, from the release at a place. */
  async readOn(account: HistoryBuilder, from: number): Promise<void> {
    for (const [index, release] of this.#releases.entries()) {
      if (index < from) continue
      const found = this.#held?.index === index ? this.#held.found : await this.#find(index)
      this.#held = undefined
      this.#trail?.step(index, release, found)
      const read = await attempt(() => this.#read(found, index), release)
      if ('reason' in read) account.leftOut.push(read)
      else {
        const ancestry = await this.#ancestryOf(release, account)
        account.add(index, release.label, { read, ancestry })
        this.#models.put(index, { content: found.content, read })
      }
      if (index >= this.#releases.length - KEPT_STEPS) this.#trail?.keep(index, account.toJson())
    }
    this.#trail?.close()
  }

  /** @returns nothing where the release is not what it was a moment ago */
  async readAgain(index: number): Promise<DiffSide | undefined> {
    const release = this.#releases[index]!
    const found = await this.#find(index)
    if (this.#trail?.isAt(index, release, found) === false) return undefined
    const read = await this.#read(found, index)
    this.#models.put(index, { content: found.content, read })
    return sideOf(release.label, read)
  }

  /** The place of the release that one continues; if that one was left out, of the release that it would have continued. */
  #parentOf({ from }: Release, { newest, leftOut }: HistoryBuilder): number | undefined {
    if (from === undefined) return newest < 0 ? undefined : newest
    let place = this.#places.get(from.parent ?? '')
    while (place !== undefined && leftOut.some(({ label }) => label === this.#releases[place!]!.label))
      place = this.#places.get(this.#releases[place]!.from?.parent ?? '')
    return place
  }

  async #ancestryOf(release: Release, account: HistoryBuilder): Promise<Ancestry> {
    const { from, facts = {} } = release
    const place = this.#parentOf(release, account)
    if (place === undefined) return { parent: undefined, facts }
    const parent = await this.#side(place)
    if (parent === undefined)
      throw new InputError(
        `${this.#releases[place]!.label} changed while it was being read. Run deosil again.`,
      )
    const mergeBase = parent.label === from?.parent ? from.mergeBase : undefined
    const base = mergeBase === undefined ? undefined : await this.#sideOfCommit(mergeBase)
    const isParent = base === undefined || base.model === parent.model
    return isParent ? { parent, facts } : { parent, base, facts: { ...facts, mergeBase: mergeBase! } }
  }

  /** An earlier release, from memory or read again. */
  async #side(index: number): Promise<DiffSide | undefined> {
    const known = this.#models.at(index)
    return known === undefined ? await this.readAgain(index) : sideOf(this.#releases[index]!.label, known)
  }

  /** Nothing where there are no docs, which is nothing that a reader of the history asked for. */
  async #sideOfCommit(commit: string): Promise<DiffSide | undefined> {
    const place: Release = { label: commit, places: [commit], isNamed: false }
    const found = this.#fingerprint(
      await attempt(() => this.#options.find(place, commit.slice(0, ABBREVIATED)), place),
    )
    const read = await attempt(() => this.#modelOf(found, place, commit.slice(0, ABBREVIATED)), place)
    return 'reason' in read ? undefined : sideOf(commit, read)
  }

  /** @returns how many releases are as they were */
  async #followTrail(trail: TimelineCache): Promise<number> {
    for (const [index, release] of this.#releases.entries()) {
      const identity = await this.#identify(release)
      const known = identity === undefined ? undefined : trail.recognise(identity)
      if (known !== undefined && trail.step(index, release, known)) continue
      const found = await this.#find(index)
      if (trail.step(index, release, found)) continue
      this.#held = { index, found }
      return index
    }
    return this.#releases.length
  }

  /** A branch may move while it is read: what is known of a place must be from one moment. */
  async #find(index: number): Promise<Found> {
    const release = this.#releases[index]!
    const before = await this.#identify(release)
    const found = this.#fingerprint(
      await attempt(() => this.#options.find(release, this.#count(index)), release),
    )
    if (before !== undefined && before === (await this.#identify(release))) this.#trail?.know(before, found)
    return found
  }

  /** Nothing where it cannot be told; then looking for the release says why. */
  async #identify(release: Release): Promise<string | undefined> {
    if (this.#trail === undefined) return undefined
    try {
      return await this.#options.identify?.(release)
    } catch (error) {
      if (error instanceof InputError) return undefined
      throw error
    }
  }

  async #read(found: Found, index: number): Promise<ReleaseRead> {
    return await this.#modelOf(found, this.#releases[index]!, this.#count(index))
  }

  /** Many a release has the docs of another: then that is the same object, which saves comparing, too. */
  async #modelOf({ source, content }: Found, release: Release, count: string): Promise<ReleaseRead> {
    if ('reason' in source) throw new InputError(source.reason)
    return this.#models.of(content) ?? (await this.#options.read(source, release, count))
  }

  #count(index: number): string {
    return `${index + 1} of ${this.#releases.length}`
  }
}

/** Digits of the id of a commit that people read. */
const ABBREVIATED = 8

function sideOf(label: string, { model, origins }: ReleaseRead): DiffSide {
  return { label, model, origins }
}

/** For each release, the place of the last one that continues it or uses what it leaves. */
function lastUses(releases: readonly Release[], places: ReadonlyMap<string, number>): number[] {
  const uses = releases.map((_, index) => index + 1)
  for (const [index, { from }] of releases.entries()) {
    const parent = places.get(from?.parent ?? '')
    if (parent !== undefined) uses[parent] = index
  }
  return uses
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
  return first === undefined ? 'No releases found.' : `None of the releases could be read. ${first.reason}`
}

/** The newest release as OpenAPI and as types, each part with the release since which it is there. */
export async function annotatedFiles(
  { newest, since }: HistoryRead,
  options: EmitOptions,
): Promise<Artifact[]> {
  const { model, origins } = await newest()
  const input = { model, origins, options, since }
  return [...openapi.emit(input), ...(await typescript.emit(input))]
}
