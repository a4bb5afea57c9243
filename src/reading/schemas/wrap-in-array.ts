/**
 * A list of objects, or a list of such lists, has no row of its own: only the fields of its items stand in rows. The
 * sample shows the lists.
 */
import type { SampleDraft } from '../../model/fragment.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import { topOfSample } from './sample-keys.ts'

const OF_THE_WHOLE: ReadonlySet<string> = new Set(['at', 'title', 'description'])

/** Moves what rows told of a schema into its items, where the sample is a list of objects with such fields. */
export function wrapInArray(schema: SchemaDraft, samples: readonly SampleDraft[]): void {
  const top = topOfSample(samples[0])
  if (schema.type !== undefined || top?.kind !== 'array' || !hasFields(schema, top.keys)) return
  const items: Record<string, unknown> = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (OF_THE_WHOLE.has(keyword)) continue
    items[keyword] = value
    delete schema[keyword as keyof SchemaDraft]
  }
  let inner = items
  for (let depth = 1; depth < top.depth; depth += 1)
    inner = { type: 'array', items: inner, inferred: ['type'] }
  Object.assign(schema, { type: 'array', items: inner, inferred: ['type'] })
}

/** A map has no names; the rows tell that there is one, and the sample has some keys. */
function hasFields({ properties, additionalProperties }: SchemaDraft, keys: readonly string[]): boolean {
  const names = Object.keys(properties ?? {})
  const isMap = names.length === 0 && additionalProperties !== undefined && keys.length > 0
  return isMap || names.some((name) => keys.includes(name)) || isTitled(properties, keys)
}

/** Items with a title stand in one row that is called by it, and their fields below. */
function isTitled(properties: SchemaDraft['properties'] = {}, keys: readonly string[]): boolean {
  const [only, ...others] = Object.values(properties)
  const fields = Object.keys(only?.properties ?? {})
  return others.length === 0 && keys.length > 0 && keys.every((key) => fields.includes(key))
}
