/**
 * Schemas that outputs can hold: without references that lead nowhere, and without schemas that consist of
 * nothing but themselves (`A` is `B`, `B` is `A`), on which validators and TypeScript run in circles.
 * In: the schemas of a model. Out: the same, with such references taken away.
 */
import { record } from '../core/record.ts'
import { nameOfRef } from '../model/schema.ts'
import type { Schema } from '../model/schema.ts'

type Schemas = Readonly<Record<string, Schema>>

/** The branches through which a schema says "the same value, seen by another schema". */
const SAME_VALUE = ['allOf', 'anyOf', 'oneOf'] as const

/** The model with its named schemas made sound. */
export function sanitizeModel<T extends { schemas: Schemas }>(model: T): T {
  return { ...model, schemas: soundSchemas(model.schemas) }
}

function soundSchemas(schemas: Schemas): Record<string, Schema> {
  const edges = new Map(Object.entries(schemas).map(([name, schema]) => [name, sameValueNames(schema)]))
  const isCircular = (from: string, to: string): boolean => to === from || reaches(to, from, edges)
  return record(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      (edges.get(name)?.size ?? 0) === 0 ? schema : cut(schema, (to) => isCircular(name, to)),
    ]),
  )
}

function sameValueNames(schema: Schema, names = new Set<string>()): Set<string> {
  if (schema.$ref !== undefined) names.add(nameOfRef(schema.$ref))
  for (const word of SAME_VALUE) for (const branch of schema[word] ?? []) sameValueNames(branch, names)
  if (schema.not !== undefined) sameValueNames(schema.not, names)
  return names
}

function reaches(from: string, goal: string, edges: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set([from])
  for (const name of seen) {
    if (name === goal) return true
    for (const next of edges.get(name) ?? []) seen.add(next)
  }
  return false
}

/** The schema without references, in places of the same value, that the test names. */
function cut(schema: Schema, isCircular: (name: string) => boolean): Schema {
  const { $ref, ...rest } = schema
  const kept: Schema = $ref === undefined || isCircular(nameOfRef($ref)) ? rest : schema
  const branches = SAME_VALUE.flatMap((word) =>
    schema[word] === undefined ? [] : [[word, schema[word].map((one) => cut(one, isCircular))] as const],
  )
  const not = schema.not === undefined ? {} : { not: cut(schema.not, isCircular) }
  return { ...kept, ...Object.fromEntries(branches), ...not }
}
