/**
 * What a schema states beside its type, its members and its limits: what it excludes, the discriminator.
 * In: a schema. Out: values by keyword, and how two sets of them differ. Knows nothing of places and severity.
 */
import type { JsonValue } from '../core/json.ts'
import type { Schema } from '../model/schema.ts'

/** By keyword. */
export type SchemaFacts = ReadonlyMap<string, JsonValue>

interface Stated {
  facts?: SchemaFacts | undefined
  limits?: SchemaFacts | undefined
}

/** Keywords that are compared as they are written. */
const OPAQUE = ['not', 'discriminator'] as const

export function factsOfSchema(schema: Schema): SchemaFacts {
  const facts = new Map<string, JsonValue>()
  for (const keyword of OPAQUE) {
    const value = schema[keyword]
    if (value !== undefined) facts.set(keyword, value as unknown as JsonValue)
  }
  return facts
}

export interface FactChange {
  keyword: string
  before?: JsonValue
  after?: JsonValue
}

export function hasSameFacts(before: Stated, after: Stated): boolean {
  return (
    differingFacts(before.facts, after.facts).length + differingFacts(before.limits, after.limits).length ===
    0
  )
}

export function differingFacts(
  before: SchemaFacts | undefined,
  after: SchemaFacts | undefined,
): FactChange[] {
  const keywords = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])
  return [...keywords].flatMap((keyword) => {
    const [old, now] = [before?.get(keyword), after?.get(keyword)]
    if (JSON.stringify(old) === JSON.stringify(now)) return []
    return [
      {
        keyword,
        ...(old === undefined ? {} : { before: old }),
        ...(now === undefined ? {} : { after: now }),
      },
    ]
  })
}
