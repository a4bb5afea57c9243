/**
 * Rows that are called by the title of their schema, where they have no name: the values of a map, the items of a
 * list. They look like properties; the sample has no property of that name.
 */
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import { own } from '../../core/record.ts'
import type { PlacedSchema } from '../types.ts'

/** The keys that generators write for what stands in a map. */
const MAP_KEYS = ['property1', 'property2']

/**
 * Where the values of a map have a title, their row is called by it and looks like a property; but the sample
 * shows a map, and no property of that name.
 *
 * @returns whether there was such a row
 */
export function untitleMap(schema: PlacedSchema, value: { [key: string]: JsonValue }): boolean {
  const { properties } = schema
  if (properties === undefined || schema.additionalProperties !== undefined) return false
  if (!MAP_KEYS.every((key) => Object.hasOwn(value, key) && !Object.hasOwn(properties, key))) return false
  const absent = Object.keys(properties).filter((name) => !Object.hasOwn(value, name))
  const [title] = absent
  if (title === undefined || absent.length > 1) return false
  schema.additionalProperties = { title, ...properties[title] }
  delete properties[title]
  if (Object.keys(properties).length === 0) delete schema.properties
  return true
}

/** Where the items of a list have a title, they look like objects with one property, which holds their fields.
 * @returns whether there was such a row */
export function untitleItems(items: PlacedSchema, value: JsonValue): boolean {
  const [title, ...others] = Object.keys(items.properties ?? {})
  if (title === undefined || others.length > 0 || !isJsonObject(value)) return false
  const inner = items.properties?.[title]
  const keys = Object.keys(value)
  if (keys.length === 0 || !keys.every((key) => own(inner?.properties, key) !== undefined)) return false
  if (keys.includes(title)) return false
  delete items.properties
  delete items.required
  Object.assign(items, { title, ...inner })
  return true
}
