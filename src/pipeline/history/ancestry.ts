/**
 * Which release each one continues: by the commits of a repository, not by version numbers. A patch branch continues
 * the release that it left; the first release after it continues the same one, and is compared with the point
 * where both went apart, so that a back-port is never read backwards.
 * In: releases by version, and the commits behind them. Out: the same releases, ancestors first, with their parents.
 */
import type { Lineage } from '../../source/git-lineage.ts'
import { webAddressOf } from '../../source/web-address.ts'
import type { Release } from './releases.ts'

export function traceAncestry(releases: readonly Release[], lineage: Lineage): Release[] {
  const tracer = new Tracer(releases, lineage)
  for (const release of releases) tracer.take(release)
  return tracer.taken
}

class Tracer {
  readonly taken: Release[] = []
  readonly #lineage: Lineage
  /** Releases that are not taken yet, by commit, in the order in which they came. */
  readonly #waiting = new Map<string, Release[]>()
  readonly #done = new Set<Release>()
  /** The place of the first taken release that contains a commit. */
  readonly #containedIn = new Map<string, number>()
  /** Children have lower numbers than their parents. */
  readonly #depths: ReadonlyMap<string, number>

  constructor(releases: readonly Release[], lineage: Lineage) {
    this.#lineage = lineage
    this.#depths = new Map([...lineage.parents.keys()].map((commit, index) => [commit, index]))
    for (const release of releases) {
      const commit = this.#commitOf(release)
      if (commit !== undefined) this.#waiting.set(commit, [...(this.#waiting.get(commit) ?? []), release])
    }
  }

  /** Its ancestors among the releases first. */
  take(release: Release): void {
    if (this.#done.has(release)) return
    this.#done.add(release)
    const commit = this.#commitOf(release)
    if (commit === undefined) return void this.taken.push(this.#byOrder(release))
    const { fresh } = this.#walk(commit)
    const before = new Set(
      fresh.filter((one) => one !== commit).flatMap((one) => this.#waiting.get(one) ?? []),
    )
    for (const one of before) this.take(one)
    this.#takeNow(release, commit)
  }

  #takeNow(release: Release, commit: string): void {
    // Others may have been taken in the meantime.
    const { fresh, known } = this.#walk(commit)
    const facts = { ...release.facts, ...this.#factsOf(commit) }
    const [nearest] = known.toSorted((a, b) => this.#compareNearness(a, b))
    const place = this.taken.length
    for (const one of fresh) this.#containedIn.set(one, place)
    const from = nearest === undefined ? undefined : this.#from(nearest)
    this.taken.push(from === undefined ? { ...this.#byOrder(release), facts } : { ...release, facts, from })
  }

  /** Where a release contains the commit and is not at it, both went apart there. */
  #from(nearest: string): Release['from'] {
    const parent = this.taken[this.#containedIn.get(nearest)!]!
    const isAtIt = this.#commitOf(parent) === nearest
    return { parent: parent.label, ...(isAtIt ? {} : { mergeBase: nearest }) }
  }

  /** A release unrelated to all known ones continues the one before it, as in a plain folder. */
  #byOrder(release: Release): Release {
    const parent = this.taken.at(-1)
    return { ...release, from: parent === undefined ? {} : { parent: parent.label } }
  }

  /** Of a commit and those before it: which no release contains yet, and the first ones that one does. */
  #walk(commit: string): { fresh: string[]; known: string[] } {
    const [fresh, known] = [new Set<string>(), new Set<string>()]
    const open = [commit]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (this.#containedIn.has(at)) known.add(at)
      else if (!fresh.has(at)) {
        fresh.add(at)
        open.push(...(this.#lineage.parents.get(at) ?? []))
      }
    }
    return { fresh: [...fresh], known: [...known] }
  }

  /** In a later release; of one release the later commit, which is never before another one of them. */
  #compareNearness(a: string, b: string): number {
    const depth = (commit: string) => this.#depths.get(commit) ?? Infinity
    return this.#containedIn.get(b)! - this.#containedIn.get(a)! || depth(a) - depth(b)
  }

  #commitOf({ label }: Release): string | undefined {
    return this.#lineage.commits.get(label)
  }

  #factsOf(commit: string): Release['facts'] {
    const seconds = this.#lineage.seconds.get(commit)
    const date = seconds === undefined ? {} : { date: new Date(seconds * 1000).toISOString().slice(0, 10) }
    const url = webAddressOf(this.#lineage.origin ?? '', commit)
    return { commit, ...date, ...(url === undefined ? {} : { url }) }
  }
}
