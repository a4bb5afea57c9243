/**
 * Names that pages refer to and document nowhere: what the samples under a reference to them show.
 */
import { byCodeUnits } from '../../core/order.ts'
import type { JsonValue } from '../../core/json.ts'
import type { Place } from '../../core/span.ts'
import { draftChildren } from '../../model/locate.ts'
import { nameOfRef } from '../../model/schema.ts'
import { rootsOf } from './definitions.ts'
import { infer, type SampleEvidence } from '../learn/evidence.ts'
import type { Definitions, PlacedOperation, PlacedSchema, PlaceReport } from '../types.ts'

/** What samples show under references to one name. */
export interface Shown {
  shape: PlacedSchema
  values: JsonValue[]
}

interface Context {
  evidence: SampleEvidence
  samplesOf: (name: string) => Shown | undefined
  report: PlaceReport
}

/** Gives each missing name a definition, or puts what its samples are known to be in its place. */
export function inferMissing(
  definitions: Definitions,
  operations: readonly PlacedOperation[],
  { evidence, samplesOf, report }: Context,
): void {
  for (const [name, places] of missingNames(definitions, operations)) {
    const [at, ...others] = places
    if (at === undefined) continue
    const shown = samplesOf(name)
    const code = shown === undefined ? 'schema/not-documented' : 'schema/inferred'
    report(code, at, { name }, others.slice(0, 5))
    const known = shown === undefined ? undefined : knownShape(shown.values, evidence)
    if (known !== undefined) {
      replace(name, known, [
        ...operations.flatMap(rootsOf),
        ...[...definitions.values()].map(({ schema }) => schema),
      ])
      continue
    }
    const schema: PlacedSchema = { ...shown?.shape, at }
    infer(schema, 'schema')
    definitions.set(name, { name, schema, samples: [], at })
  }
}

/** A documented schema, or a list of one, of which all the samples are. */
function knownShape(values: readonly JsonValue[], evidence: SampleEvidence): PlacedSchema | undefined {
  const [first, ...others] = values.map((value) => evidence.shapeOf(value))
  const key = JSON.stringify(first)
  const isKnown = first?.$ref !== undefined || first?.items?.$ref !== undefined
  return isKnown && others.every((shape) => JSON.stringify(shape) === key) ? first : undefined
}

/** Puts a shape in the place of every reference to a name. */
function replace(name: string, shape: PlacedSchema, schemas: readonly PlacedSchema[]): void {
  for (const schema of schemas) {
    if (schema.$ref !== undefined && nameOfRef(schema.$ref) === name) {
      delete schema.$ref
      delete schema.inlineCopy
      Object.assign(schema, structuredClone(shape))
    } else replace(name, shape, draftChildren(schema))
  }
}

/** Names that are referred to and documented nowhere, with the places that do. */
function missingNames(
  definitions: Definitions,
  operations: readonly PlacedOperation[],
): Map<string, Place[]> {
  const missing = new Map<string, Place[]>()
  const walk = (schema: PlacedSchema, near: Place | undefined): void => {
    const at = schema.at ?? near
    const name = schema.$ref === undefined ? undefined : nameOfRef(schema.$ref)
    if (name !== undefined && !definitions.has(name)) {
      const places = missing.get(name) ?? []
      missing.set(name, places)
      if (at !== undefined) places.push(at)
    }
    for (const child of draftChildren(schema)) walk(child, at)
  }
  for (const operation of operations)
    for (const root of rootsOf(operation)) walk(root, root.at ?? operation.at)
  for (const { schema, at } of definitions.values()) walk(schema, at)
  return new Map([...missing].sort(([a], [b]) => byCodeUnits(a, b)))
}
