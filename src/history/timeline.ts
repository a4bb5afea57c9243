/**
 * Builds a timeline from revisions that come one after the other, oldest first. Of each it keeps what is needed
 * to compare it with the next one, and no longer.
 * In: models with their origins. Out: a timeline, and since when the parts of the newest model are there.
 */
import { ToolBug } from '../core/errors.ts'
import { byCodeUnits } from '../core/order.ts'
import { record } from '../core/record.ts'
import { compareRevisions, factsOf } from '../diff/diff.ts'
import { countByLevel } from '../diff/gate.ts'
import { ruleById } from '../diff/rules/registry.ts'
import type { ApiMatch } from '../diff/rule.ts'
import type { ChangeSet, DiffOptions, DiffSide } from '../diff/types.ts'
import { viewOf } from '../diff/view.ts'
import { attachChanges, placesOf } from './attach.ts'
import { namesAfter } from './carry.ts'
import { inventoryOf, type Thing } from './inventory.ts'
import { Lives, type Life, type SavedLives } from './lives.ts'
import type { LeftOut, SinceMarks, Timeline, TimelineEntry, TimelineRelease } from './types.ts'

export interface TimelineOptions extends DiffOptions {
  /** Gives changes other levels, or leaves some out. */
  adjust?: (set: ChangeSet) => ChangeSet
}

/** What is kept of the last revision. */
interface Last {
  side: DiffSide
  things: Thing[]
}

/** All that a builder knows but for its last revision, as plain data that goes through JSON unharmed. */
export interface SavedTimeline {
  releases: TimelineRelease[]
  lives: SavedLives
}

export class TimelineBuilder {
  private lives = new Lives()
  private readonly releases: TimelineRelease[] = []
  private last: Last | undefined

  constructor(private readonly options: TimelineOptions = {}) {}

  /**
   * Goes on where another builder was saved, as if the revisions had been added to this one. The options must be
   * the same.
   *
   * @param last  the last revision that was added; without it no other one can be
   */
  static resume(saved: SavedTimeline, options: TimelineOptions = {}, last?: DiffSide): TimelineBuilder {
    const builder = new TimelineBuilder(options)
    builder.lives = Lives.resume(saved.lives)
    builder.releases.push(...saved.releases)
    if (last !== undefined) builder.last = lastOf(last)
    return builder
  }

  /** Shares objects with the builder, so it is to be written before another revision is added. */
  save(): SavedTimeline {
    return { releases: this.releases, lives: this.lives.save() }
  }

  /** The next revision. Its label must be another than those before; its model may be that of the last one. */
  add(side: DiffSide): void {
    if (this.last !== undefined && isSame(side, this.last.side)) this.again(side, this.last)
    else if (this.last !== undefined) this.next(side, this.last)
    else if (this.releases.length === 0) this.first(side)
    else throw new ToolBug('A timeline can go on only beside its last revision.')
  }

  finish(leftOut: readonly LeftOut[] = []): Timeline {
    const title = this.releases.at(-1)?.title
    return {
      ...(title === undefined ? {} : { title }),
      releases: this.releases,
      entries: this.lives.everyLife.toSorted(compareLives).map(entryOf),
      leftOut: [...leftOut],
    }
  }

  /** For the newest revision. */
  marks(): SinceMarks {
    const byPointer = record<string>()
    for (const { thing, root, since } of this.lives.present) {
      // What an object has from its base is told there.
      const isInside = thing.at === root.thing.at || thing.at.startsWith(`${root.thing.at}/`)
      if (thing.kind !== 'value' && isInside) byPointer[thing.at] ??= since
    }
    return { oldest: this.releases[0]?.label ?? '', byPointer }
  }

  private first(side: DiffSide): void {
    this.last = lastOf(side)
    this.lives.step(side.label, this.last.things, [], [])
    this.releases.push(releaseOf({ before: factsOf(side), after: factsOf(side), changes: [] }))
  }

  /** Nothing changed, so nothing needs to be compared. */
  private again(side: DiffSide, { side: before, things }: Last): void {
    this.lives.step(side.label, things, things, things)
    this.releases.push(releaseOf({ before: factsOf(before), after: factsOf(side), changes: [] }))
    this.last = { side, things }
  }

  private next(side: DiffSide, last: Last): void {
    const { adjust = (set) => set, ...options } = this.options
    const { set, match } = compareRevisions(last.side, side, options)
    const adjusted = adjust(set)
    const things = inventoryOf(match.after)
    const before = placesOf(last.things, (id) => this.lives.find(id))
    this.lives.step(side.label, things, last.things, inventoryOf(match.before, namesAfter(match)))
    const after = placesOf(things, (id) => this.lives.find(id))
    attachChanges({ label: side.label, changes: adjusted.changes, before, after })
    this.releases.push(releaseOf(adjusted, match))
    this.last = { side, things }
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

function isSame(side: DiffSide, { model, origins }: DiffSide): boolean {
  return side.model === model && side.origins === origins
}

function lastOf(side: DiffSide): Last {
  return { side, things: inventoryOf(viewOf(side.model, side.origins)) }
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

function entryOf(life: Life): TimelineEntry {
  const { thing, root, since, removedIn, gaps, earlier, changes, reachedBy } = life
  return {
    kind: thing.kind,
    where: thing.where,
    of: root.thing.of,
    ...(thing.value === undefined ? {} : { value: thing.value }),
    since,
    changedIn: changedIn(life),
    ...(removedIn === undefined ? {} : { removedIn }),
    ...(gaps.length === 0 ? {} : { gaps }),
    ...(earlier.length === 0 ? {} : { earlier }),
    changes,
    ...(reachedBy.length === 0 ? {} : { reachedBy }),
  }
}

/** That a thing came, went or was back is no change of it. */
function changedIn({ since, removedIn, gaps, changes, thing }: Life): string[] {
  const turns = new Set([since, removedIn, ...gaps.flatMap((gap) => [gap.removedIn, gap.backIn])])
  const isTurn = (rule: string, label: string) =>
    turns.has(label) && (thing.kind === 'value' || /^(?:add|remove)$/u.test(ruleById(rule)?.action ?? ''))
  return [...new Set(changes.filter((one) => !isTurn(one.rule, one.in)).map((one) => one.in))]
}

/** Operations before schemas; each before its parts, also before those that it lost under an older name. */
function compareLives(a: Life, b: Life): number {
  const rank = ({ root }: Life) => (root.thing.kind === 'operation' ? 0 : 1)
  const depth = (life: Life) => (life.root === life ? 0 : 1)
  return (
    rank(a) - rank(b) ||
    byCodeUnits(a.root.thing.of, b.root.thing.of) ||
    depth(a) - depth(b) ||
    byCodeUnits(a.thing.where, b.thing.where) ||
    byCodeUnits(a.thing.id, b.thing.id)
  )
}
