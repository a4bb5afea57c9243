/**
 * Builds a timeline from revisions, each of which continues one that was added before: the last one, or another
 * where branches went apart. What the diff makes of a revision is made once, and kept as long as its model is.
 * In: models with their origins. Out: a timeline, and since when the parts of the newest model are there.
 */
import { ToolBug } from '../core/errors.ts'
import { record } from '../core/record.ts'
import { compareRevisions, factsOf, matchViews } from '../diff/diff.ts'
import { countByLevel } from '../diff/gate.ts'
import type { ApiMatch } from '../diff/rule.ts'
import type { ChangeSet, DiffOptions, DiffSide } from '../diff/types.ts'
import { indexModel, type ModelIndex } from '../diff/model-index.ts'
import type { ApiModel, Origins } from '../model/api.ts'
import { attachChanges, placesOf } from './attach.ts'
import { resolveRenames } from './renames.ts'
import { compareLives, entriesOf } from './entries.ts'
import { inventoryOf, type Thing } from './inventory.ts'
import { lanesOf } from './lanes.ts'
import { LifespanTracker, type SavedLives } from './lifespans.ts'
import type { LeftOut, ReleaseFacts, SinceMarks, Timeline, TimelineRelease } from './types.ts'

export interface TimelineOptions extends DiffOptions {
  /** Gives changes other levels, or leaves some out. */
  adjust?: (set: ChangeSet) => ChangeSet
}

/** A revision, and what the diff and the lives make of it: both are needed again for what comes after it. */
interface Seen {
  view: ModelIndex
  things: Thing[]
}

/** How a revision relates to the others. */
export interface Ancestry {
  /** The revision that it continues; undefined if it starts a line. By default the one added last. */
  parent?: DiffSide | undefined
  /** What it is compared with, where that is not the parent: the point at which both went apart. */
  base?: DiffSide | undefined
  /** What is known of it besides its docs. */
  facts?: ReleaseFacts
}

/** All that a builder knows but for models, as plain data that goes through JSON unharmed. */
export interface SavedTimeline {
  releases: TimelineRelease[]
  lives: SavedLives
}

export class TimelineBuilder {
  private lives = new LifespanTracker()
  private readonly releases: TimelineRelease[] = []
  private readonly labels = new Set<string>()
  private readonly seen = new WeakMap<ApiModel, Map<Origins, Seen>>()
  private last: DiffSide | undefined

  constructor(private readonly options: TimelineOptions = {}) {}

  /**
   * Goes on where another builder was saved, as if the revisions had been added to this one. The options must be
   * the same.
   *
   * @param last  the last revision that was added; without it no other one can go on from it
   */
  static resume(saved: SavedTimeline, options: TimelineOptions = {}, last?: DiffSide): TimelineBuilder {
    const builder = new TimelineBuilder(options)
    builder.lives = LifespanTracker.resume(saved.lives)
    builder.releases.push(...saved.releases)
    for (const { label } of saved.releases) builder.labels.add(label)
    builder.last = last
    return builder
  }

  /** Shares objects with the builder, so it is to be written before another revision is added. */
  save(): SavedTimeline {
    return { releases: this.releases, lives: this.lives.save() }
  }

  /**
   * The next revision. Its label must be another than those before; its model may be that of another one. Its
   * parent was added before.
   */
  add(side: DiffSide, ancestry: Ancestry = {}): void {
    const parent = 'parent' in ancestry ? ancestry.parent : this.last
    if (parent === undefined && this.releases.length > 0 && !('parent' in ancestry))
      throw new ToolBug('A timeline can go on only beside its last revision.')
    if (parent !== undefined && !this.labels.has(parent.label))
      throw new ToolBug('A revision can go on only from one that was added.')
    const release = parent === undefined ? this.begin(side) : this.goOn(side, { ...ancestry, parent })
    this.releases.push({ ...release, ...ancestry.facts })
    this.labels.add(side.label)
    this.last = side
  }

  finish(leftOut: readonly LeftOut[] = []): Timeline {
    const title = this.releases.at(-1)?.title
    const lanes = lanesOf(this.releases)
    const names = new Map(lanes.flatMap(({ name, labels }) => labels.map((label) => [label, name])))
    return {
      ...(title === undefined ? {} : { title }),
      releases: this.releases.map((release) => {
        const lane = names.get(release.label)
        return lane === undefined ? release : { ...release, lane }
      }),
      entries: entriesOf(this.lives, lanes),
      leftOut: [...leftOut],
    }
  }

  /** For the newest revision. */
  marks(): SinceMarks {
    const byPointer = record<string>()
    const living = this.lives.livingAt(this.releases.at(-1)?.label ?? '')
    for (const { thing, root, since } of [...living.values()].map(({ life }) => life).sort(compareLives)) {
      // What an object has from its base is told there.
      const isInside = thing.at === root.thing.at || thing.at.startsWith(`${root.thing.at}/`)
      if (thing.kind !== 'value' && isInside) byPointer[thing.at] ??= since
    }
    return { oldest: this.releases[0]?.label ?? '', byPointer }
  }

  private begin(side: DiffSide): TimelineRelease {
    this.lives.step({ label: side.label, things: this.see(side).things })
    return releaseOf({ before: factsOf(side), after: factsOf(side), changes: [] })
  }

  private goOn(side: DiffSide, { parent, base = parent }: Ancestry & { parent: DiffSide }): TimelineRelease {
    const release = isSame(base, parent)
      ? this.comparedWith(parent, side)
      : this.comparedAside(side, { parent, base })
    return { ...release, parent: parent.label }
  }

  /** One comparison gives the changes and the new names of the parent's things. */
  private comparedWith(parent: DiffSide, side: DiffSide): TimelineRelease {
    const [old, now] = [this.see(parent), this.see(side)]
    // Nothing changed, so nothing needs to be compared.
    if (isSame(side, parent)) {
      this.lives.step({
        label: side.label,
        things: now.things,
        parent: { ...old, label: parent.label, carried: old.things },
      })
      return releaseOf({ before: factsOf(parent), after: factsOf(side), changes: [] })
    }
    const { set, match } = this.compare(parent, side)
    this.follow(side, parent, match)
    this.attach(set, old, { parent: parent.label, now })
    return releaseOf(set, match)
  }

  /** The base shows what changed, the parent what continues. */
  private comparedAside(
    side: DiffSide,
    { parent, base }: { parent: DiffSide; base: DiffSide },
  ): TimelineRelease {
    const [old, now] = [this.see(parent), this.see(side)]
    this.follow(side, parent, matchViews(old.view, now.view))
    if (isSame(side, base)) return releaseOf({ before: factsOf(base), after: factsOf(side), changes: [] })
    const { set, match } = this.compare(base, side)
    this.attach(set, this.see(base), { parent: parent.label, now })
    return releaseOf(set, match)
  }

  private compare(before: DiffSide, after: DiffSide): { set: ChangeSet; match: ApiMatch } {
    const { adjust = (set) => set, ...options } = this.options
    const { set, match } = compareRevisions(before, after, { ...options, view: (one) => this.see(one).view })
    return { set: adjust(set), match }
  }

  private follow(side: DiffSide, { label: parent, ...old }: DiffSide, match: ApiMatch): void {
    const carried = inventoryOf(match.before, resolveRenames(match))
    const { things: before } = this.see({ label: parent, ...old })
    this.lives.step({
      label: side.label,
      things: this.see(side).things,
      parent: { label: parent, things: before, carried },
    })
  }

  private attach(
    { after, changes }: ChangeSet,
    before: Seen,
    { parent, now }: { parent: string; now: Seen },
  ): void {
    const { label } = after
    attachChanges({
      label,
      changes,
      before: placesOf(before.things, (id) => this.lives.find(parent, id)),
      after: placesOf(now.things, (id) => this.lives.find(label, id)),
    })
  }

  private see({ model, origins }: DiffSide): Seen {
    const known = this.seen.get(model) ?? new Map<Origins, Seen>()
    this.seen.set(model, known)
    const seen = known.get(origins) ?? seenOf(indexModel(model, origins))
    known.set(origins, seen)
    return seen
  }
}

/** A timeline of revisions, in the order in which they come. */
export async function timelineOf(
  sides: Iterable<DiffSide> | AsyncIterable<DiffSide>,
  options: TimelineOptions = {},
): Promise<Timeline> {
  const builder = new TimelineBuilder(options)
  for await (const side of sides) builder.add(side)
  return builder.finish()
}

function seenOf(view: ModelIndex): Seen {
  return { view, things: inventoryOf(view) }
}

function isSame(side: DiffSide, { model, origins }: DiffSide): boolean {
  return side.model === model && side.origins === origins
}

function releaseOf({ after, changes }: ChangeSet, match?: ApiMatch): TimelineRelease {
  const { removed = [], added = [] } = match?.operations ?? {}
  const schemas = match === undefined ? { added: [], removed: [] } : schemaSets(match)
  return {
    ...after,
    counts: countByLevel(changes),
    addedOperations: added.map(({ key }) => key),
    removedOperations: removed.map(({ key }) => key),
    addedSchemas: schemas.added,
    removedSchemas: schemas.removed,
    changes,
  }
}

function schemaSets({ before, after, renamed }: ApiMatch): { added: string[]; removed: string[] } {
  const taken = new Set(renamed.values())
  return {
    added: [...after.schemas.keys()].filter((name) => !taken.has(name) && !before.schemas.has(name)),
    removed: [...before.schemas.keys()].filter((name) => !renamed.has(name) && !after.schemas.has(name)),
  }
}
