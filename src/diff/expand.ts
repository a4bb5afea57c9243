/**
 * Looks through references: what a type is when the named schemas are put in its place.
 * In: a shape and the schemas of its revision. Out: a shape that is no reference. Cycles end as `any`.
 */
import {
  anyShape,
  type ObjectShape,
  type PropertyShape,
  type NormalizedSchema,
  type UnionShape,
} from './normalize.ts'

type Schemas = ReadonlyMap<string, NormalizedSchema>

export function expand(shape: NormalizedSchema, schemas: Schemas): NormalizedSchema {
  return shape.kind === 'array' ? { ...shape, items: expand(shape.items, schemas) } : resolve(shape, schemas)
}

/** The same for a reference only: what is inside a list stays as it is. */
export function resolve(shape: NormalizedSchema, schemas: Schemas): NormalizedSchema {
  const seen = new Set<string>()
  let isNullable = shape.isNullable
  let now: NormalizedSchema = shape
  while (now.kind === 'ref') {
    const target = schemas.get(now.name)
    if (target === undefined || seen.has(now.name)) return { ...anyShape(shape.at), isNullable }
    seen.add(now.name)
    isNullable ||= target.isNullable
    now = target
  }
  const whole = now.kind === 'object' ? flatten(now, schemas) : now
  // Values beside a reference limit those of the schema.
  const values = shape.kind === 'ref' && shape.values !== undefined ? { values: shape.values } : {}
  const isAsDeclared = whole.isNullable === isNullable && values.values === undefined
  return isAsDeclared ? whole : { ...whole, ...values, isNullable }
}

/** A union in which a branch that names another union is that union's branches. */
export function spread(union: UnionShape, schemas: Schemas): UnionShape {
  const branches: NormalizedSchema[] = []
  const entered = new Set<string>()
  let isNullable = union.isNullable
  const enter = (branch: NormalizedSchema): void => {
    const target = branch.kind === 'ref' ? resolve(branch, schemas) : branch
    if (target.kind !== 'union') return void branches.push(branch)
    isNullable ||= target.isNullable
    if (branch.kind === 'ref' && entered.has(branch.name)) return
    if (branch.kind === 'ref') entered.add(branch.name)
    target.branches.forEach(enter)
  }
  union.branches.forEach(enter)
  return entered.size === 0 ? union : { ...union, branches, isNullable }
}

/** An object with the members of its bases. Its own members win. */
export function flatten(object: ObjectShape, schemas: Schemas): ObjectShape {
  if (object.bases.length === 0) return object
  const properties = new Map<string, PropertyShape>()
  const entered = new Set<string>()
  const also: NormalizedSchema[] = []
  let rest = object.rest
  const enter = (part: NormalizedSchema): void => {
    if (part.kind === 'ref') return enterName(part.name)
    if (part.kind === 'any') return
    if (part.kind !== 'object') return void also.push(part)
    part.bases.forEach(enterName)
    also.push(...part.also)
    for (const [name, property] of part.properties) properties.set(name, property)
    rest = part.rest ?? rest
  }
  const enterName = (name: string): void => {
    const target = schemas.get(name)
    if (target === undefined || entered.has(name)) return
    entered.add(name)
    enter(target)
  }
  enter(object)
  return { ...object, properties, bases: [], also, ...(rest === undefined ? {} : { rest }) }
}
