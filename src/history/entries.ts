/**
 * Lifespans as timeline entries: when each thing was added, changed and removed, in the main lane and in others.
 * In: lives, and the lanes of their releases. Out: entries in their order. Reads no model.
 */
import { byCodeUnits } from '../core/order.ts'
import { ruleById } from '../diff/rules/registry.ts'
import type { Lane } from './lanes.ts'
import type { Held, Lifespan, LifespanTracker } from './lifespans.ts'
import type { EntryLane, TimelineEntry } from './types.ts'

export function entriesOf(lives: LifespanTracker, lanes: readonly Lane[]): TimelineEntry[] {
  const [main, ...others] = lanes
  if (main === undefined) return []
  const onMain = new Map(lives.heldAt(main.labels.at(-1)!).map((held) => [held.life, held]))
  const aside = new Map<Lifespan, [Lane, Held][]>()
  for (const lane of others)
    for (const [life, held] of lives.changedOn(lane.labels))
      aside.set(life, [...(aside.get(life) ?? []), [lane, held]])
  return lives.everyLife
    .toSorted(compareLives)
    .map((life) => entryOf(life, onMain.get(life), aside.get(life) ?? []))
}

/** Operations before schemas; each before its parts, also before those that it lost under an older name. */
export function compareLives(a: Lifespan, b: Lifespan): number {
  const rank = ({ root }: Lifespan) => (root.thing.kind === 'operation' ? 0 : 1)
  const depth = (life: Lifespan) => (life.root === life ? 0 : 1)
  return (
    rank(a) - rank(b) ||
    byCodeUnits(a.root.thing.of, b.root.thing.of) ||
    depth(a) - depth(b) ||
    byCodeUnits(a.thing.where, b.thing.where) ||
    byCodeUnits(a.thing.id, b.thing.id)
  )
}

/** The newest lane that has a thing describes it, if the main lane never had it. */
function entryOf(life: Lifespan, onMain: Held | undefined, aside: readonly [Lane, Held][]): TimelineEntry {
  const { thing, root, since, earlier, changes, reachedBy } = life
  const [[homeLane, homeHeld] = []] = onMain === undefined ? aside : []
  const told = onMain ?? homeHeld
  const lanes = [
    ...(onMain === undefined || onMain.since === since ? [] : [laneOf(undefined, onMain)]),
    ...aside.filter(([lane]) => lane !== homeLane).map(([lane, held]) => laneOf(lane.name, held)),
  ]
  const turns = [told, ...aside.map(([, held]) => held)].flatMap((held) => held ?? [])
  return {
    kind: thing.kind,
    where: thing.where,
    of: root.thing.of,
    ...(thing.value === undefined ? {} : { value: thing.value }),
    since,
    changedIn: changedIn(life, turns),
    ...(told && spanOf(told)),
    ...(homeLane?.name === undefined ? {} : { lane: homeLane.name }),
    ...(lanes.length === 0 ? {} : { lanes }),
    ...(earlier.length === 0 ? {} : { earlier }),
    changes,
    ...(reachedBy.length === 0 ? {} : { reachedBy }),
  }
}

function laneOf(lane: string | undefined, held: Held): EntryLane {
  return { ...(lane === undefined ? {} : { lane }), since: held.since, ...spanOf(held) }
}

function spanOf({ removedIn, gaps }: Held): Pick<TimelineEntry, 'removedIn' | 'gaps'> {
  return {
    ...(removedIn === undefined ? {} : { removedIn }),
    ...(gaps.length === 0 ? {} : { gaps: [...gaps] }),
  }
}

/** That a thing came, went or was back is no change of it. */
function changedIn({ since, changes, thing }: Lifespan, told: readonly Held[]): string[] {
  const turns = new Set<string | undefined>([since])
  for (const held of told) {
    for (const label of [held.since, held.removedIn]) turns.add(label)
    for (const gap of held.gaps) turns.add(gap.removedIn).add(gap.backIn)
  }
  const isTurn = (rule: string, label: string) =>
    turns.has(label) && (thing.kind === 'value' || /^(?:add|remove)$/u.test(ruleById(rule)?.action ?? ''))
  return [...new Set(changes.filter((one) => !isTurn(one.rule, one.in)).map((one) => one.in))]
}
