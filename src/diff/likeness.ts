/**
 * Whether two types of two revisions have the same content, and how much they have in common.
 * In: shapes of the old and of the new revision. Out: yes or no, or a number from 0 to 1. References are looked
 * through, and layout, order and names of equal content make no difference. Knows nothing of places and severity.
 */
import { flatten, resolve, spread } from './expand.ts'
import { hasSameFacts } from './facts.ts'
import { compareFormats, isWider, type TypeContext } from './relation.ts'
import { branchesOf, type ObjectShape, type PropertyShape, type NormalizedSchema } from './normalize.ts'

type Schemas = ReadonlyMap<string, NormalizedSchema>

/** How deep members are compared to find what two types have in common. */
const MAX_DEPTH = 3

/** Two types of one kind, before anything inside is compared. */
const SAME_KIND = 0.5

/** Members that hold another constant distinguish two types, whatever else they share. */
const OTHER_CONSTANT = 0.2

/** What two types that are not the same can have in common at most. */
const NOT_SAME = 0.95

export interface LikenessContext extends TypeContext {
  before: Schemas
  after: Schemas
  /** Whether one side states nothing of a type and the other one knows it from a sample only. */
  isSilent: (before: NormalizedSchema, after: NormalizedSchema) => boolean
}

export class Likeness {
  /** Pairs that are the same as long as the pairs being compared are. */
  private readonly assumed: string[] = []
  private readonly same = new Set<string>()
  private readonly different = new Set<string>()

  constructor(private readonly context: LikenessContext) {}

  /** Whether every value of one is a value of the other, as far as the docs show it. */
  isSame(before: NormalizedSchema, after: NormalizedSchema): boolean {
    if (this.isSameName(before, after)) return true
    // The types of one schema share its pointer.
    const key = `${before.at} ${before.kind} ${after.at} ${after.kind}`
    if (this.different.has(key)) return false
    if (this.same.has(key) || this.assumed.includes(key)) return true
    const depth = this.assumed.push(key) - 1
    const isSame = this.compareContent(before, after)
    this.conclude(depth, isSame)
    return isSame
  }

  /** A pair that differs takes back what was concluded from it; an outermost one settles all. */
  private conclude(depth: number, isSame: boolean): void {
    if (isSame && depth > 0) return
    const settled = this.assumed.splice(depth)
    if (isSame) for (const key of settled) this.same.add(key)
    else this.different.add(settled[0]!)
  }

  isSilent(before: NormalizedSchema, after: NormalizedSchema): boolean {
    return this.context.isSilent(before, after)
  }

  /** One schema, whose changes are reported where it is declared. */
  private isSameName(before: NormalizedSchema, after: NormalizedSchema): boolean {
    if (before.kind !== 'ref' || after.kind !== 'ref') return false
    return before.isNullable === after.isNullable && this.context.nameAfter(before.name) === after.name
  }

  private compareContent(before: NormalizedSchema, after: NormalizedSchema): boolean {
    const old = whole(before, this.context.before)
    const now = whole(after, this.context.after)
    if (this.context.isSilent(before, after)) return true
    if (old.isNullable !== now.isNullable || !hasSameFacts(old, now) || !hasSameValues(old, now)) return false
    if (old.kind === 'array' && now.kind === 'array') return this.isSame(old.items, now.items)
    if (old.kind === 'object' && now.kind === 'object') return this.isSameObject(old, now)
    if (old.kind === 'union' && now.kind === 'union') return this.isSameSet(old.branches, now.branches)
    return old.kind === now.kind && compareFormats(old.format, now.format, this.context) === 'same'
  }

  private isSameObject(before: ObjectShape, after: ObjectShape): boolean {
    const [old, now] = [flatten(before, this.context.before), flatten(after, this.context.after)]
    if (old.properties.size !== now.properties.size || !this.isSameSet(old.also, now.also)) return false
    if ((old.rest === undefined) !== (now.rest === undefined)) return false
    if (old.rest !== undefined && now.rest !== undefined && !this.isSame(old.rest, now.rest)) return false
    return [...old.properties].every(([name, property]) => {
      const twin = now.properties.get(name)
      return twin !== undefined && this.isSameMember(property, twin)
    })
  }

  private isSameMember(before: PropertyShape, after: PropertyShape): boolean {
    return (
      before.isRequired === after.isRequired &&
      before.isReadOnly === after.isReadOnly &&
      before.isWriteOnly === after.isWriteOnly &&
      this.isSame(before.shape, after.shape)
    )
  }

  /** Whether each branch of one is a branch of the other, in any order and any number. */
  private isSameSet(before: readonly NormalizedSchema[], after: readonly NormalizedSchema[]): boolean {
    return (
      before.every((branch) => after.some((other) => this.isSame(branch, other))) &&
      after.every((other) => before.some((branch) => this.isSame(branch, other)))
    )
  }

  /** From 0, nothing in common, to 1, the same. It is the same when the revisions change sides. */
  between(before: NormalizedSchema, after: NormalizedSchema, depth = 0): number {
    if (this.isSame(before, after)) return 1
    const isNamed = before.kind === 'ref' && after.kind === 'ref'
    if (isNamed || depth > MAX_DEPTH) return 0
    const [old, now] = [resolve(before, this.context.before), resolve(after, this.context.after)]
    if (old.kind === 'array' && now.kind === 'array')
      return NOT_SAME * mean([SAME_KIND, this.between(old.items, now.items, depth + 1)])
    if (old.kind === 'object' && now.kind === 'object') return NOT_SAME * this.betweenObjects(old, now, depth)
    if (old.kind === 'union' && now.kind === 'union')
      return NOT_SAME * sharedPart(branchesOf(old), branchesOf(now), (a, b) => this.isSame(a, b))
    if (old.kind !== now.kind) return isWider(old, now) || isWider(now, old) ? OTHER_CONSTANT : 0
    return NOT_SAME * betweenValues(old, now)
  }

  private betweenObjects(before: ObjectShape, after: ObjectShape, depth: number): number {
    const [old, now] = [flatten(before, this.context.before), flatten(after, this.context.after)]
    const names = new Set([...old.properties.keys(), ...now.properties.keys()])
    if (names.size === 0) return SAME_KIND
    let [shared, isOtherConstant] = [0, false]
    for (const name of names) {
      const [one, other] = [old.properties.get(name)?.shape, now.properties.get(name)?.shape]
      if (one === undefined || other === undefined) continue
      shared += mean([1, this.between(one, other, depth + 1)])
      isOtherConstant ||= isConstant(one) && isConstant(other) && !hasSameValues(one, other)
    }
    return (shared / names.size) * (isOtherConstant ? OTHER_CONSTANT : 1)
  }
}

function whole(shape: NormalizedSchema, schemas: Schemas): NormalizedSchema {
  const target = resolve(shape, schemas)
  return target.kind === 'union' ? spread(target, schemas) : target
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}

function isConstant(shape: NormalizedSchema): boolean {
  return shape.values?.length === 1
}

function valueKeys(shape: NormalizedSchema): string[] {
  return (shape.values ?? []).map(({ value }) => JSON.stringify(value))
}

function hasSameValues(before: NormalizedSchema, after: NormalizedSchema): boolean {
  const [old, now] = [valueKeys(before), new Set(valueKeys(after))]
  return old.length === now.size && old.every((key) => now.has(key))
}

/** Two plain types of one kind: their values, where both have some. */
function betweenValues(before: NormalizedSchema, after: NormalizedSchema): number {
  if (before.values === undefined || after.values === undefined) return SAME_KIND
  return sharedPart(valueKeys(before), valueKeys(after), (one, other) => one === other)
}

/** Repeated members count once on the side that has fewer of them, so that the sides can change places. */
function sharedPart<T>(before: readonly T[], after: readonly T[], isSame: (a: T, b: T) => boolean): number {
  const kept = before.filter((one) => after.some((other) => isSame(one, other))).length
  const known = after.filter((other) => before.some((one) => isSame(one, other))).length
  const shared = Math.min(kept, known)
  const all = before.length + after.length - shared
  return all === 0 ? 1 : shared / all
}
