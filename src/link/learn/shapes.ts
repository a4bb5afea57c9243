/**
 * Shapes of schemas that have no section of their own, from the samples that stand under references to them.
 */
import type { JsonValue } from '../../core/json.ts'
import { isJsonObject } from '../../core/json.ts'
import { own } from '../../core/record.ts'
import type { Place } from '../../core/span.ts'
import type { BodyDraft, ResponseDraft, SampleDraft } from '../../model/fragment.ts'
import { schemaOfSamples } from '../../model/infer-schema.ts'
import { nameOfRef } from '../../model/schema.ts'
import type { Shown } from '../resolve/missing.ts'
import { nodeInSample, placeShape } from '../locate/sample-place.ts'
import { valueOfSample } from './samples.ts'
import type { PlacedOperation, PlacedSchema, PlaceReport } from '../types.ts'

/** A value that stands under a reference to a name. */
interface Sighting {
  sample: SampleDraft<Place>
  path: (string | number)[]
  value: JsonValue
}

type Sightings = Map<string, Sighting[]>

/** Finds the shape that all samples under a name show together; undefined where there is none. */
export function shapesFromSamples(
  operations: readonly PlacedOperation[],
  report: PlaceReport,
): (name: string) => Shown | undefined {
  const sightings: Sightings = new Map()
  for (const { schema, samples } of operations
    .flatMap(({ body, responses }) => [body, ...responses])
    .filter(isShown)) {
    for (const sample of samples) {
      const value = valueOfSample(sample, report)
      if (value !== undefined) collect(schema, { sample, path: [], value }, sightings)
    }
  }
  return (name) => shapeOf(sightings.get(name))
}

type Part = BodyDraft<Place> | ResponseDraft<Place>

/** Whether a part has a schema, so that its samples stand for something. */
function isShown(part: Part | undefined): part is Part & { schema: PlacedSchema } {
  return part?.schema !== undefined
}

function shapeOf(seen: readonly Sighting[] | undefined): Shown | undefined {
  if (seen === undefined) return undefined
  const values = seen.map(({ value }) => value)
  const shape = schemaOfSamples(values) as PlacedSchema
  placeShape(
    shape,
    seen.map(({ sample, path }) => nodeInSample(sample, path)).filter((node) => node !== undefined),
  )
  return { shape, values }
}

function collect(schema: PlacedSchema, { sample, path, value }: Sighting, sightings: Sightings): void {
  if (schema.$ref !== undefined) {
    const name = nameOfRef(schema.$ref)
    const seen = sightings.get(name) ?? []
    seen.push({ sample, path, value })
    sightings.set(name, seen)
  } else if (Array.isArray(value)) {
    const { items } = schema
    if (items === undefined) return
    value.forEach((item, index) => collect(items, { sample, path: [...path, index], value: item }, sightings))
  } else if (isJsonObject(value)) {
    for (const [name, inner] of Object.entries(value)) {
      const property = own(schema.properties, name)
      if (property !== undefined)
        collect(property, { sample, path: [...path, name], value: inner }, sightings)
    }
  }
}
