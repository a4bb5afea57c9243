/**
 * Tells where samples and tables disagree: once for each disagreement, at both places.
 */
import type { Place } from '../../core/span.ts'
import type { SampleDraft } from '../../model/fragment.ts'
import { nameOfRef } from '../../model/schema.ts'
import type { PlacedOperation, PlacedSchema, Definitions, PlaceReport } from '../types.ts'
import { checkValue, type Conflict } from './sample-check.ts'
import { placeInSample } from '../locate/sample-place.ts'

interface Shown {
  schema: PlacedSchema
  samples: readonly SampleDraft<Place>[]
  /** How to call the schema in the identity of a disagreement. */
  name: string
}

export function reportSampleConflicts(
  definitions: Definitions,
  operations: readonly PlacedOperation[],
  report: PlaceReport,
): void {
  const told = new Set<string>()
  for (const { sample, found, name } of disagreements(definitions, operations)) {
    const identity = `${found.code} ${found.identity.startsWith('#') ? '' : name}${found.identity}`
    if (!told.has(identity)) tell(sample, found, report)
    told.add(identity)
  }
}

interface Disagreeing {
  sample: SampleDraft<Place>
  found: Conflict
  /** How to call the schema. */
  name: string
}

function* disagreements(
  definitions: Definitions,
  operations: readonly PlacedOperation[],
): Generator<Disagreeing> {
  const seen = new SeenSamples()
  for (const { schema, samples, name } of shownSchemas(definitions, operations))
    for (const sample of samples) {
      const value = sample.parsed?.value
      if (value === undefined || seen.has(referenceIn(schema) ?? name, sample)) continue
      for (const found of checkValue(value, schema, definitions)) yield { sample, found, name }
    }
}

/** Generators print the sample of a schema wherever the schema is sent: what it shows is told once. */
class SeenSamples {
  readonly #textsByName = new Map<string, Set<string>>()

  /** Whether the text was held against this schema before. */
  has(name: string, { text }: SampleDraft<Place>): boolean {
    const texts = this.#textsByName.get(name) ?? new Set()
    this.#textsByName.set(name, texts)
    const isSeen = texts.has(text)
    texts.add(text)
    return isSeen
  }
}

/** What the name of a definition is in identities: that of a schema which is nothing but a reference to it. */
function referenceIn({ $ref }: PlacedSchema): string | undefined {
  return $ref === undefined ? undefined : `#${nameOfRef($ref)}`
}

/** Definitions first: a disagreement is told where the schema itself stands, not where it is used. */
function* shownSchemas(definitions: Definitions, operations: readonly PlacedOperation[]): Generator<Shown> {
  for (const { name, schema, samples } of definitions.values()) yield { schema, samples, name: `#${name}` }
  for (const { method, displayedPath, body, responses } of operations) {
    const operation = `${method} ${displayedPath ?? ''}`
    if (body?.schema !== undefined && body.inferred?.includes('schema') !== true)
      yield { schema: body.schema, samples: body.samples, name: `${operation} body` }
    for (const { status, schema, samples } of responses) {
      if (schema !== undefined && !isOfSamples(schema))
        yield { schema, samples, name: `${operation} ${status}` }
    }
  }
}

/** A schema that was made of samples agrees with them. */
function isOfSamples(schema: PlacedSchema): boolean {
  return schema.inferred?.some((fact) => fact === 'schema' || fact === 'type') === true
}

function tell(sample: SampleDraft<Place>, found: Conflict, report: PlaceReport): void {
  const related = found.schema.at === undefined ? [] : [found.schema.at]
  report(found.code, placeInSample(sample, found.path), found.args, related)
}
