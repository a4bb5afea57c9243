/**
 * Properties that another telling of the same body has. In: a schema, to which those that it lacks are added.
 */
import { record } from '../../core/record.ts'
import type { SchemaDraft } from '../../model/schema.ts'

export function addFurtherProperties(schema: SchemaDraft, { properties = {} }: SchemaDraft): void {
  const target = schema.items ?? schema
  const known = target.properties
  if (known === undefined) return
  const further = Object.entries(properties).filter(([name]) => !Object.hasOwn(known, name))
  target.properties = record([...Object.entries(known), ...further])
}
