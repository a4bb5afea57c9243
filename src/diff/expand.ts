/**
 * Looks through references: what a type is when the named schemas are put in its place.
 * In: a shape and the schemas of its revision. Out: a shape that is no reference. Cycles end as `any`.
 */
import { anyShape, type ObjectShape, type PropertyShape, type Shape } from './shape.ts'

type Schemas = ReadonlyMap<string, Shape>

export function expand(shape: Shape, schemas: Schemas): Shape {
  if (shape.kind === 'array') return { ...shape, items: expand(shape.items, schemas) }
  const seen = new Set<string>()
  let isNullable = shape.isNullable
  let now: Shape = shape
  while (now.kind === 'ref') {
    const target = schemas.get(now.name)
    if (target === undefined || seen.has(now.name)) return { ...anyShape(shape.at), isNullable }
    seen.add(now.name)
    isNullable ||= target.isNullable
    now = target
  }
  const whole = now.kind === 'object' ? flatten(now, schemas) : now
  return whole.isNullable === isNullable ? whole : { ...whole, isNullable }
}

/** An object with the members of its bases. Its own members win. */
export function flatten(object: ObjectShape, schemas: Schemas): ObjectShape {
  if (object.bases.length === 0) return object
  const properties = new Map<string, PropertyShape>()
  const entered = new Set<string>()
  let rest = object.rest
  const enter = (part: Shape): void => {
    if (part.kind === 'ref') return enterName(part.name)
    if (part.kind !== 'object') return
    part.bases.forEach(enterName)
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
  return { ...object, properties, bases: [], ...(rest === undefined ? {} : { rest }) }
}
