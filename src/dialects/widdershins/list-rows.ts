/**
 * A list of objects has no row of its own: only the fields of its items stand in rows. The sample shows the list.
 */
import type { SampleDraft } from '../../model/fragment.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import { topOfSample } from './sample-keys.ts'

const OF_THE_WHOLE: ReadonlySet<string> = new Set(['at', 'title', 'description'])

/** Moves what rows told of a schema into its items, where the sample is a list of objects with such fields. */
export function listRows(schema: SchemaDraft, samples: readonly SampleDraft[]): void {
  const names = Object.keys(schema.properties ?? {})
  const top = topOfSample(samples[0])
  if (schema.type !== undefined || top?.kind !== 'array' || !names.some((name) => top.keys.includes(name)))
    return
  const items: Record<string, unknown> = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (OF_THE_WHOLE.has(keyword)) continue
    items[keyword] = value
    delete schema[keyword as keyof SchemaDraft]
  }
  Object.assign(schema, { type: 'array', items, inferred: ['type'] })
}
