/**
 * Properties of branches that are not shown. Some templates leave out the rows of a branch, but print the branches of
 * a property in it: rows two levels below the branch, without the row that they belong to. The sample has the keys.
 */
import { record } from '../../core/record.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { PropertyRow } from '../fields/property-rows.ts'
import type { Combinator } from '../profile.ts'
import type { SampleTop } from './sample-keys.ts'

export interface UnnamedProperty {
  /** The branch that is not shown. */
  branch: SchemaDraft
  schema: SchemaDraft
  combinator: Combinator
  /** The first of its rows. */
  row: PropertyRow
  /** The property of the same branch that is shown after it. */
  next?: string
}

/**
 * Gives the properties their names: that of the key before the next one in the sample, or those keys that no row
 * shows where there are as many.
 * @param shown the names that rows show
 * @returns properties whose name the sample does not show
 */
export function nameProperties(
  properties: readonly UnnamedProperty[],
  shown: ReadonlySet<string>,
  sample: SampleTop | undefined,
): UnnamedProperty[] {
  const { keys = [] } = sample ?? {}
  const names = new Map<UnnamedProperty, string>()
  for (const property of properties) {
    const name = property.next === undefined ? undefined : keys[keys.indexOf(property.next) - 1]
    if (name !== undefined && !shown.has(name)) names.set(property, name)
  }
  const known = new Set([...shown, ...names.values()])
  const rest = properties.filter((property) => property.next === undefined)
  for (const [property, name] of pairs(rest, properties.at(-1), keys, known)) names.set(property, name)
  for (const [property, name] of names) attach(property, name, Array.isArray(sample?.entries.get(name)))
  return properties.filter((property) => !names.has(property))
}

/** What is last on the page is last in the sample. */
function pairs(
  rest: readonly UnnamedProperty[],
  last: UnnamedProperty | undefined,
  keys: readonly string[],
  known: ReadonlySet<string>,
): [UnnamedProperty, string][] {
  const unknown = keys.filter((key) => !known.has(key))
  if (unknown.length === rest.length) return rest.map((property, index) => [property, unknown[index]!])
  const [property, name] = [rest.at(-1), keys.at(-1)]
  if (property === undefined || property !== last || name === undefined || known.has(name)) return []
  return [[property, name]]
}

/** Before the properties of the branch that are shown: its row is above theirs. */
function attach({ branch, schema, combinator }: UnnamedProperty, name: string, isList: boolean): void {
  const whole = isList && isOfItems(schema, combinator) ? listOf(schema) : schema
  delete branch.inferred
  if (isOfMap(name)) {
    branch.additionalProperties = whole
    return
  }
  whole.inferred = [...(whole.inferred ?? []), 'name']
  branch.properties = record([[name, whole] as const, ...Object.entries(branch.properties ?? {})])
}

/** So the generator calls the keys of a map in samples. */
function isOfMap(name: string): boolean {
  return /^property[12]$/.test(name)
}

function listOf(items: SchemaDraft): SchemaDraft {
  return { type: 'array', items, inferred: ['type'] }
}

/** Of a list the branches are of its items, unless the first one, which the sample is made from, is a list itself. */
function isOfItems(schema: SchemaDraft, combinator: Combinator): boolean {
  const first = combinator === 'not' ? undefined : schema[combinator]?.[0]
  return first !== undefined && first.type !== 'array'
}
