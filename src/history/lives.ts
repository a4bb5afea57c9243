/**
 * The lives of things over revisions: born, carried on under the same or another name, gone, back again.
 * In: inventories, one revision after the other. Out: a life for each thing of the revision. Knows no rules.
 */
import type { Level } from '../diff/types.ts'
import type { Thing } from './inventory.ts'
import type { EntryChange, EntryReach } from './types.ts'

export interface Life {
  /** As the newest revision that has it shows it. */
  thing: Thing
  /** That of the operation or schema that it is, or is a part of. */
  root: Life
  since: string
  removedIn?: string
  gaps: { removedIn: string; backIn: string }[]
  earlier: { where: string; until: string }[]
  changes: EntryChange[]
  reachedBy: EntryReach[]
}

/** Lives as plain data: they name each other by their place in the list. */
export interface SavedLives {
  all: (Omit<Life, 'root'> & { root: number })[]
  living: number[]
  gone: number[]
}

export class Lives {
  /** Of the things in the last revision that was taken in, by id. */
  private living = new Map<string, Life>()
  /** Of things that are gone, by the id that they had last. */
  private readonly gone = new Map<string, Life>()
  private all: Life[] = []

  static resume(saved: SavedLives): Lives {
    const lives = new Lives()
    const all = saved.all.map((one) => ({ ...one }) as unknown as Life)
    for (const [index, { root }] of saved.all.entries()) all[index]!.root = all[root]!
    lives.all = all
    for (const index of saved.living) lives.living.set(all[index]!.thing.id, all[index]!)
    for (const index of saved.gone) lives.gone.set(all[index]!.thing.id, all[index]!)
    return lives
  }

  /** Shares what is inside lives with them, so it is to be written before the next step. */
  save(): SavedLives {
    const places = new Map(this.all.map((life, index) => [life, index]))
    const placeOf = (life: Life): number => places.get(life)!
    return {
      all: this.all.map((life) => ({ ...life, root: placeOf(life.root) })),
      living: [...this.living.values()].map(placeOf),
      gone: [...this.gone.values()].map(placeOf),
    }
  }

  get everyLife(): readonly Life[] {
    return this.all
  }

  get present(): Iterable<Life> {
    return this.living.values()
  }

  /** @param carried  the things of the revision before, under the names that they have in this one */
  step(label: string, things: readonly Thing[], before: readonly Thing[], carried: readonly Thing[]): void {
    const next = new Map<string, Life>()
    const ids = new Set(things.map(({ id }) => id))
    for (const [index, old] of before.entries()) {
      const life = this.living.get(old.id)
      const id = carried[index]!.id
      if (life === undefined || !ids.has(id) || next.has(id)) continue
      next.set(id, life)
      this.living.delete(old.id)
    }
    for (const [id, life] of this.living) this.bury(id, life, label)
    for (const thing of things) this.show(thing, next, label)
    for (const thing of things) next.get(thing.id)!.root = next.get(thing.root)!
    this.living = next
  }

  find(id: string): Life | undefined {
    return this.living.get(id) ?? this.gone.get(id)
  }

  private bury(id: string, life: Life, label: string): void {
    life.removedIn = label
    this.gone.set(id, life)
  }

  /** A thing of the new revision: carried on, back again, or new. */
  private show(thing: Thing, next: Map<string, Life>, label: string): void {
    const life = next.get(thing.id) ?? this.revive(thing.id, label) ?? this.begin(thing, label)
    if (life.thing.where !== thing.where) life.earlier.push({ where: life.thing.where, until: label })
    life.thing = thing
    next.set(thing.id, life)
  }

  private revive(id: string, label: string): Life | undefined {
    const life = this.gone.get(id)
    if (life?.removedIn === undefined) return undefined
    life.gaps.push({ removedIn: life.removedIn, backIn: label })
    delete life.removedIn
    this.gone.delete(id)
    return life
  }

  private begin(thing: Thing, label: string): Life {
    const life = { thing, since: label, gaps: [], earlier: [], changes: [], reachedBy: [] } as unknown as Life
    life.root = life
    this.all.push(life)
    return life
  }
}

/** Notes that a change of something else reaches an operation. */
export function noteReach(life: Life, label: string, level: Level, isWorse: (now: Level) => boolean): void {
  const last = life.reachedBy.at(-1)
  if (last?.in !== label) {
    life.reachedBy.push({ in: label, level, count: 1 })
    return
  }
  last.count += 1
  if (isWorse(last.level)) last.level = level
}
