/**
 * What the samples of named schemas show: the type where no rows stand, references, formats of properties.
 */
import type { JsonValue } from '../../core/json.ts'
import { isJsonObject } from '../../core/json.ts'
import { refTo } from '../../model/schema.ts'
import { addSampleType, infer, isSilent, SampleEvidence } from './evidence.ts'
import { hiddenBranches, settleHidden, showNullBranch, writesNullBranch } from './undocumented-branches.ts'
import { KnownSamples } from './known-samples.ts'
import { listUnion } from './list-unions.ts'
import { valueOfSample } from './samples.ts'
import type { Definitions, PlacedSchema, PlaceReport } from '../types.ts'

/** @returns what samples can be recognised by elsewhere */
export function learnFromSamples(definitions: Definitions, report: PlaceReport): SampleEvidence {
  const known = new KnownSamples()
  const shown: { schema: PlacedSchema; value: JsonValue }[] = []
  for (const { name, schema, samples } of definitions.values()) {
    for (const sample of samples) {
      const value = valueOfSample(sample, report)
      if (value === undefined) continue
      known.add(name, value, isTold(schema, value))
      shown.push({ schema, value })
    }
  }
  const evidence = new SampleEvidence(known)
  const schemas = [...definitions.values()].map(({ schema }) => schema)
  const isNullBranch = writesNullBranch(schemas)
  if (isNullBranch) for (const schema of schemas) showNullBranch(schema)
  for (const { schema, value } of shown) {
    const original = isSilent(schema) && schema.enum === undefined ? known.nameOf(value) : undefined
    listUnion(schema, value, definitions)
    const isSettled = settleHidden(schema, value, { evidence, report, isNullBranch })
    if (original !== undefined && isJsonObject(value)) refer(schema, original)
    else if (!isSettled && isSilent(schema)) addSampleType(schema, value)
    // A list can hold the branches that are not shown; its first item is of one of them only.
    if (!isSettled || !Array.isArray(value)) evidence.add(schema, value)
  }
  return evidence
}

/** Of a plain value the sample is all there is to tell. */
function isTold(schema: PlacedSchema, value: JsonValue): boolean {
  const isPlain = value !== null && !Array.isArray(value) && !isJsonObject(value)
  return hiddenBranches(schema) === undefined && (isPlain || !isSilent(schema))
}

function refer(schema: PlacedSchema, name: string): void {
  schema.$ref = refTo(name)
  infer(schema, '$ref')
}
