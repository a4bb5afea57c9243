/**
 * The lives of things over revisions: born, carried on under the same or another name, gone, back again. Revisions
 * form lanes: each continues its parent, and knows what existed on the way to it. A thing that two lanes have
 * under one name is one life.
 * In: inventories, each with the label of the revision that it continues. Out: a life for each thing. Knows no
 * rules.
 */
import type { Level } from '../diff/types.ts'
import type { Thing } from './inventory.ts'
import type { EntryChange, EntryReach } from './types.ts'

export interface Lifespan {
  /** As the newest revision that has it shows it. */
  thing: Thing
  /** That of the operation or schema that it is, or is a part of. */
  root: Lifespan
  /** The first revision that had it, of all lanes. */
  since: string
  earlier: { where: string; until: string }[]
  changes: EntryChange[]
  reachedBy: EntryReach[]
}

/** A life as one lane knows it. */
export interface Held {
  readonly life: Lifespan
  /** The first revision on the way to this one that had it. */
  readonly since: string
  readonly where: string
  readonly gaps: readonly { removedIn: string; backIn: string }[]
  readonly removedIn?: string
}

/** What there is at one revision, by id. */
interface State {
  living: Map<string, Held>
  /** What was there on the way, by the id that it had last. */
  gone: Map<string, Held>
}

/** What one revision has other than its parent. */
interface Node {
  parent: string | undefined
  /** Ids under which nothing lives any more: it is gone, or has another one. */
  ended: string[]
  /** Ids of what was gone, and is back. */
  back: string[]
  living: [id: string, held: Held][]
  gone: [id: string, held: Held][]
}

type SavedHeld = Omit<Held, 'life'> & { life: number }

/** Lifespans as plain data: they name each other by their place in the list. */
export interface SavedLives {
  all: (Omit<Lifespan, 'root'> & { root: number })[]
  nodes: {
    label: string
    parent?: string
    ended: string[]
    back: string[]
    living: [string, SavedHeld][]
    gone: [string, SavedHeld][]
  }[]
}

/** A revision that is taken in. */
export interface Step {
  label: string
  things: readonly Thing[]
  /** The revision that it continues: its things, and their names in the new one. */
  parent?: { label: string; things: readonly Thing[]; carried: readonly Thing[] }
}

/** How many states are kept whole; others are made again of what changed on the way to them. */
const KEPT_STATES = 4

export class LifespanTracker {
  private all: Lifespan[] = []
  private readonly nodes = new Map<string, Node>()
  private readonly states = new Map<string, State>()
  /** The life that was seen last under an id, in any lane. */
  private readonly lastSeen = new Map<string, Lifespan>()

  static resume(saved: SavedLives): LifespanTracker {
    const lives = new LifespanTracker()
    const all = saved.all.map((one) => ({ ...one }) as unknown as Lifespan)
    for (const [index, { root }] of saved.all.entries()) all[index]!.root = all[root]!
    lives.all = all
    const heldOf = ([id, held]: [string, SavedHeld]): [string, Held] => [
      id,
      { ...held, life: all[held.life]! },
    ]
    for (const { label, parent, ended, back, living, gone } of saved.nodes) {
      const node: Node = { parent, ended, back, living: living.map(heldOf), gone: gone.map(heldOf) }
      lives.nodes.set(label, node)
      for (const [id, { life }] of node.living) lives.lastSeen.set(id, life)
    }
    return lives
  }

  /** Shares what is inside lives with them, so it is to be written before the next step. */
  save(): SavedLives {
    const places = new Map(this.all.map((life, index) => [life, index]))
    const placeOf = (life: Lifespan): number => places.get(life)!
    const saved = ([id, held]: [string, Held]): [string, SavedHeld] => [
      id,
      { ...held, life: placeOf(held.life) },
    ]
    return {
      all: this.all.map((life) => ({ ...life, root: placeOf(life.root) })),
      nodes: [...this.nodes].map(([label, { parent, ended, back, living, gone }]) => ({
        label,
        ...(parent === undefined ? {} : { parent }),
        ended,
        back,
        living: living.map(saved),
        gone: gone.map(saved),
      })),
    }
  }

  get everyLife(): readonly Lifespan[] {
    return this.all
  }

  /** What lives at a revision. */
  livingAt(label: string): ReadonlyMap<string, Held> {
    return this.stateAt(label).living
  }

  /** What lives at a revision, or did on the way to it. */
  heldAt(label: string): Held[] {
    const { living, gone } = this.stateAt(label)
    return [...living.values(), ...gone.values()]
  }

  /** What came, went or was renamed at these revisions, as the last of them knows it. */
  changedOn(labels: readonly string[]): ReadonlyMap<Lifespan, Held> {
    const changed = new Map<Lifespan, Held>()
    for (const { living, gone } of labels.flatMap((label) => this.nodes.get(label) ?? []))
      for (const [, held] of [...gone, ...living]) changed.set(held.life, held)
    return changed
  }

  /** The life of a thing that a revision has, or had. */
  find(label: string, id: string): Lifespan | undefined {
    const { living, gone } = this.stateAt(label)
    return (living.get(id) ?? gone.get(id))?.life ?? this.lastSeen.get(id)
  }

  step({ label, things, parent }: Step): void {
    const before = parent === undefined ? EMPTY : this.stateAt(parent.label)
    const carried = carryOn(before, { things, parent })
    const gone = new Map(before.gone)
    const living = new Map<string, Held>()
    for (const [id, held] of before.living)
      if (!carried.taken.has(id)) gone.set(id, { ...held, removedIn: label })
    const known = once(
      () => new Set([...before.living.values(), ...before.gone.values()].map((one) => one.life)),
    )
    for (const thing of things) {
      const held = carried.held.get(thing.id) ?? revived(gone, thing, label)
      living.set(thing.id, held === undefined ? this.begin(thing, label, known) : moved(held, thing, label))
    }
    for (const thing of things) {
      const { life } = living.get(thing.id)!
      life.thing = thing
      life.root = living.get(thing.root)!.life
      this.lastSeen.set(thing.id, life)
    }
    this.nodes.set(label, nodeOf(before, { living, gone }, parent?.label))
    this.keep(label, { living, gone })
  }

  /** A thing that another lane has, and this one did not know, is the same; otherwise it is new. */
  private begin(thing: Thing, label: string, known: () => ReadonlySet<Lifespan>): Held {
    const elsewhere = this.lastSeen.get(thing.id)
    const life = elsewhere !== undefined && !known().has(elsewhere) ? elsewhere : this.birth(thing, label)
    return { life, since: label, where: thing.where, gaps: [] }
  }

  private birth(thing: Thing, label: string): Lifespan {
    const life = { thing, since: label, earlier: [], changes: [], reachedBy: [] } as unknown as Lifespan
    life.root = life
    this.all.push(life)
    return life
  }

  private stateAt(label: string): State {
    const way: Node[] = []
    let at: string | undefined = label
    while (at !== undefined && !this.states.has(at)) {
      const node = this.nodes.get(at)
      if (node === undefined) break
      way.push(node)
      at = node.parent
    }
    const known = (at === undefined ? undefined : this.states.get(at)) ?? EMPTY
    if (way.length === 0) return known
    const state = stateAfter(known, way.toReversed())
    this.keep(label, state)
    return state
  }

  private keep(label: string, state: State): void {
    this.states.delete(label)
    this.states.set(label, state)
    const [oldest] = this.states.keys()
    if (this.states.size > KEPT_STATES && oldest !== undefined) this.states.delete(oldest)
  }
}

const EMPTY: State = { living: new Map(), gone: new Map() }

/** What continues, by its id in the new revision, with the ids that it had in the old one. */
function carryOn(
  before: State,
  { things, parent }: { things: Step['things']; parent: Step['parent'] | undefined },
): { held: Map<string, Held>; taken: Set<string> } {
  const ids = new Set(things.map(({ id }) => id))
  const held = new Map<string, Held>()
  const taken = new Set<string>()
  for (const [index, old] of (parent?.things ?? []).entries()) {
    const [one, id] = [before.living.get(old.id), parent!.carried[index]!.id]
    if (one === undefined || !ids.has(id) || held.has(id)) continue
    held.set(id, one)
    taken.add(old.id)
  }
  return { held, taken }
}

function revived(gone: Map<string, Held>, { id }: Thing, label: string): Held | undefined {
  const found = gone.get(id)
  if (found?.removedIn === undefined) return undefined
  const { removedIn, ...held } = found
  gone.delete(id)
  return { ...held, gaps: [...held.gaps, { removedIn, backIn: label }] }
}

/** Under another name than before; the life notes each name once, whichever lane drops it first. */
function moved(held: Held, { where }: Thing, label: string): Held {
  if (held.where === where) return held
  const { earlier } = held.life
  if (earlier.at(-1)?.where !== held.where) earlier.push({ where: held.where, until: label })
  return { ...held, where }
}

function nodeOf(before: State, after: State, parent: string | undefined): Node {
  return {
    parent,
    ended: [...before.living.keys()].filter((id) => !after.living.has(id)),
    back: [...before.gone.keys()].filter((id) => !after.gone.has(id)),
    living: [...after.living].filter(([id, held]) => before.living.get(id) !== held),
    gone: [...after.gone].filter(([id, held]) => before.gone.get(id) !== held),
  }
}

function stateAfter(before: State, way: readonly Node[]): State {
  const state = { living: new Map(before.living), gone: new Map(before.gone) }
  for (const { ended, back, living, gone } of way) {
    for (const id of ended) state.living.delete(id)
    for (const id of back) state.gone.delete(id)
    for (const [id, held] of living) state.living.set(id, held)
    for (const [id, held] of gone) state.gone.set(id, held)
  }
  return state
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Notes that a change of something else reaches an operation. */
export function noteReach(
  life: Lifespan,
  label: string,
  level: Level,
  isWorse: (now: Level) => boolean,
): void {
  const last = life.reachedBy.at(-1)
  if (last?.in !== label) {
    life.reachedBy.push({ in: label, level, count: 1 })
    return
  }
  last.count += 1
  if (isWorse(last.level)) last.level = level
}
